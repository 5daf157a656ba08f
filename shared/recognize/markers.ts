import { readNumeral } from '../document/numerals.ts'
import type { MarkerFormat } from '../document/types.ts'
import { isUpper } from './letters.ts'
import { BOLD_OFF, ITALIC_OFF, LEADING_TOKENS, plain } from './tokens.ts'

/** What kind of numbering a marker belongs to; decides its level (levels.ts). */
export type MarkerKind =
  | 'words'
  | 'chapter'
  | 'article'
  | 'upper'
  | 'roman'
  | 'arabic'
  | 'nested'
  | 'deep'
  | 'letter'
  | 'round'
  | 'star'

export interface Marker {
  readonly kind: MarkerKind
  /** As written: "II-", "1.1.", "a)-", "Phần thứ nhất". */
  readonly written: string
  readonly number: number
  readonly format: MarkerFormat
  /** The text after it. */
  readonly rest: string
}

const ORDINALS = 'nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười một|mười hai|mười'

const PART = new RegExp(
  `^((?:phần|chương)\\s+(?:thứ\\s+)?)(${ORDINALS}|[ivxl]{1,6}|\\d{1,2})(?![\\p{L}\\d])\\s*([.:\\-–]?)\\s*(.*)$`,
  'isu',
)
const ARTICLE =
  /^((?:Điều|Mục|ĐIỀU|MỤC)\s+)(\d{1,3}|[IVXL]{1,6}|[A-H])(?![\p{L}\d])\s*([.:\-–]?)\s*(.*)$/su
