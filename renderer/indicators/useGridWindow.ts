import { type RefObject, useLayoutEffect, useState } from 'react'
import { type GridSizes, type GridWindow, gridSizes, windowAt } from './gridSizes.ts'

interface Shown {
  readonly sizes: GridSizes
  readonly window: GridWindow
  /** Width of the box. */
  readonly room: number
}

/** Which rows and columns of the scrolled box are to be drawn. */
export function useGridWindow(box: RefObject<HTMLElement | null>, narrow: boolean): Shown {
  const [shown, setShown] = useState<Shown>({
    sizes: gridSizes(1200, narrow),
    window: { first: 0, last: 30, left: 0, right: 10 },
    room: 1200,
  })
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const look = (): void => {
      const sizes = gridSizes(element.clientWidth, narrow)
      const window = windowAt(
        {
          top: element.scrollTop,
          left: element.scrollLeft,
          width: element.clientWidth,
          height: element.clientHeight,
        },
        sizes,
      )
      const next = { sizes, window, room: element.clientWidth }
      setShown((old) => (isSame(old, next) ? old : { ...next, sizes: sameSizes(old, next) }))
    }
    look()
    const resize = new ResizeObserver(look)
    resize.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resize.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box, narrow])
  return shown
}

function isSame(a: Shown, b: Shown): boolean {
  return (
    a.room === b.room &&
    sameSizes(a, b) === a.sizes &&
    a.window.first === b.window.first &&
    a.window.last === b.window.last &&
    a.window.left === b.window.left &&
    a.window.right === b.window.right
  )
}

/** The old sizes where they are the same: what depends on them stays. */
function sameSizes(old: Shown, next: Shown): GridSizes {
  const isSameSize = old.sizes.name === next.sizes.name && old.sizes.column === next.sizes.column
  return isSameSize ? old.sizes : next.sizes
}
