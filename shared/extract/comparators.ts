import type { Comparator } from '../indicators/types.ts'
import { AFTER, BEFORE, GRADES, HOW_MUCH } from './comparatorWords.ts'
import { anyOf, EDGE_AFTER, EDGE_BEFORE, matchAt } from './letters.ts'

/** A bound in words, and where its words begin or end. */
export interface Bound {
  readonly comparator: Comparator
  readonly at: number
}

const before = BEFORE.flatMap(([, words]) => words)
const BEFORE_NUMBER = new RegExp(
  `(?:${EDGE_BEFORE}(?=\\p{L})|(?=[≥≤<>~≈]))(${anyOf(before)})\\s*$`,
  'iu',
)
/** "ít nhất mỗi huyện có 01 xã", "tối thiểu phải đạt 5". */
const BEFORE_WITH_WORDS =
  /(ít nhất|tối thiểu|tối đa)\s+(?:(?:mỗi|từng|một)\s+\p{L}+\s+|(?:phải|có|đạt|là|cũng|bằng|từ)\s+){1,3}$/iu
const FROM = new RegExp(`${EDGE_BEFORE}từ\\s*$`, 'iu')
const after = AFTER.flatMap(([, words]) => words)
const BEHIND_UNIT = new RegExp(`\\s+(${anyOf(after)})${EDGE_AFTER}`, 'iuy')
/** "95% cơ quan, đơn vị trở lên": a noun between the unit and the bound. */
const BEHIND_NOUN = new RegExp(
  `\\s+((?:[\\p{L}\\-]+,?\\s+){1,8}?)(${anyOf(after)})${EDGE_AFTER}`,
  'iuy',
)
const GRADE = new RegExp(`${EDGE_BEFORE}(?:${anyOf(GRADES)})${EDGE_AFTER}`, 'iu')
const LONGEST = 48

function meaning(
  lists: readonly (readonly [Comparator, readonly string[]])[],
  words: string,
): Comparator {
  const key = words.replace(/\s+/g, ' ').toLowerCase()
  return lists.find(([, list]) => list.includes(key))?.[0] ?? '='
}

/** The bound in front of the number that begins at `at`. */
export function boundBefore(text: string, at: number): Bound | undefined {
  const head = text.slice(Math.max(0, at - LONGEST), at)
  const offset = at - head.length
  const match = BEFORE_NUMBER.exec(head)
  if (match !== null) {
    const words = match[1] ?? ''
    const ahead = head.slice(0, match.index).trimEnd().split(/\s/).at(-1)?.toLowerCase() ?? ''
    const howMuch = words.toLowerCase() === 'hơn' && (HOW_MUCH as readonly string[]).includes(ahead)
    return howMuch ? undefined : { comparator: meaning(BEFORE, words), at: offset + match.index }
  }
  const loose = BEFORE_WITH_WORDS.exec(head)
  if (loose !== null)
    return { comparator: meaning(BEFORE, loose[1] ?? ''), at: offset + loose.index }
  return undefined
}

/** "từ" in front of the number that begins at `at`: where it stands. */
export function fromBefore(text: string, at: number): number | undefined {
  const head = text.slice(Math.max(0, at - LONGEST), at)
  const match = FROM.exec(head)
  return match === null ? undefined : at - head.length + match.index
}

/** The bound behind the unit that ends at `at`; `at` of the answer is where the quantity then ends. */
export function boundAfter(text: string, at: number): Bound | undefined {
  const close = matchAt(BEHIND_UNIT, text, at)
  if (close !== undefined) {
    return { comparator: meaning(AFTER, close[1] ?? ''), at: at + close[0].length }
  }
  const far = matchAt(BEHIND_NOUN, text, at)
  // The words between stay the noun's: the quantity ends with its unit.
  if (far === undefined || GRADE.test(far[1] ?? '')) return undefined
  return { comparator: meaning(AFTER, far[2] ?? ''), at }
}
