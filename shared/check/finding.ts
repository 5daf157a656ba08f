import { foldText } from '../text/fold.ts'
import { type Mention, type Passage, placeOf } from './passage.ts'
import type { Span } from './spans.ts'
import type { Elsewhere, Finding, RuleName, Severity } from './types.ts'

const MOST_QUOTED = 160

/** Words of a passage that a finding points at. */
export interface Spot extends Span {
  readonly passage: Passage
}

interface Found {
  readonly rule: RuleName
  readonly severity: Severity
  readonly claim: Spot | Mention
  readonly others?: readonly (Spot | Mention)[]
  readonly message: string
  readonly suggestion?: string
  readonly elsewhere?: Elsewhere | undefined
}

/** A finding about the words of `claim`; quoted with the others that stand in its sentence. */
export function finding({ rule, severity, claim, others = [], ...rest }: Found): Finding {
  const places = [claim, ...others]
  const quote = quoteOf(claim, others)
  const claimed = claim.passage.text.slice(claim.start, claim.end)
  const words = others
    .filter(({ passage }) => passage !== claim.passage)
    .map((one) => quoteOf(one, []))
  return {
    key: [rule, quote, claimed, ...words].map((part) => foldText(part)).join('|'),
    rule,
    severity,
    places: [
      placeOf(claim.passage, claim),
      ...places.slice(1).map((one) => placeOf(one.passage, one)),
    ],
    quote,
    message: rest.message,
    suggestion: rest.suggestion ?? null,
    ...(rest.elsewhere !== undefined && { elsewhere: rest.elsewhere }),
  }
}

function quoteOf(claim: Spot, others: readonly Spot[]): string {
  const { passage } = claim
  const near = others.filter((one) => one.passage === passage)
  let start = Math.min(claim.start, ...near.map((one) => one.start))
  let end = Math.max(claim.end, ...near.map((one) => one.end))
  if (end - start > MOST_QUOTED) ({ start, end } = claim)
  return passage.text.slice(clauseStart(passage, start), end).trim()
}

const REACH = 100
const MOST_WORDS_IN_FRONT = 16

/** Back to where the clause begins, so that the quote says what the number is of. */
function clauseStart(passage: Passage, at: number): number {
  const head = passage.text.slice(Math.max(0, at - REACH), at)
  const from = at - head.length
  const cuts = [...head.matchAll(/[;:(\n]|\.\s/gu)].map(({ index }) => index + 1)
  // "Trung học cơ sở: 99%": what stands between the sign and the number must say something.
  const cut = cuts.findLast((index) => /\p{L}/u.test(head.slice(index))) ?? 0
  const words = [...head.slice(cut).matchAll(/\S+/gu)]
  const first = words.at(-Math.min(words.length, MOST_WORDS_IN_FRONT))
  return first === undefined ? at : from + cut + first.index
}
