import { noteToken } from './tokens.ts'
import type { NoteTable, Report, TextLine } from './types.ts'

/**
 * Notes of Word texts turned into plain text: a mark `([footnoteRef:1])` in the line and a body
 * `[1: () words ]` anywhere, often over several lines. `[bookmark: ...]` is junk of the same
 * converters.
 */

const MARK = /\(\[footnoteRef:(\d{1,5})\]\)|\[footnoteRef:(\d{1,5})\]/g
const BOOKMARK = /\[bookmark:[^\][]{0,200}\]/g
const BODY = /\[(\d{1,5}):/g

/** Longest note that is looked for; a bracket that never closes must not eat the text. */
const MAX_BODY = 20_000

interface OpenBody {
  readonly note: number
  readonly line: TextLine
  readonly before: string
  words: string
  /** Lines taken in; given back when no end is found. */
  readonly taken: TextLine[]
}

interface BodyEnd {
  /** Where the words end, or -1 when they go on in the next line. */
  readonly end: number
  /** Where the text after the body goes on. */
  readonly next: number
  readonly depth: number
}

/** End of a body begun before `from`: its "]" (inner brackets skipped) or the next body's "[". */
function bodyEnd(text: string, from: number, depth: number): BodyEnd {
  let open = depth
  for (let index = from; index < text.length; index++) {
    const sign = text[index]
    if (sign === '[') {
      if (/^\[\d{1,5}: /.test(text.slice(index, index + 9)))
        return { end: index, next: index, depth: 0 }
      open++
    } else if (sign === ']') {
      if (open === 0) return { end: index, next: index + 1, depth: 0 }
      open--
    }
  }
  return { end: -1, next: text.length, depth: open }
}

function cleanBody(words: string): string {
  return words
    .replace(/^\s*\(\s*\)/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

export function readInlineNotes(
  lines: readonly TextLine[],
  notes: NoteTable,
  report: Report,
): TextLine[] {
  const waiting = new Map<string, number[]>()
  const marked = lines.map((line) => {
    if (!line.text.includes('[')) return line
    const text = line.text
      .replace(BOOKMARK, () => {
        report.add(line.number, 'dropped', 'Đã bỏ dấu trang (bookmark) của tệp gốc.')
        return ''
      })
      .replace(MARK, (raw: string, inBrackets: string | undefined, alone: string | undefined) => {
        const mark = inBrackets ?? alone ?? ''
        const index = notes.push({ mark, raw, line: line.number, text: undefined }) - 1
        const queue = waiting.get(mark)
        if (queue === undefined) waiting.set(mark, [index])
        else queue.push(index)
        return noteToken(index)
      })
    return { ...line, text }
  })
  const withBodies = waiting.size === 0 ? marked : takeBodies(marked, notes, waiting)
  return withBodies
    .map((line) => ({ ...line, text: line.text.trimEnd() }))
    .filter((line) => line.text !== '')
}

function takeBodies(
  lines: readonly TextLine[],
  notes: NoteTable,
  waiting: Map<string, number[]>,
): TextLine[] {
  const result: TextLine[] = []
  const todo = [...lines].reverse()
  let open: OpenBody | undefined
  let depth = 0
  for (let line = todo.pop(); line !== undefined; line = todo.pop()) {
    let from = 0
    let text = line.text
    if (open !== undefined) {
      open.taken.push(line)
      const found = bodyEnd(text, 0, depth)
      if (found.end < 0) {
        open.words += ` ${text}`
        depth = found.depth
        if (open.words.length < MAX_BODY && todo.length > 0) continue
        // No end: the lines stay in the text as they are.
        result.push(open.line, ...open.taken)
        open = undefined
        continue
      }
      close(open, text.slice(0, found.end), notes)
      text = open.before + text.slice(found.next)
      from = open.before.length
      line = { ...open.line, text }
      open = undefined
    }
    const next = takeInLine(text, from, notes, waiting)
    if (next.open === undefined) result.push({ ...line, text: next.text })
    else {
      open = {
        note: next.open.note,
        line: { ...line, text: next.text },
        before: next.text.slice(0, next.open.start),
        words: next.text.slice(next.open.wordsFrom),
        taken: [],
      }
      depth = next.open.depth
    }
  }
  if (open !== undefined) result.push(open.line, ...open.taken)
  return result
}

function close(open: OpenBody, lastWords: string, notes: NoteTable): void {
  const note = notes[open.note]
  if (note !== undefined) note.text = cleanBody(`${open.words} ${lastWords}`)
}

interface LineResult {
  readonly text: string
  readonly open?: { note: number; start: number; wordsFrom: number; depth: number }
}

/** Takes the bodies that end in the same line; the last one may stay open. */
function takeInLine(
  line: string,
  from: number,
  notes: NoteTable,
  waiting: Map<string, number[]>,
): LineResult {
  let text = ''
  let at = 0
  BODY.lastIndex = from
  for (let match = BODY.exec(line); match !== null; match = BODY.exec(line)) {
    const queue = waiting.get(match[1] ?? '')
    const note = queue?.[0]
    if (queue === undefined || note === undefined) continue
    const wordsFrom = match.index + match[0].length
    const { end, next, depth } = bodyEnd(line, wordsFrom, 0)
    queue.shift()
    if (end < 0) {
      const start = text.length + match.index - at
      const whole = text + line.slice(at)
      return {
        text: whole,
        open: { note, start, wordsFrom: start + match[0].length, depth },
      }
    }
    const found = notes[note]
    if (found !== undefined) found.text = cleanBody(line.slice(wordsFrom, end))
    text += line.slice(at, match.index)
    at = next
    BODY.lastIndex = at
  }
  return { text: text + line.slice(at) }
}
