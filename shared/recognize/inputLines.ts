import { fail, ok, type Result } from '../result.ts'
import { normalizeText } from '../text/normalize.ts'
import { dropForeignTokens } from './tokens.ts'
import type { TextLine } from './types.ts'

/** Stands for a form feed while the text is cleaned. */
const PAGE = '\uE0FF'

const EMPTY = 'Tệp không có nội dung. Hãy chọn tệp văn bản khác.'
const BINARY =
  'Tệp này không phải văn bản thuần (có ký tự nhị phân) nên không đọc được. Hãy lưu lại dưới dạng văn bản UTF-8.'
const UNREADABLE =
  'Không tìm thấy chữ nào đọc được trong tệp. Hãy kiểm tra lại tệp và bảng mã (cần UTF-8).'

/** How much of the text is looked at to tell text from binary. */
const SAMPLE = 200_000
const MAX_CONTROL_SHARE = 0.005
const MAX_REPLACED_SHARE = 0.05

function looksBinary(input: string): boolean {
  const sample = input.slice(0, SAMPLE)
  if (sample.includes('\0')) return true
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are counted
  const control = sample.match(/[\u0001-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0
  const replaced = sample.match(/\uFFFD/g)?.length ?? 0
  return (
    control > Math.max(8, sample.length * MAX_CONTROL_SHARE) ||
    replaced > Math.max(8, sample.length * MAX_REPLACED_SHARE)
  )
}

/**
 * Readers of PDF take the last hyphen of the "-----" under a title for a word break and join the
 * next line: "----Chương I".
 */
const GLUED_RULE = /^\s*(-{4,})(?=[\p{L}\d“"(])(.*)$/u

/** A line that draws a rule: many blanks (a PDF's underscore line) or strokes. */
function isRule(text: string): boolean {
  return /^[ \t\u00a0]{20,}$/.test(text) || /^\s*_{5,}\s*$/.test(text)
}

/**
 * The lines of the input that hold text. Line numbers count "\n" (or "\r\n"), whatever else
 * breaks lines. Fails on empty, binary and unreadable input.
 */
export function readLines(input: string): Result<TextLine[]> {
  if (input.trim() === '') return fail('empty-input', EMPTY)
  if (looksBinary(input)) return fail('binary-input', BINARY)
  const cleaned = dropForeignTokens(
    normalizeText(
      input
        .replaceAll(PAGE, ' ')
        .replace(/\f/g, PAGE)
        .replace(/[\u2028\u2029\v]/g, ' '),
    ),
  )
  if (!/[\p{L}\p{N}]/u.test(cleaned)) return fail('unreadable-input', UNREADABLE)
  const lines: TextLine[] = []
  let blanksBefore = 0
  let ruleBefore = false
  let pageBefore = false
  let number = 0
  for (const raw of cleaned.split('\n')) {
    number++
    const text = raw.replaceAll(PAGE, '').replace(/\u00a0/g, ' ')
    if (raw.includes(PAGE)) pageBefore = true
    const kept = text.trimEnd()
    if (kept.trimStart() === '' || isRule(text)) {
      blanksBefore++
      ruleBefore ||= isRule(text)
      continue
    }
    const glued = GLUED_RULE.exec(kept)
    if (glued !== null) {
      const [, rule = '', rest = ''] = glued
      lines.push({ number, text: rule, blanksBefore, ruleBefore, pageBefore })
      lines.push({ number, text: rest, blanksBefore: 0, ruleBefore: false, pageBefore: false })
    } else lines.push({ number, text: kept, blanksBefore, ruleBefore, pageBefore })
    blanksBefore = 0
    ruleBefore = false
    pageBefore = false
  }
  return ok(lines)
}
