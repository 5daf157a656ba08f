import { strToU8, zipSync } from 'fflate/browser'
import { columnName } from '../../shared/exchange/sheet.ts'
import {
  type CellStyle,
  looksLikeFormula,
  type WrittenCell,
  type WrittenSheet,
} from '../../shared/exchange/writtenSheet.ts'

/** Files of one content are of the same bytes. */
const NO_TIME = new Date('2000-01-01T00:00:00Z')
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A workbook of texts and numbers: no cell of it is ever a formula. */
export function writeXlsx(sheets: readonly WrittenSheet[]): Uint8Array {
  const styles = createStyles()
  const names = sheetNames(sheets)
  const bodies = sheets.map((sheet) => sheetXml(sheet, styles))
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets>${printTitles(sheets, names)}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles.xml(),
  }
  for (const [at, body] of bodies.entries()) files[`xl/worksheets/sheet${at + 1}.xml`] = body
  const zipped = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, strToU8(text)]),
  )
  return zipSync(zipped, { level: 6, mtime: NO_TIME })
}

/** At most 31 letters, none of []:*?/\, each name once: Excel refuses other ones. */
function sheetNames(sheets: readonly WrittenSheet[]): string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Trang'
    let unique = plain.slice(0, 31)
    for (let count = 2; taken.has(unique.toLowerCase()); count++) {
      unique = `${plain.slice(0, 27)} (${count})`
    }
    taken.add(unique.toLowerCase())
    return unique
  })
}

function printTitles(sheets: readonly WrittenSheet[], names: readonly string[]): string {
  const defined = sheets.flatMap(({ headerRow }, at) => {
    if (headerRow === undefined) return []
    const sheet = escaped(`'${(names[at] ?? '').replaceAll("'", "''")}'`)
    const row = headerRow + 1
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$${row}:$${row}</definedName>`
  })
  return defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`
}

function sheetXml(sheet: WrittenSheet, styles: Styles): string {
  const { frozen, hiddenColumns = [], hiddenRows = [], merges = [], rows, widths = [] } = sheet
  const columnCount = Math.max(widths.length, ...hiddenColumns.map((one) => one + 1), 0)
  const columns = Array.from({ length: columnCount }, (_, at) => {
    const hidden = hiddenColumns.includes(at) ? ' hidden="1"' : ''
    return `<col min="${at + 1}" max="${at + 1}" width="${widths[at] ?? 12}" customWidth="1"${hidden}/>`
  })
  const pane =
    frozen === undefined
      ? ''
      : `<pane${frozen.column > 0 ? ` xSplit="${frozen.column}"` : ''}${frozen.row > 0 ? ` ySplit="${frozen.row}"` : ''} topLeftCell="${columnName(frozen.column)}${frozen.row + 1}" activePane="${frozen.column > 0 && frozen.row > 0 ? 'bottomRight' : frozen.row > 0 ? 'bottomLeft' : 'topRight'}" state="frozen"/>`
  const shownWidths = Array.from({ length: columnCount }, (_, at) =>
    hiddenColumns.includes(at) ? Number.POSITIVE_INFINITY : (widths[at] ?? 12),
  )
  const areas = new Set(merges.map(({ top }) => top))
  const body = rows.map((cells, row) => {
    const hidden = hiddenRows.includes(row) ? ' hidden="1"' : ''
    const written = cells.map((cell, column) =>
      cellXml(cell, `${columnName(column)}${row + 1}`, styles),
    )
    const height = rowHeight(cells, shownWidths, areas.has(row))
    return `<row r="${row + 1}"${height}${hidden}>${written.join('')}</row>`
  })
  const merged = merges.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}"/>`,
  )
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="1">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/>${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${body.join('')}</sheetData>${sheet.locked ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' : ''}${merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : ''}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`
}

const LINE = 16
/** Letters of the face that a width of one (a digit) holds, by far and large. */
const LETTERS = 0.92

/** Room for the longest of the texts, which are broken into lines; nothing where one line does. */
function rowHeight(
  cells: readonly WrittenCell[],
  widths: readonly number[],
  isMerged: boolean,
): string {
  if (isMerged) return ''
  let lines = 1
  for (const [at, cell] of cells.entries()) {
    const text = typeof cell === 'string' ? cell : cell !== null && 'text' in cell ? cell.text : ''
    lines = Math.max(lines, Math.ceil(text.length / ((widths[at] ?? 12) * LETTERS)))
  }
  return lines === 1 ? '' : ` ht="${Math.min(lines, 12) * LINE}" customHeight="1"`
}

function cellXml(cell: WrittenCell, place: string, styles: Styles): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'string') return textXml(cell, place, styles.of({ text: cell }))
  if ('number' in cell) {
    return `<c r="${place}" s="${styles.of(cell)}"><v>${cell.number}</v></c>`
  }
  const style = styles.of(cell)
  return cell.text === '' ? `<c r="${place}" s="${style}"/>` : textXml(cell.text, place, style)
}

