import { tcvn3, viscii, vni } from './legacyTables.ts'
import { isSyllable } from './syllable.ts'

/** Vietnamese encodings from before Unicode; `TCVN3H` is the face that draws capitals. */
export type LegacyEncoding = 'TCVN3' | 'TCVN3H' | 'VNI' | 'VISCII'

/** The encoding that a font's name stands for: ".VnTime", "VNI-Times". */
export function encodingOfFont(font: string): LegacyEncoding | undefined {
  const name = font.trim().replace(/^["']|["']$/g, '')
  if (/^\.vn/i.test(name)) return /H$/.test(name) ? 'TCVN3H' : 'TCVN3'
  if (/^vni[-\s]/i.test(name)) return 'VNI'
  if (/viscii/i.test(name) || /^VI (?:Arial|Times)/i.test(name)) return 'VISCII'
  return undefined
}

/** Letters that only Unicode has: the text is right already, whatever its font is called. */
const UNICODE_LETTERS = /[ăđĩũơưĂĐĨŨƠƯ\u1EA0-\u1EF9]|[\u0300-\u0323]/u

export function hasUnicodeVietnamese(text: string): boolean {
  return UNICODE_LETTERS.test(text)
}

/** The text with its letters as Unicode has them; other characters stay. */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'VNI') {
    return text.replace(/[\s\S]/gu, (sign, at: number) => {
      // The sign behind a letter is taken together with it.
      if (at > 0 && vni.has((text[at - 1] ?? '') + sign) && !isTaken(text, at - 1)) return ''
      return vni.get(sign + (text[at + 1] ?? '')) ?? vni.get(sign) ?? sign
    })
  }
  const table = encoding === 'VISCII' ? viscii : tcvn3
  const decoded = text.replace(/[\u0080-\u00FF\u0192-\u03BC\u2013-\u2122]/gu, (sign) => {
    return table.get(sign) ?? sign
  })
  return encoding === 'TCVN3H' ? decoded.toUpperCase() : decoded
}

/** Is the sign at `at` itself the second half of a pair? */
function isTaken(text: string, at: number): boolean {
  let pairs = 0
  let index = at
  while (index > 0 && vni.has((text[index - 1] ?? '') + (text[index] ?? ''))) {
    pairs++
    index--
  }
  return pairs % 2 === 1
}

/** Words as the mis-read signs of any of the encodings leave them. */
const WORDS = /[A-Za-z\u00A1-\u00BF\u00C0-\u00FF\u0152\u0153\u0160\u0161\u0178\u03BC]+/gu
const SIGNS = /[^A-Za-z]/u

/** How much of a text is looked at. */
const SAMPLE = 20_000
const MIN_WORDS = 2

/**
 * The encoding that `text` was mis-read from, told by its words: with the right one nearly all of
 * them become Vietnamese syllables, as they stand hardly any is. Undefined for Unicode text.
 */
export function detectLegacy(text: string): LegacyEncoding | undefined {
  const sample = text.slice(0, SAMPLE)
  if (!/[\u00A1-\u00FF\u03BC]/u.test(sample) || hasUnicodeVietnamese(sample)) return undefined
  const words = (sample.match(WORDS) ?? []).filter((word) => SIGNS.test(word))
  if (words.length < MIN_WORDS) return undefined
  const asIs = words.filter(isSyllable).length
  let best: LegacyEncoding | undefined
  let most = Math.max(asIs, Math.ceil(words.length * 0.7) - 1)
  for (const encoding of ['TCVN3', 'VNI'] as const) {
    const right = words.filter((word) => {
      const decoded = decodeLegacy(word, encoding)
      return decoded !== word && isSyllable(decoded)
    }).length
    if (right > most) {
      most = right
      best = encoding
    }
  }
  return best
}

/**
 * Text whose lines may be mis-read: each line is judged alone, and a line too short to tell goes
 * with what most of the others are.
 */
export function readLegacyLines(text: string): { text: string; changed: boolean } {
  const whole = detectLegacy(text.replace(/[^\n]*[ăđơưĂĐƠƯ\u1EA0-\u1EF9][^\n]*/gu, ''))
  if (whole === undefined) return { text, changed: false }
  let changed = false
  const lines = text.split('\n').map((line) => {
    if (hasUnicodeVietnamese(line) || !/[\u00A1-\u00FF\u03BC]/u.test(line)) return line
    const encoding = detectLegacy(line) ?? whole
    changed = true
    return decodeLegacy(line, encoding)
  })
  return { text: lines.join('\n'), changed }
}
