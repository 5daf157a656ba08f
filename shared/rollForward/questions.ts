import type { QuestionKind, RollQuestion } from '../document/origin.ts'
import { lastYearOf, type Period, periodInWords } from '../document/period.ts'
import { termWorkedIn } from '../template/period.ts'

/** From when to when a text is rolled. */
export interface Move {
  readonly from: Period
  readonly to: Period
}

interface Hit {
  readonly kind: QuestionKind
  readonly start: number
  readonly quote: string
}

/** A sign of something that a new year may make false; `asks` looks at what stands around it. */
interface Sign {
  readonly kind: QuestionKind
  readonly pattern: RegExp
  asks(found: RegExpExecArray, sentence: Sentence, move: Move): boolean
}

interface Sentence {
  readonly text: string
  /** Where the sign begins in it. */
  readonly at: number
}

const COUNTED = '(?:[IVXL]+|\\d{1,3}|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?:\\s+\\p{Ll}+)?)'
const END = '(?![\\p{L}\\p{N}])'
const always = () => true

const signs: readonly Sign[] = [
  {
    kind: 'anniversary',
    pattern: new RegExp(
      [
        'kỷ\\s+niệm\\s+(?:lần\\s+thứ\\s+)?\\d{1,4}\\s+năm',
        'lần\\s+thứ\\s+\\d{1,3}\\s+(?:năm\\s+)?ngày',
        '(?<![\\d.,/])\\d{2,4}\\s+năm\\s+(?:ngày|thành\\s+lập|tái\\s+lập|giải\\s+phóng|truyền\\s+thống)',
      ]
        .map((one) => `(?<!\\p{L})${one}${END}`)
        .join('|'),
      'giu',
    ),
    asks: always,
  },
  {
    kind: 'ordinal-year',
    pattern: new RegExp(
      `(?<!\\p{L})(?<!(?:những|các|mấy|nhiều|\\d)\\s+)năm\\s+(?:đầu\\s+tiên|đầu(?!\\s+tư${END})|cuối\\s+cùng|cuối|bản\\s+lề|giữa(?=\\s+nhiệm)|thứ\\s+${COUNTED})${END}`,
      'giu',
    ),
    asks: always,
  },
  {
    kind: 'past-event',
    pattern: /bầu\s+cử[^.;]{0,160}?nhiệm\s+kỳ\s+(\d{4})(?:\s*[-–—]\s*\d{4})?/giu,
    asks: ([, year], _, { from }) => Number(year) === lastYearOf(from),
  },
  {
    kind: 'past-event',
    pattern:
      /(?<!\p{L})ngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2}(?:\s+năm\s+(\d{4}))?|[/.-]\d{1,2}(?:[/.-](\d{4}))?)(?![\d/])/giu,
    asks: ([, long, short], sentence, move) =>
      isOfMeeting(sentence) && isOfPeriod(long ?? short, move),
  },
  {
    kind: 'ordinal',
    pattern: new RegExp(
      `(?<!\\p{L})(?:kỳ\\s+họp|phiên\\s+họp|cuộc\\s+họp|hội\\s+nghị|đại\\s+hội|lần)(?:\\s+[\\p{L},]+){0,12}?\\s+(?:lần\\s+)?thứ\\s+${COUNTED}${END}|(?<!\\p{L})lần\\s+thứ\\s+${COUNTED}${END}`,
      'giu',
    ),
    asks: isOrdinalOfTime,
  },
  {
    kind: 'term',
    pattern: /(?:nhiệm\s+kỳ|giai\s+đoạn|thời\s+kỳ)\s+\(?(\d{4})\s*[-–—]\s*(\d{4})/giu,
    asks: ([, first, last], _, { from, to }) => {
      const [old, now] = [lastYearOf(from), lastYearOf(to)]
      return Number(first) <= old && old <= Number(last) && now > Number(last)
    },
  },
]

/** Most lines hold nothing of the kind: one look tells. */
const ANY =
  /năm\s+(?:đầu|cuối|bản|giữa|thứ)|thứ\s|ngày\s|kỷ\s+niệm|nhiệm\s+kỳ\s|giai\s+đoạn\s|thời\s+kỳ\s|\d\s+năm\s/iu

const MEETING =
  /hội\s+nghị|đại\s+hội|kỳ\s+họp|cuộc\s+họp|phiên\s+họp|bầu\s+cử|buổi\s+làm\s+việc|hội\s+thảo|tọa\s+đàm|mít\s*tinh|lễ\s+\p{L}/iu
