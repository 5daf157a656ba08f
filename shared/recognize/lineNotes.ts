import { endsSentence } from './letters.ts'
import { parseMarker, startsBullet } from './markers.ts'
import {
  clearMarks,
  gluedMark,
  loneMark,
  type NoteStart,
  noteStart,
  tightMark,
} from './noteForms.ts'
import { endsInUnit } from './pageNumbers.ts'
import { noteToken, RAISED_OFF, RAISED_ON } from './tokens.ts'
import type { Layout, NoteTable, Report, TextLine } from './types.ts'

/**
 * Notes whose words stand on lines of their own: at the foot of a PDF's pages, after a
 * paragraph, or at the end of the text.
 */

/** How far back a mark is looked for, in lines. */
const REACH = 400
/** Longest note at the foot of a page, in lines. */
const MAX_NOTE_LINES = 60

interface Body {
  readonly start: NoteStart
  readonly from: number
  readonly to: number
  readonly words: string
}

/** The lines of the note that begins at `from`; `pageEnd`: a page or the text ends after them. */
function readBody(
  lines: readonly TextLine[],
  from: number,
  start: NoteStart,
  layout: Layout,
): { to: number; words: string; pageEnd: boolean } {
  const words = [start.words]
  let to = from + 1
  while (to < lines.length && to - from < MAX_NOTE_LINES) {
    const line = lines[to]
    if (line === undefined || line.pageBefore) break
    if (noteStart(line.text)?.number === start.number + 1)
      return { to, words: joined(words), pageEnd: false }
    const onlyMark = to === from + 1 && start.words === ''
    if (!onlyMark) {
      if (!layout.wrapped) break
      const apart = layout.doubleSpaced ? line.blanksBefore === 0 : line.blanksBefore > 0
      // The raised mark sets the first line of a note apart from the others in a PDF's text.
      if (apart && (to > from + 1 || /[.!?…][”"’)]*$/u.test(start.words.trimEnd()))) break
      const opens = startsBullet(line.text) || parseMarker(line.text) !== undefined
      if (opens && endsSentence(words.at(-1) ?? '')) break
    }
    words.push(line.text.trim())
    to++
  }
  const next = lines[to]
  const adjacent = layout.doubleSpaced && next?.blanksBefore === 0
  return { to, words: joined(words), pageEnd: next === undefined || next.pageBefore || adjacent }
}

function joined(words: readonly string[]): string {
  return words.join(' ').replace(/\s+/g, ' ').trim()
}

/** Where a mark stands. `lone`: on its own line. */
interface Place {
  readonly line: number
  readonly start: number
  readonly length: number
  readonly lone?: { after: string }
}

class MarkFinder {
  private readonly lines: readonly TextLine[]
  private readonly layout: Layout
  /** Clear marks by number, in order; the first free one of each number. */
  private readonly clear = new Map<number, { places: Place[]; next: number }>()
  /** Where the last mark of the other forms ends. */
  private after = { line: 0, end: 0 }

  constructor(lines: readonly TextLine[], layout: Layout) {
    this.lines = lines
    this.layout = layout
    lines.forEach((line, index) => {
      for (const mark of clearMarks(line.text)) {
        if (line.text.slice(0, mark.start).trim() === '') continue
        const known = this.clear.get(mark.number) ?? { places: [], next: 0 }
        known.places.push({ line: index, start: mark.start, length: mark.length })
        this.clear.set(mark.number, known)
      }
    })
  }

  /** The first free clear mark of the number above `before`. */
  takeClear(number: number, before: number): Place | undefined {
    const known = this.clear.get(number)
    const place = known?.places[known.next]
    if (known === undefined || place === undefined || place.line >= before) return undefined
    known.next++
    return place
  }

  /** A mark alone on its line or glued to a word, after the one before it and above `before`. */
  findLoose(number: number, before: number): Place | undefined {
    for (let index = Math.max(this.after.line, before - REACH); index < before; index++) {
      const line = this.lines[index]
      if (line === undefined) continue
      const from = index === this.after.line ? this.after.end : 0
      const lone = from === 0 ? loneMark(line.text, number) : undefined
      const attached = line.blanksBefore === 0 || !this.layout.doubleSpaced
      if (lone && attached && index > 0) {
        return { line: index, start: 0, length: line.text.length, lone }
      }
      const glued = gluedMark(line.text, number, from)
      if (glued) return { line: index, start: glued.start, length: glued.length }
    }
    return undefined
  }

  takeLoose(place: Place): void {
    this.after = { line: place.line, end: place.start + place.length }
  }
}

interface Found extends Body {
  readonly place: Place
}

/** The raised 2 of "m2" that came out on a line of its own. */
function isExponent(lines: readonly TextLine[], index: number): boolean {
  const line = lines[index]
  const before = lines[index - 1]
  if (line === undefined || before === undefined || line.blanksBefore > 0) return false
  return /^\s*[23]$/.test(line.text) && endsInUnit(before.text)
}

/** The notes whose words begin at `index` or, for a run of notes, the first of them. */
function findNote(
  lines: readonly TextLine[],
  index: number,
  inRun: boolean,
  layout: Layout,
  finder: MarkFinder,
): Found | undefined {
  const line = lines[index]
  const start = line === undefined ? undefined : noteStart(line.text)
  if (line === undefined || start === undefined || isExponent(lines, index)) return undefined
  const body = readBody(lines, index, start, layout)
  if (body.words === '') return undefined
  const found = (place: Place): Found => ({
    start,
    from: index,
    to: body.to,
    words: body.words,
    place,
  })
  if (start.form === 'square' || start.form === 'raised') {
    const place = finder.takeClear(start.number, index)
    return place === undefined ? undefined : found(place)
  }
  const atFoot =
    inRun || line.ruleBefore || underMark(lines, index, start) || footOfPage(lines, index, layout)
  if (!atFoot) return undefined
  const clear = line.ruleBefore || inRun ? finder.takeClear(start.number, index) : undefined
  const place = clear ?? finder.findLoose(start.number, index)
  if (place === undefined) return undefined
  if (clear === undefined) finder.takeLoose(place)
  return found(place)
}

/** "(1) ..." right under the paragraph that holds "...(1)". */
function underMark(lines: readonly TextLine[], index: number, start: NoteStart): boolean {
  const before = lines[index - 1]?.text
  return start.form === 'round' && before !== undefined && tightMark(before, start.number)
}

/** From this line on, notes run to the end of the page. */
function footOfPage(lines: readonly TextLine[], index: number, layout: Layout): boolean {
  let at = index
  for (let count = 0; count < 20; count++) {
    const line = lines[at]
    const start = line === undefined ? undefined : noteStart(line.text)
    if (start === undefined) return false
    const body = readBody(lines, at, start, layout)
    if (body.pageEnd) return true
    at = body.to
  }
  return false
}

/** Takes notes and their marks out of the lines; what has no mark or no words stays as text. */
export function readLineNotes(
  lines: readonly TextLine[],
  layout: Layout,
  notes: NoteTable,
  report: Report,
): TextLine[] {
  const finder = new MarkFinder(lines, layout)
  const gone = new Set<number>()
  const marks = new Map<number, { place: Place; note: number }[]>()
  const pageStarts = new Set<number>()
  let index = 0
  let inRun = false
  while (index < lines.length) {
    const found = findNote(lines, index, inRun, layout, finder)
    if (found === undefined) {
      const line = lines[index]
      const start = line?.ruleBefore ? noteStart(line.text) : undefined
      if (line !== undefined && start !== undefined) {
        report.add(
          line.number,
          'doubtful',
          `Không tìm thấy chỗ đặt chú thích ${start.number}; lời chú thích được giữ thành đoạn văn.`,
        )
      }
      inRun = false
      index++
      continue
    }
    const { place } = found
    const markLine = lines[place.line]
    const note =
      notes.push({
        mark: String(found.start.number),
        raw: markLine?.text.slice(place.start, place.start + place.length) ?? '',
        line: markLine?.number ?? 0,
        text: found.words,
      }) - 1
    const onLine = marks.get(place.line)
    if (onLine === undefined) marks.set(place.line, [{ place, note }])
    else onLine.push({ place, note })
    for (let at = found.from; at < found.to; at++) gone.add(at)
    if (layout.wrapped) pageStarts.add(found.to)
    index = found.to
    inRun = true
  }
  return rebuild(lines, gone, marks, pageStarts, layout)
}

function rebuild(
  lines: readonly TextLine[],
  gone: ReadonlySet<number>,
  marks: ReadonlyMap<number, readonly { place: Place; note: number }[]>,
  pageStarts: ReadonlySet<number>,
  layout: Layout,
): TextLine[] {
  const kept: TextLine[] = []
  lines.forEach((line, index) => {
    if (gone.has(index)) return
    const onLine = marks.get(index)
    const lone = onLine?.find((mark) => mark.place.lone !== undefined)
    const before = kept.at(-1)
    if (lone?.place.lone !== undefined && before !== undefined) {
      kept[kept.length - 1] = {
        ...before,
        text: before.text + noteToken(lone.note) + lone.place.lone.after,
      }
      return
    }
    if (before !== undefined && layout.wrapped && isExponent(lines, index)) {
      kept[kept.length - 1] = {
        ...before,
        text: before.text + RAISED_ON + line.text.trim() + RAISED_OFF,
      }
      return
    }
    const text = onLine === undefined ? line.text : withMarks(line.text, onLine)
    kept.push({ ...line, text, pageBefore: line.pageBefore || pageStarts.has(index) })
  })
  return kept
}

function withMarks(text: string, marks: readonly { place: Place; note: number }[]): string {
  let result = text
  for (const { place, note } of [...marks].sort((a, b) => b.place.start - a.place.start)) {
    result =
      result.slice(0, place.start) + noteToken(note) + result.slice(place.start + place.length)
  }
  return result
}
