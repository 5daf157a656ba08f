import { fold } from './fold.ts'
import { applySpelling } from './spelling.ts'

/** How words are looked for in a text; both kinds of search answer with `TextMatch`. */
export interface FindOptions {
  readonly matchCase: boolean
  /** "tang truong" finds "tăng trưởng". */
  readonly ignoreMarks: boolean
  /** Only whole syllables: "an" is not found in "ban". */
  readonly wholeWord: boolean
}

/** A stretch of a text that was found; `groups` are what "$1", "$2" … of a pattern stand for. */
export interface TextMatch {
  readonly start: number
  readonly end: number
  readonly groups?: readonly string[]
}

export type Finder = (text: string) => TextMatch[]

const WORD_BEFORE = /[\p{L}\p{M}\p{N}]$/u
const WORD_AFTER = /^[\p{L}\p{M}\p{N}]/u

/** Does a word begin at `start` and end at `end`? */
export function isWholeWord(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  return !WORD_BEFORE.test(before) && !WORD_AFTER.test(text.slice(end, end + 2))
}

/** "ủy" and "uỷ" are two habits of writing one word; the spelling keeps the length of a text. */
function oneHabit(text: string): string {
  const spelled = applySpelling(text, 'uỷ')
  return spelled.length === text.length ? spelled : text
}

/** Finds the words as they stand, from left to right without overlaps. Texts are NFC. */
export function findWords(words: string, options: FindOptions): Finder {
  const folding = { marks: options.ignoreMarks, letterCase: !options.matchCase }
  const search = (text: string, wanted: string, original: string): TextMatch[] => {
    if (wanted === '') return []
    const { text: folded, origin } = fold(text, folding)
    const found: TextMatch[] = []
    let from = folded.indexOf(wanted)
    while (from >= 0) {
      let to = from + wanted.length
      // A letter that folds to several is found whole.
      while (to < folded.length && origin(to) === origin(to - 1)) to++
      const match = { start: origin(from), end: origin(to) }
      const fits = !options.wholeWord || isWholeWord(original, match.start, match.end)
      if (fits) found.push(match)
      from = folded.indexOf(wanted, fits ? to : from + 1)
    }
    return found
  }
  const asWritten = fold(words, folding).text
  const inOneHabit = fold(oneHabit(words), folding).text
  return (text) => {
    const found = search(text, asWritten, text)
    if (options.ignoreMarks) return found
    const spelled = oneHabit(text)
    if (spelled === text && inOneHabit === asWritten) return found
    // As written too: half of a rhyme ("hó" of "hóa") has no habit yet.
    return together(found, search(spelled, inOneHabit, text))
  }
}

/** Both lists in order, without what overlaps an earlier one. */
function together(some: readonly TextMatch[], others: readonly TextMatch[]): TextMatch[] {
  const all = [...some, ...others].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: TextMatch[] = []
  for (const match of all) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match)
  return kept
}

/** The words that stand in place of `match`: "$1" a group, "$&" all of it, "$$" a dollar sign. */
export function replacementOf(template: string, text: string, match: TextMatch): string {
  const { groups } = match
  if (groups === undefined) return template
  return template.replace(/\$(\$|&|\d)/g, (sign, name: string) => {
    if (name === '$') return '$'
    if (name === '&') return text.slice(match.start, match.end)
    const group = Number(name)
    // As in every editor: a group that the pattern does not have is no group.
    return group >= 1 && group <= groups.length ? (groups[group - 1] ?? '') : sign
  })
}
