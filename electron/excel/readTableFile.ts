import type { Workbook } from '../../shared/exchange/sheet.ts'
import { fail, type Result } from '../../shared/result.ts'
import { readCsv } from './readCsv.ts'
import { type Progress, readXlsx } from './readXlsx.ts'
import { MAX_FILE } from './zipParts.ts'

/**
 * Reads a workbook or a table of plain text; its first bytes tell which, not its name. Failures
 * (codes `excel-…`, `encoding-unknown`, `file-empty`) say what the file is and what to do.
 */
export function readTableFile(
  name: string,
  bytes: Uint8Array,
  progress?: Progress,
): Result<Workbook> {
  if (bytes.length === 0) return fail('file-empty', 'Tệp rỗng: không có gì để đọc.')
  if (bytes.length > MAX_FILE) {
    return fail('excel-too-large', 'Tệp quá lớn; chỉ đọc được tệp đến 50 MB.')
  }
  progress?.(0.05, 'Đang mở tệp')
  if (startsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes, progress)
  const other = otherFormat(bytes)
  if (other !== undefined) return fail('excel-unsupported', other)
  return readCsv(bytes, name)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

function otherFormat(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // An encrypted workbook is put into the container of old files, under this name.
    const encrypted = Buffer.from('EncryptedPackage', 'utf16le')
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(encrypted)
      ? 'Tệp Excel này có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi thử lại.'
      : 'Đây là tệp Excel đời cũ (.xls). Hãy mở bằng Excel, lưu thành .xlsx rồi thử lại.'
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) {
    return 'Đây là tệp PDF, không phải bảng tính. Hãy xin tệp Excel gốc.'
  }
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1').toLowerCase()
  if (/^(\W{0,3})\s*<(!doctype html|html|table|meta)/.test(start)) {
    return 'Đây là trang web được đặt tên thành tệp Excel. Hãy mở bằng Excel, lưu thành .xlsx rồi thử lại.'
  }
  if (/^(\W{0,3})\s*<\?xml/.test(start)) {
    return 'Đây là tệp XML, chưa phải .xlsx. Hãy mở bằng Excel, lưu thành .xlsx rồi thử lại.'
  }
  return undefined
}
