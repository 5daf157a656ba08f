import { useEffect, useRef } from 'react'
import type { Editor } from 'slate'
import { ReactEditor, useSlateStatic } from 'slate-react'
import { useStore } from '../../state/store.ts'
import type { OpenCard } from '../desk.ts'
import { focusText } from '../focusText.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { figureBox } from './figureBox.ts'
import { scrollsText } from './scrollsText.ts'

/**
 * Id of the figure whose card stays open: one that was clicked, or Enter was pressed on. Writing
 * on, a click elsewhere and scrolling the figure out of sight close it; Escape leads back to the
 * text. `onMoved`: the figure stands elsewhere in the window now.
 */
export function usePinnedFigure(onMoved: () => void): OpenCard | undefined {
  const { desk } = useOpenDocument()
  const editor = useSlateStatic()
  const card = useStore(desk.card)
  const moved = useRef(onMoved)
  moved.current = onMoved

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
        focusText(editor)
        close()
      } else if (!inCard(event.target)) close()
    }
    const press = (event: PointerEvent): void => {
      if (!inCard(event.target)) close()
    }
    document.addEventListener('keydown', key, true)
    document.addEventListener('pointerdown', press, true)
    // A click near the edge makes the text scroll to the cursor: the card goes along.
    const scroll = (event: Event): void => {
      if (!scrollsText(event)) return
      if (isFigureInSight(editor, card.id)) moved.current()
      else close()
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

function isFigureInSight(editor: Editor, id: string): boolean {
  const box = figureBox(editor, id)
  const view = ReactEditor.toDOMNode(editor, editor).closest('.page-scroll')
  if (box === undefined || view === null) return false
  const { top, bottom } = view.getBoundingClientRect()
  return box.bottom > top && box.top < bottom
}

function isOpenList(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true'
}
