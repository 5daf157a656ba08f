import type { FindOptions } from '../../../shared/text/find.ts'
import type { FindScope } from './scopes.ts'

/** What stands in the bar of find and replace. */
export interface FindState extends FindOptions {
  /** Closed, or open with or without the row of replacing. */
  readonly open: false | 'find' | 'replace'
  readonly words: string
  readonly replacement: string
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
  ignoreMarks: false,
  wholeWord: false,
  pattern: false,
  scope: 'all',
  listed: false,
  ask: 0,
}
