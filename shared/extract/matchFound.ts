import type { BodyRow } from '../exchange/bodyRows.ts'
import { createRowMatcher, type RowMatch } from '../exchange/matchRow.ts'
import { unitFactor } from '../exchange/units.ts'
import { matchNames } from '../indicators/matchNames.ts'
import { nameWords } from '../indicators/nameWords.ts'
import type { Indicator } from '../indicators/types.ts'
import type { FoundFigure } from './gather.ts'
import { createTwins, saysIncrease } from './twins.ts'

/** An indicator that a figure may be of; the list of them begins with the likeliest. */
export interface Candidate {
  readonly indicator: string
  /** 1: the text names it. */
  readonly score: number
}

/** Which indicators a figure may be of. */
export interface FoundMatch {
  readonly candidates: readonly Candidate[]
  /** Why the first one is to be looked at; absent: the text names it, and nothing speaks against it. */
  readonly doubt?: MatchDoubt
}

/** As the person reads them. */
export const matchDoubts = {
  near: 'Tên trong văn bản chỉ gần giống tên chỉ tiêu.',
  several: 'Tên này hợp với nhiều chỉ tiêu.',
  twin: 'Câu chưa rõ là số tăng thêm hay tổng số.',
  bare: 'Câu chỉ nói đơn vị đếm, chưa nói rõ đếm gì.',
  unit: 'Văn bản không ghi đơn vị tính.',
  group: 'Văn bản xếp vào nhóm chỉ tiêu khác.',
  average: 'Câu nói số bình quân hằng năm.',
  goal: 'Câu nói tỷ lệ đạt so với chỉ tiêu, kế hoạch.',
  change: 'Câu nói mức tăng, giảm chứ không phải mức đạt.',
} as const
export type MatchDoubt = keyof typeof matchDoubts

const MOST = 6
/** As the matcher of rows scores names that several indicators have. */
const EXACT = 0.9
const NAMED = 1
/** Names that share only some words come after all that share more. */
const FAR = 0.4

