/** The end of a name is never cut off while it is no longer than this. */
const LONGEST_END = 14

/**
 * A name in two parts, of which the first one is cut off where there is no room: documents of
 * several years differ in their last words alone ("… năm 2025").
 */
export function splitName(name: string): readonly [start: string, end: string] {
  const end = /(?:\s+\S+){2}$/.exec(name)?.[0] ?? ''
  return end.length > LONGEST_END ? [name, ''] : [name.slice(0, name.length - end.length), end]
}
