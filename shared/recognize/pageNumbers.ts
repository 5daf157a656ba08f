import { endsSentence, startsLower } from './letters.ts'
import type { Layout, Report, TextLine } from './types.ts'

const PAGE_NUMBER =
  /^(?:[-–—]\s*)?(?:Trang\s+|Page\s+)?(\d{1,4})(?:\s*\/\s*\d{1,4})?(?:\s*[-–—])?$/i

/** Lines between two page numbers, at least. */
const MIN_PAGE = 8

export function endsInUnit(text: string): boolean {
  return /(?:^|[\s\d])(?:m|km|cm|dm|mm|hm)$/.test(text.trimEnd())
}

function pageNumber(line: TextLine): number | undefined {
  const digits = PAGE_NUMBER.exec(line.text.trim())?.[1]
  return digits === undefined ? undefined : Number(digits)
}

interface Candidate {
  readonly index: number
  readonly value: number
}

/** Stands apart from the text around it, as a page number does. */
function apart(lines: readonly TextLine[], index: number, layout: Layout): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  if (line === undefined) return false
  if (line.pageBefore || next?.pageBefore === true) return true
  const gap = line.blanksBefore > 0 && (next === undefined || next.blanksBefore > 0)
  if (layout.wrapped) return gap
  const before = lines[index - 1]
  const cut =
    before !== undefined &&
    next !== undefined &&
    !endsSentence(before.text) &&
    startsLower(next.text)
  return cut
}

/** Next page of a neighbour: one more, and a page's worth of lines away. */
function follows(a: Candidate | undefined, b: Candidate | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    b.value > a.value &&
    b.value - a.value <= 3 &&
    b.index - a.index >= MIN_PAGE * (b.value - a.value)
  )
}

/** Drops lone page numbers; the line after one begins a page. */
export function dropPageNumbers(
  lines: readonly TextLine[],
  layout: Layout,
  report: Report,
): TextLine[] {
  const candidates: Candidate[] = []
  lines.forEach((line, index) => {
    const value = pageNumber(line)
    if (value === undefined) return
    const before = lines[index - 1]
    const attached = line.blanksBefore === 0 && !line.pageBefore && index > 0
    if (attached && layout.doubleSpaced) return
    if (attached && before !== undefined && endsInUnit(before.text)) return
    candidates.push({ index, value })
  })
  const dropped = new Set<number>()
  candidates.forEach((candidate, at) => {
    const sequence =
      follows(candidates[at - 1], candidate) || follows(candidate, candidates[at + 1])
    if (sequence || apart(lines, candidate.index, layout)) dropped.add(candidate.index)
  })
  const kept: TextLine[] = []
  lines.forEach((line, index) => {
    if (dropped.has(index)) {
      report.add(line.number, 'dropped', `Đã bỏ số trang “${line.text.trim()}”.`)
      return
    }
    const afterDropped = dropped.has(index - 1)
    kept.push(afterDropped ? { ...line, pageBefore: true } : line)
  })
  return kept
}
