import type { BodyRow } from '../exchange/bodyRows.ts'
import { createRowMatcher, type RowMatch, type RowMatcher } from '../exchange/matchRow.ts'
import { unitFactor } from '../exchange/units.ts'
import { matchNames } from '../indicators/matchNames.ts'
import type { Indicator } from '../indicators/types.ts'
import type { FoundFigure } from './gather.ts'

/** An indicator that a figure may be of; the list of them begins with the likeliest. */
export interface Candidate {
  readonly indicator: string
  /** 1: the text names it. */
  readonly score: number
}

/** Which indicators a figure may be of. */
export interface FoundMatch {
  readonly candidates: readonly Candidate[]
  /** The text names the first one by its name or another name of its, and nothing speaks against it. */
  readonly named: boolean
  /** Why a named one is to be looked at all the same. */
  readonly doubt?: MatchDoubt
}

export const matchDoubts = {
  marks: 'Tên chỉ khác dấu hoặc chỉ gần giống.',
  sentence: 'Cả câu gần với chỉ tiêu khác hơn.',
  several: 'Tên này hợp với nhiều chỉ tiêu.',
  unit: 'Văn bản không ghi đơn vị tính.',
  group: 'Văn bản xếp vào nhóm khác.',
} as const
export type MatchDoubt = keyof typeof matchDoubts

const MOST = 6
/** What the words of the sentence say counts for less than the name that was read from it. */
const BY_SENTENCE = 0.98
const NAMED = 1

/** Matches figures of texts to the indicators of a catalogue. */
export function createFoundMatcher(
  indicators: readonly Indicator[],
): (found: FoundFigure) => FoundMatch {
  const rows = createRowMatcher(indicators, new Map())
  const byCode = new Map(indicators.map((one) => [one.code, one]))
  return (found) => {
    const unit = found.quantity.unit
    const parent = found.parent === undefined ? undefined : codeOf(rows.match(rowOf(found.parent)))
    const byName = rows.match(rowOf(found.name, unit, found.parent), parent)
    const bySentence = rows.match(rowOf(sentenceOf(found), unit, found.parent), parent)
    const scores = new Map<string, number>()
    const fits = (code: string): boolean => {
      const indicator = byCode.get(code)
      return indicator !== undefined && indicator.qualitative !== true && measuresIn(unit, indicator)
    }
    const add = (code: string, score: number): void => {
      if (fits(code)) scores.set(code, Math.max(scores.get(code) ?? 0, score))
    }
    for (const [match, share] of [[byName, 1], [bySentence, BY_SENTENCE]] as const) {
      if (match.sure && match.indicator !== undefined) add(match.indicator, NAMED * share)
      for (const { indicator, score } of match.candidates) add(indicator, score * share * 0.97)
    }
    const first = byName.sure ? byName.indicator : undefined
    if (scores.size === 0) {
      for (const { indicator } of matchNames(found.name, { indicators }, { most: 3 })) {
        add(indicator.code, 0.4)
      }
    }
    const likeness = (code: string): number => {
      const group = byCode.get(code)?.group === found.group ? 0.02 : 0
      return (scores.get(code) ?? 0) + group
    }
    const candidates = [...scores.keys()]
      .sort((a, b) => likeness(b) - likeness(a))
      .slice(0, MOST)
      .map((indicator) => ({ indicator, score: round(scores.get(indicator) ?? 0) }))
    return { candidates, ...judge(candidates, first, bySentence, byName, found) }
  }
}

function judge(
  candidates: readonly Candidate[],
  first: string | undefined,
  bySentence: RowMatch,
  byName: RowMatch,
  found: FoundFigure,
): Pick<FoundMatch, 'named' | 'doubt'> {
  const [best] = candidates
  if (best === undefined) return { named: false }
  if (first === undefined || best.indicator !== first) {
    return byName.candidates.length > 1 && best.score > 0.85
      ? { named: false, doubt: 'several' }
      : { named: false, doubt: 'marks' }
  }
  const other = bySentence.candidates[0] ?? best
  const said = bySentence.sure ? bySentence.indicator : undefined
  if (said !== undefined && said !== first) return { named: false, doubt: 'sentence' }
  return { named: true }
}

function codeOf({ indicator }: RowMatch): string | undefined {
  return indicator
}

/** Does the indicator count in such a unit? Words without one may mean any. */
function measuresIn(unit: string, indicator: Indicator): boolean {
  return unit === '' || unitFactor(unit, indicator.unit) !== undefined
}

/** The sentence as a name: without the number and what only frames it. */
function sentenceOf({ line, from, to, start, end }: FoundFigure): string {
  return `${line.slice(from, start)} ${line.slice(end, to)}`.replace(/\s+/g, ' ').trim()
}

function rowOf(name: string, unit = '', parent?: string): BodyRow {
  return {
    row: 0,
    name,
    raw: name,
    path: parent === undefined ? [] : [parent],
    isPart: parent !== undefined,
    hasFigures: true,
    ...(unit !== '' && { unit }),
  }
}

function round(score: number): number {
  return Math.round(score * 100) / 100
}
