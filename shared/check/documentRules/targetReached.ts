import { Decimal } from 'decimal.js'
import { isCounted } from '../arithmetic.ts'
import { finding } from '../finding.ts'
import type { Named } from '../named.ts'
import { alike } from '../sameThing.ts'
import { withUnitOf, wordsOf } from '../say.ts'
import type { Finding } from '../types.ts'
import { LESS_IS_BETTER } from '../vocabulary.ts'

/**
 * A target that is below what the same text says is reached already, or, where less is better,
 * above it. It may be meant, so it is a question.
 */
export function targetsReached(targets: readonly Named[], results: readonly Named[]): Finding[] {
  return targets.flatMap((target) => {
    if (!isLevel(target)) return []
    const matches = bestMatches(
      target,
      results.filter((one) => isLevel(one) && sameKind(target, one)),
    )
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
        message: `Chỉ tiêu ${wordsOf(target.mention)} ${less ? 'cao' : 'thấp'} hơn mức đã đạt ${withUnitOf(reached.mention)} (${new Decimal(goal).toFixed().replace('.', ',')} ${sign} ${value.toFixed().replace('.', ',')}).`,
      }),
    ]
  })
}

/** "Tỷ trọng" is no more and no less, a fall and a floor ("trở lên") can't be compared with a level. */
function isLevel({ name, mention }: Named): boolean {
  if (/tỷ trọng|cơ cấu|^(?:giảm|tăng|thay đổi)(?!\p{L})|xếp hạng|thứ hạng/iu.test(name))
    return false
  return !['>=', '>', '~'].includes(mention.comparator) && mention.outOf === undefined
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

/** The figures that mean the same thing most surely: all that fit equally well. */
export function bestMatches(target: Named, figures: readonly Named[]): Named[] {
  let best: Named[] = []
  let bestScore = 0
  for (const figure of figures) {
    const score = alike(target.thing, figure.thing)
    if (score === 0 || score < bestScore) continue
    best = score > bestScore ? [figure] : [...best, figure]
    bestScore = score
  }
  return best
}
