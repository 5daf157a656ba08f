import { z } from 'zod'

/** The two habits of placing the tone mark on oa, oe, uy: "uỷ" as in "hoá, khoẻ", "ủy" as in "hóa, khỏe". */
export const spellingHabitSchema = z.enum(['uỷ', 'ủy'])
export type SpellingHabit = z.infer<typeof spellingHabitSchema>

const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const
const PAIRS = [
  ['o', 'a'],
  ['o', 'e'],
  ['u', 'y'],
] as const

/**
 * Both spellings of every toned rhyme, lower and upper case, composed: "òa" and "oà" ... The case
 * of the two letters is independent ("Ủy", "ỦY").
 */
function spellings(): Record<'toLast' | 'toFirst', ReadonlyMap<string, string>> {
  const toLast = new Map<string, string>()
  const toFirst = new Map<string, string>()
  for (const [first, last] of PAIRS) {
    for (const tone of TONES) {
      for (const a of [first, first.toUpperCase()]) {
        for (const b of [last, last.toUpperCase()]) {
          const onFirst = `${a}${tone}${b}`.normalize('NFC')
          const onLast = `${a}${b}${tone}`.normalize('NFC')
          toLast.set(onFirst, onLast)
          toFirst.set(onLast, onFirst)
        }
      }
    }
  }
  return { toLast, toFirst }
}

const { toLast, toFirst } = spellings()

/**
 * A rhyme that is the whole rest of its syllable, after a consonant or at the start of a word.
 * After "q" the "u" belongs to the consonant ("quý", "quỹ"), and a rhyme that goes on ("hoàn",
 * "thuyền", "ngoài") has one spelling only: neither is touched.
 */
const SYLLABLE_START = '(?<=^|[^\\p{L}\\p{M}]|[bcdđghklmnprstvx])'
const SYLLABLE_END = '(?![\\p{L}\\p{M}])'

function rhymes(spelled: ReadonlyMap<string, string>): RegExp {
  return new RegExp(`${SYLLABLE_START}(${[...spelled.keys()].join('|')})${SYLLABLE_END}`, 'giu')
}

const onFirst = rhymes(toLast)
const onLast = rhymes(toFirst)

/** `text` (NFC) in one habit throughout: "ủy ban" to "uỷ ban" and back; nothing else changes. */
export function applySpelling(text: string, habit: SpellingHabit): string {
  return habit === 'uỷ'
    ? text.replace(onFirst, (rhyme) => toLast.get(rhyme) ?? rhyme)
    : text.replace(onLast, (rhyme) => toFirst.get(rhyme) ?? rhyme)
}
