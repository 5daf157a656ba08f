import { useEffect, useState } from 'react'
import { scrollsText } from './scrollsText.ts'

/** What the mouse rests on: its id and its place in the window. */
export interface Hovered {
  readonly id: string
  readonly box: DOMRect
}

/** Milliseconds that the mouse rests before anything is shown. */
const REST = 250

/** The figure or note mark under the resting mouse, by the attribute with its id. */
export function useHovered(attribute: 'data-figure' | 'data-note'): Hovered | undefined {
  const [hovered, setHovered] = useState<Hovered>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // Each key hides it: React is asked only when there is something to hide.
    let isShown = false
    const over = (event: PointerEvent): void => {
      const target = event.target instanceof Element ? event.target : undefined
      const dom = target?.closest<HTMLElement>(`[${attribute}]`)
      clearTimeout(timer)
      if (!dom) {
        hide()
        return
      }
      timer = setTimeout(() => {
        const id = dom.getAttribute(attribute) ?? ''
        setHovered({ id, box: dom.getBoundingClientRect() })
        isShown = true
      }, REST)
    }
    const hide = (): void => {
      clearTimeout(timer)
      if (isShown) setHovered(undefined)
      isShown = false
    }
    document.addEventListener('pointerover', over)
    const scroll = (event: Event): void => {
      if (scrollsText(event)) hide()
    }
    document.addEventListener('scroll', scroll, { capture: true, passive: true })
    document.addEventListener('keydown', hide)
    document.addEventListener('pointerdown', hide)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', over)
      document.removeEventListener('scroll', scroll, { capture: true })
      document.removeEventListener('keydown', hide)
      document.removeEventListener('pointerdown', hide)
    }
  }, [attribute])
  return hovered
}
