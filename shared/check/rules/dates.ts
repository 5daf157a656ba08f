import { finding } from '../finding.ts'
import { type LineReading, type Passage, passagesOf } from '../passage.ts'
import type { Finding } from '../types.ts'

/** Days that no calendar has, and stretches of time that end before they begin. */
export function dates(reading: LineReading): Finding[] {
  return passagesOf(reading).flatMap((passage) =>
    /\d/.test(passage.text) ? [...days(passage), ...stretches(passage), ...ownYear(passage)] : [],
  )
}

const DAY = /(?<![\d/.,])(\d{1,2})\/(\d{1,2})\/(\d{2,6})(?![\d/]|[.,]\d)/gu
const DAY_IN_WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{3,6})/giu
const SHORT_DAY = /ngày\s+(\d{1,2})\/(\d{1,2})(?![\d/]|[.,]\d)/giu

function days(passage: Passage): Finding[] {
  const found: Finding[] = []
  for (const pattern of [DAY, DAY_IN_WORDS, SHORT_DAY]) {
    for (const match of passage.text.matchAll(pattern)) {
      const [words, day, month, year] = match
      const wrong = wrongDay(Number(day), Number(month), year)
      if (wrong === undefined) continue
      const claim = { passage, start: match.index, end: match.index + words.length }
      found.push(finding({ rule: 'impossible-date', severity: 'error', claim, message: wrong }))
    }
  }
  return found
}

function wrongDay(day: number, month: number, year: string | undefined): string | undefined {
  if (month < 1 || month > 12) return `Không có tháng ${month}.`
  if (year !== undefined && year.length !== 2 && year.length !== 4) {
    return `Năm “${year}” không đúng: năm có bốn chữ số.`
  }
  const full = year === undefined ? 2000 : Number(year.length === 2 ? `20${year}` : year)
  const last = new Date(Date.UTC(full, month, 0)).getUTCDate()
  if (day < 1 || day > last)
    return `Tháng ${month}${year ? ` năm ${full}` : ''} không có ngày ${day}.`
  return full < 1850 || full > 2200 ? `Năm ${full} không hợp lý.` : undefined
}

const YEARS =
  /(?<![\p{L}])(giai đoạn|nhiệm kỳ|thời kỳ|khóa|từ năm|niên khóa|năm học)\s+(\d{4})\s*(?:-|–|đến năm|đến)\s*(\d{4})(?![\d/])/giu
const LASTING =
  /(?<![\d.,/])(\d{1,2})\s+năm\s*\((?:từ\s+(?:năm\s+)?|giai đoạn\s+)?(\d{4})\s*(?:-|–|đến(?: năm)?)\s*(\d{4})\)/giu
const FROM_DAY =
  /từ\s+(?:ngày\s+)?(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?\s+(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+)?(\d{1,2})\/(\d{1,2})\/(\d{4})/giu

function stretches(passage: Passage): Finding[] {
  const found: Finding[] = []
  const add = (start: number, words: string, message: string): void => {
    const claim = { passage, start, end: start + words.length }
    found.push(finding({ rule: 'impossible-date', severity: 'error', claim, message }))
  }
  for (const match of passage.text.matchAll(YEARS)) {
    const [words, , from, to] = match
    if (Number(to) < Number(from)) {
      add(match.index, words, `Năm cuối ${to} trước năm đầu ${from}.`)
    }
  }
  for (const match of passage.text.matchAll(FROM_DAY)) {
    const [words, d1, m1, y1, d2, m2, y2] = match
    const at = (d: string | undefined, m: string | undefined, y: string | undefined): number =>
      Date.UTC(Number(y), Number(m) - 1, Number(d))
    if (at(d2, m2, y2) < at(d1, m1, y1 ?? y2)) {
      add(match.index, words, 'Ngày kết thúc trước ngày bắt đầu.')
    }
  }
  for (const match of passage.text.matchAll(LASTING)) {
    const [words, count, from, to] = match
    const years = Number(to) - Number(from)
    // Both ways to count are used: with the first year and without it.
    if (years >= 0 && years !== Number(count) && years + 1 !== Number(count)) {
      const claim = { passage, start: match.index, end: match.index + words.length }
      const message = `Từ ${from} đến ${to} là ${years} năm (${years + 1} năm kể cả năm đầu); văn bản ghi ${count} năm.`
      found.push(finding({ rule: 'impossible-date', severity: 'question', claim, message }))
    }
  }
  return found
}

/** "Năm 2021 … tăng 5% so với năm 2021": compared with itself. */
const ITSELF =
  /(?:^|[.;:(]\s*|\s)(?:trong |đến |cuối )?năm\s+(\d{4})(?!\s*[-–]\s*\d)[^.;:()\d]{0,60}\s(?:đạt|tăng|giảm|ước)[^.;:()]{0,60}so(?: với)?(?: cùng kỳ)? năm\s+\1(?!\d)/giu

function ownYear(passage: Passage): Finding[] {
  return [...passage.text.matchAll(ITSELF)].map((match) => {
    const at = match[0].toLowerCase().lastIndexOf('so')
    return finding({
      rule: 'impossible-date',
      severity: 'question',
      claim: { passage, start: match.index + at, end: match.index + match[0].length },
      message: `Số liệu năm ${match[1]} được so với chính năm ${match[1]}.`,
    })
  })
}
