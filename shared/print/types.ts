import type { CommentThread } from '../document/comments.ts'
import type { HeadingLevel } from '../document/types.ts'
import type { HeadingKind } from '../formatRules/headingStyle.ts'
import type { FormatRules, PartName } from '../formatRules/table.ts'
import type { Drawing } from './drawing.ts'

/**
 * The print tree: the document as it stands on paper, before pages. Markers, dates, recipients
 * and note numbers are words here; both writers (Word, PDF) read this tree and the rules only.
 */

interface Marks {
  readonly bold?: true
  readonly italic?: true
  readonly underline?: true
  readonly superscript?: true
}

/**
 * What became of it between two documents; only in the tree of a blackline. What was moved stands
 * at both places, and `move` ties them together.
 */
export type Change =
  | { readonly kind: 'inserted' | 'deleted' }
  | { readonly kind: 'movedFrom' | 'movedTo'; readonly move: number }

interface Changed {
  readonly change?: Change
}

/** Ids of the comment threads that speak of it; only in a tree built with comments. */
interface Commented {
  readonly comments?: readonly string[]
}

/** Words of one look; never holds "\n". */
export interface PrintText extends Marks, Commented, Changed {
  readonly kind: 'text'
  readonly text: string
}

/** A figure: its words stand for a reference. `missing` figures are a highlighted gap. */
export interface PrintFigure extends Marks, Commented, Changed {
  readonly kind: 'figure'
  readonly id: string
  readonly text: string
  readonly missing: boolean
}

/** The mark of a footnote; `note` is its index in `PrintDocument.notes`. */
export interface PrintNoteMark extends Commented, Changed {
  readonly kind: 'note'
  readonly note: number
}

export interface PrintBreak extends Changed {
  readonly kind: 'break'
}

/** A drawing, alone in its paragraph. */
export interface PrintPicture extends Commented, Changed {
  readonly kind: 'picture'
  readonly drawing: Drawing
  /** What a screen reader hears; drawings that sound the same look the same. */
  readonly spoken: string
}

export type PrintInline = PrintText | PrintFigure | PrintNoteMark | PrintBreak | PrintPicture

/** A line of an official part (first page, title, closing). May hold "\n". */
export interface PartLine extends Changed {
  readonly part: PartName
  readonly text: string
  /** The words of `text` with what became of them, where they differ. */
  readonly words?: readonly PrintInline[]
  /** Empty lines above it, counted in body lines (room for the signature). */
  readonly linesAbove?: number
  /** The solid line under the party heading. */
  readonly ruleBelow?: true
  /** Goes on in the same line in the looks of another part (typist mark after the archive). */
  readonly tail?: { readonly part: PartName; readonly text: string }
}

/** What a paragraph of the body looks like. */
export type LineStyle = 'body' | 'divider' | { readonly heading: HeadingKind }

/** One paragraph of the body. `change`: its end came or went, so that it was parted or joined. */
export interface PrintParagraph extends Changed {
  readonly kind: 'paragraph'
  /** Id of the block it was printed from, so that an edited file can come back. */
  readonly id: string
  /** Id of the run-in heading that opens the paragraph. */
  readonly runInId?: string
  readonly style: LineStyle
  /** Set where the block leaves its style's alignment. */
  readonly align?: 'left' | 'center' | 'right'
  /** Level in the navigation pane; run-in headings have none. */
  readonly outlineLevel?: HeadingLevel
  /** A heading that stays on the page where its text or its first sub-heading begins. */
  readonly keepNext?: true
  readonly inlines: readonly PrintInline[]
}

export interface PrintCell {
  readonly id: string
  readonly colSpan: number
  readonly rowSpan: number
  readonly align?: 'left' | 'center' | 'right'
  readonly inlines: readonly PrintInline[]
}

export interface PrintRow extends Changed {
  readonly id: string
  readonly head: boolean
  /** Names what follows: stays on the page where the next row begins. */
  readonly keepNext?: true
  /** Cells that begin in this row; cells that reach down from above are not repeated. */
  readonly cells: readonly PrintCell[]
}

/** `change`: all of it came or went, so do its rows. */
export interface PrintTable extends Changed {
  readonly kind: 'table'
  readonly id: string
  /** Column widths in millimetres; their sum is the width of the text. */
  readonly columns: readonly number[]
  readonly rows: readonly PrintRow[]
}

export type PrintBlock = PrintParagraph | PrintTable

/** A footnote: its number, and its text as paragraphs. */
export interface PrintNote {
  readonly id: string
  readonly number: string
  readonly paragraphs: readonly (readonly PrintInline[])[]
}

/** Left (issuer) and right (party heading) of the first page; either may be empty. */
export interface PrintFirstPage extends Changed {
  readonly left: readonly PartLine[]
  readonly right: readonly PartLine[]
}

/** Recipients (left) and signature (right), printed side by side and kept together. */
export interface PrintClosing extends Changed {
  readonly left: readonly PartLine[]
  readonly right: readonly PartLine[]
  /** Under both, from the left margin: the file name of an office that prints it. */
  readonly below: readonly PartLine[]
}

export interface PrintDocument {
  readonly rules: FormatRules
  /** Name for the file's properties. */
  readonly name: string
  /** "LƯU HÀNH NỘI BỘ" at the top right corner of page 1. */
  readonly circulation?: PartLine
  readonly firstPage?: PrintFirstPage
  readonly title: readonly PartLine[]
  readonly body: readonly PrintBlock[]
  readonly notes: readonly PrintNote[]
  readonly closing?: PrintClosing
  /** Only in the tree of a blackline. */
  readonly blackline?: PrintedBlackline
  /** Threads with their words, in the order of the text; absent in a clean tree. */
  readonly threads?: readonly PrintedThread[]
}

/** What a marked PDF says besides the text. */
export interface PrintedBlackline {
  /** Is anything moved? Else the key leaves that mark out. */
  readonly moved: boolean
  /** "Số liệu thay đổi" and its table; absent without a changed figure. */
  readonly figures?: { readonly title: PartLine; readonly table: PrintTable }
}

/** A comment thread, and the inlines that its words begin and end with. */
export interface PrintedThread {
  readonly thread: CommentThread
  readonly first: PrintInline
  readonly last: PrintInline
}
