import { startsLower } from './letters.ts'
import type { Layout, TextLine } from './types.ts'

/** Share of lines that go on in the middle of a sentence from which a text counts as wrapped. */
const WRAPPED_SHARE = 0.22
const MIN_LINES = 6
const DOUBLE_SPACED_SHARE = 0.7

/** How the input was laid out, told from its lines. */
export function detectLayout(lines: readonly TextLine[]): Layout {
  const lengths = lines.map((line) => line.text.trim().length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const lower = lines.filter((line) => startsLower(line.text)).length
  const spaced = lines.filter((line, index) => index > 0 && line.blanksBefore > 0).length
  const wrapped =
    lines.length >= MIN_LINES &&
    lower / lines.length >= WRAPPED_SHARE &&
    width >= 30 &&
    width <= 160
  return {
    wrapped,
    doubleSpaced: wrapped && spaced / lines.length >= DOUBLE_SPACED_SHARE,
    width,
  }
}
