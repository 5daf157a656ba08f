import { useEffect, useMemo, useRef, useState } from 'react'
import { Editor, Element } from 'slate'
import { ReactEditor, useSlateSelector, useSlateStatic } from 'slate-react'
import type { Figure } from '../../../shared/document/types.ts'
import { indicatorStore } from '../../state/indicators.ts'
import { useStore } from '../../state/store.ts'
import { Button } from '../../ui/button.tsx'
import { showIndicator } from '../desk.ts'
import { figureAbout } from '../figureAbout.ts'
import { inlineAtCursor } from '../inlineAtCursor.ts'
import { pathOfId } from '../reveal.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { usePinnedFigure } from './usePinnedFigure.ts'

interface Shown {
  readonly figure: Figure
  readonly box: DOMRect
}

/** Pixels that the card of a long source needs; with less below, the larger side takes it. */
const CARD_ROOM = 300
const GAP_TO_FIGURE = 6

/**
 * The card of the figure under the mouse or under the cursor: one for the whole editor, for a
 * tooltip a figure would cost a long report thousands of them.
 */
export function FigureCard() {
  const editor = useSlateStatic()
  const hovered = useHoveredFigure()
  const selected = useSelectedFigure()
  const pin = usePinnedFigure()
  const pinned = useMemo(() => pin && shownById(editor, pin.id), [editor, pin])
  const shown = pinned ?? hovered ?? selected
  const { session, desk } = useOpenDocument()
  const meta = useStore(session.meta)
  const store = useStore(indicatorStore)
  if (shown === undefined || store === undefined) return null
  const about = figureAbout(shown.figure.ref, { store, entity: meta.entity, period: meta.period })
  const [above, under] = [shown.box.top, window.innerHeight - shown.box.bottom]
  const below = under >= Math.min(CARD_ROOM, above)
  const left = Math.max(8, Math.min(shown.box.left, window.innerWidth - 348))
  const edit = (): void => {
    desk.card.set(undefined)
    showIndicator(desk, shown.figure.ref, session.meta.get())
  }
  return (
    <div
      {...(pinned ? { role: 'dialog', 'aria-label': about.title } : { role: 'tooltip' })}
      className="figure-card"
      data-pinned={pinned ? '' : undefined}
      data-testid="figure-card"
      style={
        below
          ? { left, top: shown.box.bottom + GAP_TO_FIGURE, maxHeight: under - 2 * GAP_TO_FIGURE }
          : {
              left,
              bottom: window.innerHeight - shown.box.top + GAP_TO_FIGURE,
              maxHeight: above - 2 * GAP_TO_FIGURE,
            }
      }
    >
      <strong>{about.title}</strong>
      <dl>
        {about.lines.map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {about.missing && <p className="figure-card-gap">Kho chỉ tiêu chưa có số liệu này.</p>}
      {pinned && (
        <Button autoFocus={pin?.focus === true} data-testid="figure-edit" onClick={edit}>
          Sửa trong kho
        </Button>
      )}
    </div>
  )
}

function figureById(editor: Editor, id: string): Figure | undefined {
  const path = pathOfId(editor, id)
  const node = path && Editor.node(editor, path)[0]
  return node !== undefined && Element.isElement(node) && node.type === 'figure' ? node : undefined
}

function shownById(editor: Editor, id: string): Shown | undefined {
  const figure = figureById(editor, id)
  const dom = document.querySelector(`[data-figure="${CSS.escape(id)}"] .figure-words`)
  return figure && dom ? { figure, box: dom.getBoundingClientRect() } : undefined
}

function useHoveredFigure(): Shown | undefined {
  const editor = useSlateStatic()
  const [shown, setShown] = useState<Shown>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const over = (event: PointerEvent): void => {
      const target = event.target instanceof globalThis.Element ? event.target : undefined
      const dom = target?.closest<HTMLElement>('[data-figure]')
      clearTimeout(timer)
      if (!dom) {
        setShown(undefined)
        return
      }
      timer = setTimeout(() => {
        const figure = figureById(editor, dom.dataset.figure ?? '')
        setShown(figure && { figure, box: dom.getBoundingClientRect() })
      }, 250)
    }
    const hide = (): void => {
      clearTimeout(timer)
      setShown(undefined)
    }
    document.addEventListener('pointerover', over)
    document.addEventListener('scroll', hide, { capture: true, passive: true })
    document.addEventListener('keydown', hide)
    document.addEventListener('pointerdown', hide)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', over)
      document.removeEventListener('scroll', hide, { capture: true })
      document.removeEventListener('keydown', hide)
      document.removeEventListener('pointerdown', hide)
    }
  }, [editor])
  return shown
}

function figureAtCursor(editor: Editor): Figure | null {
  const inline = inlineAtCursor(editor)
  return inline?.type === 'figure' ? inline : null
}

/** Shown for the keyboard only: the mouse has the card already by hovering. */
function useSelectedFigure(): Shown | undefined {
  const editor = useSlateStatic()
  const figure = useSlateSelector(figureAtCursor, Object.is, { deferred: true })
  const byKeys = useRef(false)
  const [shown, setShown] = useState<Shown>()

  useEffect(() => {
    const keys = (): void => {
      byKeys.current = true
    }
    const hide = (): void => {
      byKeys.current = false
      setShown(undefined)
    }
    document.addEventListener('keydown', keys, true)
    document.addEventListener('pointerdown', hide, true)
    document.addEventListener('focusout', hide)
    document.addEventListener('scroll', hide, { capture: true, passive: true })
    return () => {
      document.removeEventListener('keydown', keys, true)
      document.removeEventListener('pointerdown', hide, true)
      document.removeEventListener('focusout', hide)
      document.removeEventListener('scroll', hide, { capture: true })
    }
  }, [])

  useEffect(() => {
    if (figure === null || !byKeys.current || !ReactEditor.isFocused(editor)) {
      setShown(undefined)
      return
    }
    const dom = document.querySelector(`[data-figure="${CSS.escape(figure.id)}"]`)
    setShown(dom === null ? undefined : { figure, box: dom.getBoundingClientRect() })
  }, [figure, editor])
  return shown
}