const ROMAN = /^([IVXL]{1,7})(\s?[.\-–/)]{1,2}|\s[-–])(?=\s|$|[“"*]|\p{Lu}\p{L})\s*(.*)$/su
const UPPER = /^([A-H])(\s?[.\-–/)]{1,2})\s+(.*)$/s
const NESTED = /^(\d{1,2}(?:\.\d{1,2}){1,3})([.\-–/)]{0,2})\s+(.*)$/s
const NESTED_TIGHT = /^(\d{1,2}(?:\.\d{1,2}){1,3})([.\-)]{1,2})(?=\p{Lu})(.*)$/su
const ARABIC = /^(\d{1,2})(\s?[.\-–/)]{1,2})\s+(.*)$/s
const ARABIC_TIGHT = /^(\d{1,2})([.\-)/]{1,2})(?=\p{Lu})(.*)$/su
const ROUND = /^(\()(\d{1,3}|[a-zđ])(\)(?:\s?[-–.:])?)\s*(.*)$/s
const LETTER =
  /^([a-zđ])(\)(?:\s?[-–.])?|\.|\/|-)\s*(?=[\p{Lu}\d“"*\uFDD2-\uFDD9]|\p{Ll}{2})(.*)$/su
const STAR = /^(\*{1,3})\s+(.*)$/s

function simple(style: MarkerFormat['style'], before: string, after: string): MarkerFormat {
  return { style, before, after }
}

function singleBlanks(words: string): string {
  return words.replace(/\s+/g, ' ')
}

/** "PHẦN THỨ " is counted on as "Phần thứ ": the model writes ordinals in small letters. */
function sentenceCase(words: string): string {
  const small = singleBlanks(words).toLowerCase()
  return small.charAt(0).toUpperCase() + small.slice(1)
}

function partMarker(text: string): Marker | undefined {
  const match = PART.exec(text)
  if (match === null) return undefined
  const [, before = '', numeral = '', sign = '', rest = ''] = match
  const upper = before === before.toUpperCase()
  // A sentence may begin with "Phần thứ nhất của ...": a division's title has a capital.
  const title = plain(rest).trimStart()
  if (title !== '' && !/^[“"(*]?[\p{Lu}\d]/u.test(title)) return undefined
  if (!/^\p{Lu}/u.test(text)) return undefined
  const style = /^\d/.test(numeral) ? 'arabic' : /^[IVXL]+$/.test(numeral) ? 'roman' : 'words'
  if (style === 'words' && /^[ivxl]+$/i.test(numeral)) return undefined
  const number = readNumeral(numeral === 'bốn' ? 'tư' : numeral, style)
  if (number === undefined) return undefined
  const written = `${before}${numeral}${sign}`.replace(/\s+/g, ' ')
  return {
    kind: /^chương/i.test(before) ? 'chapter' : 'words',
    written,
    number,
    format: simple(
      style,
      upper && style === 'words' ? sentenceCase(before) : singleBlanks(before),
      sign,
    ),
    rest,
  }
}

function articleMarker(text: string): Marker | undefined {
  const match = ARTICLE.exec(text)
  if (match === null) return undefined
  const [, before = '', numeral = '', sign = '', rest = ''] = match
  const section = /^mục/i.test(before)
  // "Điều 5 của Quy định" is text; "Mục 1 VĂN BẢN ĐẾN" was joined from two lines.
  if (sign === '' && rest !== '' && !(section && isUpper(rest))) return undefined
  const style = /^\d/.test(numeral) ? 'arabic' : /^[IVXL]+$/.test(numeral) ? 'roman' : 'upper'
  const number = readNumeral(numeral, style)
  if (number === undefined) return undefined
  return {
    kind: section ? 'roman' : 'article',
    written: `${before}${numeral}${sign}`.replace(/\s+/g, ' '),
    number,
    format: simple(style, before.replace(/\s+/g, ' '), sign),
    rest,
  }
}

function numbered(
  kind: MarkerKind,
  style: MarkerFormat['style'],
  match: RegExpExecArray | null,
): Marker | undefined {
  if (match === null) return undefined
  const [, numeral = '', after = '', rest = ''] = match
  const number = readNumeral(numeral, style)
  if (number === undefined || number === 0 || numeral.startsWith('0')) return undefined
  // "10 - 12 bác sĩ" is a range.
  if (style === 'arabic' && /^\s/.test(after) && /^\d/.test(rest)) return undefined
  return { kind, written: numeral + after, number, format: simple(style, '', after), rest }
}

function nestedMarker(text: string): Marker | undefined {
  const match = NESTED.exec(text) ?? NESTED_TIGHT.exec(text)
  if (match === null) return undefined
  const [, numerals = '', after = '', rest = ''] = match
  const parts = numerals.split('.').map(Number)
  // "1.125 người", "2.5 lần": a figure, no marker, unless a sign or a capital follows.
  if (after === '' && !/^[\uFDD2-\uFDD9“"(]*\p{Lu}/u.test(rest)) return undefined
  if (parts.some((part) => part === 0 || part > 40)) return undefined
  const number = parts.at(-1) ?? 0
  return {
    kind: parts.length > 2 ? 'deep' : 'nested',
    written: numerals + after,
    number,
    format: { style: 'arabic', before: '', after, nested: true },
    rest,
  }
}

function roundMarker(text: string): Marker | undefined {
  const match = ROUND.exec(text)
  if (match === null) return undefined
  const [, before = '', numeral = '', after = '', rest = ''] = match
  const style = /^\d/.test(numeral) ? 'arabic' : 'letter'
  const number = readNumeral(numeral, style)
  if (number === undefined || rest === '') return undefined
  return {
    kind: 'round',
    written: before + numeral + after.trimEnd(),
    number,
    format: simple(style, before, after.trimEnd()),
    rest,
  }
}

function starMarker(text: string): Marker | undefined {
  const match = STAR.exec(text)
  if (match === null || !/[\p{L}\d]/u.test(match[2] ?? '')) return undefined
  const written = match[1] ?? '*'
  return {
    kind: 'star',
    written,
    number: 0,
    format: simple('none', written, ''),
    rest: match[2] ?? '',
  }
}

/** Spares the other patterns on most lines. */
const MAY_BEGIN = /^(?:[\d(*]|\p{L}\s?[)./\-–]|[IVXL]{2,7}[\s.\-–/)]|(?:phần|chương|điều|mục)\s)/iu

/** The marker that the text begins with; leading emphasis stays with the rest. */
export function parseMarker(line: string): Marker | undefined {
  const trimmed = line.trimStart()
  const tokens = LEADING_TOKENS.exec(trimmed)?.[0] ?? ''
  const bareText = trimmed.slice(tokens.length)
  const markdown = tokens === '' ? (/^(?:\*{1,3}|__)(?=\S)/.exec(bareText)?.[0] ?? '') : ''
  const text = bareText.slice(markdown.length)
  if (!MAY_BEGIN.test(text)) return undefined
  const marker =
    starMarker(text) ??
    partMarker(text) ??
    articleMarker(text) ??
    numbered('roman', 'roman', ROMAN.exec(text)) ??
    numbered('upper', 'upper', UPPER.exec(text)) ??
    nestedMarker(text) ??
    numbered('arabic', 'arabic', ARABIC.exec(text) ?? ARABIC_TIGHT.exec(text)) ??
    roundMarker(text) ??
    numbered('letter', 'letter', LETTER.exec(text))
  if (marker === undefined) return undefined
  return { ...marker, rest: withTokens(tokens + markdown, marker.rest) }
}

/** Emphasis that ends with the marker is dropped with it; else it goes on over the rest. */
function withTokens(tokens: string, rest: string): string {
  if (tokens === '') return rest
  const closed = rest.startsWith(BOLD_OFF) || rest.startsWith(ITALIC_OFF)
  if (closed) return rest.replace(LEADING_TOKENS, '').trimStart()
  return tokens + rest
}

export interface BulletStart {
  readonly sign: string
  readonly rest: string
}

const BULLET = /^([-–—+•●○◦▪■□♦➢➤→⇒✓✔\u2022\uF0B7\uF0A7\uF02D\uF0D8])[ \t]*(?=\S)(.*)$/su

/** "- ...", "+ ...", "→ ...": a dash must not open a figure like "-3,92". */
export function parseBullet(line: string): BulletStart | undefined {
  const text = line.trimStart()
  const tokens = LEADING_TOKENS.exec(text)?.[0] ?? ''
  const match = BULLET.exec(text.slice(tokens.length))
  if (match === null) return undefined
  const [, sign = '', rest = ''] = match
  if (/^[-–—+→⇒]/.test(rest)) return undefined
  if (/^[-–—+]\d/.test(text) && !/^[-–—+]\d{1,3}(?:[\s%]|$)/.test(text)) return undefined
  return { sign, rest: tokens + rest }
}

export function startsBullet(line: string): boolean {
  return parseBullet(line) !== undefined
}

/** A line that draws a divider: "-----", "* * *", "___o0o___". */
export function isDivider(line: string): boolean {
  const text = line.trim()
  return (
    text.length <= 200 &&
    (/^[-–—_=]{3,}$/.test(text) ||
      /^\*(?:\s*\*)*$/.test(text) ||
      /^[-–—_*\s]*o0o[-–—_*\s]*$/i.test(text))
  )
}
