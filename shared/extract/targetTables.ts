import type { TableRow, VanKienDocument } from '../document/types.ts'
import { lineText } from '../document/walk.ts'
import type { IndicatorGroup } from '../indicators/types.ts'
import { groupOfWords, groupsInHeading } from './groups.ts'
import { type TextTable, tablesOfDocument } from './lines.ts'
import { quantitiesIn } from './quantities.ts'
import { tidy } from './subjects.ts'
import { yearIn, yearOfSection } from './targetYears.ts'
import type { ExtractedTarget, Quantity } from './types.ts'
import { unitAt } from './units.ts'

/** Targets set as a table: indicator, unit, one column a year. */

interface Columns {
  readonly name: number
  readonly unit: number | undefined
  readonly values: readonly { readonly column: number; readonly year: number | undefined }[]
}

const NAME = /chỉ\s+tiêu|nội\s+dung|tên/iu
const UNIT = /đơn\s+vị(?:\s+tính)?|đvt|đv\s+tính/iu
const TARGET =
  /chỉ\s+tiêu|mục\s+tiêu|kế\s+hoạch|phấn\s+đấu|nghị\s+quyết|đến\s+năm|năm\s+\d{4}|^\s*\d{4}\s*$|giao/iu
const NOT_TARGET =
  /thực\s+hiện|ước|kết\s+quả|ghi\s+chú|so\s+sánh|đánh\s+giá|cơ\s+quan|đơn\s+vị\s+chủ\s+trì|hiện\s+trạng|tt|stt/iu

const words = (row: TableRow, column: number): string => {
  const cell = row.children[column]
  return cell === undefined ? '' : lineText(cell.children)
}

/** Which column says what, from the first row that names an indicator column. */
function columnsOf(row: TableRow): Columns | undefined {
  const titles = row.children.map((_, column) => words(row, column))
  const unit = titles.findIndex((title) => UNIT.test(title))
  const name = titles.findIndex(
    (title, column) => column !== unit && NAME.test(title) && !/\d{4}/.test(title),
  )
  if (name < 0) return undefined
  const values = titles.flatMap((title, column) =>
    column > name && column !== unit && TARGET.test(title) && !NOT_TARGET.test(title)
      ? [{ column, year: yearIn(title) ?? bareYear(title) }]
      : [],
  )
  return values.length === 0 ? undefined : { name, unit: unit < 0 ? undefined : unit, values }
}

function bareYear(title: string): number | undefined {
  const year = /(?:19|20)\d{2}/.exec(title)?.[0]
  return year === undefined ? undefined : Number(year)
}

/** The figure of a cell whose unit may stand in another: "≥ 95", "10 - 11", "Trên 30%". */
function cellQuantity(text: string, unit: string): Quantity | undefined {
  const own = quantitiesIn(text)[0]
  if (own === undefined) return undefined
  return own.unit === '' ? { ...own, unit } : own
}

/** The unit as the program writes it, where the cell holds one. */
function unitOf(text: string): string {
  const written = text.trim()
  const known = unitAt(` ${written}`, 0)
  return known?.known === true && known.end >= written.length + 1 ? known.unit : written
}

class TableReader {
  readonly targets: ExtractedTarget[] = []
  private groups: readonly IndicatorGroup[]
  private parent: string | undefined
  private readonly document: VanKienDocument
  private readonly table: TextTable

  constructor(document: VanKienDocument, table: TextTable) {
    this.document = document
    this.table = table
    this.groups = table.headings.flatMap((heading) => groupsInHeading(lineText(heading.children)))
  }

  read(): void {
    let columns: Columns | undefined
    for (const row of this.table.table.children) {
      const found = columns === undefined ? columnsOf(row) : undefined
      if (found !== undefined) columns = found
      else if (columns !== undefined) this.readRow(row, columns)
    }
  }

  private readRow(row: TableRow, columns: Columns): void {
    const written = words(row, columns.name)
    const name = tidy(
      written
        .replace(/^\s*(?:[IVX]+|\d+(?:\.\d+)*)[.)]?\s+(?=\p{L})/u, '')
        .replace(/^\s*(?:trong\s+đó\s*:?)\s*/iu, ''),
    )
    if (name === '') return
    const unit = columns.unit === undefined ? '' : unitOf(words(row, columns.unit))
    const figures = columns.values.flatMap(({ column, year }) => {
      const quantity = cellQuantity(words(row, column), unit)
      return quantity === undefined ? [] : [{ column, year, quantity }]
    })
    if (figures.length === 0) {
      this.openGroup(row, written, name)
      return
    }
    const isPart = /^\s*(?:[-–+*]|trong\s+đó)/iu.test(written)
    for (const { column, year, quantity } of figures) {
      this.add(row, column, name, year, quantity, isPart)
    }
    if (!isPart) this.parent = name
  }

  /** "I. Kinh tế": a row without figures names the group of those below it. */
  private openGroup(row: TableRow, written: string, name: string): void {
    const groups = groupsInHeading(row.children.length === 1 ? written : name)
    if (groups.length > 0) this.groups = groups
    this.parent = groups.length > 0 ? undefined : name
  }

  private add(
    row: TableRow,
    column: number,
    name: string,
    year: number | undefined,
    quantity: Quantity,
    isPart: boolean,
  ): void {
    const cell = row.children[column]
    if (cell === undefined) return
    const text = words(row, column)
    this.targets.push({
      blockId: cell.id,
      start: 0,
      end: text.length,
      group:
        this.groups.length === 1 ? (this.groups[0] ?? 'kinh-te') : groupOfWords(name, this.groups),
      indicator: name,
      quantity,
      year: year ?? yearOfSection(this.document, this.table.headings),
      ...(isPart && this.parent !== undefined ? { parent: this.parent } : {}),
      raw: text,
    })
  }
}

/** The targets of the tables that stand in target sections, or that say themselves what they are. */
export function targetsOfTables(document: VanKienDocument): ExtractedTarget[] {
  return tablesOfDocument(document).flatMap((table) => {
    if (table.role !== 'targets' && table.role !== 'objectives' && !isTargetTable(table)) return []
    const reader = new TableReader(document, table)
    reader.read()
    return reader.targets
  })
}

/** A table outside the target sections counts where its head has indicator, unit and target. */
function isTargetTable({ table }: TextTable): boolean {
  return table.children.slice(0, 3).some((row) => {
    const columns = columnsOf(row)
    return (
      columns?.unit !== undefined &&
      row.children.some((_, at) =>
        /chỉ\s+tiêu\s+(?:năm|đến|nghị)|mục\s+tiêu|kế\s+hoạch\s+năm/iu.test(words(row, at)),
      )
    )
  })
}
