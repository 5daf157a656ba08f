import type { Bullet, Paragraph, Table } from '../document/types.ts'
import type { NoteWords, Run } from './runs.ts'

/** One line of what was copied, in order, before it is known what it is. */
export interface PastedLine {
  readonly kind: 'line'
  readonly runs: readonly Run[]
  /** Stands apart from the line above, as a paragraph does. */
  readonly apart: boolean
  readonly align?: Paragraph['align']
  /** The source calls it a heading of this rank (1 to 6). */
  readonly rank?: number
  readonly bullet?: Bullet['level']
}

export interface PastedTable {
  readonly kind: 'table'
  readonly table: Table
}

export type Piece = PastedLine | PastedTable

/** What could not come along, counted. */
export interface Dropped {
  pictures: number
  comments: number
  deletions: number
}

export interface Source {
  readonly pieces: readonly Piece[]
  readonly notes: NoteWords
  readonly dropped: Readonly<Dropped>
  /** Letters of an old encoding were turned into Unicode. */
  readonly decoded: boolean
  /** More was copied than is taken. */
  readonly cut: boolean
}
