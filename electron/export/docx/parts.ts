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
import type { Change, PartLine } from '../../../shared/print/types.ts'
import { docxRuns, type RunTools } from './inlines.ts'
import { styleId } from './styles.ts'

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder } as const

/** The words of an official part as runs. */
export function partRuns({ text, words }: PartLine, tools: RunTools): ParagraphChild[] {
  if (words !== undefined) return docxRuns(words, tools)
  return text.split('\n').map((row, at) => new TextRun({ text: row, ...(at > 0 && { break: 1 }) }))
}

function tailOf({ tail, change }: PartLine, rules: FormatRules, tools: RunTools): ParagraphChild[] {
  if (tail === undefined) return []
  const { size, bold, italic } = rules.parts[tail.part].value
  const looks = { text: ` ${tail.text}`, size: size * 2, bold, italics: italic }
  return [tools.revisions.run(looks, change)]
}

const thinLooks = {
  spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
} as const

/** A paragraph of one point, where Word wants one and the page none. */
export function thinParagraph(): Paragraph {
  return new Paragraph(thinLooks)
}

/**
 * Lines of a cell. Word can't take out the last paragraph of one: behind a line that came or went
 * stands a thin one, unless the whole row did.
 */
export function cellParagraphs(
  paragraphs: readonly Paragraph[],
  lines: readonly PartLine[],
  change: Change | undefined,
): Paragraph[] {
  const open = change === undefined && lines.at(-1)?.change !== undefined
  return open ? [...paragraphs, thinParagraph()] : [...paragraphs]
}

/** The solid line under the party heading: a border as long as the words, in the middle. */
function headingRule(
  column: number,
  rules: FormatRules,
  { revisions }: RunTools,
  change: Change | undefined,
): Paragraph {
  const { length, weight } = rules.firstPage.headingLine.value
  const side = pointsToTwips((mmToPoints(column) - length) / 2)
  const looks = {
    indent: { left: side, right: side },
    spacing: { line: pointsToTwips(3), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    border: {
      bottom: { style: BorderStyle.SINGLE, size: weight * 8, color: '000000', space: 0 },
    },
  }
  return revisions.paragraph(looks, change)
}

/** Lines of official parts; `before` is the room above the first, in points. */
export function partParagraphs(
  lines: readonly PartLine[],
  rules: FormatRules,
  tools: RunTools,
  options: { before?: number; column?: number; keepTogether?: boolean } = {},
): Paragraph[] {
  const line = rules.body.lineSpacing.value
  return lines.flatMap((part, at) => {
    const above = (at === 0 ? (options.before ?? 0) : 0) + (part.linesAbove ?? 0) * line
    tools.revisions.begin(part.words, part.change)
    const looks = {
      style: styleId(part.part),
      children: [...partRuns(part, tools), ...tailOf(part, rules, tools)],
      ...(above > 0 && {
        spacing: {
          before: pointsToTwips(above),
          after: 0,
          line: pointsToTwips(line),
          lineRule: LineRuleType.EXACT,
        },
      }),
      ...(options.keepTogether && { keepNext: true, keepLines: true }),
    }
    const paragraph = tools.revisions.paragraph(looks, part.change)
    if (part.ruleBelow && options.column !== undefined) {
      return [paragraph, headingRule(options.column, rules, tools, part.change)]
    }
    return [paragraph]
  })
}

/** Two blocks side by side in a table without borders; its row is never cut. */
export function sideBySide(
  columns: readonly [number, number],
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  { revisions }: RunTools,
  change?: Change,
): Table {
  const thin = () => revisions.paragraph(thinLooks, change)
  const cell = (children: readonly Paragraph[], width: number) =>
    new TableCell({
      width: { size: mmToTwips(width), type: WidthType.DXA },
      borders: noBorders,
      children: children.length > 0 ? children : [thin()],
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
        ...revisions.row(change),
        children: [cell(left, columns[0]), cell(right, columns[1])],
      }),
    ],
  })
}
