import { useEffect, useState } from 'react'
import { scrollsText } from '../shell/scrollsText.ts'
import type { ClaimPainter } from './paintClaims.ts'

/** Milliseconds that the mouse rests before anything is shown. */
const REST = 300

/** Key of the finding that the mouse rests on; it stays while the mouse is in its card. */
export function useHoveredClaim(painter: ClaimPainter): string | undefined {
  const [hovered, setHovered] = useState<string>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (event: PointerEvent): void => {
      const target = event.target instanceof Element ? event.target : undefined
      if (target?.closest('.claim-card')) return
      setHovered(target?.closest('.page') ? painter.keyAt(event.clientX, event.clientY) : undefined)
    }
    const move = (event: PointerEvent): void => {
      clearTimeout(timer)
      if (event.buttons === 0) timer = setTimeout(() => look(event), REST)
    }
    const hide = (event: Event): void => {
      if (event.target instanceof Element && event.target.closest('.claim-card')) return
      clearTimeout(timer)
      setHovered(undefined)
    }
    const scroll = (event: Event): void => {
      if (scrollsText(event)) hide(event)
    }
    document.addEventListener('pointermove', move, { passive: true })
    document.addEventListener('scroll', scroll, { capture: true, passive: true })
    document.addEventListener('keydown', hide)
    document.addEventListener('pointerdown', hide)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointermove', move)
      document.removeEventListener('scroll', scroll, { capture: true })
      document.removeEventListener('keydown', hide)
      document.removeEventListener('pointerdown', hide)
    }
  }, [painter])
  return hovered
}
