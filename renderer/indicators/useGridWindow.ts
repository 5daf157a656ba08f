import { type RefObject, useLayoutEffect, useState } from 'react'
import { type GridSizes, type GridWindow, gridSizes, windowAt } from './gridSizes.ts'

interface Shown {
  readonly sizes: GridSizes
  readonly window: GridWindow
}

/** Which rows and columns of the scrolled box are to be drawn. */
export function useGridWindow(box: RefObject<HTMLElement | null>, narrow: boolean): Shown {
  const [shown, setShown] = useState<Shown>({
    sizes: gridSizes(1200, narrow),
    window: { first: 0, last: 30, left: 0, right: 10 },
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
      setShown((old) => (isSame(old, { sizes, window }) ? old : { sizes, window }))
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
    a.sizes.name === b.sizes.name &&
    a.sizes.column === b.sizes.column &&
    a.window.first === b.window.first &&
    a.window.last === b.window.last &&
    a.window.left === b.window.left &&
    a.window.right === b.window.right
  )
}
