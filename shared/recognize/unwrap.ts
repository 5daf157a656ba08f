import { indentOf } from './layout.ts'
import { endsOpen, endsSentence, isUpper, startsDigit, startsLower } from './letters.ts'
import { isDivider, type Marker, parseMarker, startsBullet } from './markers.ts'
import { findTables, type Rows } from './tables.ts'
import { plain } from './tokens.ts'
import type { Layout, Paragraph, Report, TextLine } from './types.ts'

/** A line shorter than this share of the full width ends its paragraph. */
const FULL_SHARE = 0.92
/** A paragraph cut by a page end is at least so long; shorter lines are lines of their own. */
const MIN_CUT = 60
/** Longest step between two numbers of a series ("3." then "5."). */
const MAX_STEP = 3
/** Longer than any title. */
const MAX_TITLE = 400

/** Words that a number follows: "trước ngày" / "15/9/2026". */
const WANTS_NUMBER =
  /\s(?:ngày|tháng|năm|quý|số|đạt|hơn|trên|gần|khoảng|còn|là|từ|đến|tăng|giảm)\s*$/iu

/** The paragraph being put together; its last line is kept apart so that no joining is slow. */
interface Draft {
  readonly line: number
  readonly parts: string[]
  readonly marker: Marker | undefined
  last: string
  length: number
  /** All in capitals so far. */
  upper: boolean
  /** So far a marker with the beginning of a title. */
  heading: boolean
  /** A divider line; nothing joins it. */
  readonly divider: boolean
}

function firstWordLength(text: string): number {
  return /^\S+/.exec(plain(text).trimStart())?.[0].length ?? 0
}

function startsWithPunctuation(text: string): boolean {
  return /^[,.;:)\]”…](?!\.\.)/.test(plain(text.slice(0, 60)).trimStart())
}

/** In capitals, but for what stands in brackets: "... LẦN THỨ XI (Nhiệm kỳ 2015 - 2020)". */
function isUpperTitle(text: string): boolean {
  return isUpper(text.replace(/\([^()]{0,80}\)/g, ''))
}

function endsTitle(text: string): boolean {
  return (endsSentence(text) && !/;\s*$/.test(text)) || /[.:!?]\s+\p{Lu}/u.test(text)
}

function newDraft(line: TextLine, text: string): Draft {
  const marker = parseMarker(text)
  return {
    line: line.number,
    parts: [text],
    marker,
    last: text,
    length: text.length,
    upper: isUpperTitle(marker?.rest ?? text),
    heading: marker !== undefined && !endsTitle(marker.rest),
    divider: isDivider(text),
  }
}

function isDivision(draft: Draft): boolean {
  return draft.marker?.kind === 'words' || draft.marker?.kind === 'chapter'
}

/** "Phần thứ nhất" or "Mục 1" alone in its line: its title comes next. */
function isUntitled(draft: Draft): boolean {
  const named = isDivision(draft) || /^mục\s/iu.test(draft.marker?.written ?? '')
  return named && draft.parts.length === 1 && plain(draft.marker?.rest ?? '') === ''
}

class Unwrapper {
  private readonly paragraphs: Paragraph[] = []
  private draft: Draft | undefined
  private readonly layout: Layout
  private readonly report: Report
  /** Last numbers seen, by kind of marker, to tell a marker from a number at a line's start. */
  private readonly series = new Map<string, number>()

  constructor(layout: Layout, report: Report) {
    this.layout = layout
    this.report = report
  }

  add(line: TextLine): void {
    const text = line.text.trim()
    if (this.draft !== undefined && this.continues(this.draft, line, text)) {
      this.join(this.draft, line, text)
      return
    }
    this.flush()
    this.draft = newDraft(line, text)
    const { marker } = this.draft
    if (marker !== undefined) this.series.set(marker.kind, marker.number)
  }

  addTable(line: number, rows: Rows): void {
    this.flush()
    this.paragraphs.push({ line, text: '', rows })
    this.report.add(line, 'info', `${rows.length} dòng có cột được đọc thành bảng.`)
  }

  finish(): Paragraph[] {
    this.flush()
    return this.paragraphs
  }

  private flush(): void {
    const { draft } = this
    if (draft !== undefined) this.paragraphs.push({ line: draft.line, text: draft.parts.join('') })
    this.draft = undefined
  }

