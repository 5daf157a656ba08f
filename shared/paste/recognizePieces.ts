import { bullet, paragraph } from '../document/build.ts'
import type { Block, Inline, Table } from '../document/types.ts'
import { linesOf } from '../document/walk.ts'
import { writeBlocks } from '../recognize/blocks.ts'
import { InlineReader } from '../recognize/inlines.ts'
import { detectLayout } from '../recognize/layout.ts'
import { parseBullet } from '../recognize/markers.ts'
import { readNodes } from '../recognize/nodes.ts'
import { splitDocuments } from '../recognize/splitDocuments.ts'
import { dropForeignTokens } from '../recognize/tokens.ts'
import type { Layout, NoteTable, Paragraph, Report, TextLine } from '../recognize/types.ts'
import { unwrap } from '../recognize/unwrap.ts'
import { adoptBlocks, type Hint } from './adoptBlocks.ts'
import type { PasteTarget } from './pasted.ts'
import type { Piece } from './pieces.ts'
import { type NoteWords, noteContent, type Run, tokensOf } from './runs.ts'

/** A paste needs no report: the person sees at once what became of it. */
const silent: Report = { add: () => undefined }

/** Fewer lines hold no letterhead and no signature. */
const MIN_DOCUMENT_LINES = 8

export interface LinedText {
  readonly lines: readonly TextLine[]
  readonly layout: Layout
  readonly notes: NoteTable
  /** Tables by the number of the line that stands for them. */
  readonly tables: ReadonlyMap<number, Table>
  readonly hints: ReadonlyMap<number, Hint>
  /** Words of notes with their marks; without them the note table's own words hold. */
  readonly noteWords?: NoteWords
}

/** The lines of the pieces, notes and marks as tokens. */
export function linesOfPieces(pieces: readonly Piece[], notes: NoteWords): LinedText {
  const lines: TextLine[] = []
  const tables = new Map<number, Table>()
  const hints = new Map<number, Hint>()
  pieces.forEach((piece, index) => {
    const number = index + 1
    if (piece.kind === 'table') {
      tables.set(number, piece.table)
      return
    }
    const { align, rank, bullet: level } = piece
    hints.set(number, { align, rank, bullet: level })
    const text = tokensOf(piece.runs.map(withoutTokens))
    const blanksBefore = piece.apart && index > 0 ? 1 : 0
    lines.push({ number, text, blanksBefore, ruleBefore: false, pageBefore: false })
  })
  const table: NoteTable = notes.map((_, index) => ({
    mark: String(index),
    raw: '',
    line: 0,
    text: '-',
  }))
  return { lines, layout: detectLayout(lines), notes: table, tables, hints, noteWords: notes }
}

function withoutTokens(run: Run): Run {
  return 'text' in run ? { ...run, text: dropForeignTokens(run.text) } : run
}

/** The blocks that the lines are, found by the recognizer of imported files. */
export function recognizeLines(source: LinedText, target: PasteTarget): Block[] {
  const { lines, layout, notes, tables, hints, noteWords } = source
  const official = officialLines(lines, tables.size > 0)
  const inlines = new InlineReader(notes)
  const nodes = readNodes(
    paragraphsOf(
      lines.filter(({ number }) => !official.has(number)),
      tables,
      layout,
    ),
  )
  const written = writeBlocks(nodes, inlines, silent)
  const blocks = adoptBlocks(written, hints, target).map(({ block, line }) => {
    const table = tables.get(line)
    return { block: block.type === 'table' && table !== undefined ? table : block, line }
  })
  for (const line of lines) {
    if (!official.has(line.number)) continue
    blocks.push({ block: plainBlock(line, inlines, hints), line: line.number })
  }
  const ordered = official.size === 0 ? blocks : blocks.toSorted((a, b) => a.line - b.line)
  const body = ordered.map(({ block }) => block)
  if (noteWords !== undefined) fillNotes(body, inlines, noteWords)
  return body
}

function paragraphsOf(
  lines: readonly TextLine[],
  tables: ReadonlyMap<number, Table>,
  layout: Layout,
): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let rest = lines
  for (const number of tables.keys()) {
    const at = rest.findIndex((line) => line.number > number)
    const before = at < 0 ? rest : rest.slice(0, at)
    rest = at < 0 ? [] : rest.slice(at)
    paragraphs.push(...unwrap(before, layout, silent), { line: number, text: '', rows: [['']] })
  }
  return [...paragraphs, ...unwrap(rest, layout, silent)]
}

/** Lines of letterhead, title and signature: no headings, whatever they look like. */
function officialLines(lines: readonly TextLine[], withTables: boolean): Set<number> {
  if (lines.length < MIN_DOCUMENT_LINES || withTables) return new Set()
  const body = new Set(
    splitDocuments(lines, silent).flatMap((section) => section.body.map(({ number }) => number)),
  )
  return new Set(lines.flatMap(({ number }) => (body.has(number) ? [] : [number])))
}

function plainBlock(
  line: TextLine,
  inlines: InlineReader,
  hints: ReadonlyMap<number, Hint>,
): Block {
  const start = parseBullet(line.text)
  if (start !== undefined) return bullet(1, inlines.read(start.rest))
  const align = hints.get(line.number)?.align
  return paragraph(inlines.read(line.text), align)
}

/** Gives the notes their words with bold, italics and line breaks. */
function fillNotes(body: readonly Block[], inlines: InlineReader, words: NoteWords): void {
  const contents = new Map(
    inlines.placed.map(({ id, mark }) => [id, noteContent(Number(mark), words)]),
  )
  const fill = (line: readonly Inline[]): void => {
    for (const one of line) {
      if (!('type' in one) || one.type !== 'footnote') continue
      const content = contents.get(one.id)
      if (content !== undefined) one.content = content
    }
  }
  for (const block of body) {
    if (block.type === 'targetList') continue
    if (block.type !== 'table') for (const line of linesOf(block)) fill(line)
    else for (const row of block.children) for (const cell of row.children) fill(cell.children)
  }
}
