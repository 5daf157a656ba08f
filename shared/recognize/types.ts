import type { ImportNote } from '../api/contract.ts'
import type { OfficialParts, VanKienDocument } from '../document/types.ts'
import type { Rows } from './tables.ts'

/** Where the things of a document stand in the input: 1-based line numbers. */
export interface SourceMap {
  /** Line where each block begins, by block id. */
  readonly blocks: Readonly<Record<string, number>>
  /** Line of each footnote's mark and the mark as written ("1"), by footnote id. */
  readonly footnotes: Readonly<Record<string, { readonly line: number; readonly mark: string }>>
  /** Line of each official part that the text holds. */
  readonly parts: PartLines
}

export type PartLines = Readonly<Partial<Record<keyof OfficialParts, number>>>

export interface RecognizedDocument {
  readonly document: VanKienDocument
  readonly source: SourceMap
}

/** What a text turned out to be: its documents in order, and what was doubtful or dropped. */
export interface Recognized {
  readonly documents: readonly RecognizedDocument[]
  readonly notes: readonly ImportNote[]
}

/** One line of the input that holds text. */
export interface TextLine {
  /** 1-based line of the input. */
  readonly number: number
  /** NFC, without trailing blanks; note marks and emphasis as tokens (tokens.ts). */
  readonly text: string
  /** Empty lines in front of it. */
  readonly blanksBefore: number
  /** A long blank or drawn rule stands in front, as above the notes of a page. */
  readonly ruleBefore: boolean
  /** A page begins here: what is cut in two by the page goes on. */
  readonly pageBefore: boolean
}

/** How the lines of the input were laid out by the program that wrote it. */
export interface Layout {
  /** Paragraphs are cut into lines of one width. */
  readonly wrapped: boolean
  /** Every line is followed by an empty one, so that empty lines mean nothing. */
  readonly doubleSpaced: boolean
  /** Characters of a full line. */
  readonly width: number
  /** Lines indented further than this begin a paragraph; absent where indents mean nothing. */
  readonly indent?: number
}

/** One paragraph after joining, with the line where it begins. */
export interface Paragraph {
  readonly line: number
  readonly text: string
  /** The cells where the lines were the rows of a table; `text` is empty then. */
  readonly rows?: Rows
}

/** A footnote of the input; its token stands in the text at `mark`. */
export interface SourceNote {
  readonly mark: string
  /** The mark's own characters, put back if no words are found for it. */
  readonly raw: string
  /** Line of the mark. */
  readonly line: number
  /** Undefined until its words are found. */
  text: string | undefined
}

/** The notes of the input, by the index that their tokens carry. */
export type NoteTable = SourceNote[]

/** Collects the lines of the import report. */
export interface Report {
  add(line: number, kind: ImportNote['kind'], message: string): void
}
