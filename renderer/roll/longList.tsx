import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'

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
  const sight = useSight(box)
  const at = rows.findIndex(({ key }) => key === active)
  useLayoutEffect(() => {
    const element = box.current
    const row = rows[at]
    const top = tops[at]
    if (element === null || row === undefined || top === undefined) return
    // A head comes into sight with the first row under it.
    const isUnderHead = rows[at - 1]?.kind === 'head'
    const from = isUnderHead ? (tops[at - 1] ?? top) : top
    const bottom = top + heightOf(row)
    if (from < element.scrollTop) element.scrollTop = from
    else if (bottom > element.scrollTop + element.clientHeight) {
      element.scrollTop = bottom - element.clientHeight
    }
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

function useSight(box: RefObject<HTMLElement | null>) {
  const [sight, setSight] = useState({ top: 0, height: 900 })
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const look = (): void =>
      setSight((old) => {
        const { scrollTop: top, clientHeight: height } = element
        return old.top === top && old.height === height ? old : { top, height }
      })
    look()
    const resize = new ResizeObserver(look)
    resize.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resize.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box])
  return sight
}

/** How far the keys of a list go from the row that they are at. */
export function stepOf(key: string, page: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  }
  return Object.hasOwn(steps, key) ? steps[key] : undefined
}
