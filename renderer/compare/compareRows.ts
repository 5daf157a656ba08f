import type { ComparedTexts, RowKinds } from './comparedTexts.ts'

/** Which changes are looked at. */
export const compareFilters = ['all', 'words', 'figures', 'moved'] as const
export type CompareFilter = (typeof compareFilters)[number]

/** A line of the window. */
export type ShownRow =
  | { readonly kind: 'part'; readonly at: number; readonly stop: number }
  | {
      readonly kind: 'block'
      /** Row of the blackline. */
      readonly at: number
      /** Number of the change that it belongs to, if it is one that is looked at. */
      readonly stop?: number
    }
  /** Rows without a change that is looked at. */
  | { readonly kind: 'fold'; readonly from: number; readonly count: number }

export interface ShownRows {
  readonly rows: readonly ShownRow[]
  /** Index of the first shown row of each change. */
  readonly stops: readonly number[]
  /** Index of the shown row of each row of the blackline; a folded one has that of its fold. */
  readonly shownAt: readonly number[]
}

export function passes(kinds: RowKinds | undefined, filter: CompareFilter): boolean {
  return kinds !== undefined && (filter === 'all' || kinds[filter])
}

/** Rows without change that stay around a change when the rest is folded. */
const AROUND = 1

/**
 * The rows that the window shows: all, or (`folded`, and always when only one kind of change is
 * looked at) the changes with what stands around them. Neighbours of one kind are one change.
 * `opened` names folds, by their first rows, that are shown all the same.
 */
export function shownRows(
  compared: ComparedTexts,
  filter: CompareFilter,
  folded: boolean,
  opened: ReadonlySet<number> = new Set(),
): ShownRows {
  const { blackline, kinds } = compared
  const rows: ShownRow[] = []
  const stops: number[] = []
  const shownAt: number[] = []
  if (filter === 'all' || filter === 'words') {
    for (const at of blackline.parts.keys()) {
      rows.push({ kind: 'part', at, stop: stops.length })
      stops.push(rows.length - 1)
    }
  }
  const isShort = folded || filter !== 'all'
  const passing = kinds.map((one) => passes(one, filter))
  let last: string | undefined
  /** First row of the stretch without changes that is gone through. */
  let stretch: number | undefined
  for (const at of blackline.rows.keys()) {
    const isNear = passing.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(Boolean)
    stretch = isNear ? undefined : (stretch ?? at)
    if (isShort && stretch !== undefined && !opened.has(stretch)) {
      const open = rows.at(-1)
      if (open?.kind === 'fold') rows[rows.length - 1] = { ...open, count: open.count + 1 }
      else rows.push({ kind: 'fold', from: at, count: 1 })
      last = undefined
    } else if (passing[at]) {
      const name = groupOf(compared, at)
      if (name !== last) stops.push(rows.length)
      last = name
      rows.push({ kind: 'block', at, stop: stops.length - 1 })
    } else {
      last = undefined
      rows.push({ kind: 'block', at })
    }
    shownAt.push(rows.length - 1)
  }
  return { rows, stops, shownAt }
}

/** Rows of the same group that follow one another are one change. */
function groupOf({ blackline }: ComparedTexts, at: number): string {
  const row = blackline.rows[at]
  if (row === undefined) return ''
  if (row.kind === 'added' || row.kind === 'removed') return row.kind
  return 'move' in row ? `${row.kind} ${row.move}` : `${row.kind} ${at}`
}

/** How many changes each filter looks at. */
export function countChanges(compared: ComparedTexts): Record<CompareFilter, number> {
  const count = (filter: CompareFilter): number => shownRows(compared, filter, true).stops.length
  return {
    all: count('all'),
    words: count('words'),
    figures: count('figures'),
    moved: count('moved'),
  }
}
