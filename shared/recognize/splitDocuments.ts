import { type BackMatter, opensClosing, readBackMatter } from './backMatter.ts'
import { typeCodeOfName } from './documentTypes.ts'
import { type FrontMatter, readFrontMatter } from './frontMatter.ts'
import { bare, isUpper } from './letters.ts'
import { parseMarker } from './markers.ts'
import {
  cells,
  isPartyHeading,
  isStar,
  namesBody,
  readNumberLine,
  readPlaceDate,
} from './officialLines.ts'
import { noteTokens } from './tokens.ts'
import type { Report, TextLine } from './types.ts'

/** One document of the input: its official parts and the lines of its text. */
export interface Section {
  readonly front: FrontMatter
  readonly body: readonly TextLine[]
  readonly back?: BackMatter
}

const LETTERHEAD_LINES = 12
/** The official parts at the head end within so many lines. */
const MAX_FRONT = 80
/** So few lines after the signature are no document of their own. */
const MAX_STRAY_LINES = 3
/** A body's name is cut into so many lines at most. */
const MAX_NAME_LINES = 3

function isLetterhead(text: string): boolean {
  const found = cells(text)
  return (
    found.length > 0 &&
    found.every(
      (cell) =>
        isStar(cell) ||
        isPartyHeading(cell) ||
        namesBody(cell) ||
        readNumberLine(cell) !== undefined ||
        readPlaceDate(cell) !== undefined,
    )
  )
}

function isTypeName(text: string): boolean {
  return text.length < 80 && isUpper(text) && typeCodeOfName(bare(text)) !== undefined
}

/** Where the letterhead of the type's name at `index` begins; undefined: there is none. */
function letterheadStart(
  lines: readonly TextLine[],
  index: number,
  from: number,
): number | undefined {
  let start = index
  let sure = false
  while (start > from && index - start < LETTERHEAD_LINES) {
    const text = lines[start - 1]?.text ?? ''
    if (text.length > 200 || !isLetterhead(text)) break
    const found = cells(text)
    sure ||= found.some((cell) => isPartyHeading(cell) || readNumberLine(cell) !== undefined)
    start--
  }
  return sure ? start : undefined
}

interface End {
  /** Index after the last line of the text. */
  readonly text: number
  /** Index after the last line of the document. */
  readonly next: number
  readonly back?: BackMatter
}

function isWhole({ parts }: BackMatter): boolean {
  const signed = parts.onBehalfOf !== undefined || parts.signerTitle !== undefined
  return signed || parts.recipients.length > 1
}

function findEnd(lines: readonly TextLine[], from: number, report: Report): End {
  for (let index = from; index < lines.length; index++) {
    const text = lines[index]?.text ?? ''
    if (text.length > 200) continue
    if (opensClosing(text)) {
      const back = readBackMatter(lines, index, report)
      if (isWhole(back)) return { text: index, next: back.end, back }
    }
    if (index > from && isTypeName(text)) {
      const start = letterheadStart(lines, index, from)
      if (start !== undefined && start > from) return { text: start, next: start }
    }
  }
  return { text: lines.length, next: lines.length }
}

/**
 * A body named in capitals in the last lines of the text signs it: "BAN CHẤP HÀNH ĐẢNG BỘ ...".
 * `end` is the index of its first line.
 */
function closingBody(body: readonly TextLine[]): BackMatter | undefined {
  for (let start = body.length - 1; start >= Math.max(2, body.length - MAX_NAME_LINES); start--) {
    const first = body[start]
    if (first === undefined || !isUpper(first.text) || parseMarker(bare(first.text)))
      return undefined
    const words = body
      .slice(start)
      .map((line) => bare(line.text))
      .join(' ')
    if (namesBody(words)) {
      const lines = { onBehalfOf: first.number }
      return { parts: { recipients: [], onBehalfOf: words }, lines, end: start }
    }
  }
  return undefined
}

/**
 * Official parts hold no notes: a note on the title moves to the first line of the text, one on
 * the signature to the last.
 */
function keepNotes(
  body: TextLine[],
  parts: readonly TextLine[],
  at: number,
  report: Report,
): TextLine[] {
  const tokens = parts.flatMap((line) => {
    const found = noteTokens(line.text)
    if (found !== '')
      report.add(
        line.number,
        'doubtful',
        'Chú thích ở phần thể thức được chuyển vào đoạn gần nhất.',
      )
    return found === '' ? [] : [{ line, found }]
  })
  const first = tokens[0]
  if (first === undefined) return body
  const text = tokens.map(({ found }) => found).join('')
  const target = body[at]
  if (target === undefined) return [{ ...first.line, text }]
  return body.map((line) => (line === target ? { ...line, text: line.text + text } : line))
}

/** Cuts the input into its documents: a plan followed by its material gives two. */
export function splitDocuments(lines: readonly TextLine[], report: Report): Section[] {
  const sections: Section[] = []
  let from = 0
  while (from < lines.length) {
    const front = readFrontMatter(lines.slice(from, from + MAX_FRONT))
    const end = findEnd(lines, from + front.end, report)
    let body = [...front.leftover, ...lines.slice(from + front.end, end.text)]
    let back = end.back
    if (back === undefined) {
      back = closingBody(body)
      if (back !== undefined) body = body.slice(0, back.end)
    }
    let next = end.next
    if (lines.length - next <= MAX_STRAY_LINES && end.back !== undefined) {
      const rest = lines.slice(next)
      for (const line of rest) {
        report.add(
          line.number,
          'doubtful',
          'Dòng sau phần ký chưa rõ là gì; được giữ ở cuối văn bản.',
        )
      }
      body = [...body, ...rest]
      next = lines.length
    }
    for (const line of front.leftover) {
      report.add(
        line.number,
        'doubtful',
        'Dòng ở đầu văn bản chưa rõ là gì; được giữ thành đoạn văn.',
      )
    }
    body = keepNotes(body, lines.slice(from, from + front.end), 0, report)
    body = keepNotes(body, lines.slice(end.text, end.next), body.length - 1, report)
    sections.push(back === undefined ? { front, body } : { front, body, back })
    from = next
  }
  return sections
}
