import type { Clause } from './clauses.ts'
import { isRise } from './clauseTies.ts'
import type { Kind, Mention, Statement } from './statements.ts'
import type { ExtractedTarget } from './types.ts'
import { DEFINING, DURATIONS } from './unitWords.ts'

/** Tells targets from figures that only explain them, and from figures that are none. */

const EQUIVALENT = /tương\s+đương|tương\s+ứng|quy\s+đổi/iu
const RATE = /(?:^|[^\d.,])1\s*(?:USD|US\$|đô\s+la)/iu
/** "(năm 2020: 45%)", "(Nghị quyết 40%)", "hiện nay 45%": what is compared with. */
const BASE =
  /^\s*(?:so\s+với|nghị\s+quyết|nq|kế\s+hoạch|cùng\s+kỳ|hiện\s+nay|hiện|thực\s+hiện|ước|nhiệm\s+kỳ\s+trước|bình\s+quân\s+(?:cả\s+nước|toàn\s+quốc|của\s+tỉnh)|năm\s+\d{4}\s*(?:là|đạt|:|ước|\d))/iu
const BASE_BEFORE = /(?:^|\s)(?:từ|so\s+với(?:\s+mức)?|mức)\s*$/iu
/** "vùng sản xuất có quy mô từ 50 ha": which things are counted. */
const SIZE = /(?:quy\s+mô|công\s+suất|trọng\s+tải|loại|diện\s+tích\s+từ)\s*$/iu
const TIME = new Set<string>(DURATIONS)
/** Words that a share repeats a target with: "(đạt 95%)", ", chiếm tỷ lệ 40%". */
const SHARE_WORDS = /^[\s,(]*(?:(?:đạt|chiếm|bằng|tỷ\s+lệ|tỉ\s+lệ|tương\s+đương|khoảng|là)\s*)*$/iu
const SHARE_BEHIND = /^[\s).;,]*(?:$|so\s|tổng|số\s|của\s|trong\s+tổng|diện\s+tích|dân\s+số)/iu

/** "05 năm", "trong 3 tháng": how long, unless the time itself is what is measured. */
export function isDuration(mention: Mention): boolean {
  if (!TIME.has(mention.quantity.unit)) return false
  const measured = /(?:còn|xuống|đạt|là|tuổi\s+thọ|thời\s+gian[^,;]*|dưới|không\s+quá)\s*$/iu.test(
    mention.front,
  )
  return !measured || /[^\s.,;)]/.test(mention.back)
}

/** "08 xã đạt 19/19 tiêu chí": the second figure says what the first counts. */
export function isDefinition(mention: Mention): boolean {
  return DEFINING.has(mention.quantity.unit) && mention.clause.quantities.length > 1
}

function isBase(mention: Mention, last: Statement | undefined): boolean {
  const { clause, front, next } = mention
  if (clause.host !== undefined && last !== undefined && BASE.test(clause.words)) return true
  if (/^\s*so\s+với/iu.test(front) && last !== undefined) return true
  return next !== undefined && isRise(clause, mention.quantity, next)
}

const ONLY_TURN = /^[\s,(]*(?:tăng|giảm)(?:\s+thêm)?\s*$/iu

function isChange(mention: Mention, last: Statement | undefined): boolean {
  const { clause, subject, quantity, front } = mention
  if (last === undefined) return false
  const inBracket = clause.host !== undefined
  const opens = clause.link === 'start' || clause.link === 'sentence' || clause.link === 'colon'
  if (opens && !inBracket) return false
  if (subject.turn !== undefined && subject.words === '') return true
  return ONLY_TURN.test(front) && (inBracket || quantity.unit === last.quantity.unit)
}

function isShare(mention: Mention, last: Statement | undefined): boolean {
  const { clause, quantity, front, back } = mention
  if (last === undefined) return false
  const inOtherTerms = clause.host !== undefined && /^\s*so\s/iu.test(back) && front.trim() === ''
  if (inOtherTerms) return true
  if (last.quantity.unit === quantity.unit) return false
  // "đạt 50% (8 xã)": the share in numbers.
  const isCount = /^%/.test(last.quantity.unit) && clause.quantities.length === 1
  const isBare = front.trim() === '' && /^[\s).;,]*$/.test(back)
  if (clause.host !== undefined && isCount && isBare) return true
  if (/(?:19|20)\d{2}/.test(front)) return false
  const inBracket = clause.host !== undefined
  if (!inBracket && clause.link !== 'comma' && !mention.isLater) return false
  if (!inBracket && front.trim() === '') return false
  const counts = quantity.unit === '%' || quantity.outOf !== undefined
  return counts && SHARE_WORDS.test(front) && SHARE_BEHIND.test(back)
}

/** Which of the aux figures a side statement is. */
export function targetAux(statement: Statement): ExtractedTarget['aux'] {
  if (statement.kind !== 'side') return undefined
  if (isRate(statement)) return 'exchange-rate'
  return statement.subject.turn !== undefined && !EQUIVALENT.test(statement.front)
    ? 'change'
    : 'equivalent'
}

const rates = new WeakMap<Clause, boolean>()

/** Does the clause hold "1 USD"? Asked once for all of its figures. */
function saysRate(clause: Clause): boolean {
  const said = rates.get(clause) ?? RATE.test(clause.words)
  rates.set(clause, said)
  return said
}

function isRate({ clause, quantity }: Mention): boolean {
  return /đồng/.test(quantity.unit) && saysRate(clause) && /=|tỷ\s+giá/iu.test(clause.words)
}

/** See `Judge`. */
export function judgeTarget(mention: Mention, last: Statement | undefined): Kind {
  const { quantity, clause, front } = mention
  if (isDuration(mention) || isBase(mention, last)) return 'none'
  if (quantity.unit === 'USD' && quantity.value === '1' && saysRate(clause)) return 'none'
  // "Về kinh tế (11 chỉ tiêu)".
  if (quantity.unit === 'chỉ tiêu') return 'none'
  if (isRate(mention)) return 'side'
  if (last !== undefined && EQUIVALENT.test(front)) return 'side'
  if (isChange(mention, last) || isShare(mention, last)) return 'side'
  if (mention.isLater) {
    if (DEFINING.has(quantity.unit) || BASE_BEFORE.test(front) || SIZE.test(front)) return 'none'
    const tied =
      /(?:với|tổng|diện\s+tích|vốn|kinh\s+phí|và|chiều\s+dài|trong\s+đó|có|còn|lên|đạt|xuống)\s*(?:\p{L}+\s*){0,4}$/iu.test(
        front,
      )
    return tied ? 'main' : 'none'
  }
  return isDefinition(mention) ? 'none' : 'main'
}
