import { planMarkers } from '../../shared/document/numbering.ts'
import { textLines } from '../../shared/document/textView.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { footnotesOf, linesOf } from '../../shared/document/walk.ts'
import type { Recognized, RecognizedDocument } from '../../shared/recognize/types.ts'
import type { Input } from '../services/readInput.ts'

/**
 * The input as a recognized text. A `.vankien` file has no lines of its own: its lines are those
 * that the command `text` prints.
 */
export function recognizedOf(input: Input): Recognized {
  if (input.kind === 'text') return input.recognized
  return { documents: [withLines(input.document)], notes: [] }
}

/** The text whose lines the places of `recognizedOf` count. */
export function textOf(input: Input): string {
  return input.kind === 'text' ? input.text : textLines(input.document).lines.join('\n')
}

function withLines(document: VanKienDocument): RecognizedDocument {
  const { starts } = textLines(document)
  const markers = planMarkers(document)
  const footnotes: Record<string, { line: number; mark: string }> = {}
  for (const block of document.body) {
    const line = starts.get(block.id) ?? 0
    const alone = { ...document, body: [block] }
    if (linesOf(block).length === 0) continue
    for (const note of footnotesOf(alone)) {
      footnotes[note.id] = { line, mark: markers.get(note.id) ?? '' }
    }
  }
  return { document, source: { blocks: Object.fromEntries(starts), footnotes, parts: {} } }
}
