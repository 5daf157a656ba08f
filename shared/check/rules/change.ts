import type { Decimal } from 'decimal.js'
import {
  divide,
  exactly,
  type Interval,
  intervalOf,
  judge,
  middle,
  minus,
  plus,
  times,
  touches,
} from '../arithmetic.ts'
import { type Ends, fromTo, withFormer } from '../changeEnds.ts'
import { finding } from '../finding.ts'
import { leadOf } from '../neighbours.ts'
import { type LineReading, type Mention, passagesOf } from '../passage.ts'
import { corrected, digitsOf, said, withUnitOf } from '../say.ts'
import type { Finding } from '../types.ts'
import { isPercent, sameUnit } from '../vocabulary.ts'

/**
 * Changes whose two ends stand in the text: "từ 45 lên 52 xã, tăng 7 xã", "đạt 52 xã, tăng 7 xã
 * (năm 2015 là 45 xã)", "gấp 1,5 lần". The direction, the difference and the rate are recomputed.
 */
export function change(reading: LineReading): Finding[] {
  return passagesOf(reading).flatMap(({ mentions }) =>
    mentions.flatMap((mention) => {
      const ends = fromTo(mention) ?? withFormer(mention)
      return ends === undefined ? [] : checkEnds(ends)
    }),
  )
}

function checkEnds(ends: Ends): Finding[] {
  const { from, to, amount, fold } = ends
  const [before, after] = [intervalOf(from), intervalOf(to)]
  const rises = middle(after).gt(middle(before))
  const apart = !touches(before, after)
  const way = `${digitsOf(from)} → ${digitsOf(to)} là ${rises ? 'tăng' : 'giảm'}`
  if (ends.up !== undefined && apart && ends.up !== rises) {
    return [
      finding({
        rule: 'from-to',
        severity: 'error',
        claim: to,
        others: [from],
        message: `${way}; văn bản nói ${ends.up ? 'tăng' : 'giảm'}.`,
      }),
    ]
  }
  if (amount !== undefined) {
    if (apart && ends.amountUp !== undefined && ends.amountUp !== rises) {
      const message = `${way}; văn bản nói ${ends.amountUp ? 'tăng' : 'giảm'} ${withUnitOf(amount)}.`
      return [
        finding({ rule: 'from-to', severity: 'error', claim: amount, others: [to, from], message }),
      ]
    }
    return amountFinding(amount, from, to) ?? []
  }
  return fold === undefined ? [] : (foldFinding(fold, from, to) ?? [])
}

function amountFinding(amount: Mention, from: Mention, to: Mention): Finding[] | undefined {
  const [before, after] = [intervalOf(from), intervalOf(to)]
  // Figures of the same digits are subtracted as printed.
  const alike = from.decimals === to.decimals && to.decimals === amount.decimals
  const difference = alike ? minus(printed(to), printed(from)) : minus(after, before)
  const size = sized(difference)
  const rate = divide(size, before)
  const asRate = rate && times(rate, 100)
  const computed: Interval[] = []
  if (isPercent(amount.unit)) {
    if (isPercent(to.unit)) computed.push(size)
    if (asRate) computed.push(asRate)
  } else if (sameUnit(amount.unit, to.unit) || amount.unit === '') computed.push(size)
  const [first] = computed
  if (first === undefined || computed.some((one) => judge(amount, one) === 'right'))
    return undefined
  // As printed they differ, but the digits that were rounded away may explain it.
  const rounded =
    isPercent(amount.unit) === isPercent(to.unit) ? sized(minus(after, before)) : first
  const mayRound = computed.some((one) => judge(amount, one) === 'rounding')
  const verdict = mayRound || judge(amount, rounded) === 'right' ? 'rounding' : 'wrong'
  const exact = middle(first)
  const relative = first === asRate
  const shown = `${said(exact, amount.decimals + (relative ? 1 : 0))}${relative ? '%' : ''}`
  const numbers = relative
    ? `(${digitsOf(to)} - ${digitsOf(from)}) : ${digitsOf(from)}`
    : subtraction(from, to)
  return [
    finding({
      rule: 'from-to',
      severity: verdict === 'rounding' ? 'question' : 'error',
      claim: amount,
      others: [to, from],
      message: `${numbers} = ${shown}; văn bản ghi ${withUnitOf(amount)}.`,
      suggestion: corrected(amount, exact),
    }),
  ]
}

function sized(difference: Interval): Interval {
  return middle(difference).isNegative() ? times(difference, -1) : difference
}

function printed({ number }: Mention): Interval {
  return exactly(number ?? 0)
}

function subtraction(from: Mention, to: Mention): string {
  const rises = (to.number as Decimal).gte(from.number as Decimal)
  return rises ? `${digitsOf(to)} - ${digitsOf(from)}` : `${digitsOf(from)} - ${digitsOf(to)}`
}

function foldFinding(fold: Mention, from: Mention, to: Mention): Finding[] | undefined {
  const ratio = divide(intervalOf(to), intervalOf(from))
  if (ratio === undefined || judge(fold, ratio) === 'right') return undefined
  // "tăng 1,5 lần" is said of 1,5 and of 2,5 times as much.
  const more = plus(ratio, exactly(-1))
  const mayBeMore = !/gấp|bằng/u.test(leadOf(fold))
  if (mayBeMore && judge(fold, more) === 'right') return undefined
  const exact = middle(ratio)
  return [
    finding({
      rule: 'times',
      severity: judge(fold, ratio) === 'rounding' ? 'question' : 'error',
      claim: fold,
      others: [to, from],
      message: `${digitsOf(to)} : ${digitsOf(from)} = ${said(exact, fold.decimals + 1)}; văn bản ghi ${withUnitOf(fold)}.`,
      suggestion: corrected(fold, exact),
    }),
  ]
}
