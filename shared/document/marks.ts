import { sameTies } from './ties.ts'
import type { Text } from './types.ts'

/** What words carry besides themselves: their looks and their comment threads. */
export type Marks = Readonly<Omit<Text, 'text' | 'comments'>> & {
  readonly comments?: readonly string[]
}

/** Neighbours with the same marks are one text. */
export function sameMarks(a: Marks, b: Marks): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.underline === b.underline &&
    a.superscript === b.superscript &&
    sameTies(a.comments, b.comments)
  )
}
