import { endsSentence, startsLower } from './letters.ts'
import { parseMarker } from './markers.ts'
import type { Layout, TextLine } from './types.ts'

/** Share of lines that go on in the middle of a sentence from which a text counts as wrapped. */
const WRAPPED_SHARE = 0.22
const MIN_LINES = 6
/** Characters that a line of a page may hold, small print included. */
const MAX_WIDTH = 130
/** Share of the longest line from which a line is full. */
const FULL_SHARE = 0.85
const MIN_CUTS = 3
const DOUBLE_SPACED_SHARE = 0.7
/** Columns between the first line of a paragraph and the others, at least. */
const MIN_INDENT = 2

/** How the input was laid out, told from its lines. */
export function detectLayout(lines: readonly TextLine[]): Layout {
  const lengths = lines.map((line) => line.text.trim().length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const cut = lines.filter((line, index) => goesOn(lines[index - 1], line)).length
  const spaced = lines.filter((line, index) => index > 0 && line.blanksBefore > 0).length
  const wrapped =
    lines.length >= MIN_LINES &&
    width >= 30 &&
    width <= 160 &&
    (cut / lines.length >= WRAPPED_SHARE || hasWidth(lines, lengths.at(-1) ?? 0))
  const doubleSpaced = wrapped && spaced / lines.length >= DOUBLE_SPACED_SHARE
  const indent = wrapped && !doubleSpaced ? paragraphIndent(lines) : undefined
  return { wrapped, doubleSpaced, width, ...(indent === undefined ? {} : { indent }) }
}

/** The line goes on in the middle of the sentence of the one before it. */
function goesOn(before: TextLine | undefined, line: TextLine): boolean {
  if (before === undefined || !startsLower(line.text)) return false
  return !endsSentence(before.text) && parseMarker(line.text) === undefined
}

/** A short text of few long paragraphs: no line is long, and several are cut near its width. */
function hasWidth(lines: readonly TextLine[], longest: number): boolean {
  if (longest > MAX_WIDTH) return false
  const full = longest * FULL_SHARE
  const cut = lines.filter((line, index) => {
    const before = lines[index - 1]
    return before !== undefined && before.text.trim().length >= full && goesOn(before, line)
  })
  return cut.length >= MIN_CUTS
}

export function indentOf(text: string): number {
  return text.length - text.trimStart().length
}

/** Column beyond which a line begins a paragraph, where first lines are indented. */
function paragraphIndent(lines: readonly TextLine[]): number | undefined {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const indent = indentOf(line.text)
    counts.set(indent, (counts.get(indent) ?? 0) + 1)
  }
  let base = 0
  for (const [indent, count] of counts) if (count > (counts.get(base) ?? 0)) base = indent
  const further = lines.filter((line) => indentOf(line.text) >= base + MIN_INDENT).length
  const share = further / lines.length
  return share >= 0.05 && share <= 0.5 ? base + MIN_INDENT : undefined
}
