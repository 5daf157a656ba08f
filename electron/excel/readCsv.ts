import type { Cell, SheetRowCells, Workbook } from '../../shared/exchange/sheet.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { decodeLegacy, detectLegacy } from '../../shared/text/legacy.ts'
import { normalizeText } from '../../shared/text/normalize.ts'
import { MAX_ROWS } from './readSheetXml.ts'

/** Reads a table of plain text: UTF-8, UTF-16 or a code page from before, parted by ; , or tab. */
export function readCsv(bytes: Uint8Array, name: string): Result<Workbook> {
  const decoded = decodeTable(bytes)
  if (!decoded.ok) return decoded
  const { text, note } = decoded.value
  const separator = separatorOf(text)
  const body = text.replace(/^sep=.\r?\n/i, '')
  const rows: SheetRowCells[] = []
  for (const [row, fields] of parseFields(body, separator).entries()) {
    const cells = fields.flatMap((field, column): Cell[] => {
      const words = normalizeText(unguarded(field)).trim()
      return words === '' ? [] : [{ row, column, value: { kind: 'text', text: words } }]
    })
    if (cells.length === 0) continue
    if (rows.length >= MAX_ROWS) {
      return fail(
        'excel-too-large',
        `Tệp có quá nhiều dòng; chỉ đọc được đến ${MAX_ROWS.toLocaleString('vi-VN')} dòng. Hãy tách thành nhiều tệp.`,
      )
    }
    rows.push({ row, cells })
  }
  const sheet = { name: name.replace(/\.[^.]*$/, '') || 'Bảng', hidden: false, rows, merges: [] }
  return ok({ sheets: [sheet], notes: note === undefined ? [] : [note] })
}

/** The mark that our own export puts before what looks like a formula. */
function unguarded(field: string): string {
  return /^'[=+\-@\t\r]/.test(field) ? field.slice(1) : field
}

function decodeTable(bytes: Uint8Array): Result<{ text: string; note?: string }> {
  const wide = wideEncoding(bytes)
  if (wide === undefined && bytes.subarray(0, 4096).includes(0)) {
    return fail('excel-unsupported', 'Tệp không phải bảng tính hay bảng chữ. Hãy chọn tệp khác.')
  }
  try {
    return ok({ text: new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes) })
  } catch {
    const signs = new TextDecoder('windows-1252').decode(bytes)
    const encoding = detectLegacy(signs)
    if (encoding !== undefined) {
      return ok({
        text: decodeLegacy(signs, encoding),
        note: `Chữ của tệp dùng bảng mã ${encoding}, đã đổi sang Unicode.`,
      })
    }
    return fail(
      'encoding-unknown',
      'Không nhận ra bảng mã của tệp. Hãy lưu lại thành CSV UTF-8 (hoặc .xlsx) rồi thử lại.',
    )
  }
}

/** UTF-16 by its mark, or by the zero bytes between letters where the mark is missing. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 400)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const few = sample.length / 8
  if (odd > few && even < few / 4) return 'utf-16le'
  return even > few && odd < few / 4 ? 'utf-16be' : undefined
}

const SEPARATORS = [';', '\t', ',', '|'] as const

/** The sign that parts most lines into the same number of fields. */
function separatorOf(text: string): string {
  const said = /^sep=(.)\r?\n/i.exec(text)?.[1]
  if (said !== undefined) return said
  const sample = text.slice(0, 20_000)
  let best = { separator: ',', score: 0 }
  for (const separator of SEPARATORS) {
    const counts = new Map<number, number>()
    for (const fields of parseFields(sample, separator).slice(0, 30)) {
      if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1)
    }
    const score = Math.max(0, ...[...counts].map(([width, lines]) => lines * Math.min(width, 8)))
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

/** Fields by line; quoted ones may hold separators, quotes (doubled) and line breaks. */
function parseFields(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let fields: string[] = []
  let field = ''
  let quoted = false
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  for (; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (quoted) {
      if (sign !== '"') field += sign
      else if (text[at + 1] === '"') {
        field += '"'
        at++
      } else quoted = false
    } else if (sign === '"' && field.trim() === '') {
      quoted = true
      field = ''
    } else if (sign === separator) {
      fields.push(field)
      field = ''
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at++
      fields.push(field)
      rows.push(fields)
      fields = []
      field = ''
    } else field += sign
  }
  if (field !== '' || fields.length > 0) {
    fields.push(field)
    rows.push(fields)
  }
  return rows
}
