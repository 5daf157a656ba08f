import { type Descendant, type Editor, Node } from 'slate'
import type { PagePlace } from '../../../shared/print/pagePlaces.ts'
import type { Pages } from '../session.ts'
import { pathsOfIds } from './pathsOfIds.ts'

/** How much text stood where, when the pages were laid out. */
export interface Lengths {
  readonly total: number
  /** Letters in front of the block of each page's beginning, by page. */
  readonly before: ReadonlyMap<number, number>
}

/** A page's beginning in the text as it is now. */
export interface PlaceNow extends PagePlace {
  /** So much was written or deleted in front of it that the page may not begin here. */
  readonly isDoubtful: boolean
}

/**
 * The pages as far as they can still be true, until the host has laid them out again: behind a
 * change of a page or more the numbers go along with it, and where the pages begin is unknown.
 */
export function pagesNow(
  editor: Editor,
  { count, places, lengths }: Pages,
): { readonly count: number; readonly places: readonly PlaceNow[] } {
  const { total, before } = lengthsNow(editor, places)
  const perPage = Math.max(1, lengths.total / count)
  const shift = (now: number, then: number): number => Math.trunc((now - then) / perPage)
  return {
    count: Math.max(1, count + shift(total, lengths.total)),
    places: places.flatMap((place) => {
      const [now, then] = [before.get(place.page), lengths.before.get(place.page)]
      if (now === undefined || then === undefined) return []
      const by = shift(now, then)
      // The first page begins with the text, wherever the first block came from.
      const page = Math.max(now === 0 ? 1 : 2, place.page + by)
      return [{ ...place, page, isDoubtful: by !== 0 || (now === 0 && then > 0) }]
    }),
  }
}

/** Letters of the text, and in front of each place that is still there. */
export function lengthsNow(editor: Editor, places: readonly PagePlace[]): Lengths {
  const starts = startsOf(editor)
  const paths = pathsOfIds(editor)
  return {
    total: starts.at(-1) ?? 0,
    before: new Map(
      places.flatMap(({ id, page }) => {
        const start = starts[paths.get(id)?.[0] ?? -1]
        return start === undefined ? [] : [[page, start] as const]
      }),
    ),
  }
}

/** The last text asked for: the blocks, the letters in each, and in front of each. */
interface Counted {
  readonly children: readonly Descendant[]
  readonly lengths: readonly number[]
  readonly starts: readonly number[]
}

const counted = new WeakMap<Editor, Counted>()
const lengthsKnown = new WeakMap<Descendant, number>()

/** Letters in front of each block, and of all. */
function startsOf(editor: Editor): readonly number[] {
  const { children } = editor
  const before = counted.get(editor)
  if (before?.children === children) return before.starts
  const lengths = children.map((block, at) =>
    block === before?.children[at] ? (before.lengths[at] ?? 0) : lengthOf(block),
  )
  const starts = [0]
  let sum = 0
  for (const length of lengths) {
    sum += length
    starts.push(sum)
  }
  counted.set(editor, { children, lengths, starts })
  return starts
}

function lengthOf(block: Descendant): number {
  const length = lengthsKnown.get(block) ?? Node.string(block).length
  lengthsKnown.set(block, length)
  return length
}
