import type { OutlineEntry } from '../../../shared/document/outline.ts'
import { foldText } from '../../../shared/text/fold.ts'

/** The outline as a tree: headings are a flat list, who stands under whom is derived here. */
export interface OutlineTree {
  readonly entries: readonly OutlineEntry[]
  readonly places: ReadonlyMap<string, number>
  /** Index of the heading that each one stands under; -1 for none. */
  readonly parents: readonly number[]
  /** Index behind the last heading that stands under each one. */
  readonly ends: readonly number[]
  /** Highest level that the text uses: the left edge of the tree. */
  readonly top: number
}

export function treeOf(entries: readonly OutlineEntry[]): OutlineTree {
  const places = new Map<string, number>()
  const parents: number[] = []
  const ends: number[] = entries.map(() => entries.length)
  const above: number[] = []
  let top = 5
  entries.forEach((entry, at) => {
    places.set(entry.id, at)
    top = Math.min(top, entry.level)
    for (let last = above.at(-1); last !== undefined; last = above.at(-1)) {
      if ((entries[last]?.level ?? 0) < entry.level) break
      ends[last] = at
      above.pop()
    }
    parents.push(above.at(-1) ?? -1)
    above.push(at)
  })
  return { entries, places, parents, ends, top }
}

/** One row that is shown. */
export interface TreeRow {
  readonly entry: OutlineEntry
  /** Place in `entries`. */
  readonly at: number
  readonly depth: number
  /** Undefined: nothing stands under it. */
  readonly open: boolean | undefined
  /** Its place among the rows under the same heading, from 1, and how many they are. */
  readonly position: number
  readonly siblings: number
  /** Shown only because one under it is meant. */
  readonly onTheWay: boolean
}

/**
 * The rows to show: what folded headings hide is left out. With `keep` only the headings meant
 * and those on the way to them, and folding says nothing.
 */
export function shownRows(
  tree: OutlineTree,
  folded: ReadonlySet<string>,
  keep?: (entry: OutlineEntry) => boolean,
): TreeRow[] {
  const { entries, parents, ends, top } = tree
  const kept = keep && keptOnTheWay(tree, keep)
  const shown: number[] = []
  for (let at = 0; at < entries.length; ) {
    const entry = entries[at]
    if (entry === undefined) break
    if (kept !== undefined) {
      if (kept[at] !== undefined) shown.push(at)
      at++
    } else {
      shown.push(at)
      at = folded.has(entry.id) ? (ends[at] ?? at + 1) : at + 1
    }
  }
  const counts = new Map<number, number>()
  const positions = shown.map((at) => {
    const parent = parents[at] ?? -1
    const position = (counts.get(parent) ?? 0) + 1
    counts.set(parent, position)
    return position
  })
  return shown.flatMap((at, index) => {
    const entry = entries[at]
    if (entry === undefined) return []
    const holds = (ends[at] ?? at + 1) > at + 1
    const next = shown[index + 1]
    const below = next !== undefined && next < (ends[at] ?? 0)
    return {
      entry,
      at,
      depth: entry.level - top,
      open: kept === undefined ? (holds ? !folded.has(entry.id) : undefined) : below || undefined,
      position: positions[index] ?? 1,
      siblings: counts.get(parents[at] ?? -1) ?? 1,
      onTheWay: kept?.[at] === 'way',
    }
  })
}

function keptOnTheWay(
  { entries, parents }: OutlineTree,
  keep: (entry: OutlineEntry) => boolean,
): ('meant' | 'way' | undefined)[] {
  const kept: ('meant' | 'way' | undefined)[] = entries.map(() => undefined)
  entries.forEach((entry, at) => {
    if (!keep(entry)) return
    kept[at] = 'meant'
    for (let up = parents[at] ?? -1; up >= 0 && kept[up] === undefined; up = parents[up] ?? -1) {
      kept[up] = 'way'
    }
  })
  return kept
}

/** The row that stands for a heading: itself, or the folded one that hides it. */
export function rowFor(tree: OutlineTree, rows: readonly TreeRow[], id: string): number {
  const shown = new Map(rows.map((row, index) => [row.at, index]))
  let at = tree.places.get(id) ?? -1
  while (at >= 0) {
    const index = shown.get(at)
    if (index !== undefined) return index
    at = tree.parents[at] ?? -1
  }
  return -1
}

/** Headings to fold so that nothing deeper than `level` is shown. */
export function foldedToLevel(tree: OutlineTree, level: number): Set<string> {
  const folded = new Set<string>()
  tree.entries.forEach((entry, at) => {
    const holds = (tree.ends[at] ?? 0) > at + 1
    if (holds && entry.level >= level) folded.add(entry.id)
  })
  return folded
}

/** `folded` without the headings above `id`, so that its row is shown. */
export function unfoldedTo(
  tree: OutlineTree,
  folded: ReadonlySet<string>,
  id: string,
): ReadonlySet<string> {
  const next = new Set(folded)
  let at = tree.parents[tree.places.get(id) ?? -1] ?? -1
  for (; at >= 0; at = tree.parents[at] ?? -1) next.delete(tree.entries[at]?.id ?? '')
  return next.size === folded.size ? folded : next
}

const keys = new WeakMap<OutlineEntry, string>()

/** What a heading is searched by: marker and words without diacritics. */
export function searchKey(entry: OutlineEntry): string {
  let key = keys.get(entry)
  if (key === undefined) {
    key = foldText(`${entry.marker} ${entry.title}`)
    keys.set(entry, key)
  }
  return key
}

/** Row that begins with the letters typed, looked for from behind `from` on and around. */
export function typedRow(rows: readonly TreeRow[], from: number, typed: string): number {
  const wanted = foldText(typed)
  if (wanted === '') return -1
  // A single letter goes on to the next row, more letters may stay.
  const start = wanted.length > 1 ? from : from + 1
  for (let step = 0; step < rows.length; step++) {
    const index = (start + step) % rows.length
    const row = rows[index]
    if (row === undefined) continue
    if (foldText(row.entry.title).startsWith(wanted)) return index
    if (foldText(row.entry.marker).startsWith(wanted)) return index
  }
  return -1
}
