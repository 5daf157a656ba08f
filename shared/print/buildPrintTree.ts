import { planMarkers } from '../document/numbering.ts'
import type { Footnote, VanKienDocument } from '../document/types.ts'
import { footnotesOf } from '../document/walk.ts'
import { formatRules } from '../formatRules/formatRules.ts'
import { printBody } from './body.ts'
import { printedThreads } from './comments.ts'
import { printInlines } from './inlines.ts'
import { closingOf, firstPageOf, titleOf } from './parts.ts'
import type { PrintDocument, PrintInline, PrintNote } from './types.ts'

function inParagraphs(line: readonly PrintInline[]): PrintInline[][] {
  const paragraphs: PrintInline[][] = [[]]
  for (const inline of line) {
    if (inline.kind === 'break') paragraphs.push([])
    else paragraphs.at(-1)?.push(inline)
  }
  const filled = paragraphs.filter((paragraph) => paragraph.length > 0)
  return filled.length > 0 ? filled : [[]]
}

function printNote(note: Footnote, number: string): PrintNote {
  const line = printInlines(note.content, { noteIndex: () => 0 })
  return { id: note.id, number, paragraphs: inParagraphs(line) }
}

function nameOf({ name, parts }: VanKienDocument): string {
  if (name !== undefined) return name
  const words = [parts.typeName, parts.title].filter((part) => part !== undefined).join(' ')
  return words.replace(/\s+/g, ' ').trim()
}

/**
 * The document as it is printed: official parts in their official wording, markers and note
 * numbers as words, run-in headings joined with their text, target lists as bullets, missing
 * figures as visible gaps. Pure; the rules are those of the document's guideline. `comments`: with
 * the threads of comments, for a file that goes on being worked on.
 */
export function buildPrintTree(
  document: VanKienDocument,
  { comments = false }: { readonly comments?: boolean } = {},
): PrintDocument {
  const rules = formatRules(document.guideline)
  const markers = planMarkers(document)
  const footnotes = footnotesOf(document)
  const places = new Map(footnotes.map((note, index) => [note.id, index]))
  const firstPage = firstPageOf(document, rules)
  const closing = closingOf(document, rules)
  const circulation = document.parts.circulation?.trim()
  const body = printBody({
    document,
    rules,
    markers,
    inline: { noteIndex: (id) => places.get(id) ?? 0, ...(comments && { comments }) },
  })
  return {
    rules,
    name: nameOf(document),
    ...(circulation && { circulation: { part: 'circulation' as const, text: circulation } }),
    ...(firstPage && { firstPage }),
    title: titleOf(document, rules),
    body,
    notes: footnotes.map((note, index) =>
      printNote(note, markers.get(note.id) ?? String(index + 1)),
    ),
    ...(closing && { closing }),
    ...(comments && { threads: printedThreads(document, body) }),
  }
}
