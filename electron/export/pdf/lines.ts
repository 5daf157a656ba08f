import type { Change, PrintInline, PrintNote } from '../../../shared/print/types.ts'
import {
  type MeasuredWord,
  measured,
  measureWords,
  type PdfFile,
  type StyledText,
  type WordLook,
} from './pdfmakeCore.ts'

/** Sizes as Word draws raised text. */
const RAISED_SIZE = 0.65
const RAISED_BY = 0.3

/** Own properties that travel with the words. */
interface Look extends WordLook {
  /** Points above the line of writing. */
  readonly raised: number
  readonly underline: boolean
  readonly highlight: boolean
  /** What became of it between two documents. */
  readonly change: Change['kind'] | undefined
  /** Index of the note whose mark this is. */
  readonly note: number
}

export type Word = MeasuredWord<Look>

/** Looks of the text where its runs say nothing else. */
export interface BaseLook {
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
}

export interface Line {
  readonly words: readonly Word[]
  /** Width of the words without blanks at the end. */
  readonly width: number
  /** Room between left edge and first word. */
  readonly indent: number
  /** The paragraph or a forced line ends here: not stretched. */
  readonly ends: boolean
  /** Indexes of the notes whose marks stand here, in order. */
  readonly notes: readonly number[]
}

/** Text parts of a printed line with their looks. */
function partsOf(
  inlines: readonly PrintInline[],
  base: BaseLook,
  notes: readonly PrintNote[],
): StyledText<Look>[] {
  const plain: Look = {
    bold: base.bold,
    italics: base.italic,
    fontSize: base.size,
    underline: base.underline,
    raised: 0,
    highlight: false,
    change: undefined,
    note: -1,
  }
  const up = { fontSize: base.size * RAISED_SIZE, raised: base.size * RAISED_BY }
  return inlines.map((inline) => {
    const change = inline.change?.kind
    // Both breaks of a title broken anew would tear it apart.
    if (inline.kind === 'break') return { text: change === 'deleted' ? ' ' : '\n', look: plain }
    if (inline.kind === 'picture') return { text: '', look: plain }
    if (inline.kind === 'note') {
      const text = notes[inline.note]?.number ?? String(inline.note + 1)
      const mark = { bold: false, italics: false, note: inline.note, change }
      return { text, look: { ...plain, ...up, ...mark } }
    }
    const look = {
      ...plain,
      change,
      ...(inline.bold && { bold: true }),
      ...(inline.italic && { italics: true }),
      ...(inline.underline && { underline: true }),
      ...(inline.superscript && up),
      ...(inline.kind === 'figure' && { highlight: inline.missing }),
    }
    return { text: inline.text, look }
  })
}

/**
 * Words that may not be parted, from `at` on: how many and how wide without end blanks. What is
 * wider than a whole line (an address of a page) parts between any two words.
 */
function clump(words: readonly Word[], at: number, room: number): { count: number; width: number } {
  let width = 0
  let end = at
  while (width <= room) {
    const word = words[end]
    if (word === undefined) break
    end++
    width += word.width
    if (!word.noNewLine || word.lineEnd) {
      width -= word.trailingCut
      break
    }
  }
  const first = words[at]
  if (width <= room || first === undefined) return { count: end - at, width }
  return { count: 1, width: first.width - first.trailingCut }
}

/** A word wider than a whole line is cut where it has to be. */
function cutWide(file: PdfFile, words: readonly Word[], room: number): readonly Word[] {
  const isWide = (word: Word) => word.width - word.trailingCut > room && word.text.length > 1
  if (!words.some(isWide)) return words
  return words.flatMap((word) => (isWide(word) ? piecesOf(file, word, room) : [word]))
}

function piecesOf(file: PdfFile, word: Word, room: number): Word[] {
  const { text, look, lineEnd, noNewLine } = word
  const pieces: Word[] = []
  let from = 0
  for (let to = 1; to <= text.length; to++) {
    const last = to === text.length
    const next = last ? undefined : measured(file, text.slice(from, to + 1), look)
    if (next !== undefined && next.width - next.trailingCut <= room) continue
    const piece = text.slice(from, to)
    pieces.push(
      last ? measured(file, piece, look, lineEnd, noNewLine) : measured(file, piece, look),
    )
    from = to
  }
  return pieces
}

const none: readonly number[] = []

function notesIn(words: readonly Word[]): readonly number[] {
  const noted = words.filter((word) => word.look.note >= 0)
  return noted.length === 0 ? none : noted.map((word) => word.look.note)
}

/** Fills lines of `width` points, the first `indent` points shorter. */
function breakLines(words: readonly Word[], width: number, indent: number): Line[] {
  const lines: Line[] = []
  let at = 0
  while (at < words.length) {
    const left = lines.length === 0 ? indent : 0
    const line: Word[] = []
    let used = 0
    let ends = false
    while (at < words.length && !ends) {
      const next = clump(words, at, width)
      if (line.length > 0 && left + used + next.width > width + 0.01) break
      for (let end = at + next.count; at < end; at++) {
        const word = words[at]
        if (word === undefined) break
        line.push(word)
        used += word.width
        ends = word.lineEnd
      }
    }
    const last = line.at(-1)
    lines.push({
      words: line,
      width: used - (last?.trailingCut ?? 0),
      indent: left,
      ends: ends || at >= words.length,
      notes: notesIn(line),
    })
  }
  return lines
}

interface Room {
  readonly width: number
  /** Of the first line; below zero it begins further left. */
  readonly indent: number
}

/** Lines of words in several base looks, such as a receiver and the typist mark after it. */
export function layMixed(
  file: PdfFile,
  pieces: readonly { readonly inlines: readonly PrintInline[]; readonly base: BaseLook }[],
  room: Room,
): Line[] {
  const parts = pieces.flatMap(({ inlines, base }) => partsOf(inlines, base, []))
  return layParts(file, parts, room)
}

/** The lines of a printed paragraph. */
export function layLines(
  file: PdfFile,
  inlines: readonly PrintInline[],
  base: BaseLook,
  room: Room,
  notes: readonly PrintNote[] = [],
): Line[] {
  return layParts(file, partsOf(inlines, base, notes), room)
}

function layParts(file: PdfFile, parts: readonly StyledText<Look>[], room: Room): Line[] {
  if (parts.length === 0) return []
  const words = measureWords(file, parts)
  return breakLines(cutWide(file, words, room.width - room.indent), room.width, room.indent)
}
