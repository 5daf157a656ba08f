import type { FindOptions } from '../../../shared/text/find.ts'
import { fold } from '../../../shared/text/fold.ts'
import type { FindScope } from './scopes.ts'

/** What stands in the bar of find and replace. */
export interface FindState extends Omit<FindOptions, 'ignoreMarks'> {
  /** Closed, or open with or without the row of replacing. */
  readonly open: false | 'find' | 'replace'
  readonly words: string
  readonly replacement: string
  /** As the person has set it; see `ignoresMarks`. */
  readonly ignoreMarks?: boolean
  /** The words are a regular expression. */
  readonly pattern: boolean
  readonly scope: FindScope
  /** The list of what was found is open. */
  readonly listed: boolean
  /** Raised to give the keyboard to the box anew. */
  readonly ask: number
}

export const closedFind: FindState = {
  open: false,
  words: '',
  replacement: '',
  matchCase: false,
  wholeWord: false,
  pattern: false,
  scope: 'all',
  listed: false,
  ask: 0,
}

/**
 * Are "tang" and "tăng" the same now? As the person has set it; else bare words typed in haste find
 * words with any marks, but nothing is replaced that was not written just so.
 */
export function ignoresMarks({ ignoreMarks, open, pattern, words }: FindState): boolean {
  if (ignoreMarks !== undefined) return ignoreMarks
  const bare = fold(words, { marks: true, letterCase: false }).text === words
  return open === 'find' && !pattern && bare
}
