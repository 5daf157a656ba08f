/**
 * A centred text broken into lines of about even length, none over `most` letters if it can be;
 * a lone dash never begins or ends a line. Text with line breaks of its own is left as it is.
 */
export function evenLines(text: string, most: number): string {
  if (text.includes('\n') || text.length <= most) return text
  const words = text.split(/\s+/)
  const count = Math.ceil(text.length / most)
  const lines: string[] = []
  let at = 0
  for (let line = 0; line < count; line++) {
    const left = words.slice(at).join(' ').length
    const end = line === count - 1 ? words.length : breakAfter(words, at, left / (count - line))
    lines.push(words.slice(at, end).join(' '))
    at = end
  }
  return lines.filter((line) => line !== '').join('\n')
}

function isDash(word: string | undefined): boolean {
  return word !== undefined && /^[-–—]$/.test(word)
}

/** Index of the word that begins the next line, where this one is nearest to `aim` letters. */
function breakAfter(words: readonly string[], from: number, aim: number): number {
  let best = words.length
  let distance = Number.POSITIVE_INFINITY
  let length = 0
  for (let end = from + 1; end < words.length; end++) {
    length += (words[end - 1]?.length ?? 0) + (end > from + 1 ? 1 : 0)
    const off = Math.abs(length - aim)
    if (off >= distance || isDash(words[end]) || isDash(words[end - 1])) continue
    best = end
    distance = off
  }
  return best
}
