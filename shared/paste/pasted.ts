import type { Block, Inline, NumberingScheme } from '../document/types.ts'
import type { Dropped } from './pieces.ts'

/** What a paste brings into the document. */
export interface Pasted {
  readonly blocks: readonly Block[]
  /**
   * A fragment of one line: it goes into the line at the cursor. `always`: whatever stands there;
   * `inside`: only in the middle of words, for it begins with a marker and is a block elsewhere.
   */
  readonly inline?: { readonly words: readonly Inline[]; readonly when: 'always' | 'inside' }
  /** The lines as written, markers included: for a place that holds words only. */
  readonly lines: () => Inline[][]
  readonly dropped: Readonly<Dropped>
  readonly decoded: boolean
  /** More was copied than is taken. */
  readonly cut: boolean
}

/** The document that the paste goes into. */
export interface PasteTarget {
  readonly numbering: NumberingScheme
}