  private join(draft: Draft, line: TextLine, text: string): void {
    const hyphenated = this.layout.wrapped && /[\p{L}\d][-–/]$/u.test(plain(draft.last))
    const tight = startsWithPunctuation(text) || hyphenated
    if (isUntitled(draft)) draft.upper = isUpperTitle(text)
    else draft.upper &&= isUpperTitle(text) || /^[(\d]/.test(text)
    draft.parts.push(tight ? text : ` ${text}`)
    draft.last = text
    draft.length += text.length + 1
    if (!this.layout.wrapped && !draft.heading) {
      this.report.add(line.number, 'joined', 'Đã nối dòng này vào đoạn bị ngắt ở trước.')
    }
    draft.heading &&= draft.length < MAX_TITLE && !endsTitle(text)
  }

  private continues(draft: Draft, line: TextLine, text: string): boolean {
    if (draft.divider || isDivider(text)) return false
    if (startsWithPunctuation(text)) return true
    if (this.opens(draft, text)) return false
    if (this.continuesTitle(draft, text)) return true
    return this.layout.wrapped
      ? this.continuesWrapped(draft, line, text)
      : this.continuesCut(draft, text)
  }

  /** The line begins a bullet or a numbered block. */
  private opens(draft: Draft, text: string): boolean {
    const inSentence = this.layout.wrapped && !endsSentence(draft.last) && !draft.heading
    if (startsBullet(text)) return !(inSentence && /^[-–—]\s*[\p{Ll}\d]/u.test(text))
    const marker = parseMarker(text)
    if (marker === undefined) return false
    if (!this.layout.wrapped) return true
    if (endsOpen(draft.last)) return false
    if (!inSentence) return true
    if (['words', 'chapter', 'article', 'upper', 'star'].includes(marker.kind)) return true
    // "... lần thứ / III. Khánh thành ...": a main section has its title in capitals.
    if (marker.kind === 'roman' && !isUpperTitle(marker.rest)) return false
    const step = marker.number - (this.series.get(marker.kind) ?? 0)
    return marker.number === 1 || (step >= 1 && step <= MAX_STEP)
  }

  /** A title in capitals goes on in capitals; a division's also in brackets "(Nhiệm kỳ ...)". */
  private continuesTitle(draft: Draft, text: string): boolean {
    if (draft.marker === undefined || !draft.heading || text.length > 200) return false
    if (isUntitled(draft)) return !endsTitle(text)
    if (isUpperTitle(text) || /^\d{4}(?:\s?[-–]\s?\d{4})?$/.test(text)) return draft.upper
    return isDivision(draft) && draft.upper && /^\(.{3,80}\)$/.test(plain(text))
  }

  private continuesWrapped(draft: Draft, line: TextLine, text: string): boolean {
    if (startsLower(text)) return true
    const { indent } = this.layout
    if (indent !== undefined && !line.pageBefore && indentOf(line.text) >= indent) return false
    const length = plain(draft.last).length
    const full = length + 1 + firstWordLength(text) > this.layout.width * FULL_SHARE
    if (draft.heading) {
      if (draft.upper !== isUpperTitle(text) || line.pageBefore) return false
      return endsOpen(draft.last) || full
    }
    const ended = endsSentence(draft.last)
    if (!this.layout.doubleSpaced && line.blanksBefore > 0 && !line.pageBefore) {
      return !ended && !draft.upper
    }
    if (isUpper(text) && text.includes(' ') && !draft.upper) return !ended && full
    if (ended) return full || (startsDigit(text) && /[:,]\s*$/.test(draft.last))
    return !draft.upper || isUpper(text)
  }

  /** A paragraph cut by the end of a page in a text that is otherwise not wrapped. */
  private continuesCut(draft: Draft, text: string): boolean {
    if (endsSentence(draft.last) || draft.length < MIN_CUT) return false
    if (startsDigit(text)) return endsOpen(draft.last) || WANTS_NUMBER.test(plain(draft.last))
    return startsLower(text) && !(draft.heading && draft.upper)
  }
}

/**
 * Joins lines into paragraphs: wrapped lines, paragraphs cut by a page, titles of many lines. Rows
 * of a table are kept apart.
 */
export function unwrap(lines: readonly TextLine[], layout: Layout, report: Report): Paragraph[] {
  const unwrapper = new Unwrapper(layout, report)
  let at = 0
  for (const { from, to, rows } of findTables(lines)) {
    for (const line of lines.slice(at, from)) unwrapper.add(line)
    unwrapper.addTable(lines[from]?.number ?? 0, rows)
    at = to
  }
  for (const line of lines.slice(at)) unwrapper.add(line)
  return unwrapper.finish()
}
