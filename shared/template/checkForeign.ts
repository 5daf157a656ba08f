import { fail, ok, type Result } from '../result.ts'
import { isRecord } from './isRecord.ts'
import { type Path, placeInWords } from './place.ts'
import { MOST_BLOCKS } from './types.ts'

/**
 * What is asked of a template file before its meaning is read: a file from elsewhere may be broken
 * on purpose. Whatever is odd is refused with its reason and place, never repaired in silence.
 */

/** Characters of a file; the largest real templates have a tenth of it. */
const MOST_LETTERS = 4_000_000
/** A cell's run in a table in the list of blocks is nine deep. */
const MOST_DEEP = 24
const MOST_VALUES = 300_000
/** One text: a paragraph that a person wrote never has so many letters. */
export const LONGEST_TEXT = 100_000

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Direction marks, zero-width signs and figure signs: what is shown would not be what is there. */
export const HIDDEN =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufff9-\ufffc\ufffe\uffff\ufeff]|[\u{e0000}-\u{e007f}]/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/

/** The parsed JSON of a file's text. Failures: `template-broken`, `template-hostile`. */
export function readForeign(json: string): Result<unknown> {
  if (json.length > MOST_LETTERS) {
    return hostile('Tệp mẫu quá lớn (hơn 4 triệu ký tự), không phải mẫu của một văn bản.')
  }
  if (deepest(json) > MOST_DEEP) {
    return hostile('Tệp mẫu lồng nhau quá sâu, không phải mẫu do Văn Kiện ghi.')
  }
  let data: unknown
  try {
    data = JSON.parse(json.replace(/^\ufeff/, '').normalize('NFC'))
  } catch (error) {
    return fail(
      'template-broken',
      'Tệp mẫu bị hỏng hoặc không phải mẫu của Văn Kiện. Hãy xin lại hoặc chép lại tệp mẫu.',
      String(error),
    )
  }
  const odd = firstOdd(data)
  return odd === undefined ? ok(data) : odd
}

function hostile(what: string, path?: Path): Result<never> {
  const where = path === undefined || path.length === 0 ? '' : ` Chỗ sai: ${placeInWords(path)}.`
  return fail('template-hostile', `${what}${where} Hãy dùng tệp mẫu xuất từ Văn Kiện.`)
}

/** How deep lists and objects of a JSON text nest, brackets inside its texts left out. */
function deepest(json: string): number {
  let depth = 0
  let most = 0
  let inText = false
  for (let at = 0; at < json.length; at++) {
    const letter = json.charCodeAt(at)
    if (inText) {
      if (letter === 0x5c) at++
      else if (letter === 0x22) inText = false
    } else if (letter === 0x22) inText = true
    else if (letter === 0x5b || letter === 0x7b) most = Math.max(most, ++depth)
    else if (letter === 0x5d || letter === 0x7d) depth--
  }
  return most
}

/** Walks all values; the depth is known to be small. */
function firstOdd(data: unknown): Result<never> | undefined {
  let values = 0
  const walk = (value: unknown, path: Path): Result<never> | undefined => {
    if (++values > MOST_VALUES) return hostile('Tệp mẫu có quá nhiều phần tử.')
    if (typeof value === 'string') return oddText(value, path)
    if (Array.isArray(value)) {
      if (value.length > MOST_BLOCKS) {
        return hostile(`Tệp mẫu có một danh sách hơn ${MOST_BLOCKS} phần tử.`, path)
      }
      for (const [at, inside] of value.entries()) {
        const odd = walk(inside, [...path, at])
        if (odd !== undefined) return odd
      }
      return undefined
    }
    if (!isRecord(value)) return undefined
    for (const key of Object.keys(value)) {
      if (FORBIDDEN_KEYS.has(key) || oddText(key, path) !== undefined) {
        return hostile('Tệp mẫu có tên mục không được phép.', [...path, key.slice(0, 40)])
      }
      const odd = walk(value[key], [...path, key])
      if (odd !== undefined) return odd
    }
    return undefined
  }
  return walk(data, [])
}

function oddText(text: string, path: Path): Result<never> | undefined {
  if (text.length > LONGEST_TEXT) {
    return hostile(`Tệp mẫu có một đoạn chữ dài hơn ${LONGEST_TEXT} ký tự.`, path)
  }
  if (CONTROL.test(text) || !text.isWellFormed()) {
    return hostile('Tệp mẫu có ký tự điều khiển.', path)
  }
  if (HIDDEN.test(text)) {
    return hostile('Tệp mẫu có ký tự ẩn hoặc ký tự đảo chiều chữ.', path)
  }
  return undefined
}
