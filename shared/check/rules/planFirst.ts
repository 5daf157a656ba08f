import { exactly, intervalOf, judge, middle, percent, plus } from '../arithmetic.ts'
import { finding } from '../finding.ts'
import { leadOf, previousSibling, tailOf } from '../neighbours.ts'
import { type LineReading, type Mention, passagesOf } from '../passage.ts'
import { corrected, digitsOf, percentSaid, withUnitOf } from '../say.ts'
import type { Finding } from '../types.ts'
import { AGAINST_BASIS, BASIS, isPercent, sameUnit } from '../vocabulary.ts'

/** "Kế hoạch trồng 500 ha, đã trồng 420 ha, đạt 84% kế hoạch": plan, result and rate in a row. */
export function planFirst(reading: LineReading): Finding[] {
  return passagesOf(reading).flatMap(({ mentions }) => mentions.flatMap((one) => check(one) ?? []))
}

const PLANNED = new RegExp(`(?:^|[\\s,;:(])${BASIS}(?![\\p{L}])[^,;:]*$`, 'u')
const RATE = /^\s*[,(]?\s*(?:đạt|bằng|vượt)(?: tỷ lệ)?\s*$/u

function check(rate: Mention): Finding | undefined {
  if (rate.unit !== '%' || rate.number === undefined || !AGAINST_BASIS.test(tailOf(rate))) return
  const result = previousSibling(rate)
  const plan = result && previousSibling(result)
  if (result?.number === undefined || plan?.number === undefined || plan.number.lte(0)) return
  if (!RATE.test(leadOf(rate)) || !PLANNED.test(leadOf(plan)) || isPercent(plan.unit)) return
  if (plan.unit === '' || !sameUnit(plan.unit, result.unit) || plan.comparator !== '=') return
  if (/;/.test(leadOf(result)) || PLANNED.test(leadOf(result))) return
  const share = percent(intervalOf(result), exactly(plan.number))
  if (share === undefined) return
  const over = /vượt/u.test(leadOf(rate))
  const computed = over ? plus(share, exactly(-100)) : share
  const verdict = judge(rate, computed)
  if (verdict === 'right') return
  const exact = middle(computed)
  const numbers = over
    ? `(${digitsOf(result)} - ${digitsOf(plan)}) : ${digitsOf(plan)}`
    : `${digitsOf(result)} : ${digitsOf(plan)}`
  return finding({
    rule: 'stated-target',
    severity: verdict === 'rounding' ? 'question' : 'error',
    claim: rate,
    others: [result, plan],
    message: `${numbers} = ${percentSaid(exact, rate.decimals)}; văn bản ghi ${withUnitOf(rate)}.`,
    suggestion: corrected(rate, exact),
  })
}
