// The other door of the package declares a "require", and so does the bundle it comes into.
import { unzipSync } from 'fflate/browser'
import { fail, ok, type Result } from '../../shared/result.ts'

/** The largest file that is read (bytes); sheets of departments have some hundred kilobytes. */
export const MAX_FILE = 50 * 1024 * 1024
/** What the parts of a workbook may grow to, each and together (bytes). */
const MAX_PART = 120 * 1024 * 1024
const MAX_ALL = 200 * 1024 * 1024

const NEEDED =
  /^(xl\/(workbook\.xml|workbook\.bin|sharedStrings\.xml|styles\.xml|_rels\/.*|worksheets\/[^/]+\.xml)|_rels\/\.rels|\[Content_Types\]\.xml|mimetype)$/i

/** The parts of a zipped workbook that are read, by their names. */
export type Parts = ReadonlyMap<string, Uint8Array>

/**
 * Unzips what is needed of the workbook and no more than fits. Failures: `excel-too-large`,
 * `excel-broken`.
 */
export function zipParts(bytes: Uint8Array): Result<Parts> {
  let all = 0
  let tooLarge = false
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!NEEDED.test(name.replaceAll('\\', '/').replace(/^\//, '')) || tooLarge) return false
        all += originalSize
        if (originalSize <= MAX_PART && all <= MAX_ALL) return true
        tooLarge = true
        return false
      },
    })
    if (tooLarge) {
      return fail(
        'excel-too-large',
        'Tệp Excel bung ra quá lớn nên không đọc. Hãy chép riêng bảng số liệu sang một tệp mới.',
      )
    }
    return ok(
      new Map(
        Object.entries(files).map(([name, data]) => [
          name.replaceAll('\\', '/').replace(/^\//, ''),
          data,
        ]),
      ),
    )
  } catch (error) {
    return fail(
      'excel-broken',
      'Tệp Excel bị hỏng hoặc chép chưa hết. Hãy mở bằng Excel, lưu lại rồi thử lại.',
      String(error),
    )
  }
}

export function partText(parts: Parts, name: string): string | undefined {
  const data = parts.get(name) ?? partAnyCase(parts, name)
  if (data === undefined) return undefined
  const wide = data[0] === 0xff && data[1] === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(data[0] === 0xfe && data[1] === 0xff ? 'utf-16be' : wide).decode(data)
}

function partAnyCase(parts: Parts, name: string): Uint8Array | undefined {
  const wanted = name.toLowerCase()
  for (const [known, data] of parts) if (known.toLowerCase() === wanted) return data
  return undefined
}
