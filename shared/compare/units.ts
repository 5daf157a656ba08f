import { chartLines } from '../document/chartWords.ts'
import type { Block, Inline, TableRow } from '../document/types.ts'
import { isFigure, isFootnote } from '../document/walk.ts'
import type { WordBook } from './wordBook.ts'

/** Signs that no text holds (NFC border): between the parts of a unit's words. */
const NOTE = '\u0001'
const CELL = '\u0002'
const ROW = '\u0003'

/** What is paired with what: a block, or a row of a table. Words are told apart only when asked for. */
export class Unit {
  /** Blocks of a kind may be the same block with other words. */
  readonly kind: 'line' | 'table' | 'divider' | 'chart' | 'row'
  /** As read, notes with their words. */
  readonly words: string
  /** How many words. */
  readonly weight: number
  private readonly book: WordBook
  private ownLoose: Uint32Array | undefined
  private ownBag: Uint32Array | undefined

  constructor(kind: Unit['kind'], words: string, book: WordBook) {
    this.kind = kind
    this.words = words
    this.weight = countWords(words)
    this.book = book
  }

  /** The words without figures, years, signs and capitals, by number: the same from year to year. */
  get loose(): Uint32Array {
    this.ownLoose ??= this.book.wordsIn(this.words)
    return this.ownLoose
  }

  /** The same sorted. */
  get bag(): Uint32Array {
    this.ownBag ??= this.loose.slice().sort()
    return this.ownBag
  }
}

/** What of a block is compared: its words, in the words of the book. */
export function blockUnit(block: Block, book: WordBook): Unit {
  if (block.type === 'divider') return new Unit('divider', block.text, book)
  if (block.type === 'chart') return new Unit('chart', chartLines(block).join('\n'), book)
  if (block.type === 'table') {
    return new Unit('table', block.children.map(cellWords).join(ROW), book)
  }
  if (block.type === 'targetList') {
    return new Unit(
      'table',
      block.children.map((item) => exactWords(item.children)).join(ROW),
      book,
    )
  }
  return new Unit('line', exactWords(block.children), book)
}

/** The same of a row of a table. */
export function rowUnit(row: TableRow, book: WordBook): Unit {
  return new Unit('row', cellWords(row), book)
}

function cellWords(row: TableRow): string {
  return row.children.map((cell) => exactWords(cell.children)).join(CELL)
}

/** The words of a line and of its notes: two lines with the same ones read the same. */
export function exactWords(inlines: readonly Inline[]): string {
  let words = ''
  for (const inline of inlines) {
    if (isFigure(inline)) words += inline.shown
    else if (isFootnote(inline)) words += `${NOTE}${exactWords(inline.content)}${NOTE}`
    else words += inline.text
  }
  return words
}

function countWords(words: string): number {
  let count = 0
  let inWord = false
  for (let at = 0; at < words.length; at++) {
    const isSpace = words.charCodeAt(at) <= 0x20
    if (!isSpace && !inWord) count++
    inWord = !isSpace
  }
  return count
}

/** Below this two blocks are two blocks. */
export const ALIKE = 0.45
/** Words from which a line that stands almost whole within a longer one is the same line. */
const TELLING = 8
const WITHIN = 0.85

/** 0 to 1: how far two units are the same with other words; their figures don't count. */
export function likeness(one: Unit, other: Unit): number {
  if (one.kind !== other.kind) return 0
  if (one.words === other.words) return 1
  const [a, b] = [one.bag, other.bag]
  if (a.length === 0 && b.length === 0) return one.words === '' || other.words === '' ? 0 : 0.5
  const least = Math.min(a.length, b.length)
  const total = a.length + b.length
  const most = (2 * least) / total
  if (most < ALIKE && least < TELLING) return 0
  const common = commonWords(a, b)
  const share = (2 * common) / total
  const isWithin = least >= TELLING && common >= WITHIN * least
  // Only the very same words count as 1.
  return Math.min(0.99, isWithin ? Math.max(share, 0.6) : share)
}

function commonWords(a: Uint32Array, b: Uint32Array): number {
  let [i, j, common] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0)
    if (difference === 0) common++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return common
}
