import { Decimal } from 'decimal.js'
import type { VanKienDocument } from '../../document/types.ts'
import { writeNumber } from '../../figures/vietnameseNumber.ts'
import { isCounted } from '../arithmetic.ts'
import type { DocumentFigures } from '../figures.ts'
import { finding } from '../finding.ts'
import type { Named } from '../named.ts'
import { withUnitOf, wordsOf } from '../say.ts'
import { createThingIndex } from '../thingIndex.ts'
import type { Finding } from '../types.ts'
import { LESS_IS_BETTER } from '../vocabulary.ts'

/**
 * A target that is below what the same text says is reached already, or, where less is better,
 * above it. It may be meant, so it is a question.
 */
export function targetsReached(
  { period }: Pick<VanKienDocument, 'period'>,
  { targets, results }: DocumentFigures,
): Finding[] {
  // What a figure of an earlier year was does not count.
  const since = period.kind === 'term' ? period.from : period.year
  const levels = results.filter(({ isLevel, year = since }) => isLevel && year >= since)
  const index = createThingIndex(levels, ({ thing }) => thing)
  return targets.flatMap((target) => {
    if (!target.isLevel) return []
    const matches = index.best(target.thing, (one) => sameKind(target, one))
    const [reached] = matches
    if (reached === undefined) return []
    const less = lessIsBetter(target)
    const goal = less
      ? (target.mention.min ?? target.mention.value)
      : (target.mention.max ?? target.mention.value)
    const value = reached.mention.number
    if (goal === undefined || value === undefined) return []
    const isPast = ({ mention: { number } }: Named): boolean =>
      number !== undefined && (less ? number.lt(goal) : number.gt(goal))
    if (!matches.every(isPast)) return []
    const sign = less ? '>' : '<'
    return [
      finding({
        rule: 'target-reached',
        severity: 'question',
        claim: target.mention,
        others: [reached.mention],
        message: `Chỉ tiêu ${wordsOf(target.mention)} ${less ? 'cao' : 'thấp'} hơn mức đã đạt ${withUnitOf(reached.mention)} (${writeNumber(new Decimal(goal))} ${sign} ${writeNumber(value)}).`,
      }),
    ]
  })
}

export function lessIsBetter({ name, mention }: Named): boolean {
  return (
    mention.comparator === '<' ||
    mention.comparator === '<=' ||
    (LESS_IS_BETTER.test(name.toLowerCase()) && !REMEDY.test(name.toLowerCase()))
  )
}

const DEED =
  /kết nạp|phát triển(?: mới)? đảng viên|phát triển|tạo việc làm|đào tạo|thành lập|trồng|tuyển|đưa|giải quyết|tập hợp/iu

/** What is done against an evil is better the more of it there is. */
const REMEDY =
  /xử lý|giải quyết|điều tra|khắc phục|làm rõ|phòng|tham gia|được hỗ trợ|thoát|thu gom/u

/** Counts are compared only where both tell the same deed: "thêm 4 xã" is no level of "77 xã". */
function sameKind(target: Named, result: Named): boolean {
  if (!isCounted(target.mention) || target.mention.unit.includes('/')) return true
  const [deed, other] = [deedOf(target), deedOf(result)]
  return deed !== undefined && deed === other
}

function deedOf({ name }: Named): string | undefined {
  const deed = DEED.exec(name)?.[0].toLowerCase()
  return deed?.endsWith('đảng viên') ? 'kết nạp' : deed
}
