const LOOSE_ENDS: ReadonlySet<string> = new Set(' \t\n\r\u00a0,;:.(/')
const LOOSE_STARTS: ReadonlySet<string> = new Set([...LOOSE_ENDS, ...'-–+*•='])

/** The words of `text` from `from` to `to` without blanks and stops at their ends, and their place. */
export function rawOf(
  text: string,
  from: number,
  to: number,
): { readonly place: { readonly start: number; readonly end: number }; readonly words: string } {
  let start = from
  while (start < to && LOOSE_STARTS.has(text.charAt(start))) start++
  if (start === to) start = from
  let end = to
  while (end > start && LOOSE_ENDS.has(text.charAt(end - 1))) end--
  return { place: { start, end }, words: text.slice(start, end) }
}
