import { Decimal } from 'decimal.js'
import type { VanKienDocument } from '../../document/types.ts'
import {
  exactly,
  intervalOf,
  isCounted,
  judge,
  middle,
  minus,
  percent,
  plus,
} from '../arithmetic.ts'
import { finding } from '../finding.ts'
import type { Goal } from '../goals.ts'
import type { Named } from '../named.ts'
import { hostOf, leadOf, previousSibling, tailOf } from '../neighbours.ts'
import type { Mention } from '../passage.ts'
import { digitsOf, said, withUnitOf, wordsOf } from '../say.ts'
import { createThingIndex } from '../thingIndex.ts'
import type { Finding } from '../types.ts'
import { AGAINST_BASIS, BASIS, isPercent } from '../vocabulary.ts'
import { lessIsBetter } from './targetReached.ts'

/** "đạt 90,9% Nghị quyết", "vượt chỉ tiêu": held to the target that is known for the year. */
export function fulfilments(
  document: VanKienDocument,
  results: readonly Named[],
  goals: readonly Goal[],
): Finding[] {
  const { period } = document
  // A congress reports on the term that ends as its own begins.
  const year = period.kind === 'term' ? period.from : period.year
  const ofYear = goals.filter(
    (goal) =>
      !goal.isRange && goal.value.gt(0) && (goal.own === undefined || period.kind === 'year'),
  )
  if (ofYear.length === 0) return []
  const index = createThingIndex(ofYear, ({ thing }) => thing)
  return results.flatMap((result) => {
    const rate = rateOf(result.mention)
    const word = rate === undefined ? wordOf(result.mention) : undefined
    if (rate === undefined && word === undefined) return []
    const wanted = result.year ?? year
    const known = index.best(result.thing, (goal) => goal.year === wanted)
    if (known.length === 0) return []
    return rate === undefined
      ? behindWord(result, word ?? 'đạt', known)
      : wrongRate(result, rate, known)
  })
}

const REACHED = /^[\s,(]*(?:đạt|bằng|vượt)(?: tỷ lệ)?\s*$/u

/** The rate of fulfilment that is said of a figure. */
function rateOf(value: Mention): Mention | undefined {
  return value.passage.mentions
    .slice(value.index + 1, value.index + 3)
    .find(
      (one) =>
        one.unit === '%' &&
        one.number !== undefined &&
        (previousSibling(one) === value || hostOf(one) === value) &&
        REACHED.test(leadOf(one)) &&
        AGAINST_BASIS.test(tailOf(one)),
    )
}

function wrongRate(result: Named, rate: Mention, goals: readonly Goal[]): Finding[] {
  const over = /vượt/u.test(leadOf(rate))
  const ratesFor = (goal: Goal) => {
    const share = percent(intervalOf(result.mention), exactly(goal.value))
    if (share === undefined) return []
    if (!over) return [share]
    const points = minus(intervalOf(result.mention), exactly(goal.value))
    return [plus(share, exactly(-100)), ...(isPercent(result.mention.unit) ? [points] : [])]
  }
  if (goals.some((goal) => ratesFor(goal).some((one) => judge(rate, one) === 'right'))) return []
  const [goal] = goals
  const [computed] = goal ? ratesFor(goal) : []
  if (goal === undefined || computed === undefined) return []
  const exact = middle(computed)
  const { decimals } = rate
  const shown = over
    ? `${said(exact.plus(100), decimals)}%, vượt ${said(exact, decimals)}%`
    : `${said(exact, decimals)}%`
  const implied = result.mention.number
    ?.div((rate.number ?? new Decimal(100)).plus(over ? 100 : 0))
    .times(100)
  return [
    finding({
      rule: 'fulfilment',
      severity: 'question',
      claim: rate,
      others: [result.mention, ...(goal.own ? [goal.own.mention] : [])],
      elsewhere: goal.elsewhere,
      message: `${digitsOf(result.mention)} : ${goal.words}${from(goal)} = ${shown}; văn bản ghi ${withUnitOf(rate)}, ứng với chỉ tiêu ${implied ? said(implied, 2) : ''}.`,
    }),
  ]
}

function from({ source }: Goal): string {
  return source === '' ? '' : ` (${source})`
}

const SAID_WORD = new RegExp(
  `^[\\s,(]*(đạt và vượt|vượt|đạt)\\s+(?:so (?:với )?)?${BASIS}(?![\\p{L}])(?!\\s*\\d)`,
  'u',
)

/** "…, vượt chỉ tiêu", "… (đạt Nghị quyết)" right behind the figure. */
function wordOf(value: Mention): 'vượt' | 'đạt' | undefined {
  const rest = value.passage.lower.slice(value.end, value.end + 60)
  const word = SAID_WORD.exec(rest)?.[1]
  if (word === undefined) return undefined
  return word === 'vượt' ? 'vượt' : 'đạt'
}

function behindWord(result: Named, word: 'vượt' | 'đạt', goals: readonly Goal[]): Finding[] {
  const number = result.mention.number
  if (number === undefined) return []
  const less = lessIsBetter(result)
  const isBehind = ({ value }: Goal): boolean => (less ? number.gt(value) : number.lt(value))
  if (!goals.every(isBehind)) return []
  const [goal] = goals
  if (goal === undefined) return []
  const rate = percent(intervalOf(result.mention), exactly(goal.value))
  const share = rate && !less ? ` (${said(middle(rate), 1)}%)` : ''
  return [
    finding({
      rule: 'target-word',
      severity: 'question',
      claim: result.mention,
      others: goal.own ? [goal.own.mention] : [],
      elsewhere: goal.elsewhere,
      message: `Văn bản nói ${word} chỉ tiêu; ${withUnitOf(result.mention)} còn ${less ? 'cao' : 'thấp'} hơn ${goal.words}${from(goal)}${share}.`,
    }),
  ]
}

/** A target that asks for less than last year's did. */
export function loweredTargets(targets: readonly Named[], goals: readonly Goal[]): Finding[] {
  const others = goals.filter((goal) => goal.source !== '' && !goal.isRange)
  if (others.length === 0) return []
  const index = createThingIndex(others, ({ thing }) => thing)
  return targets.flatMap((target) => {
    const value = target.mention.number
    const { year } = target
    if (value === undefined || year === undefined) return []
    if (isCounted(target.mention) && !target.mention.unit.includes('/')) return []
    if (/tỷ trọng|cơ cấu|^(?:giảm|tăng|thay đổi)(?!\p{L})|tăng trưởng|tốc độ/iu.test(target.name))
      return []
    const known = index.best(target.thing, (one) => one.year === year - 1)
    const less = lessIsBetter(target)
    const isLower = (goal: Goal): boolean => (less ? value.gt(goal.value) : value.lt(goal.value))
    const [goal] = known
    if (goal === undefined || !known.every(isLower)) return []
    return [
      finding({
        rule: 'target-lowered',
        severity: 'question',
        claim: target.mention,
        elsewhere: goal.elsewhere,
        message: `Chỉ tiêu ${wordsOf(target.mention)} ${less ? 'cao' : 'thấp'} hơn chỉ tiêu năm ${goal.year}: ${goal.words}${from(goal)}.`,
      }),
    ]
  })
}
