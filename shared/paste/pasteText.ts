import { paragraph } from '../document/build.ts'
import type { Block, Inline, Table } from '../document/types.ts'
import { readInlineNotes } from '../recognize/inlineNotes.ts'
import { restoreMarks } from '../recognize/inlines.ts'
import { readLines } from '../recognize/inputLines.ts'
import { detectLayout } from '../recognize/layout.ts'
import { readLineNotes } from '../recognize/lineNotes.ts'
import { parseBullet, parseMarker } from '../recognize/markers.ts'
import { dropPageNumbers } from '../recognize/pageNumbers.ts'
import type { NoteTable, Report } from '../recognize/types.ts'
import { cleanForeignText } from '../text/clean.ts'
import { readLegacyLines } from '../text/legacy.ts'
import type { Pasted, PasteTarget } from './pasted.ts'
import type { Dropped } from './pieces.ts'
import { recognizeLines } from './recognizePieces.ts'
import { tableOfWords } from './tableGrid.ts'

const nothing: Dropped = { pictures: 0, comments: 0, deletions: 0 }

/** More is cut off: a text of thousands of pages is a file to be imported. */
const MAX_LENGTH = 4_000_000

interface CleanText {
  readonly text: string
  readonly decoded: boolean
  readonly cut: boolean
}

/** A list's sign and its words with tabs around: no columns. Word's symbol fonts leave letters. */
function withListSigns(text: string): string {
  return text
    .replace(/^[ \t]*[o§]\t(?=[^\t\n]*$)/gm, '◦ ')
    .replace(/^[ \t]*[·vüØq]\t(?=[^\t\n]*$)/gm, '• ')
    .replace(/^[ \t]*([-–+•●▪■◦○]|(?:\d{1,2}|[a-zđ]|[IVX]{1,5})[.)-])\t(?=[^\t\n]*$)/gm, '$1 ')
}

function clean(input: string): CleanText {
  const { text, changed } = readLegacyLines(input.slice(0, MAX_LENGTH).replace(/\r\n?/g, '\n'))
  return {
    text: withListSigns(cleanForeignText(text)),
    decoded: changed,
    cut: input.length > MAX_LENGTH,
  }
}

/** Blocks of what another program put on the clipboard as plain text. */
export function pasteText(input: string, target: PasteTarget): Pasted {
  const { text, decoded, cut } = clean(input)
  const lines = (): Inline[][] => plainLines(input).map((line) => [{ text: line }])
  const rest = { lines, dropped: nothing, decoded, cut }
  const grid = readGrid(text)
  const table = grid && tableOfWords(grid)
  if (table !== undefined) return { blocks: [table], ...rest }
  const only = singleLine(text)
  const blocks = recognizeText(text, target)
  if (only === undefined) return { blocks, ...rest }
  const marked = parseBullet(only) !== undefined || parseMarker(only) !== undefined
  return {
    blocks,
    inline: { words: [{ text: only }], when: marked ? 'inside' : 'always' },
    ...rest,
  }
}

function recognizeText(text: string, target: PasteTarget): Block[] {
  const read = readLines(text)
  // Signs alone ("...") hold nothing to recognize.
  if (!read.ok) return plainLines(text).map((line) => paragraph(line))
  const silent: Report = { add: () => undefined }
  const notes: NoteTable = []
  const layout = detectLayout(read.value)
  const paged = dropPageNumbers(readInlineNotes(read.value, notes, silent), layout, silent)
  const lines = readLineNotes(paged, layout, notes, silent).map((line) => ({
    ...line,
    text: restoreMarks(line.text, notes, () => undefined),
  }))
  return recognizeLines(
    { lines, layout, notes, tables: new Map<number, Table>(), hints: new Map() },
    target,
  )
}

/** The text's lines with words, for a paste as plain text; markers stay words. */
function plainLines(text: string): string[] {
  return clean(text)
    .text.split(/[\n\f]/)
    .map((line) => line.replace(/\t/g, ' ').replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '')
}

/** A text as plain paragraphs; a single line goes into the line. */
export function pastePlain(input: string): Pasted {
  const lines = plainLines(input)
  const blocks = lines.map((line) => paragraph(line))
  const only = lines[0]
  const rest = {
    lines: () => lines.map((line) => [{ text: line }]),
    dropped: nothing,
    decoded: false,
    cut: input.length > MAX_LENGTH,
  }
  if (only === undefined || lines.length > 1) return { blocks, ...rest }
  return { blocks, inline: { words: [{ text: keptBlanks(input) }], when: 'always' }, ...rest }
}

/** The one line of a text, with a blank at either end if it had one: words copied in Word do. */
function singleLine(text: string): string | undefined {
  const lines = text.split(/[\n\f]/).filter((line) => line.trim() !== '')
  return lines.length === 1 ? keptBlanks(lines[0] ?? '') : undefined
}

function keptBlanks(input: string): string {
  const line = clean(input)
    .text.replace(/[\n\f]+/g, '')
    .replace(/\t/g, ' ')
  return line.replace(/ {2,}/g, ' ')
}

/** Rows of cells as spreadsheets write them: every line has the same number of tabs. */
function readGrid(text: string): string[][] | undefined {
  const lines = text.replace(/\n+$/, '').split('\n')
  const width = lines[0]?.split('\t').length ?? 0
  if (width < 2) return undefined
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()))
  if (rows.some((row) => row.length !== width)) return undefined
  return lines.length === 1 && width === 2 ? undefined : rows
}
