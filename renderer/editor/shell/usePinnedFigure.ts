import { useEffect } from 'react'
import { ReactEditor, useSlateStatic } from 'slate-react'
import { useStore } from '../../state/store.ts'
import type { OpenCard } from '../desk.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { scrollsText } from './scrollsText.ts'

/**
 * Id of the figure whose card stays open: one that was clicked, or Enter was pressed on. Writing
 * on, a click elsewhere and scrolling close it; Escape leads back to the text.
 */
export function usePinnedFigure(): OpenCard | undefined {
  const { desk } = useOpenDocument()
  const editor = useSlateStatic()
  const card = useStore(desk.card)

  useEffect(() => {
    if (card === undefined) return
    const close = (): void => desk.card.set(undefined)
    const inCard = (target: EventTarget | null): boolean =>
      target instanceof Element && target.closest('.figure-card') !== null
    const key = (event: KeyboardEvent): void => {
      // An open list in the card is closed first.
      if (event.key === 'Escape' && isOpenList(event.target)) return
      if (event.key === 'Escape') {
        event.preventDefault()
        ReactEditor.focus(editor)
        close()
      } else if (!inCard(event.target)) close()
    }
    const press = (event: PointerEvent): void => {
      if (!inCard(event.target)) close()
    }
    document.addEventListener('keydown', key, true)
    document.addEventListener('pointerdown', press, true)
    const scroll = (event: Event): void => {
      if (scrollsText(event)) close()
    }
    document.addEventListener('scroll', scroll, { capture: true, passive: true })
    return () => {
      document.removeEventListener('keydown', key, true)
      document.removeEventListener('pointerdown', press, true)
      document.removeEventListener('scroll', scroll, { capture: true })
    }
  }, [card, desk, editor])
  return card
}

function isOpenList(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true'
}
