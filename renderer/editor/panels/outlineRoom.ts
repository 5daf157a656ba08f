import { useEffect } from 'react'
import type { EditorDesk } from '../desk.ts'

/** Pixels of a window that outline, page and side panel fit into together. */
const ENOUGH = 1200
/** The same with two pages side by side. */
export const ENOUGH_FOR_TWO = 1600

/** Below this outline and panel lie over the page (small.css), so they begin closed. */
const SMALL = 860

/**
 * In a narrow window outline and side panel take turns, so that the page is never cut: opening
 * one closes the other, and the outline comes back after the panel. Where they lie over the page,
 * both make way for the bar of find and replace.
 */
export function useOutlineRoom({ panel, outlineOpen, find }: EditorDesk, isSplit = false): void {
  useEffect(() => {
    let gaveWay = false
    const narrow = window.matchMedia(`(max-width: ${(isSplit ? ENOUGH_FOR_TWO : ENOUGH) - 1}px)`)
    const makeRoom = (): void => {
      if (panel.get() !== undefined) {
        if (!narrow.matches || !outlineOpen.get()) return
        gaveWay = true
        outlineOpen.set(false)
      } else if (gaveWay) {
        gaveWay = false
        outlineOpen.set(true)
      }
    }
    const makeWay = (): void => {
      if (!outlineOpen.get() || !narrow.matches || panel.get() === undefined) return
      gaveWay = false
      panel.set(undefined)
    }
    let findOpen = find.get().open
    const uncoverFind = (): void => {
      const { open } = find.get()
      if (open === findOpen) return
      findOpen = open
      if (open === false || window.innerWidth > SMALL) return
      gaveWay = false
      panel.set(undefined)
      outlineOpen.set(false)
    }
    if (window.innerWidth <= SMALL) outlineOpen.set(false)
    makeRoom()
    const stops = [
      panel.subscribe(makeRoom),
      outlineOpen.subscribe(makeWay),
      find.subscribe(uncoverFind),
    ]
    narrow.addEventListener('change', makeRoom)
    return () => {
      for (const stop of stops) stop()
      narrow.removeEventListener('change', makeRoom)
    }
  }, [panel, outlineOpen, find, isSplit])
}
