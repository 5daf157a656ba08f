import type { PrintInline, PrintNote } from '../../../shared/print/types.ts'
import { type MeasuredWord, measureWords, type PdfFile, type StyledText } from './pdfmakeCore.ts'

/** Sizes as Word draws raised text. */
const RAISED_SIZE = 0.58
const RAISED_BY = 0.33

/** Own properties that travel with the words. */
interface Look extends StyledText {
  /** Points above the line of writing. */
  readonly raised: number
  readonly underline: boolean
  readonly highlight: boolean
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
): Look[] {
  const look = (text: string, rest: Partial<Look> = {}): Look => ({
    text,
    bold: base.bold,
    italics: base.italic,
    fontSize: base.size,
    underline: base.underline,
    raised: 0,
    highlight: false,
    note: -1,
    ...rest,
  })
  const up = { fontSize: base.size * RAISED_SIZE, raised: base.size * RAISED_BY }
  return inlines.map((inline) => {
    if (inline.kind === 'break') return look('\n')
    if (inline.kind === 'note') {
      const number = notes[inline.note]?.number ?? String(inline.note + 1)
      return look(number, { ...up, bold: false, italics: false, note: inline.note })
    }
    return look(inline.text, {
      ...(inline.bold && { bold: true }),
      ...(inline.italic && { italics: true }),
      ...(inline.underline && { underline: true }),
      ...(inline.superscript && up),
      ...(inline.kind === 'figure' && { highlight: inline.missing }),
    })
  })
}

/** Words that may not be parted, from `at` on: how many and how wide without end blanks. */
function clump(words: readonly Word[], at: number): { count: number; width: number } {
  let width = 0
  let end = at
  for (;;) {
    const word = words[end]
    if (word === undefined) break
    end++
    width += word.width
    if (word.noNewLine !== true || word.lineEnd) {
      width -= word.trailingCut
      break
    }
  }
  return { count: end - at, width }
}

/** A word wider than a whole line is cut where it has to be. */
function cutWide(words: readonly Word[], room: number): Word[] {
  return words.flatMap((word) => {
    if (word.width - word.trailingCut <= room || word.text.length < 2) return [word]
    const pieces: Word[] = []
    let piece = ''
    const measure = (text: string) => word.font.widthOfString(text, word.fontSize)
    const add = (text: string, rest: Partial<Word>) =>
      pieces.push({
        ...word,
        text,
        width: measure(text),
        trailingCut: 0,
        noNewLine: false,
        ...rest,
      })
    for (const letter of word.text) {
      if (piece !== '' && measure(piece + letter) > room) {
        add(piece, { lineEnd: false, note: -1 })
        piece = ''
      }
      piece += letter
    }
    const { trailingCut, lineEnd = false, noNewLine = false, note } = word
    add(piece, { trailingCut, lineEnd, noNewLine, note })
    return pieces
  })
}

/** Fills lines of `width` points, the first `indent` points shorter. */
export function breakLines(measured: readonly Word[], width: number, indent: number): Line[] {
  const words = cutWide(measured, width - Math.max(indent, 0))
  const lines: Line[] = []
  let at = 0
  while (at < words.length) {
    const left = lines.length === 0 ? indent : 0
    const line: Word[] = []
    let used = 0
    let ends = false
    while (at < words.length && !ends) {
      const next = clump(words, at)
      if (line.length > 0 && left + used + next.width > width + 0.01) break
      for (const word of words.slice(at, at + next.count)) {
        line.push(word)
        used += word.width
        ends = word.lineEnd === true
      }
      at += next.count
    }
    const last = line.at(-1)
    lines.push({
      words: line,
      width: used - (last?.trailingCut ?? 0),
      indent: left,
      ends: ends || at >= words.length,
      notes: line.filter((word) => word.note >= 0).map((word) => word.note),
    })
  }
  return lines
}

/** The lines of a printed paragraph. */
export function layLines(
  file: PdfFile,
  inlines: readonly PrintInline[],
  base: BaseLook,
  room: { width: number; indent: number },
  notes: readonly PrintNote[] = [],
): Line[] {
  const parts = partsOf(inlines, base, notes)
  if (parts.length === 0) return []
  const words = measureWords(file, parts).map((word) =>
    // Word does not part "38,93%/năm", Unicode's rules would.
    word.text.endsWith('/') ? { ...word, noNewLine: true } : word,
  )
  return breakLines(words, room.width, room.indent)
}
