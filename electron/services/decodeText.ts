import { fail, ok, type Result } from '../../shared/result.ts'

/** The largest text that is read; the longest real document has 0.3 MB. */
export const MAX_TEXT_BYTES = 20 * 1024 * 1024

export function tooLarge(bytes: number): Result<never> {
  const size = (bytes / 1024 / 1024).toLocaleString('vi-VN', { maximumFractionDigits: 1 })
  return fail(
    'file-too-large',
    `Tệp quá lớn (${size} MB); chỉ đọc được tệp đến 20 MB. Hãy tách thành nhiều tệp nhỏ hơn.`,
  )
}

export function emptyFile(): Result<never> {
  return fail('file-empty', 'Tệp rỗng: không có chữ nào để đọc.')
}

interface KnownFormat {
  readonly starts: readonly number[]
  readonly endings: readonly string[]
  readonly message: string
}

const KNOWN_FORMATS: readonly KnownFormat[] = [
  {
    starts: [0x50, 0x4b, 0x03, 0x04],
    endings: ['.docx', '.odt'],
    message:
      'Đây là tệp Word (.docx) hoặc tệp nén; phiên bản này chưa đọc được. Hãy lưu thành tệp văn bản (.txt, UTF-8) rồi thử lại.',
  },
  {
    starts: [0x25, 0x50, 0x44, 0x46],
    endings: ['.pdf'],
    message:
      'Đây là tệp PDF; phiên bản này chưa đọc được. Hãy chép lời văn ra tệp văn bản (.txt, UTF-8) rồi thử lại.',
  },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    endings: ['.doc', '.rtf'],
    message:
      'Đây là tệp Word (.doc) đời cũ; phiên bản này chưa đọc được. Hãy lưu thành tệp văn bản (.txt, UTF-8) rồi thử lại.',
  },
]

/** Refuses, by its first bytes or by the ending of its name, what later versions will read. */
function refuseKnownFormat(bytes: Uint8Array, ending: string): Result<never> | undefined {
  const format = KNOWN_FORMATS.find(
    ({ starts, endings }) =>
      starts.every((byte, at) => bytes[at] === byte) || endings.includes(ending),
  )
  return format === undefined ? undefined : fail('file-unsupported', format.message)
}

/**
 * The text of a file, UTF-8 or UTF-16 with its mark, just as it stands there: the recognizer
 * composes its letters and needs its page breaks and line numbers. `ending` is that of the file's
 * name, lower case. Failures: `file-empty`,
 * `file-too-large`, `file-unsupported` (Word, PDF), `file-binary`, `encoding-unknown` (TCVN3,
 * VNI and others: never guessed, since a wrong guess would change words unseen).
 */
export function decodeText(bytes: Uint8Array, ending = ''): Result<string> {
  if (bytes.length > MAX_TEXT_BYTES) return tooLarge(bytes.length)
  const refused = refuseKnownFormat(bytes, ending)
  if (refused !== undefined) return refused
  const decoded = decodeBytes(bytes)
  if (!decoded.ok) return decoded
  return decoded.value.trim() === '' ? emptyFile() : decoded
}

function decodeBytes(bytes: Uint8Array): Result<string> {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : wideBigEndian(bytes)
  if (wide === undefined && looksBinary(bytes.subarray(0, 65536))) {
    return fail('file-binary', 'Tệp không phải văn bản (có dữ liệu nhị phân). Hãy chọn tệp khác.')
  }
  try {
    return ok(new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    return fail(
      'encoding-unknown',
      'Không nhận ra bảng mã của tệp (có thể là TCVN3 hoặc VNI). Hãy lưu lại thành UTF-8 rồi thử lại.',
      String(error),
    )
  }
}

/** A zero byte, or more control characters than a text ever has. */
function looksBinary(sample: Uint8Array): boolean {
  const control = sample.filter((byte) => byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d))
  return sample.includes(0) || control.length > 8 + sample.length * 0.01
}

function wideBigEndian(bytes: Uint8Array): 'utf-16be' | undefined {
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}
