import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  type Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { type HeadingKind, headingStyle } from '../../../shared/formatRules/headingStyle.ts'
import type { FormatRules } from '../../../shared/formatRules/table.ts'
import { mmToTwips, pointsToTwips } from '../../../shared/formatRules/units.ts'
import type { PrintBlock, PrintParagraph, PrintTable } from '../../../shared/print/types.ts'
import { type Bookmarks, docxRuns, type RunTools } from './inlines.ts'
import { alignments, headingParagraph, styleId } from './styles.ts'

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const

/** Level by level, the kind of heading the document uses there first. */
export function kindsByLevel(body: readonly PrintBlock[]): HeadingKind[] {
  const kinds: HeadingKind[] = ['division', 2, 3, 4, 5]
  const seen = new Set<number>()
  for (const block of body) {
    if (block.kind !== 'paragraph' || block.outlineLevel === undefined) continue
    if (typeof block.style === 'string' || seen.has(block.outlineLevel)) continue
    seen.add(block.outlineLevel)
    kinds[block.outlineLevel - 1] = block.style.heading
  }
  return kinds
}

/** What the paragraphs of a body share. */
export interface BodyOptions extends RunTools {
  readonly rules: FormatRules
  readonly kinds: readonly HeadingKind[]
}

function marked(block: PrintParagraph, runs: ParagraphChild[], bookmarks: Bookmarks) {
  const inner = bookmarks.around('block', block.id, runs)
  return block.runInId === undefined ? inner : bookmarks.around('block', block.runInId, inner)
}

function headingOptions(
  level: number,
  kind: HeadingKind,
  { kinds, rules }: BodyOptions,
): IParagraphOptions {
  const heading = headingLevels[level - 1] ?? HeadingLevel.HEADING_5
  return kinds[level - 1] === kind ? { heading } : { heading, ...headingParagraph(kind, rules) }
}

/** A paragraph of the body with its style; `keepNext` ties it to what follows. */
export function bodyParagraph(
  block: PrintParagraph,
  options: BodyOptions,
  keepNext = false,
): Paragraph {
  const { bookmarks, kinds, revisions, rules } = options
  revisions.begin(block.inlines, block.change)
  if (typeof block.style !== 'string') {
    const level = block.outlineLevel ?? 5
    const kind = block.style.heading
    const looks = headingStyle(kind, rules)
    const direct = kinds[level - 1] !== kind
    const own = direct
      ? { bold: looks.bold, italics: looks.italic, size: looks.size * 2 }
      : undefined
    const runs = docxRuns(block.inlines, options, own)
    const heading = {
      ...headingOptions(level, kind, options),
      widowControl: true,
      // The style keeps headings with what follows; an empty section is let go.
      ...(!(block.keepNext || keepNext) && { keepNext: false }),
      children: marked(block, runs, bookmarks),
    }
    return revisions.paragraph(heading, block.change)
  }
  const runs = docxRuns(block.inlines, options)
  const isPicture = block.inlines[0]?.kind === 'picture'
  const looks = {
    style: styleId(block.style),
    widowControl: true,
    ...(block.align !== undefined && {
      alignment: alignments[block.align],
      ...(block.align !== 'left' && { indent: { firstLine: 0 } }),
    }),
    ...(keepNext && { keepNext: true }),
    // Lines of exact height would cut a picture.
    ...(isPicture && { spacing: pictureSpacing(rules) }),
    children: marked(block, runs, bookmarks),
  }
  return revisions.paragraph(looks, block.change)
}

function pictureSpacing({ body }: FormatRules) {
  const room = pointsToTwips(body.spaceAfter.value)
  return { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: room }
}

/** A table with DXA widths in its grid and in every cell; its rows stay whole. */
export function bodyTable(table: PrintTable, options: BodyOptions): Table {
  const { rules, bookmarks } = options
  const revisions = options.revisions.withoutMoves
  const tools = { ...options, revisions }
  const columns = table.columns.map(mmToTwips)
  const { side, top } = rules.tables.cellPadding.value
  const size = rules.tables.border.value * 8
  const border = { style: BorderStyle.SINGLE, size, color: '000000' }
  const taken: number[] = []
  const rows = table.rows.map((row, rowAt) => {
    let column = 0
    const cells = row.cells.map((cell) => {
      while ((taken[column] ?? 0) > rowAt) column++
      const width = columns.slice(column, column + cell.colSpan).reduce((a, b) => a + b, 0)
      for (let at = column; at < column + cell.colSpan; at++) taken[at] = rowAt + cell.rowSpan
      column += cell.colSpan
      return new TableCell({
        width: { size: width, type: WidthType.DXA },
        columnSpan: cell.colSpan,
        rowSpan: cell.rowSpan,
        verticalAlign: VerticalAlignTable.CENTER,
        children: [
          revisions.paragraph(
            {
              style: styleId(row.head ? 'tableHead' : 'tableCell'),
              ...(cell.align !== undefined && { alignment: alignments[cell.align] }),
              ...(row.keepNext && { keepNext: true }),
              children: bookmarks.around('block', cell.id, docxRuns(cell.inlines, tools)),
            },
            row.change,
          ),
        ],
      })
    })
    const told = revisions.row(row.change)
    return new TableRow({ cantSplit: true, tableHeader: row.head, ...told, children: cells })
  })
  return new Table({
    width: { size: columns.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.LEFT,
    margins: {
      left: pointsToTwips(side),
      right: pointsToTwips(side),
      top: pointsToTwips(top),
      bottom: pointsToTwips(top),
      marginUnitType: WidthType.DXA,
    },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows,
  })
}
