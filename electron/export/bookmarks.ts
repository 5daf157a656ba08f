/**
 * Names of the bookmarks that carry our ids through Word: a letter for what it marks, then the
 * id. Word allows letters, digits and "_", 40 characters at most.
 */

export type Marked = 'block' | 'figure' | 'note'

const letters: Record<Marked, string> = { block: 'b', figure: 'f', note: 'n' }

/** Bookmark name of an id; undefined for an id that Word could not hold. */
export function bookmarkName(kind: Marked, id: string): string | undefined {
  return /^[A-Za-z0-9]{1,36}$/.test(id) ? `vk${letters[kind]}_${id}` : undefined
}
