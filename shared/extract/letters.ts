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

/** A list of phrases written with "|" between them. */
export function phrases(list: string): readonly string[] {
  return list.split('|').map((phrase) => phrase.trim().replace(/\s+/g, ' '))
}
