/** A row of the outline as the arrow keys see it. */
interface OutlinePlace {
  readonly depth: number
}

/** Row that the key leads to from row `at`; undefined for keys that do not move. */
export function outlineMove(
  key: string,
  at: number,
  rows: readonly OutlinePlace[],
): number | undefined {
  const depth = rows[at]?.depth ?? 0
  switch (key) {
    case 'ArrowDown':
      return Math.min(rows.length - 1, at + 1)
    case 'ArrowUp':
      return Math.max(0, at - 1)
    case 'Home':
      return 0
    case 'End':
      return rows.length - 1
    case 'ArrowRight':
      return (rows[at + 1]?.depth ?? 0) > depth ? at + 1 : at
    case 'ArrowLeft': {
      const parent = rows.slice(0, at).findLastIndex((row) => row.depth < depth)
      return parent < 0 ? at : parent
    }
    default:
      return undefined
  }
}

/** Moves the keyboard among the rows of the outline; false when the key does not move. */
export function focusOutlineRow(key: string, target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false
  const rows = [...(target.closest('[role="tree"]')?.querySelectorAll<HTMLElement>('button') ?? [])]
  const places = rows.map((row) => ({ depth: Number(row.dataset.depth) }))
  const next = outlineMove(key, rows.indexOf(target), places)
  if (next === undefined) return false
  rows[next]?.focus()
  return true
}
