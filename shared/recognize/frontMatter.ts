import type { OfficialParts } from '../document/types.ts'
import { foldText } from '../text/fold.ts'
import { typeAtStart } from './documentTypes.ts'
import { bare, endsOpen, isUpper, startsLower } from './letters.ts'
import { isDivider, parseBullet, parseMarker } from './markers.ts'
import {
  cells,
  isPartyHeading,
  isStar,
  isTitleRule,
  namesBody,
  readNumberLine,
  readPlaceDate,
} from './officialLines.ts'
import type { TextLine } from './types.ts'

export interface FrontMatter {
  readonly parts: Partial<OfficialParts>
  readonly lines: Partial<Record<keyof OfficialParts, number>>
  /** Index of the first line of the text. */
  readonly end: number
  /** Lines of the head that are no official part; they stay in the text. */
  readonly leftover: readonly TextLine[]
}

/** The head of a document is looked for in so many lines. */
const MAX_HEAD = 40
const MAX_TITLE_LINES = 8

type Parts = Partial<OfficialParts>
type Lines = Partial<Record<keyof OfficialParts, number>>

function isUrgency(line: string): boolean {
  return /^(?:THƯỢNG KHẨN|HO[ẢẢ]?[AẢ] T[ỐO]C|HỎA TỐC|HOẢ TỐC|KHẨN)$/u.test(line)
}

function isDraft(line: string): boolean {
  return /^\(?dự thảo(?:\s+(?:lần|lan)\s+\S+)?\)?$/iu.test(line)
}

function isCirculation(line: string): boolean {
  return /^\(?(?:lưu hành nội bộ|tài liệu mật|mật|tối mật)\)?$/iu.test(line)
}

class HeadReader {
  readonly parts: Parts = {}
  readonly lines: Lines = {}
  /** Bodies named in capitals before the number: superior first, then the issuer. */
  private readonly bodies: { words: string; line: number }[] = []

  /** Takes one cell above the type's name; false if it is no part. */
  take(cell: string, line: number): boolean {
    const number = readNumberLine(cell)
    if (number !== undefined && this.parts.symbol === undefined) {
      Object.assign(this.parts, number)
      if (number.number !== undefined) this.lines.number = line
      this.lines.symbol = line
      return true
    }
    const placeDate = readPlaceDate(cell)
    if (placeDate !== undefined && this.parts.date === undefined) {
      const { place, ...date } = placeDate
      if (place !== undefined) this.put('place', place, line)
      this.put('date', date, line)
      return true
    }
    if (isPartyHeading(cell)) return this.put('partyHeading', true, line)
    if (isStar(cell) || isTitleRule(cell)) return true
    if (isUrgency(cell)) return this.put('urgency', cell, line)
    if (isDraft(cell)) return this.put('draft', cell, line)
    if (isCirculation(cell)) return this.put('circulation', cell, line)
    // The subject of a "công văn" stands under its number.
    if (/^(?:v\/v|về việc)\s/iu.test(cell) && cell.length < 300)
      return this.put('title', cell, line)
    if (namesBody(cell)) {
      this.bodies.push({ words: cell, line })
      return true
    }
    const last = this.bodies.at(-1)
    if (
      last !== undefined &&
      isUpper(cell) &&
      cell.length < 100 &&
      !/^dang cong san/.test(foldText(cell)) &&
      this.parts.symbol === undefined
    ) {
      this.bodies[this.bodies.length - 1] = { ...last, words: `${last.words} ${cell}` }
      return true
    }
    return false
  }

  put<K extends keyof Parts>(part: K, value: Parts[K], line: number): boolean {
    if (this.parts[part] !== undefined) return false
    this.parts[part] = value
    this.lines[part] = line
    return true
  }

  finish(): void {
    const issuer = this.bodies.pop()
    if (issuer === undefined) return
    this.put('issuer', issuer.words, issuer.line)
    if (this.bodies.length === 0) return
    const superior = this.bodies.map((body) => body.words).join(' ')
    this.put('superior', superior, this.bodies[0]?.line ?? issuer.line)
  }

  get isHead(): boolean {
    const { symbol, date, partyHeading, typeName } = this.parts
    return (symbol ?? date ?? partyHeading ?? typeName) !== undefined
  }
}

