/** What a quotation may follow directly. */
const OPENS_AFTER = /[\s([{“‘–—\-/]$/u

/** “ or ”, for a straight quotation mark that is typed behind the words `before` of its line. */
export function quoteBehind(before: string): '“' | '”' {
  return before === '' || OPENS_AFTER.test(before) ? '“' : '”'
}
