import { chartSpoken } from '../document/chartWords.ts'
import type { Block, Heading, Paragraph, Table, VanKienDocument } from '../document/types.ts'
import { isGroupRow } from '../figures/summaryTable.ts'
import { headingKind, headingStyle } from '../formatRules/headingStyle.ts'
import type { FormatRules } from '../formatRules/table.ts'
import { chartDrawing } from './chartDrawing.ts'
import { type InlineOptions, joined, printInlines, withMarker } from './inlines.ts'
import { roomOf, textWidthOf } from './textWidthOf.ts'
import type { PrintBlock, PrintInline, PrintParagraph, PrintTable } from './types.ts'

interface BodyContext {
  readonly document: VanKienDocument
  readonly rules: FormatRules
  readonly markers: ReadonlyMap<string, string>
  readonly inline: InlineOptions
}

/** The blocks of the body in order; paragraphs without a word are left out. */
export function printBody(context: BodyContext): PrintBlock[] {
  const blocks: PrintBlock[] = []
  const { body } = context.document
  for (let at = 0; at < body.length; at++) {
    const block = body[at]
    if (block === undefined) continue
    if (block.type === 'heading') {
      const next = body[at + 1]
      if (block.runIn && next?.type === 'paragraph' && next.align === undefined) {
        blocks.push(runIn(block, next, context))
        at++
      } else blocks.push(heading(block, context))
    } else blocks.push(...printBlock(block, context))
  }
  return blocks
    .filter((block) => block.kind === 'table' || block.inlines.length > 0)
    .map((block, at, all) =>
      opensSection(block, all[at + 1]) ? { ...block, keepNext: true } : block,
    )
}

/**
 * Does something stand under the heading? An empty section keeps with nothing: a skeleton of
 * headings alone would else be one piece taller than a page.
 */
function opensSection(block: PrintBlock, next: PrintBlock | undefined): block is PrintParagraph {
  if (block.kind === 'table' || block.outlineLevel === undefined || next === undefined) return false
  if (next.kind === 'table' || next.outlineLevel === undefined) return true
  return next.outlineLevel > block.outlineLevel
}

function printBlock(block: Exclude<Block, Heading>, context: BodyContext): PrintBlock[] {
  const { inline, markers } = context
  const body = (id: string, inlines: PrintInline[]): PrintParagraph => ({
    kind: 'paragraph',
    id,
    style: 'body',
    inlines,
  })
  switch (block.type) {
    case 'paragraph': {
      const paragraph = body(block.id, printInlines(block.children, inline))
      return [block.align === undefined ? paragraph : { ...paragraph, align: block.align }]
    }
    case 'item':
    case 'bullet': {
      const marker = markers.get(block.id) ?? ''
      return [body(block.id, withMarker(marker, printInlines(block.children, inline)))]
    }
    case 'targetList':
      return block.children.map((item) =>
        body(item.id, withMarker(markers.get(item.id) ?? '-', printInlines(item.children, inline))),
      )
    case 'divider':
      return [
        { kind: 'paragraph', id: block.id, style: 'divider', inlines: dividerLines(block.text) },
      ]
    case 'table':
      return [printTable(block, context)]
    case 'chart': {
      const drawing = chartDrawing(block, textWidthOf(context.document.guideline))
      const picture: PrintInline = { kind: 'picture', drawing, spoken: chartSpoken(block) }
      return [{ ...body(block.id, [picture]), align: 'center' }]
    }
  }
}

/** A divider keeps its blanks: "*   *" is drawn with them. */
function dividerLines(words: string): PrintInline[] {
  const inlines: PrintInline[] = []
  for (const row of words.split('\n')) {
    const text = row.trim().replace(/\s/g, '\u00a0')
    if (text === '') continue
    if (inlines.length > 0) inlines.push({ kind: 'break' })
    inlines.push({ kind: 'text', text })
  }
  return inlines
}

function markerAndKind(block: Heading, { document, markers }: BodyContext) {
  const marker = markers.get(block.id) ?? ''
  const format = block.format ?? document.numbering[block.level - 1]
  return { marker, kind: headingKind(block.level, marker, format) }
}

function heading(block: Heading, context: BodyContext): PrintParagraph {
  const { marker, kind } = markerAndKind(block, context)
  const title = printInlines(block.children, context.inline)
  const end = block.end ?? ''
  const titled =
    end === '' || title.length === 0 ? title : joined(title, { kind: 'text', text: end }, [])
  let inlines = withMarker(marker, titled)
  if (kind === 'division' && marker !== '' && titled.length > 0) {
    inlines = [{ kind: 'text', text: marker }, { kind: 'break' }, ...titled]
  }
  return {
    kind: 'paragraph',
    id: block.id,
    style: { heading: kind },
    outlineLevel: block.level,
    inlines,
  }
}

/** "6.1. Title: text goes on": the title keeps its looks inside a plain paragraph. */
function runIn(block: Heading, next: Paragraph, context: BodyContext): PrintParagraph {
  const { marker, kind } = markerAndKind(block, context)
  const { bold, italic } = headingStyle(kind, context.rules)
  const over = { ...(bold && { bold: true as const }), ...(italic && { italic: true as const }) }
  const title = printInlines(block.children, { ...context.inline, over })
  const opening = withMarker(marker, title, over)
  const text = printInlines(next.children, context.inline)
  const end = `${block.end ?? ''}${text.length > 0 ? ' ' : ''}`
  return {
    kind: 'paragraph',
    id: next.id,
    runInId: block.id,
    style: 'body',
    inlines: joined(opening, { kind: 'text', text: end, ...over }, text),
  }
}

function printTable(block: Table, { rules, inline }: BodyContext): PrintTable {
  const first = block.children[0]?.children ?? []
  const count = first.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0)
  const shares = Array.from({ length: count }, (_, at) => block.widths?.[at] ?? 1)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const width = roomOf(rules)
  return {
    kind: 'table',
    id: block.id,
    columns: shares.map((share) => (share / total) * width),
    rows: block.children.map((row) => ({
      id: row.id,
      head: row.head === true,
      ...(isGroupRow(row) && { keepNext: true }),
      cells: row.children.map((cell) => ({
        id: cell.id,
        colSpan: cell.colSpan ?? 1,
        rowSpan: cell.rowSpan ?? 1,
        ...(cell.align !== undefined && { align: cell.align }),
        inlines: printInlines(cell.children, inline),
      })),
    })),
  }
}