/** Matches figures of texts to the indicators of a catalogue. */
export function createFoundMatcher(
  indicators: readonly Indicator[],
): (found: FoundFigure) => FoundMatch {
  const rows = createRowMatcher(indicators, new Map())
  const byCode = new Map(indicators.map((one) => [one.code, one]))
  const twins = createTwins(indicators)
  const parents = new Map<string, string | undefined>()
  const known = new Map<string, RowMatch>()

  function parentOf(name: string): string | undefined {
    if (!parents.has(name)) parents.set(name, rows.match(rowOf(name), undefined).indicator)
    return parents.get(name)
  }

  /** Texts name the same things over and over. */
  function match(found: FoundFigure): RowMatch {
    const { name, parent, quantity } = found
    const key = [name, quantity.unit, parent ?? ''].join('\n')
    let made = known.get(key)
    if (made === undefined) {
      const above = parent === undefined ? undefined : parentOf(parent)
      made = rows.match(rowOf(name, quantity.unit, parent), above)
      known.set(key, made)
    }
    return made
  }

  function fits(code: string, unit: string): boolean {
    const indicator = byCode.get(code)
    if (indicator === undefined || indicator.qualitative === true) return false
    return unit === '' || unitFactor(unit, indicator.unit) !== undefined
  }

  return (found) => {
    const row = match(found)
    const { unit } = found.quantity
    const scores = new Map<string, number>()
    const add = (code: string, score: number): void => {
      if (fits(code, unit)) scores.set(code, Math.max(scores.get(code) ?? 0, score))
    }
    const named = row.sure ? row.indicator : undefined
    if (named !== undefined) {
      add(named, NAMED)
      for (const code of twins(named)) add(code, 0.9)
    }
    for (const { indicator, score } of row.candidates) add(indicator, score * 0.97)
    if (scores.size === 0) {
      for (const { indicator } of matchNames(found.name, { indicators }, { most: 3 })) {
        add(indicator.code, FAR)
      }
    }
    const increase = saysIncrease(found)
    const likeness = (code: string): number => {
      const indicator = byCode.get(code)
      const group = indicator?.group === found.group ? 0.02 : 0
      const kind = increase !== undefined && twins.isIncrease(code) === increase ? 0.15 : 0
      return (scores.get(code) ?? 0) + group + kind
    }
    const candidates = [...scores.keys()]
      .sort((a, b) => likeness(b) - likeness(a))
      .slice(0, MOST)
      .map((code) => ({ indicator: code, score: Math.round((scores.get(code) ?? 0) * 100) / 100 }))
    const doubt = doubtOf(candidates, found)
    return { candidates, ...(doubt !== undefined && { doubt }) }
  }

  /** The named indicator with what counts the same thing otherwise; none where none is named. */
  function familyOf({ sure, indicator, candidates }: RowMatch): ReadonlySet<string> {
    if (sure && indicator !== undefined) return new Set([indicator, ...twins(indicator)])
    // A name that only the two of a pair have names both.
    const [first, ...others] = candidates
    const pair = new Set(first === undefined ? [] : [first.indicator, ...twins(first.indicator)])
    const isPair =
      others.length > 0 && candidates.every((one) => one.score >= EXACT && pair.has(one.indicator))
    return isPair ? pair : new Set()
  }

  function doubtOf(candidates: readonly Candidate[], found: FoundFigure): MatchDoubt | undefined {
    const [best, next] = candidates
    const indicator = best && byCode.get(best.indicator)
    if (best === undefined || indicator === undefined) return 'near'
    const row = match(found)
    const family = familyOf(row)
    if (!family.has(best.indicator)) {
      const isClose = next !== undefined && next.score > 0.85 && best.score - next.score < 0.05
      return isClose ? 'several' : 'near'
    }
    if (family.size > 1 && saysIncrease(found) !== twins.isIncrease(best.indicator)) return 'twin'
    if (isBare(found)) return 'bare'
    if (isShareOfGoal(found)) return 'goal'
    if (saysAverage(found) && !AVERAGE.test(indicator.name)) return 'average'
    if (found.quantity.unit === '' && indicator.unit !== '') return 'unit'
    if (found.kind === 'target' && found.group !== indicator.group) return 'group'
    if (found.aux === 'change' && !/tăng|giảm|thay đổi/iu.test(indicator.name)) return 'change'
    return undefined
  }
}

/** "1.414 đảng viên": the words are only what is counted, what of them stands elsewhere. */
function isBare({ name, quantity }: FoundFigure): boolean {
  if (quantity.unit.includes('/')) return false
  const counted = new Set(nameWords(quantity.unit).map(({ key }) => key))
  return nameWords(name).every(({ key }) => counted.has(key))
}

/** "đạt 100% nghị quyết": a share of the goal, not what was reached. */
function isShareOfGoal({ line, end, quantity }: FoundFigure): boolean {
  const behind =
    /^\s*(?:so\s+với\s+)?(?:nghị\s+quyết|kế\s+hoạch|chỉ\s+tiêu|dự\s+toán|mục\s+tiêu)(?!\p{L})/iu
  return quantity.unit === '%' && behind.test(line.slice(end))
}

const AVERAGE = /bình\s+quân|trung\s+bình|h[àằ]ng\s+năm|mỗi\s+năm/iu

/** "bình quân 05 năm", "mỗi năm": said in the sentence, not only by the unit. */
function saysAverage({ line, from, to, quantity, name }: FoundFigure): boolean {
  if (AVERAGE.test(name)) return false
  const sentence = Math.max(line.lastIndexOf('. ', from), line.lastIndexOf(';', from), 0)
  const words = `${line.slice(sentence, to)} ${quantity.unit}`
  return AVERAGE.test(words.replace(/bình\s+quân\s+(?:đầu\s+)?người/giu, ''))
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
