import { comparisonOf, isReached } from './comparisons.ts'
import type { Kind, Mention, Statement } from './statements.ts'
import { isDefinition, isDuration } from './targetKinds.ts'

/** Tells results from comparisons with plans and times, and from figures that are none. */

/** Things whose rise is itself the figure. */
const GROWTH =
  /grdp|gdp|tăng\s+trưởng|tốc\s+độ|khu\s+vực\s+i|giá\s+trị\s+tăng\s+thêm|nhịp\s+độ|cpi|chỉ\s+số\s+(?:giá|sản\s+xuất)/iu

/** A comparison that belongs to the result in front of it. */
function isComparison(mention: Mention, last: Statement | undefined): boolean {
  const said = comparisonOf(mention)
  if (said === undefined || last === undefined) return false
  const { clause, subject } = mention
  const follows =
    clause.host !== undefined || (clause.link !== 'start' && clause.link !== 'sentence')
  if (!follows && !mention.isLater) return false
  const isRate = mention.isLater && said.comparison.basis !== undefined
  const bare =
    isRate ||
    subject.words === '' ||
    subject.behind ||
    /^so(?:\s|$)|^gấp|^(?:cao|thấp|nhiều|ít)\s+hơn|^vượt/iu.test(subject.words)
  if (!bare) return false
  if (isReached(said.verb)) {
    if (said.comparison.basis !== undefined) return true
    return (
      clause.host !== undefined &&
      last.quantity.outOf === undefined &&
      last.quantity.unit !== '%' &&
      mention.back.trim() === ''
    )
  }
  return true
}

/** "du khách tăng 2,1% so cùng kỳ": a comparison without the level itself. */
export function isLevelless(mention: Mention): boolean {
  const said = comparisonOf(mention)
  if (said === undefined || isReached(said.verb)) return false
  return !GROWTH.test(mention.front) && /^%$|lần|điểm/.test(mention.quantity.unit)
}

/** "(Nghị quyết: 93%)", "(chỉ tiêu NQ là 50%)": what was aimed at. */
const PLAN =
  /^\s*(?:theo\s+)?(?:(?:chỉ\s+tiêu|mục\s+tiêu|nghị\s+quyết|nqt?|kế\s+hoạch|kh|dự\s+toán)(?:\s+\p{L}+){0,4}?)\s*(?::|là|đề\s+ra|giao|đạt)?\s*$/iu

function isPlan({ clause, front }: Mention): boolean {
  return clause.host !== undefined && PLAN.test(front)
}

/** See `Judge`. */
export function judgeResult(mention: Mention, last: Statement | undefined): Kind {
  if (isDuration(mention) || isDefinition(mention)) return 'none'
  if (isPlan(mention)) return 'none'
  if (isComparison(mention, last)) return 'side'
  const beside =
    last !== undefined && mention.clause.host !== undefined && mention.clause.link !== 'bracket'
  // "(giảm 03 vụ, 06 người bị thương)": what follows a change in its bracket changes too.
  if (
    beside &&
    mention.front.trim() === '' &&
    /\((?:tăng|giảm)[^()]*$/iu.test(mention.clause.words)
  )
    return 'none'
  return 'main'
}
