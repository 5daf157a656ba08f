import { type Marks, sameMarks } from '../document/marks.ts'
import type { Inline } from '../document/types.ts'
import { isFigure, isFootnote } from '../document/walk.ts'
import { GAP } from '../figures/words.ts'
import type { PrintInline, PrintText } from './types.ts'

/** Joins neighbours of one look, so that no word is cut into pieces without need. */
function push(line: PrintInline[], inline: PrintInline): void {
  const last = line.at(-1)
  if (inline.kind === 'text') {
    if (inline.text === '') return
    if (last?.kind === 'text' && sameMarks(last, inline)) {
      line[line.length - 1] = { ...last, text: last.text + inline.text }
      return
    }
  }
  line.push(inline)
}

function pushWords(line: PrintInline[], words: string, marks: Marks): void {
  words.split('\n').forEach((part, at) => {
    if (at > 0) push(line, { kind: 'break' })
    push(line, { kind: 'text', text: part, ...marks })
  })
}

/** One space where several blanks stood, none at the ends of a line; no-break spaces stay. */
function tidy(line: readonly PrintInline[]): PrintInline[] {
  const tidied: PrintInline[] = []
  let afterBlank = true
  for (const inline of line) {
    if (inline.kind !== 'text') {
      if (inline.kind === 'break') trimEnd(tidied)
      tidied.push(inline)
      afterBlank = inline.kind === 'break'
      continue
    }
    let text = inline.text.replace(/[ \t]+/g, ' ')
    if (afterBlank && text.startsWith(' ')) text = text.slice(1)
    if (text === '') continue
    afterBlank = text.endsWith(' ')
    tidied.push({ ...inline, text })
  }
  trimEnd(tidied)
  return tidied
}

function trimEnd(line: PrintInline[]): void {
  const last = line.at(-1)
  if (last?.kind !== 'text' || !last.text.endsWith(' ')) return
  const text = last.text.slice(0, -1)
  if (text === '') line.pop()
  else line[line.length - 1] = { ...last, text }
}

export interface InlineOptions {
  /** Index of a footnote in the document's notes. */
  readonly noteIndex: (id: string) => number
  /** Marks laid over all the words (a run-in title inside a plain paragraph). */
  readonly over?: Marks
  /** Carries the ties of comments along; without it words are never parted by them. */
  readonly comments?: true
}

/** The inlines of a line as they are printed. */
export function printInlines(inlines: readonly Inline[], options: InlineOptions): PrintInline[] {
  const line: PrintInline[] = []
  for (const inline of inlines) {
    const tied =
      options.comments && inline.comments !== undefined ? { comments: inline.comments } : {}
    if (isFootnote(inline)) {
      push(line, { kind: 'note', note: options.noteIndex(inline.id), ...tied })
    } else if (isFigure(inline)) {
      const { id, shown, bold, italic } = inline
      push(line, {
        kind: 'figure',
        id,
        text: (shown === '' ? GAP : shown).replace(/\s+/g, ' '),
        missing: inline.missing === true || shown === '',
        ...(bold && { bold }),
        ...(italic && { italic }),
        ...options.over,
        ...tied,
      })
    } else {
      const { text, comments: _, ...marks } = inline
      pushWords(line, text, { ...marks, ...options.over, ...tied })
    }
  }
  return tidy(line)
}

/** `before` then a space then the line: a marker in front of its words. */
export function withMarker(
  marker: string,
  line: readonly PrintInline[],
  marks: Marks = {},
): PrintInline[] {
  if (marker === '') return [...line]
  const marked: PrintInline[] = []
  push(marked, { kind: 'text', text: line.length > 0 ? `${marker} ` : marker, ...marks })
  for (const inline of line) push(marked, inline)
  return marked
}

/** Lines joined one after the other, each with what stands between. */
export function joined(
  first: readonly PrintInline[],
  between: PrintText,
  second: readonly PrintInline[],
): PrintInline[] {
  const line = [...first]
  push(line, between)
  for (const inline of second) push(line, inline)
  return line
}

/** The words of a printed line; `note` writes a note's mark (default: nothing). */
export function inlineWords(
  line: readonly PrintInline[],
  note: (index: number) => string = () => '',
): string {
  return line
    .map((inline) => {
      if (inline.kind === 'break') return '\n'
      if (inline.kind === 'picture') return ''
      return inline.kind === 'note' ? note(inline.note) : inline.text
    })
    .join('')
}