/** Where the head's lines above the type's name end. */
function headEnd(lines: readonly TextLine[]): number {
  for (let index = 0; index < Math.min(lines.length, MAX_HEAD); index++) {
    const text = lines[index]?.text ?? ''
    if (text.length > 200) return index
    if (isUpper(text) && typeAtStart(bare(text)) !== undefined) return index
    const marker = parseMarker(text)
    if (marker !== undefined && marker.kind !== 'star') return index
  }
  return Math.min(lines.length, MAX_HEAD)
}

/** Reads the official parts at the head of the document. */
export function readFrontMatter(lines: readonly TextLine[]): FrontMatter {
  const reader = new HeadReader()
  const leftover: TextLine[] = []
  const stop = headEnd(lines)
  const typeLine = lines[stop]
  const typed = typeLine === undefined ? undefined : typeAtStart(bare(typeLine.text))
  let end = 0
  let lastPart = 0
  for (let index = 0; index < stop; index++) {
    const line = lines[index]
    if (line === undefined) break
    const found = cells(line.text)
    const before = leftover.length
    for (const cell of found) {
      if (!reader.take(cell, line.number)) leftover.push({ ...line, text: cell })
    }
    if (leftover.length === before && !isDivider(line.text)) lastPart = index + 1
    if (typed === undefined && leftover.length - before === found.length) break
  }
  // "BÁO CÁO KẾT QUẢ ..." in one line counts at the top or below a letterhead only.
  const hasType = typed !== undefined && (typed.rest === '' || stop === 0 || reader.isHead)
  end = hasType ? stop : lastPart
  const kept = leftover.filter((line) => line.number < (lines[end]?.number ?? Number.MAX_VALUE))
  if (hasType && typeLine !== undefined) {
    reader.put('typeName', typed.name, typeLine.number)
    const first = typed.rest === '' ? [] : [{ ...typeLine, text: typed.rest }]
    end = readTitle(first, lines, stop + 1, reader)
  }
  if (!reader.isHead) return { parts: {}, lines: {}, end: 0, leftover: [] }
  reader.finish()
  return { parts: reader.parts, lines: reader.lines, end, leftover: kept }
}

/** True for a line that goes on with the title instead of beginning the text. */
function isTitleLine(text: string, before: string | undefined, ruleAhead: boolean): boolean {
  if (text.length > 400 || parseBullet(text) !== undefined) return false
  const marker = parseMarker(text)
  if (marker !== undefined && marker.kind !== 'star') return false
  if (before === undefined) return true
  if (ruleAhead) return true
  if (startsLower(text) || endsOpen(before)) return true
  return isUpper(text) && isUpper(before)
}

/** Lines that begin a title of their own stay apart; a line cut anywhere is joined. */
function joinTitle(lines: readonly string[]): string {
  let title = ''
  let before = ''
  for (const line of lines) {
    const apart = before !== '' && isUpper(line) && isUpper(before) && !endsOpen(before)
    title += before === '' ? line : `${apart ? '\n' : ' '}${line}`
    before = line
  }
  return title
}

function readTitle(
  begun: readonly TextLine[],
  lines: readonly TextLine[],
  from: number,
  reader: HeadReader,
): number {
  const title = begun.map((line) => line.text)
  if (begun[0] !== undefined) reader.lines.title = begun[0].number
  let index = from
  const ruleAt = lines
    .slice(from, from + MAX_TITLE_LINES)
    .findIndex((line) => isTitleRule(bare(line.text)) || isStar(bare(line.text)))
  const rule = ruleAt < 0 ? -1 : from + ruleAt
  for (; index < lines.length && index < from + MAX_TITLE_LINES; index++) {
    const line = lines[index]
    if (line === undefined) break
    const text = bare(line.text)
    if (isTitleRule(text)) {
      reader.put('titleRule', true, line.number)
      index++
      break
    }
    if (isStar(text)) continue
    const isNamed = title.length > 0 || reader.parts.typeName !== undefined
    if (/^\(.+\)$/.test(text) && isNamed && text.length < 300) {
      if (!reader.put('subtitle', text, line.number)) break
      continue
    }
    if (reader.parts.subtitle !== undefined && !(rule > index)) break
    const placeDate = readPlaceDate(text)
    if (placeDate !== undefined && reader.take(text, line.number)) continue
    if (!isTitleLine(text, title.at(-1), rule > index)) break
    if (title.length === 0) reader.lines.title = line.number
    title.push(text)
  }
  if (title.length > 0) reader.parts.title = joinTitle(title)
  return index
}
