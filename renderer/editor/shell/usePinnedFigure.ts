import { useEffect } from 'react'
import { ReactEditor, useSlateStatic } from 'slate-react'
import { useStore } from '../../state/store.ts'
import { useOpenDocument } from '../sessionContext.ts'

/**
 * Id of the figure whose card stays open: one that was clicked, or Enter was pressed on. Writing
 * on, a click elsewhere and scrolling close it; Escape leads back to the text.
 */
export function usePinnedFigure(): { readonly id: string; readonly focus: boolean } | undefined {
  const { desk } = useOpenDocument()
  const editor = useSlateStatic()
  const card = useStore(desk.card)

  useEffect(() => {
    if (card === undefined) return
    const close = (): void => desk.card.set(undefined)
    const inCard = (target: EventTarget | null): boolean =>
      target instanceof Element && target.closest('.figure-card') !== null
    const key = (event: KeyboardEvent): void => {
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
    document.addEventListener('scroll', close, { capture: true, passive: true })
    return () => {
      document.removeEventListener('keydown', key, true)
      document.removeEventListener('pointerdown', press, true)
      document.removeEventListener('scroll', close, { capture: true })
    }
  }, [card, desk, editor])
  return card
}
