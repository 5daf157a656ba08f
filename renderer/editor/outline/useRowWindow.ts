import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'

/** Height of a row that has not been seen yet. */
const USUAL = 27

/** Pixels drawn beyond both edges. */
const MARGIN = 240

export interface RowWindow {
  readonly first: number
  readonly last: number
  /** Pixels above row `index`; of all rows for the length of the list. */
  readonly top: (index: number) => number
  /** Row under a place of the list. */
  readonly rowAt: (place: number) => number
  /** Scrolls no more than needed to show the row. */
  readonly show: (index: number) => void
}

/**
 * The rows in sight, of any heights: headings take one line or two. Heights are measured once
 * drawn and kept by id.
 */
export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  ids: readonly string[],
): RowWindow {
  const heights = useRef(new Map<string, number>())
  /** Id of the row that is to be in sight, until it is. */
  const wanted = useRef<string | undefined>(undefined)
  const [measured, setMeasured] = useState(0)
  const [view, setView] = useState({ from: 0, height: 600 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `measured` says that heights changed
  const tops = useMemo(() => {
    const sums = new Float64Array(ids.length + 1)
    ids.forEach((id, at) => {
      sums[at + 1] = (sums[at] ?? 0) + (heights.current.get(id) ?? USUAL)
    })
    return sums
  }, [ids, measured])

  useEffect(() => {
    const element = box.current
    if (element === null) return
    let width = element.clientWidth
    const look = (): void => {
      const from = Math.floor(element.scrollTop / 40) * 40
      const height = Math.ceil(element.clientHeight / 40) * 40
      setView((old) => (old.from === from && old.height === height ? old : { from, height }))
    }
    const resize = new ResizeObserver(() => {
      if (element.clientWidth !== width) {
        width = element.clientWidth
        // Lines break elsewhere: what is drawn is measured again, the rest is a good guess.
        setMeasured((count) => count + 1)
      }
      look()
    })
    resize.observe(element)
    // Whoever scrolls himself is not pulled back.
    const giveUp = (): void => {
      wanted.current = undefined
    }
    element.addEventListener('scroll', look, { passive: true })
    element.addEventListener('wheel', giveUp, { passive: true })
    return () => {
      resize.disconnect()
      element.removeEventListener('scroll', look)
      element.removeEventListener('wheel', giveUp)
    }
  }, [box])

  const rowAt = useCallback(
    (place: number): number => {
      let [low, high] = [0, tops.length - 1]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((tops[middle + 1] ?? Number.POSITIVE_INFINITY) > place) high = middle
        else low = middle + 1
      }
      return Math.min(low, tops.length - 2)
    },
    [tops],
  )

  const scrollTo = useCallback(
    (index: number): void => {
      const element = box.current
      if (element === null || index < 0) return
      const [from = 0, to = 0] = [tops[index], tops[index + 1]]
      if (from < element.scrollTop) element.scrollTop = from
      else if (to > element.scrollTop + element.clientHeight) {
        element.scrollTop = to - element.clientHeight
      }
    },
    [box, tops],
  )

  // After every drawing: what is in sight tells its real height.
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    let [changed, above] = [false, 0]
    for (const row of element.querySelectorAll<HTMLElement>('[data-row]')) {
      const id = row.dataset.row ?? ''
      const old = heights.current.get(id) ?? USUAL
      const height = row.offsetHeight
      if (height === 0 || heights.current.get(id) === height) continue
      heights.current.set(id, height)
      changed = true
      if (row.offsetTop + old <= element.scrollTop) above += height - old
    }
    // What is being read stays where it is.
    if (above !== 0) element.scrollTop += above
    if (changed) setMeasured((count) => count + 1)
    else if (wanted.current !== undefined) {
      // Places were guessed when it was asked for: sought until it is drawn and in sight.
      scrollTo(ids.indexOf(wanted.current))
      if (isInSight(element, wanted.current)) wanted.current = undefined
    }
  })

  const show = useCallback(
    (index: number): void => {
      wanted.current = ids[index]
      scrollTo(index)
    },
    [ids, scrollTo],
  )

  const count = ids.length
  return {
    first: count === 0 ? 0 : rowAt(Math.max(0, view.from - MARGIN)),
    last: count === 0 ? 0 : rowAt(view.from + view.height + MARGIN) + 1,
    top: (index) => tops[index] ?? 0,
    rowAt,
    show,
  }
}

function isInSight(box: HTMLElement, id: string): boolean {
  const row = box.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)
  if (row === null) return false
  const bottom = row.offsetTop + row.offsetHeight
  return row.offsetTop >= box.scrollTop - 1 && bottom <= box.scrollTop + box.clientHeight + 1
}
