import {
  BorderStyle,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { FormatRules } from '../../../shared/formatRules/table.ts'
import { mmToPoints, mmToTwips, pointsToTwips } from '../../../shared/formatRules/units.ts'
import type { PartLine } from '../../../shared/print/types.ts'
import { styleId } from './styles.ts'

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder } as const

function wordsOf(text: string): ParagraphChild[] {
  return text.split('\n').map((row, at) => new TextRun({ text: row, ...(at > 0 && { break: 1 }) }))
}

function tailOf({ tail }: PartLine, rules: FormatRules): ParagraphChild[] {
  if (tail === undefined) return []
  const { size, bold, italic } = rules.parts[tail.part].value
  return [new TextRun({ text: ` ${tail.text}`, size: size * 2, bold, italics: italic })]
}

/** A paragraph of one point, where Word wants one and the page none. */
export function thinParagraph(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 } })
}

/** The solid line under the party heading: a border as long as the words, in the middle. */
function headingRule(column: number, rules: FormatRules): Paragraph {
  const { length, weight } = rules.firstPage.headingLine.value
  const side = pointsToTwips((mmToPoints(column) - length) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { line: pointsToTwips(3), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    border: { bottom: { style: BorderStyle.SINGLE, size: weight * 8, color: '000000', space: 0 } },
  })
}

/** Lines of official parts; `before` is the room above the first, in points. */
export function partParagraphs(
  lines: readonly PartLine[],
  rules: FormatRules,
  options: { before?: number; column?: number; keepTogether?: boolean } = {},
): Paragraph[] {
  const line = rules.body.lineSpacing.value
  return lines.flatMap((part, at) => {
    const above = (at === 0 ? (options.before ?? 0) : 0) + (part.linesAbove ?? 0) * line
    const paragraph = new Paragraph({
      style: styleId(part.part),
      children: [...wordsOf(part.text), ...tailOf(part, rules)],
      ...(above > 0 && {
        spacing: {
          before: pointsToTwips(above),
          after: 0,
          line: pointsToTwips(line),
          lineRule: LineRuleType.EXACT,
        },
      }),
      ...(options.keepTogether && { keepNext: true, keepLines: true }),
    })
    if (part.ruleBelow && options.column !== undefined) {
      return [paragraph, headingRule(options.column, rules)]
    }
    return [paragraph]
  })
}

/** Two blocks side by side in a table without borders; its row is never cut. */
export function sideBySide(
  columns: readonly [number, number],
  left: readonly Paragraph[],
  right: readonly Paragraph[],
): Table {
  const cell = (children: readonly Paragraph[], width: number) =>
    new TableCell({
      width: { size: mmToTwips(width), type: WidthType.DXA },
      borders: noBorders,
      children: children.length > 0 ? children : [thinParagraph()],
    })
  return new Table({
    width: { size: mmToTwips(columns[0] + columns[1]), type: WidthType.DXA },
    columnWidths: columns.map(mmToTwips),
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: { ...noBorders, insideHorizontal: noBorder, insideVertical: noBorder },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [cell(left, columns[0]), cell(right, columns[1])],
      }),
    ],
  })
}
