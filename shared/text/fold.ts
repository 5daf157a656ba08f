/**
 * The one rule of the program for what counts as the same letter in a search. A folded text knows
 * where each of its letters stood, so that what is found can be shown and changed.
 */

/** Which differences do not count. */
export interface FoldOptions {
  /** "tăng" is "tang", "đ" is "d". */
  readonly marks: boolean
  /** "Tỉnh" is "tỉnh". */
  readonly letterCase: boolean
}

export interface Folded {
  readonly text: string
  /** Offset in the original text of the folded offset `at`. */
  readonly origin: (at: number) => number
}

const foldedLetters = {
  marks: new Map<string, string>(),
  letterCase: new Map<string, string>(),
  both: new Map<string, string>(),
  none: new Map<string, string>(),
}

function lettersOf({ marks, letterCase }: FoldOptions): Map<string, string> {
  if (marks) return letterCase ? foldedLetters.both : foldedLetters.marks
  return letterCase ? foldedLetters.letterCase : foldedLetters.none
}

/** What one letter (code point) becomes; "" for a mark that does not count. */
function foldLetter(letter: string, { marks, letterCase }: FoldOptions): string {
  let folded = /[“”„]/.test(letter) ? '"' : /[‘’]/.test(letter) ? "'" : letter
  // Every space but the line break is the same to a reader.
  if (/[\p{Zs}\t]/u.test(folded)) folded = ' '
  if (marks) {
    folded = folded.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D')
  }
  return letterCase ? folded.toLowerCase() : folded
}

const itself = (at: number): number => at

/** The text with the differences of `options` taken away. */
export function fold(text: string, options: FoldOptions): Folded {
  const known = lettersOf(options)
  let folded = ''
  /** Where each folded unit stood; made only once a letter changes its length. */
  let places: number[] | undefined
  let at = 0
  for (const letter of text) {
    let put = known.get(letter)
    if (put === undefined) {
      put = foldLetter(letter, options)
      known.set(letter, put)
    }
    if (places === undefined && put.length !== letter.length) {
      places = Array.from({ length: folded.length }, (_, unit) => unit)
    }
    if (places !== undefined) {
      // A pair of surrogates that stays a pair keeps its two places.
      for (let unit = 0; unit < put.length; unit++) {
        places.push(put.length === letter.length ? at + unit : at)
      }
    }
    folded += put
    at += letter.length
  }
  if (places === undefined) return { text: folded, origin: itself }
  const starts = places
  return { text: folded, origin: (unit) => starts[unit] ?? text.length }
}

/** Search and matching key: lower case, no diacritics, "đ" as "d", single spaces. */
export function foldText(text: string): string {
  return fold(text, { marks: true, letterCase: true }).text.replace(/\s+/g, ' ').trim()
}

/**
 * The search of every list of the program: does a text hold all words of the query, in any order,
 * with or without diacritics? An empty query fits everything.
 */
export function wordSearch(query: string): (...texts: readonly string[]) => boolean {
  const words = foldText(query).split(' ').filter(Boolean)
  return (...texts) => {
    if (words.length === 0) return true
    const key = foldText(texts.join(' '))
    return words.every((word) => key.includes(word))
  }
}
