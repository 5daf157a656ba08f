/** The ways in which texts write note marks and the beginnings of notes. */

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function fromRaised(digits: string): string {
  return [...digits].map((digit) => RAISED_DIGITS.indexOf(digit)).join('')
}

export type NoteForm = 'square' | 'raised' | 'round' | 'bare'

export interface NoteStart {
  readonly form: NoteForm
  readonly number: number
  /** Words of the note in this line; "" when its mark stands alone. */
  readonly words: string
}

/** The beginning of a note's words: "[1] ...", "[^1]: ...", "¹. ...", "⁽¹⁾ ...", "(1) ...", "1 Theo ...". */
export function noteStart(line: string): NoteStart | undefined {
  const text = line.trimStart()
  const square = /^\[\^?(\d{1,3})\]:?\s*(.*)$/s.exec(text)
  if (square) return { form: 'square', number: Number(square[1]), words: square[2] ?? '' }
  const raised = /^⁽?([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})⁾?\s*[.)]?\s*(.*)$/s.exec(text)
  if (raised) {
    return { form: 'raised', number: Number(fromRaised(raised[1] ?? '')), words: raised[2] ?? '' }
  }
  const round = /^\((\d{1,3})\)\s*(.*)$/s.exec(text)
  if (round) return { form: 'round', number: Number(round[1]), words: round[2] ?? '' }
  const bare = /^(\d{1,3})(?:\s+([\p{Lu}\d“"(].*))?$/su.exec(text)
  if (bare) return { form: 'bare', number: Number(bare[1]), words: bare[2] ?? '' }
  return undefined
}

export interface FoundMark {
  readonly number: number
  readonly start: number
  readonly length: number
}

/** Marks of the two forms that are never anything else: "[1]", "⁽¹⁾" and raised digits. */
export function clearMarks(text: string): FoundMark[] {
  const marks: FoundMark[] = []
  for (const match of text.matchAll(/\[\^?(\d{1,3})\]|⁽?([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})⁾?/g)) {
    const digits = match[1] ?? fromRaised(match[2] ?? '')
    const before = text.slice(Math.max(0, match.index - 3), match.index)
    const exponent =
      match[2] !== undefined && match[0].length === 1 && /(?:^|[\s\d])(?:m|[kcdm]m)$/.test(before)
    if (exponent && /[23]/.test(digits)) continue
    marks.push({ number: Number(digits), start: match.index, length: match[0].length })
  }
  return marks
}

/** A mark alone on its line: "(1)", "8", "(8);" with the punctuation that follows it. */
export function loneMark(text: string, number: number): { after: string } | undefined {
  const match = /^\(?(\d{1,3})\)?\s*([.,;:]*)$/.exec(text.trim())
  return match && Number(match[1]) === number ? { after: match[2] ?? '' } : undefined
}

/** A mark in brackets right behind a word, as no point of a list is written: "vắc xin(4)". */
export function tightMark(text: string, number: number): boolean {
  return new RegExp(`[\\p{L}\\d”"’%)]\\(${number}\\)`, 'u').test(text)
}

/** A mark glued to a word at or after `from`: "vắc xin(4)", "chính sách11", "năm 20304". */
export function gluedMark(text: string, number: number, from = 0): FoundMark | undefined {
  const round = new RegExp(`(?:(?<=\\S)|(?<=[\\p{L}\\d”"’%)])\\s)\\(${number}\\)`, 'gu')
  const bare = new RegExp(
    `(?<=\\p{L}\\p{Ll}|\\p{Lu}{3}|\\.{3}|[…”"’)%])${number}(?![\\d\\p{L}/]|[.,]\\d)`,
    'gu',
  )
  const onYear = new RegExp(
    `(?<=(?<![\\d.,])(?:19|20)\\d\\d)${number}(?![\\d\\p{L}/]|[.,]\\d)`,
    'gu',
  )
  for (const pattern of [round, bare, onYear]) {
    pattern.lastIndex = from
    const found = pattern.exec(text)
    if (found !== null) return { number, start: found.index, length: found[0].length }
  }
  return undefined
}