function textXml(text: string, place: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/_x([\dA-F]{4})_/gi, '_x005F_x$1_')
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, '')
}

type StyledCell = Exclude<WrittenCell, string | null>

interface Styles {
  of(cell: StyledCell): number
  xml(): string
}

const fonts = ['', '<b/>', '<i/>'] as const
const looks: Readonly<
  Record<CellStyle | 'plain', { font: number; fill: number; border: number; align: string }>
> = {
  plain: { font: 0, fill: 0, border: 1, align: 'vertical="top" wrapText="1"' },
  title: { font: 1, fill: 0, border: 0, align: 'horizontal="center"' },
  subtitle: { font: 2, fill: 0, border: 0, align: 'horizontal="center"' },
  heading: {
    font: 1,
    fill: 2,
    border: 1,
    align: 'horizontal="center" vertical="center" wrapText="1"',
  },
  group: { font: 1, fill: 3, border: 1, align: 'vertical="top"' },
  locked: { font: 0, fill: 3, border: 1, align: 'vertical="top" wrapText="1"' },
  input: { font: 0, fill: 0, border: 1, align: 'vertical="top" wrapText="1"' },
}

/** Gives out styles as they are asked for. */
function createStyles(): Styles {
  const known = new Map<string, number>()
  const cells: string[] = []
  const formats = new Map<string, number>()
  const formatOf = (decimals: number): number => {
    if (decimals === 0) return 3
    const code = `#,##0.${'#'.repeat(decimals)}`
    const id = formats.get(code) ?? 164 + formats.size
    formats.set(code, id)
    return id
  }
  const of = (cell: StyledCell): number => {
    const isNumber = 'number' in cell
    const style = cell.style ?? 'plain'
    const decimals = isNumber
      ? (cell.decimals ?? cell.number.split('.')[1]?.length ?? 0)
      : cell.decimals
    // A text that looks like a formula stays a text when somebody edits it.
    const quote = !isNumber && looksLikeFormula(cell.text)
    const indent = 'indent' in cell ? (cell.indent ?? 0) : 0
    const key = JSON.stringify([style, decimals, quote, indent, isNumber])
    const old = known.get(key)
    if (old !== undefined) return old
    const { align, border, fill, font } = looks[style]
    const format = decimals === undefined ? 0 : formatOf(decimals)
    const side =
      isNumber || decimals !== undefined
        ? ' horizontal="right"'
        : indent > 0
          ? ` horizontal="left" indent="${indent}"`
          : ''
    const alignment = side === '' || align.includes('horizontal') ? align : `${align}${side}`
    cells.push(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"${quote ? ' quotePrefix="1"' : ''}><alignment ${alignment}/><protection locked="${style === 'input' ? 0 : 1}"/></xf>`,
    )
    known.set(key, cells.length)
    return cells.length
  }
  const xml = (): string => {
    const numbers = [...formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`,
    )
    const fontXml = fonts.map(
      (look) => `<font>${look}<sz val="12"/><name val="Times New Roman"/><family val="1"/></font>`,
    )
    const solid = (colour: string) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`
    const line = (side: string) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`
    return `${HEAD}<styleSheet xmlns="${MAIN}">${numbers.length > 0 ? `<numFmts count="${numbers.length}">${numbers.join('')}</numFmts>` : ''}<fonts count="${fonts.length}">${fontXml.join('')}</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid('FFDDE6F0')}${solid('FFF2F2F2')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  }
  return { of, xml }
}
