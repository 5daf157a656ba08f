import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useMemo } from 'react'
import { scrollIntoSight, useScrollSight } from '../ui/scrollSight.ts'

interface LongRow {
  readonly key: string
  readonly kind: string
}

interface LongListProps<R extends LongRow> {
  readonly label: string
  readonly rows: readonly R[]
  readonly heightOf: (row: R) => number
  /** Key of the row that the keyboard is at. */
  readonly active: string | undefined
  readonly box: RefObject<HTMLDivElement | null>
  readonly testId: string
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly draw: (row: R, top: number) => ReactNode
}

/** Rows drawn above and below those in sight. */
const MARGIN = 6

/** A list of which only the rows in sight are drawn; it has the keyboard and names its row. */
export function LongList<R extends LongRow>(props: LongListProps<R>) {
  const { label, rows, heightOf, active, box, testId, onKeyDown, draw } = props
  const tops = useMemo(() => topsOf(rows, heightOf), [rows, heightOf])
  const sight = useScrollSight(box)
  const at = rows.findIndex(({ key }) => key === active)
  useLayoutEffect(() => {
    const element = box.current
    const row = rows[at]
    const top = tops[at]
    if (element === null || row === undefined || top === undefined) return
    // A head comes into sight with the first row under it.
    const isUnderHead = rows[at - 1]?.kind === 'head'
    const from = isUnderHead ? (tops[at - 1] ?? top) : top
    scrollIntoSight(element, from, top + heightOf(row))
  }, [box, rows, tops, heightOf, at])
  const from = Math.max(0, placeAt(tops, sight.top) - MARGIN)
  const to = placeAt(tops, sight.top + sight.height) + MARGIN
  return (
    <div
      ref={box}
      className="roll-list"
      role="listbox"
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={active === undefined ? undefined : optionId(active)}
      tabIndex={0}
      data-testid={testId}
      onKeyDown={onKeyDown}
    >
      <div className="roll-rows" style={{ height: tops.at(-1) ?? 0 }} role="presentation">
        {rows.slice(from, to + 1).map((row, index) => draw(row, tops[from + index] ?? 0))}
      </div>
    </div>
  )
}

export function optionId(key: string): string {
  return `roll-${key.replace(/\s+/g, '_')}`
}

/** Where each row begins, and last where they all end. */
function topsOf<R>(rows: readonly R[], heightOf: (row: R) => number): readonly number[] {
  const tops = [0]
  for (const row of rows) tops.push((tops.at(-1) ?? 0) + heightOf(row))
  return tops
}

/** Index of the row at that height. */
function placeAt(tops: readonly number[], y: number): number {
  let low = 0
  let high = tops.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}
