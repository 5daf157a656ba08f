import { headingStyle } from '../../../shared/formatRules/headingStyle.ts'
import { mmToPoints } from '../../../shared/formatRules/units.ts'
import { sameChange } from '../../../shared/print/blackline/lines.ts'
import { inlineWords } from '../../../shared/print/inlines.ts'
import type {
  Change,
  PrintDocument,
  PrintInline,
  PrintParagraph,
} from '../../../shared/print/types.ts'
import type { LineLayout } from './drawing.ts'
import { baselineOf } from './faces.ts'
import { layLines } from './lines.ts'
import { partRows, sideBySideRow } from './partRows.ts'
import type { PdfFile } from './pdfmakeCore.ts'
import { pictureRow } from './pictureRow.ts'
import { type Chunk, gapRow, lineRow, paragraphChunks, paragraphRows, type Row } from './rows.ts'
import { tableChunks } from './tableRows.ts'

/** Turns the parts of a print tree into rows and chunks of one text width. */
export class Composer {
  private readonly file: PdfFile
  private readonly print: PrintDocument
  /** Points. */
  readonly textWidth: number
  readonly textHeight: number
  private readonly noteRows: (readonly Row[] | undefined)[] = []

  constructor(file: PdfFile, print: PrintDocument) {
    this.file = file
    this.print = print
    const { size, margins } = print.rules.page
    const { top, bottom, left, right } = margins.value
    this.textWidth = mmToPoints(size.value.width - left - right)
    this.textHeight = mmToPoints(size.value.height - top - bottom)
  }

  /** First-page block, name of the type and trích yếu: one piece, kept with the text. */
  opening(): Chunk[] {
    const { firstPage, title, rules } = this.print
    const rows: Row[] = []
    const { above, below } = rules.firstPage.titleGaps.value
    if (firstPage !== undefined) {
      const columns = rules.firstPage.columns.value
      const side = (lines: typeof firstPage.left, width: number) =>
        partRows(this.file, lines, mmToPoints(width), rules)
      rows.push(
        sideBySideRow(columns, side(firstPage.left, columns[0]), side(firstPage.right, columns[1])),
      )
      if (title.length > 0) rows.push(gapRow(above))
    }
    rows.push(...partRows(this.file, title, this.textWidth, rules))
    if (rows.length > 0) rows.push(gapRow(below))
    return rows.length > 0 ? [{ rows, keepNext: this.print.body.length > 0 }] : []
  }

  /** One block of the body; `keepNext` ties its end to what follows. */
  block(at: number, keepNext: boolean): Chunk[] {
    const { body, notes, rules } = this.print
    const block = body[at]
    if (block === undefined) return []
    if (block.kind === 'table') {
      return tableChunks(this.file, block, rules, notes, this.textHeight)
    }
    const [first] = block.inlines
    if (first?.kind === 'picture') return [{ rows: this.pictures(block), keepNext }]
    return typeof block.style === 'string'
      ? paragraphChunks(this.paragraph(block), rules.body.minLinesTogether.value, keepNext)
      : [{ rows: this.heading(block), keepNext: block.keepNext === true || keepNext }]
  }

  private layout(align: LineLayout['align'], size: number): LineLayout {
    const height = this.print.rules.body.lineSpacing.value
    return { width: this.textWidth, height, align, baseline: baselineOf(height, size) }
  }

  private indent(indented: boolean): number {
    return indented ? mmToPoints(this.print.rules.body.firstLineIndent.value) : 0
  }

  private paragraph(block: PrintParagraph): Row[] {
    const { notes, rules } = this.print
    const part = block.style === 'divider' ? 'divider' : 'body'
    const { size, bold, italic, underline, align } = rules.parts[part].value
    const indented = part === 'body' && (block.align === undefined || block.align === 'left')
    const room = { width: this.textWidth, indent: this.indent(indented) }
    const base = { size, bold, italic, underline }
    const lines = layLines(this.file, withMark(block), base, room, notes)
    return paragraphRows(
      lines,
      this.layout(block.align ?? align, size),
      rules.body.spaceAfter.value,
      block.id,
    )
  }

