/** The words of `text` from `from` to `to` without blanks and stops at their ends, and their place. */
export function rawOf(
  text: string,
  from: number,
  to: number,
): { readonly place: { readonly start: number; readonly end: number }; readonly words: string } {
  const piece = text.slice(from, to)
  const front = /^[\s,;:.\-–+*•(=/]*/u.exec(piece)?.[0].length ?? 0
  const back = /[\s,;:.(/]*$/u.exec(piece)?.[0].length ?? 0
  const start = from + (front < piece.length ? front : 0)
  const end = Math.max(start, to - back)
  return { place: { start, end }, words: text.slice(start, end) }
}
