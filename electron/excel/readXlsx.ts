import type { Sheet, Workbook } from '../../shared/exchange/sheet.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { decodeLegacy, detectLegacy } from '../../shared/text/legacy.ts'
import { normalizeText } from '../../shared/text/normalize.ts'
import { MAX_ROWS, readSharedStrings, readSheetXml, SheetTooLarge } from './readSheetXml.ts'
import { attribute, HostileXml, scanXml } from './scanXml.ts'
import { readFormats } from './styles.ts'
import { type Parts, partText, zipParts } from './zipParts.ts'

export type Progress = (done: number, step: string) => void

/** Reads a workbook of Excel, LibreOffice, WPS, Google ... Failures: `excel-…`. */
export function readXlsx(bytes: Uint8Array, progress?: Progress): Result<Workbook> {
  const parts = zipParts(bytes)
  if (!parts.ok) return parts
  try {
    return readParts(parts.value, progress)
  } catch (error) {
    if (error instanceof HostileXml) {
      return fail(
        'excel-hostile',
        'Tệp Excel có nội dung bất thường (khai báo kiểu tài liệu) nên không đọc. Hãy mở bằng Excel rồi lưu lại.',
      )
    }
    if (error instanceof SheetTooLarge) {
      return fail(
        'excel-too-large',
        `Tệp Excel có quá nhiều ô số liệu; chỉ đọc được đến ${MAX_ROWS.toLocaleString('vi-VN')} dòng mỗi trang tính. Hãy chép riêng bảng cần nhập sang một tệp mới.`,
      )
    }
    return fail(
      'excel-broken',
      'Không đọc được tệp Excel. Hãy mở bằng Excel, lưu lại rồi thử lại.',
      String(error),
    )
  }
}

interface SheetEntry {
  readonly name: string
  readonly relation: string
  readonly hidden: boolean
}

function readParts(parts: Parts, progress: Progress | undefined): Result<Workbook> {
  const workbook = partText(parts, 'xl/workbook.xml')
  if (workbook === undefined) return notExcel(parts)
  const entries: SheetEntry[] = []
  let from1904 = false
  scanXml(workbook, {
    open(name, attributes) {
      if (name === 'sheet') {
        entries.push({
          name: normalizeText(attribute(attributes, 'name') ?? 'Trang'),
          relation: attribute(attributes, '\\w+:id') ?? attribute(attributes, 'id') ?? '',
          hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
        })
      } else if (name === 'workbookPr') {
        from1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')
      }
    },
  })
  const targets = targetsOf(partText(parts, 'xl/_rels/workbook.xml.rels'))
  const strings = readSharedStrings(partText(parts, 'xl/sharedStrings.xml'))
  const context = { strings, formats: readFormats(partText(parts, 'xl/styles.xml')), from1904 }
  const sheets: Sheet[] = []
  for (const [at, { name, relation, hidden }] of entries.entries()) {
    progress?.(0.2 + (0.8 * at) / entries.length, `Đang đọc trang “${name}”`)
    const xml = partText(parts, targets.get(relation) ?? `xl/worksheets/sheet${at + 1}.xml`)
    // A chart or a macro sheet has no cells.
    if (xml === undefined) continue
    sheets.push({ name, hidden, ...readSheetXml(xml, context) })
  }
  return ok(fromLegacy({ sheets, notes: [] }))
}

function notExcel(parts: Parts): Result<never> {
  const binary = [...parts.keys()].some((name) => /workbook\.bin$/i.test(name))
  const kind = partText(parts, 'mimetype') ?? partText(parts, '[Content_Types].xml') ?? ''
  const what = binary
    ? 'Đây là tệp Excel nhị phân (.xlsb).'
    : /wordprocessing|\.text/.test(kind)
      ? 'Đây là tệp Word, không phải bảng tính.'
      : /spreadsheet/.test(kind)
        ? 'Đây là bảng tính của LibreOffice (.ods).'
        : 'Đây là tệp nén, không phải bảng tính Excel.'
  return fail('excel-unsupported', `${what} Hãy mở và lưu lại thành .xlsx rồi thử lại.`)
}

function targetsOf(xml: string | undefined): Map<string, string> {
  const targets = new Map<string, string>()
  if (xml === undefined) return targets
  scanXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return
      const target = attribute(attributes, 'Target') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
      targets.set(attribute(attributes, 'Id') ?? '', path)
    },
  })
  return targets
}

/** Texts of fonts from before Unicode whose fonts don't say so, told by their words. */
function fromLegacy(book: Workbook): Workbook {
  const texts: string[] = []
  for (const { rows } of book.sheets) {
    for (const { cells } of rows) {
      for (const { value } of cells) if (value.kind === 'text') texts.push(value.text)
    }
  }
  const encoding = detectLegacy(texts.join('\n'))
  if (encoding === undefined) return book
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map(({ row, cells }) => ({
      row,
      cells: cells.map((cell) =>
        cell.value.kind === 'text'
          ? {
              ...cell,
              value: {
                kind: 'text' as const,
                text: normalizeText(decodeLegacy(cell.value.text, encoding)),
              },
            }
          : cell,
      ),
    })),
  }))
  return {
    sheets,
    notes: [...book.notes, `Chữ của tệp dùng bảng mã ${encoding}, đã đổi sang Unicode.`],
  }
}
