import type { Decimal } from 'decimal.js'
import { isCounted, judge, times } from '../arithmetic.ts'
import { finding } from '../finding.ts'
import { hostOf, leadOf, previousSibling, tailOf } from '../neighbours.ts'
import { type LineReading, type Mention, passagesOf } from '../passage.ts'
import { corrected, said, withUnitOf } from '../say.ts'
import type { Finding } from '../types.ts'
import { AGAINST_BASIS } from '../vocabulary.ts'

/**
 * "Kết nạp 210 đảng viên, đạt 105% Nghị quyết": things that are counted have a whole number as
 * their target. Where no whole number gives the rate, rate or count is wrong.
 */
export function wholeNumber(reading: LineReading): Finding[] {
  return passagesOf(reading).flatMap(({ mentions }) => mentions.flatMap((one) => check(one) ?? []))
}

const REACHED = /(?:^|[\s,(])(?:đạt|bằng|hoàn thành)(?: tỷ lệ| được)?\s*$/u
const EXCEEDED = /(?:^|[\s,(])vượt(?: tỷ lệ| mức)?\s*$/u
/** Two whole numbers can't both be meant: the rate alone decides. */
const FEWEST = 20

function check(claim: Mention): Finding | undefined {
  const rate = claim.number
  if (rate === undefined || claim.unit !== '%' || claim.comparator !== '=' || rate.lte(0)) return
  if (!AGAINST_BASIS.test(tailOf(claim))) return
  const lead = ` ${leadOf(claim)}`
  const over = EXCEEDED.test(lead)
  if (!over && !REACHED.test(lead)) return
  const count = previousSibling(claim) ?? hostOf(claim)
  if (count?.number === undefined || count.outOf !== undefined || count.comparator !== '=') return
  if (!isCounted(count) || count.unit === '' || count.number.lt(FEWEST)) return
  const ratio = (over ? rate.plus(100) : rate).div(100)
  const slack = claim.half.div(100)
  const low = count.number.div(ratio.plus(slack))
  const high = count.number.div(ratio.minus(slack))
  if (ratio.lte(slack) || high.floor().gte(low.ceil())) return
  const target = roundest(low.floor(), high.ceil())
  const exact = count.number
    .div(target)
    .times(100)
    .minus(over ? 100 : 0)
  const verdict = judge(claim, times({ low: exact, high: exact }, 1))
  const numbers = over
    ? `(${said(count.number, 0)} - ${said(target, 0)}) : ${said(target, 0)}`
    : `${said(count.number, 0)} : ${said(target, 0)}`
  return finding({
    rule: 'whole-number',
    severity: verdict === 'rounding' ? 'question' : 'error',
    claim,
    others: [count],
    message: `Không có chỉ tiêu nguyên nào cho ${withUnitOf(claim)}; nếu chỉ tiêu là ${said(target, 0)} thì ${numbers} = ${said(exact, claim.decimals)}%.`,
    suggestion: corrected(claim, exact),
  })
}

/** Of two neighbours the likelier target: the one with more zeros behind. */
function roundest(a: Decimal, b: Decimal): Decimal {
  const zeros = (one: Decimal): number => /0*$/.exec(one.toFixed(0))?.[0].length ?? 0
  if (a.lte(0)) return b
  return zeros(a) >= zeros(b) ? a : b
}