  /** Drawings of a paragraph that holds nothing else, one under the other. */
  private pictures({ id, inlines }: PrintParagraph): Row[] {
    const after = this.print.rules.body.spaceAfter.value
    return inlines.flatMap((inline) =>
      inline.kind === 'picture' ? [pictureRow(inline, after, id)] : [],
    )
  }

  private heading(block: PrintParagraph): Row[] {
    const { notes, rules } = this.print
    const kind = typeof block.style === 'string' ? 5 : block.style.heading
    const { size, bold, italic, underline, align, indented } = headingStyle(kind, rules)
    const room = { width: this.textWidth, indent: this.indent(indented) }
    const lines = layLines(this.file, block.inlines, { size, bold, italic, underline }, room, notes)
    const after = rules.body.spaceAfter.value
    const rows = paragraphRows(lines, this.layout(align, size), after, block.id)
    const [first, ...rest] = rows
    if (first === undefined) return []
    const title = inlineWords(block.inlines.filter(isThere)).replace(/\s+/g, ' ')
    if (title.trim() === '') return rows
    return [{ ...first, outline: { level: block.outlineLevel ?? 5, title } }, ...rest]
  }

  /** Recipients and signature side by side, then what stands below. */
  closing(): Chunk[] {
    const { closing, rules } = this.print
    if (closing === undefined) return []
    const columns = rules.closing.columns.value
    const before = gapRow(rules.closing.spaceBefore.value)
    const side = (lines: typeof closing.left, width: number) =>
      partRows(this.file, lines, mmToPoints(width), rules)
    const rows: Row[] = []
    if (closing.left.length + closing.right.length > 0) {
      const left = side(closing.left, columns[0])
      rows.push(before, sideBySideRow(columns, left, side(closing.right, columns[1])))
    }
    if (closing.below.length > 0) {
      rows.push(before, ...partRows(this.file, closing.below, this.textWidth, rules))
    }
    return [{ rows, keepNext: false }]
  }

  /** The list of changed figures, on pages of its own. */
  figures(): Chunk[] {
    const { blackline, rules } = this.print
    if (blackline?.figures === undefined) return []
    const { title, table } = blackline.figures
    const rows = partRows(this.file, [title], this.textWidth, rules)
    rows.push(gapRow(rules.firstPage.titleGaps.value.below))
    return [{ rows, keepNext: true }, ...tableChunks(this.file, table, rules, [], this.textHeight)]
  }

  /** Rows of a note: its raised number, then its paragraphs. */
  note(index: number): readonly Row[] {
    const known = this.noteRows[index]
    if (known !== undefined) return known
    const { rules } = this.print
    const { size, bold, italic, underline, align } = rules.parts.footnote.value
    const height = rules.footnotes.lineSpacing.value
    const layout = { width: this.textWidth, height, align, baseline: baselineOf(height, size) }
    const note = this.print.notes[index]
    const rows = (note?.paragraphs ?? []).flatMap((paragraph, at) => {
      const mark: PrintInline[] = [
        { kind: 'text', text: note?.number ?? '', superscript: true, ...wholeChange(paragraph) },
        { kind: 'text', text: ' ' },
      ]
      const inlines = at === 0 ? [...mark, ...paragraph] : paragraph
      const base = { size, bold, italic, underline }
      const lines = layLines(this.file, inlines, base, { width: this.textWidth, indent: 0 })
      const after = rules.footnotes.spaceAfter.value
      return lines.map((line, row) => lineRow(line, layout, row === lines.length - 1 ? after : 0))
    })
    this.noteRows[index] = rows
    return rows
  }
}

/** Not taken out or moved away: stands in the later document. */
function isThere({ change }: PrintInline): boolean {
  return change === undefined || change.kind === 'inserted' || change.kind === 'movedTo'
}

/** The change that all of a line has in common. */
function wholeChange(line: readonly PrintInline[]): { change?: Change } {
  const change = line[0]?.change
  const whole = line.every((inline) => sameChange(inline.change, change))
  return change !== undefined && whole ? { change } : {}
}

/** Where a paragraph was parted or joined its end is shown. */
function withMark({ change, inlines }: PrintParagraph): readonly PrintInline[] {
  if (change === undefined || 'move' in change) return inlines
  if (inlines.every((inline) => sameChange(inline.change, change))) return inlines
  return [...inlines, { kind: 'text', text: '¶', change }]
}
