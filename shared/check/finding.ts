import { foldText } from '../text/fold.ts'
import { type Mention, type Passage, placeOf } from './passage.ts'
import type { Span } from './spans.ts'
import type { Finding, RuleName, Severity } from './types.ts'

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
}

/** A finding about the words of `claim`; quoted with the others that stand in its sentence. */
export function finding({ rule, severity, claim, others = [], ...rest }: Found): Finding {
  const places = [claim, ...others]
  const quote = quoteOf(claim, others)
  const words = others
    .filter(({ passage }) => passage !== claim.passage)
    .map((one) => quoteOf(one, []))
  return {
    key: [rule, quote, ...words].map((part) => foldText(part)).join('|'),
    rule,
    severity,
    places: [
      placeOf(claim.passage, claim),
      ...places.slice(1).map((one) => placeOf(one.passage, one)),
    ],
    quote,
    message: rest.message,
    suggestion: rest.suggestion ?? null,
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

/** Back to where the clause begins, so that the quote says what the number is of. */
function clauseStart(passage: Passage, at: number): number {
  const head = passage.text.slice(Math.max(0, at - 80), at)
  const cut = Math.max(...[';', '. ', ':', '(', '\n', ', '].map((sign) => head.lastIndexOf(sign)))
  if (cut < 0 && at > 80) {
    const blank = head.indexOf(' ')
    return at - head.length + (blank < 0 ? 0 : blank + 1)
  }
  return at - head.length + cut + 1
}
