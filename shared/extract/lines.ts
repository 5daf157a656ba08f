import type { Role } from '../document/roles.ts'
import type { Block, Heading, Table, VanKienDocument } from '../document/types.ts'
import { isFootnote, lineText, namedLinesOf } from '../document/walk.ts'

/** A line of the text with the sections it stands in. */
export interface TextLine {
  /** Id of the block, of the item of a target list or of the cell that holds the words. */
  readonly blockId: string
  readonly noteId?: string
  readonly kind: Block['type'] | 'note'
  /** Bullets: 1 to 3. */
  readonly depth: number
  readonly text: string
  /** Headings above it, the outermost first; a heading's own line holds itself. */
  readonly headings: readonly Heading[]
  /** What the innermost section is for; fields pass on what stands above them. */
  readonly role: Role
  readonly alsoRoles: readonly Role[]
}

/** A table with the sections it stands in. */
export interface TextTable {
  readonly table: Table
  readonly headings: readonly Heading[]
  readonly role: Role
}

export function headingWords(heading: Heading): string {
  return lineText(heading.children)
}

function sectionOf(headings: readonly Heading[]): Pick<TextLine, 'role' | 'alsoRoles'> {
  const own = headings.findLast((heading) => heading.role !== 'field')
  return { role: own?.role ?? 'other', alsoRoles: own?.alsoRoles ?? [] }
}

function push(open: Heading[], heading: Heading): void {
  while (open.length > 0 && (open.at(-1)?.level ?? 0) >= heading.level) open.pop()
  open.push(heading)
}

/** Every line of the body and its footnotes behind the lines that carry them, in order. */
export function linesOfDocument(document: VanKienDocument): TextLine[] {
  const lines: TextLine[] = []
  const open: Heading[] = []
  for (const block of document.body) {
    if (block.type === 'heading') push(open, block)
    const headings = [...open]
    const section = sectionOf(headings)
    const depth = block.type === 'bullet' ? block.level : block.type === 'targetList' ? 1 : 0
    for (const [blockId, inlines] of namedLinesOf(block)) {
      lines.push({
        blockId,
        kind: block.type,
        depth,
        text: lineText(inlines),
        headings,
        ...section,
      })
      for (const note of inlines.filter(isFootnote)) {
        const text = lineText(note.content)
        lines.push({ blockId, noteId: note.id, kind: 'note', depth: 0, text, headings, ...section })
      }
    }
  }
  return lines
}

export function tablesOfDocument(document: VanKienDocument): TextTable[] {
  const tables: TextTable[] = []
  const open: Heading[] = []
  for (const block of document.body) {
    if (block.type === 'heading') push(open, block)
    if (block.type !== 'table') continue
    tables.push({ table: block, headings: [...open], role: sectionOf([...open]).role })
  }
  return tables
}
