import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { createRowHeights, type RowHeights } from './rowHeights.ts'

export interface VirtualHandle {
  /** Brings a row into sight, a bit below the top. */
  show(at: number): void
}

interface VirtualRowsProps {
  readonly count: number
  /** About how high (px) a row is in a list as wide as this. */
  readonly guess: (at: number, width: number) => number
  /** Names a row, also when others are put in or left out. */
  readonly keyOf: (at: number) => string
  /** Names how rows look: their heights hold for it alone. */
  readonly looks: string
  readonly render: (at: number) => ReactNode
  readonly box: RefObject<HTMLDivElement | null>
  readonly handle: RefObject<VirtualHandle | null>
}

/** Rows drawn above and below those in sight (px). */
const MARGIN = 500
/** Where a row that is looked for comes to stand, as a part of the height. */
const FROM_TOP = 0.25

interface Range {
  readonly from: number
  readonly to: number
}

/**
 * A long list of rows of any height: only those near the window are drawn. What is drawn tells its
 * height; the row at the top keeps its place when rows above it turn out higher than was guessed,
 * and when rows come or go.
 */
export function VirtualRows(props: VirtualRowsProps) {
  const { count, guess, keyOf, looks, render, box, handle } = props
  const rows = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [range, setRange] = useState<Range>({ from: 0, to: 0 })
  const [, drawAgain] = useState(0)
  const goal = useRef<number>(undefined)
  /** Heights that were measured, by the names of the rows. */
  const measured = useRef<{ readonly of: string; readonly all: Map<string, number> }>(undefined)
  /** The row at the top, and how far it is scrolled away. */
  const anchor = useRef<{ readonly key: string; readonly within: number }>(undefined)
  const heights = useMemo(() => {
    const of = `${looks} ${width}`
    if (measured.current?.of !== of) measured.current = { of, all: new Map() }
    const { all } = measured.current
    return createRowHeights(count, (at) => all.get(keyOf(at)) ?? guess(at, width))
  }, [count, guess, keyOf, looks, width])

  const look = useCallback((): void => {
    const element = box.current
    if (element === null) return
    const next = rangeIn(element, heights)
    const top = heights.rowAt(element.scrollTop)
    anchor.current = { key: keyOf(top), within: element.scrollTop - heights.top(top) }
    setRange((old) => (old.from === next.from && old.to === next.to ? old : next))
  }, [box, heights, keyOf])

  // Other rows, or other heights: what stood at the top stays there.
  useLayoutEffect(() => {
    const element = box.current
    const wanted = anchor.current
    if (element === null || wanted === undefined) return
    let at = 0
    while (at < count && keyOf(at) !== wanted.key) at++
    element.scrollTop = at < count ? heights.top(at) + wanted.within : 0
  }, [box, count, heights, keyOf])

  useLayoutEffect(look, [look])

  useEffect(() => {
    const element = box.current
    if (element === null) return
    const resize = new ResizeObserver(() => {
      setWidth(element.clientWidth)
      look()
    })
    resize.observe(element)
    const leaveGoal = (): void => {
      goal.current = undefined
    }
    element.addEventListener('scroll', look, { passive: true })
    element.addEventListener('wheel', leaveGoal, { passive: true })
    element.addEventListener('pointerdown', leaveGoal)
    return () => {
      resize.disconnect()
      element.removeEventListener('scroll', look)
      element.removeEventListener('wheel', leaveGoal)
      element.removeEventListener('pointerdown', leaveGoal)
    }
  }, [box, look])

  // After every drawing: what is drawn tells its height.
  useLayoutEffect(() => {
    const element = box.current
    const drawn = rows.current
    if (element === null || drawn === null) return
    const first = heights.rowAt(element.scrollTop)
    const within = element.scrollTop - heights.top(first)
    let differs = false
    for (const [nth, row] of [...drawn.children].entries()) {
      const { height } = row.getBoundingClientRect()
      measured.current?.all.set(keyOf(range.from + nth), height)
      if (heights.measured(range.from + nth, height)) differs = true
    }
    if (differs) {
      drawAgain((times) => times + 1)
      element.scrollTop = goal.current === undefined ? heights.top(first) + within : goalTop()
      look()
    }
  })

  function goalTop(): number {
    const room = box.current?.clientHeight ?? 0
    return heights.top(goal.current ?? 0) - room * FROM_TOP
  }

  useImperativeHandle(handle, () => ({
    show(at) {
      const element = box.current
      if (element === null) return
      goal.current = at
      element.scrollTop = goalTop()
      look()
    },
  }))

  const to = Math.min(range.to, count - 1)
  return (
    <div className="virtual-rows" style={{ height: heights.top(count) }}>
      <div ref={rows} style={{ transform: `translateY(${heights.top(range.from)}px)` }}>
        {Array.from({ length: Math.max(0, to - range.from + 1) }, (_, nth) =>
          render(range.from + nth),
        )}
      </div>
    </div>
  )
}

function rangeIn(element: HTMLElement, heights: RowHeights): Range {
  const { scrollTop, clientHeight } = element
  return {
    from: heights.rowAt(scrollTop - MARGIN),
    to: heights.rowAt(scrollTop + clientHeight + MARGIN),
  }
}
