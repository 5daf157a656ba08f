/** Word edges for Vietnamese: JavaScript's `\b` knows only ASCII letters. */
export const EDGE_BEFORE = '(?<![\\p{L}\\p{N}])'
export const EDGE_AFTER = '(?![\\p{L}\\p{N}])'

/** An alternation of phrases, the longest first; a blank in a phrase stands for any blanks. */
export function anyOf(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\$]/g, '\\$&').replaceAll(' ', '\\s+'))
    .join('|')
}

/** What `pattern` (sticky) matches at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

/** No words farther from a figure than this name it, whatever stands between. */
export const REACH = 400

/** The last `most` letters of `text`, from where a word begins. */
export function endOf(text: string, most = REACH): string {
  if (text.length <= most) return text
  const end = text.slice(-most)
  const blank = end.indexOf(' ')
  return blank < 0 ? end : end.slice(blank + 1)
}

/** `text` without the letters of `signs` at its ends; a regular expression tries each run anew. */
export function trimOf(
  text: string,
  front: ReadonlySet<string>,
  back: ReadonlySet<string>,
): string {
  let from = 0
  let to = text.length
  while (from < to && front.has(text.charAt(from))) from++
  while (to > from && back.has(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

/** A list of phrases written with "|" between them. */
export function phrases(list: string): readonly string[] {
  return list.split('|').map((phrase) => phrase.trim().replace(/\s+/g, ' '))
}
