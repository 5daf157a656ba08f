import { clampLevel } from '../../../shared/document/sections.ts'
import type { HeadingLevel } from '../../../shared/document/types.ts'
import type { OutlineTree, TreeRow } from './tree.ts'

/** Where a dragged section would land. */
export interface DropPlace {
  /** The line is drawn above this row; behind the last one for `rows.length`. */
  readonly row: number
  /** Block that it goes in front of. */
  readonly to: number
  readonly level: HeadingLevel
}

/**
 * The place between two rows: in front of row `gap`. It may become a neighbour or a child of the
 * row above and never takes what follows under itself; `wanted` is the level that the pointer
 * asks for, as far to the right as it has gone.
 */
export function dropPlace(
  tree: OutlineTree,
  rows: readonly TreeRow[],
  dragged: string,
  gap: number,
  wanted: number,
  blocks: number,
): DropPlace | undefined {
  const at = tree.places.get(dragged)
  const section = at === undefined ? undefined : tree.entries[at]
  const end = at === undefined ? undefined : tree.ends[at]
  if (at === undefined || section === undefined || end === undefined) return undefined
  const own = (row: TreeRow | undefined): boolean =>
    row !== undefined && row.at >= at && row.at < end
  let [above, below] = [gap - 1, gap]
  while (own(rows[above])) above--
  while (own(rows[below])) below++
  const previous = rows[above]?.entry
  const next = rows[below]?.entry
  let deepest: number = section.level
  for (const one of tree.entries.slice(at, end)) deepest = Math.max(deepest, one.level)
  const room = 5 - (deepest - section.level)
  const least = next?.level ?? tree.top
  const most = Math.max(least, previous === undefined ? tree.top : previous.level + 1)
  const level = Math.min(room, most, Math.max(least, wanted))
  return { row: below, to: next?.index ?? blocks, level: clampLevel(level) }
}