/** "Nghị quyết số 12-NQ/TU, ngày ...": the date of a document. */
const OF_DOCUMENT = /(?:\d[-/]\s?\p{Lu}[^,;]*|số\s+\d[^,;]*)[,;]?\s*$/u

function isOfMeeting({ text, at }: Sentence): boolean {
  return MEETING.test(text) && !OF_DOCUMENT.test(text.slice(Math.max(0, at - 60), at))
}

function isOfPeriod(year: string | undefined, { from, to }: Move): boolean {
  if (year === undefined) return true
  return [from, to].some((one) => Number(year) === lastYearOf(one))
}

/** Sessions come every year; a congress only with a new term, or where the sentence names the year. */
function isOrdinalOfTime([words]: RegExpExecArray, { text, at }: Sentence, move: Move): boolean {
  const behind = text.slice(at + words.length, at + words.length + 60)
  if (/^[^.;]*?(?:Ban\s+Chấp\s+hành\s+)?Trung\s+ương|^[^.;]*?BCH\s*TW/u.test(behind)) return false
  if (/(?:công\s+nghiệp|chiến\s+tranh\s+thế\s+giới)\s*$/iu.test(text.slice(0, at))) return false
  if (/^(?:kỳ|phiên|cuộc|hội\s+nghị)/iu.test(words)) return true
  return entersTerm(move) || text.includes(yearOf(move.to))
}

function yearOf(period: Period): string {
  return String(lastYearOf(period))
}

const ANY_TERM = { from: 2020, to: 2025 }

/** Congresses of the Party come every five years. */
function entersTerm({ from, to }: Move): boolean {
  if (from.kind === 'term' || to.kind === 'term') return true
  return termWorkedIn(from.year, ANY_TERM).from !== termWorkedIn(to.year, ANY_TERM).from
}

const MOST = 300

/** What of the words moved with the year, or did not, and may be false now. */
export function questionsIn(words: string, move: Move): RollQuestion[] {
  if (!ANY.test(words)) return []
  const hits: Hit[] = []
  for (const { kind, pattern, asks } of signs) {
    for (const found of words.matchAll(pattern)) {
      const { index } = found
      const quote = found[0].slice(0, MOST)
      const isTaken = hits.some(
        (one) => one.start < index + quote.length && index < one.start + one.quote.length,
      )
      if (isTaken || !asks(found, sentenceAt(words, index), move)) continue
      hits.push({ kind, start: index, quote })
    }
  }
  return hits
    .sort((a, b) => a.start - b.start)
    .map(({ kind, quote }) => ({ kind, quote, message: messageOf(kind, move) }))
}

/** The question of a year that nothing in the text decides; `end` is behind its digits. */
export function doubtfulYear(words: string, start: number, move: Move): RollQuestion {
  const front = words.lastIndexOf(' ', Math.max(0, start - LEAD))
  const from = start - LEAD <= 0 ? 0 : front < 0 ? start : front + 1
  const quote = words.slice(from, start + DIGITS)
  return { kind: 'doubtful-year', quote, message: messageOf('doubtful-year', move) }
}

const LEAD = 24
const DIGITS = 4

function sentenceAt(words: string, at: number): Sentence {
  let from = 0
  for (const end of words.slice(0, at).matchAll(/[.;!?]\s|\n/gu)) from = end.index + 1
  const behind = words.slice(at).search(/[.;!?](?:\s|$)|\n/u)
  return { text: words.slice(from, behind < 0 ? undefined : at + behind), at: at - from }
}

function messageOf(kind: QuestionKind, { to }: Move): string {
  const when = periodInWords(to)
  switch (kind) {
    case 'ordinal-year':
      return `Thứ tự của năm có thể không còn đúng với ${when}.`
    case 'ordinal':
      return `Số lần, số kỳ này có còn đúng với ${when} không?`
    case 'past-event':
      return 'Việc này có thể đã diễn ra: xem lại ngày và cách nói.'
    case 'doubtful-year':
      return `Chưa rõ năm này có chuyển theo ${when} không: năm đang được giữ nguyên.`
    case 'term':
      return `Nhiệm kỳ, giai đoạn này đã kết thúc trước ${when}.`
    case 'anniversary':
      return `Số năm kỷ niệm cần tính lại cho ${when}.`
  }
}
