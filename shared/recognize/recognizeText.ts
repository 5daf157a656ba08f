import type { ImportNote } from '../api/contract.ts'
import type { OfficialParts, VanKienDocument } from '../document/types.ts'
import { newId } from '../ids.ts'
import { ok, type Result } from '../result.ts'
import { writeBlocks } from './blocks.ts'
import { type Hints, identify } from './identity.ts'
import { readInlineNotes } from './inlineNotes.ts'
import { InlineReader, restoreMarks } from './inlines.ts'
import { readLines } from './inputLines.ts'
import { detectLayout } from './layout.ts'
import { readLineNotes } from './lineNotes.ts'
import { readNodes } from './nodes.ts'
import { dropPageNumbers } from './pageNumbers.ts'
import { detectScheme, keepMarkers } from './scheme.ts'
import { type Section, splitDocuments } from './splitDocuments.ts'
import type { Layout, NoteTable, Recognized, RecognizedDocument, Report } from './types.ts'
import { unwrap } from './unwrap.ts'

export type RecognizeOptions = Hints

/**
 * Turns the plain text of a real document into documents of the model: official parts, headings
 * with level and role, items, bullets, footnotes, and the numbering as written. Nothing is lost:
 * what is not understood stays as a paragraph and is named in `notes`. Fails on empty, binary
 * and unreadable input. Time grows linearly with the text; the caller limits its size.
 */
export function recognizeText(input: string, options: RecognizeOptions = {}): Result<Recognized> {
  const read = readLines(input)
  if (!read.ok) return read
  const messages: ImportNote[] = []
  const report: Report = { add: (line, kind, message) => messages.push({ line, kind, message }) }
  const notes: NoteTable = []
  const layout = detectLayout(read.value)
  if (layout.wrapped)
    report.add(1, 'joined', 'Các dòng bị ngắt theo khổ giấy đã được nối lại thành đoạn.')
  const inline = readInlineNotes(read.value, notes, report)
  const paged = dropPageNumbers(inline, layout, report)
  const noted = readLineNotes(paged, layout, notes, report).map((line) => ({
    ...line,
    text: restoreMarks(line.text, notes, () => {
      report.add(
        line.number,
        'doubtful',
        'Dấu chú thích không có lời chú thích; được giữ nguyên trong câu.',
      )
    }),
  }))
  const documents = splitDocuments(noted, report).map((section) =>
    recognizeSection(section, layout, notes, options, report),
  )
  const linked = linkDocuments(documents)
  if (linked.length > 1) {
    report.add(
      1,
      'info',
      `Tệp có ${linked.length} văn bản; văn bản đầu là chính, các văn bản sau kèm theo.`,
    )
  }
  return ok({ documents: linked, notes: messages.sort((a, b) => a.line - b.line) })
}

function recognizeSection(
  section: Section,
  layout: Layout,
  notes: NoteTable,
  options: RecognizeOptions,
  report: Report,
): RecognizedDocument {
  const nodes = readNodes(unwrap(section.body, layout, report))
  const inlines = new InlineReader(notes)
  const written = writeBlocks(nodes, inlines, report)
  const numbering = detectScheme(written)
  keepMarkers(written, numbering)
  const parts: OfficialParts = {
    ...section.front.parts,
    recipients: [],
    ...section.back?.parts,
  }
  const document: VanKienDocument = {
    id: newId(),
    ...identify(parts, written, options),
    numbering,
    parts,
    body: written.map(({ block }) => block),
  }
  return {
    document,
    source: {
      blocks: Object.fromEntries(written.map(({ block, line }) => [block.id, line])),
      footnotes: Object.fromEntries(
        inlines.placed.map(({ id, line, mark }) => [id, { line, mark }]),
      ),
      parts: { ...section.front.lines, ...section.back?.lines },
    },
  }
}

/** The documents after the first are annexed to it. */
function linkDocuments(documents: readonly RecognizedDocument[]): RecognizedDocument[] {
  const main = documents[0]?.document.id
  return documents.map((each, index) =>
    index === 0 || main === undefined
      ? each
      : { ...each, document: { ...each.document, annexOf: main } },
  )
}
