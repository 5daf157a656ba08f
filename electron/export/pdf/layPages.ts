import type { PrintDocument } from '../../../shared/print/types.ts'
import { Composer } from './bodyChunks.ts'
import { type Page, paginate } from './paginate.ts'
import type { PdfFile } from './pdfmakeCore.ts'
import type { Chunk } from './rows.ts'

const REPORT_EVERY = 50

/** The document in pages, one at least; `onBlock` hears which block of how many is laid out. */
export function layPages(
  file: PdfFile,
  print: PrintDocument,
  onBlock?: (at: number, count: number) => void,
): Page[] {
  const { rules } = print
  const composer = new Composer(file, print)
  const room = {
    height: composer.textHeight,
    separator: rules.footnotes.separator.value.room,
    leastNoteLines: rules.body.minLinesTogether.value,
  }
  const chunks = composeChunks(composer, print, onBlock)
  const notesOf = (note: number) => composer.note(note)
  const pages = paginate(chunks, room, notesOf)
  pages.push(...paginate(composer.figures(), room, notesOf))
  return pages.length === 0 ? [{ text: [], notes: [] }] : pages
}

function composeChunks(
  composer: Composer,
  print: PrintDocument,
  onBlock?: (at: number, count: number) => void,
): Chunk[] {
  const chunks = composer.opening()
  const closes = print.closing !== undefined
  const count = print.body.length
  for (let at = 0; at < count; at++) {
    chunks.push(...composer.block(at, closes && at === count - 1))
    if (at % REPORT_EVERY === 0) onBlock?.(at, count)
  }
  chunks.push(...composer.closing())
  return chunks
}
