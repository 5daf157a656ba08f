import { recipientHang } from '../../../shared/formatRules/recipientHang.ts'
import type { FormatRules, PartName } from '../../../shared/formatRules/table.ts'
import { mmToPoints } from '../../../shared/formatRules/units.ts'
import type { PartLine, PrintInline } from '../../../shared/print/types.ts'
import { baselineOf } from './faces.ts'
import { type BaseLook, type Line, layMixed } from './lines.ts'
import type { PdfFile } from './pdfmakeCore.ts'
import { gapRow, lineRow, type Row } from './rows.ts'

function lookOf(part: PartName, rules: FormatRules): BaseLook {
  const { size, bold, italic, underline } = rules.parts[part].value
  return { size, bold, italic, underline }
}

/** Lines of an official part, broken to the width of its column (points). */
function linesOfPart(file: PdfFile, part: PartLine, width: number, rules: FormatRules): Line[] {
  const hang = part.part === 'recipient' ? recipientHang(rules) : 0
  const base = lookOf(part.part, rules)
  const rows = linesOf(part).map((inlines) => [{ inlines, base }])
  const { tail } = part
  if (tail) {
    const words: PrintInline = { kind: 'text', text: ` ${tail.text}`, ...changeOf(part) }
    rows.at(-1)?.push({ inlines: [words], base: lookOf(tail.part, rules) })
  }
  return rows.flatMap((row) => layMixed(file, row, { width: width - hang, indent: -hang }))
}

function changeOf({ change }: PartLine) {
  return change === undefined ? {} : { change }
}

/** The words of a part, line by line as it is broken. */
function linesOf({ text, words }: PartLine): PrintInline[][] {
  if (words === undefined) return text.split('\n').map((row) => [{ kind: 'text', text: row }])
  const lines: PrintInline[][] = [[]]
  for (const inline of words) {
    if (inline.kind === 'break' && inline.change?.kind !== 'deleted') lines.push([])
    else lines.at(-1)?.push(inline)
  }
  return lines
}

/** Rows of official parts, one under the other in a column of `width` points. */
export function partRows(
  file: PdfFile,
  lines: readonly PartLine[],
  width: number,
  rules: FormatRules,
): Row[] {
  const line = rules.body.lineSpacing.value
  return lines.flatMap((part) => {
    const { size, align } = rules.parts[part.part].value
    const inList = part.part === 'recipient'
    const height = inList ? rules.closing.recipientSpacing.value : line
    const layout = { width, height, align, baseline: baselineOf(height, size) }
    const hang = inList ? recipientHang(rules) : 0
    const rows = linesOfPart(file, part, width, rules).map((words) =>
      shifted(lineRow(words, layout), hang),
    )
    if (part.linesAbove !== undefined) rows.unshift(gapRow(part.linesAbove * line))
    return part.ruleBelow ? [...rows, headingRule(width, rules)] : rows
  })
}

/** The row drawn `by` points further right. */
function shifted(row: Row, by: number): Row {
  if (by === 0) return row
  return { ...row, draw: (page, { left, top }) => row.draw(page, { left: left + by, top }) }
}

/** The solid line as long as the party heading, in the middle of the column. */
function headingRule(width: number, rules: FormatRules): Row {
  const { length, weight } = rules.firstPage.headingLine.value
  const height = 3
  return {
    ...gapRow(height),
    draw: (page, { left, top }) => {
      const from = left + (width - length) / 2
      const at = top + height
      page.rule({ left: from, top: at }, { left: from + length, top: at }, weight)
    },
  }
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0)
}

/** Two blocks side by side (column widths in millimetres), never parted. */
export function sideBySideRow(
  columns: readonly [number, number],
  left: readonly Row[],
  right: readonly Row[],
): Row {
  return {
    height: Math.max(heightOf(left), heightOf(right)),
    after: 0,
    notes: [],
    draw: (page, place) => {
      for (const [rows, from] of [
        [left, place.left],
        [right, place.left + mmToPoints(columns[0])],
      ] as const) {
        let top = place.top
        for (const row of rows) {
          row.draw(page, { left: from, top })
          top += row.height
        }
      }
    },
  }
}
