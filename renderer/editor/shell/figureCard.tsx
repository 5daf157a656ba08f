import { useEffect, useMemo, useRef, useState } from 'react'
import { Editor, Element } from 'slate'
import { ReactEditor, useSlateSelector, useSlateStatic } from 'slate-react'
import type { Figure } from '../../../shared/document/types.ts'
import { figureWords, GAP } from '../../../shared/figures/words.ts'
import { indicatorStore } from '../../state/indicators.ts'
import { useStore } from '../../state/store.ts'
import { Button } from '../../ui/button.tsx'
import { showIndicator } from '../desk.ts'
import { figureAbout } from '../figureAbout.ts'
import { changedFiguresOf } from '../figures/changedFigures.ts'
import { FigureEdit } from '../figures/figureEdit.tsx'
import { frozenWhen } from '../figures/frozen.ts'
import { focusText } from '../focusText.ts'
import { inlineAtCursor } from '../inlineAtCursor.ts'
import { inText } from '../inText.ts'
import { pathOfId } from '../reveal.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { figureBox } from './figureBox.ts'
import { placeBeside } from './placeBeside.ts'
import { scrollsText } from './scrollsText.ts'
import { useHovered } from './useHovered.ts'
import { usePinnedFigure } from './usePinnedFigure.ts'

interface Shown {
  readonly figure: Figure
  readonly box: DOMRect
}

/** Pixels that the card with its fields needs. */
const EDIT_ROOM = 380

/**
 * The card of the figure under the mouse or under the cursor: one for the whole editor, for a
 * tooltip a figure would cost a long report thousands of them.
 */
export function FigureCard() {
  const editor = useSlateStatic()
  const hovered = useHovered('data-figure')
  const pointed = useMemo(() => {
    const figure = hovered && figureById(editor, hovered.id)
    return figure && hovered && { figure, box: hovered.box }
  }, [editor, hovered])
  const selected = useSelectedFigure()
  // Changed in its own card the figure is another node; scrolled, it stands elsewhere.
  const [version, setVersion] = useState(0)
  const pin = usePinnedFigure(() => setVersion((before) => before + 1))
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that it has changed
  const pinned = useMemo(() => pin && shownById(editor, pin.id), [editor, pin, version])
  const shown = pinned ?? pointed ?? selected
  const { session, desk } = useOpenDocument()
  const readOnly = useStore(desk.readOnly)
  const meta = useStore(session.meta)
  const store = useStore(indicatorStore)
  const changed = useStore(changedFiguresOf(session.editor).all)
  if (shown === undefined || store === undefined) return null
  const { figure, box } = shown
  const context = { store, entity: meta.entity, period: meta.period }
  const about = figureAbout(figure.ref, context)
  const before = changed.get(figure.id)
  const stored = meta.frozen && (figureWords(figure.ref, context) ?? GAP)
  const isEditing = pinned !== undefined && pin?.edit === true && !readOnly
  const done = (): void => {
    desk.card.set(undefined)
    focusText(editor)
  }
  return (
    <div
      {...(pinned ? { role: 'dialog', 'aria-label': about.title } : { role: 'tooltip' })}
      className="figure-card"
      data-pinned={pinned ? '' : undefined}
      data-testid="figure-card"
      style={placeBeside(box, isEditing ? EDIT_ROOM : undefined)}
    >
      <strong>{about.title}</strong>
      <dl hidden={isEditing}>
        {about.lines.map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        {before !== undefined && (
          <div className="figure-card-before">
            <dt>Trước đó</dt>
            <dd>{before}</dd>
          </div>
        )}
      </dl>
      {meta.frozen && (
        <p className="figure-card-keys">
          Đã chốt {frozenWhen(meta.frozen)}.{stored !== figure.shown && ` Kho hiện có: ${stored}.`}
        </p>
      )}
      {about.missing && <p className="figure-card-gap">Kho chỉ tiêu chưa có số liệu này.</p>}
      {selected !== undefined && !pinned && (
        <p className="figure-card-keys">Enter: mở thẻ số liệu</p>
      )}
      {pinned && !isEditing && (
        <div className="row figure-card-buttons">
          <Button
            autoFocus={pin?.focus === true}
            data-testid="figure-edit"
            onClick={() => {
              desk.card.set(undefined)
              showIndicator(desk, figure.ref, session.meta.get())
            }}
          >
            Xem trong kho
          </Button>
          {!readOnly && (
            <Button
              data-testid="figure-change"
              onClick={() => desk.card.set({ id: figure.id, focus: true, edit: true })}
            >
              Đổi số liệu
            </Button>
          )}
          {before !== undefined && (
            <Button
              data-testid="figure-seen"
              onClick={() => {
                changedFiguresOf(session.editor).seen(figure.id)
                done()
              }}
            >
              Đã xem
            </Button>
          )}
        </div>
      )}
      {isEditing && (
        <FigureEdit
          figure={figure}
          context={context}
          onDone={() => {
            setVersion((before) => before + 1)
            done()
          }}
        />
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
  const box = figureBox(editor, id)
  return figure && box ? { figure, box } : undefined
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
    const scroll = (event: Event): void => {
      if (scrollsText(event)) hide()
    }
    document.addEventListener('scroll', scroll, { capture: true, passive: true })
    return () => {
      document.removeEventListener('keydown', keys, true)
      document.removeEventListener('pointerdown', hide, true)
      document.removeEventListener('focusout', hide)
      document.removeEventListener('scroll', scroll, { capture: true })
    }
  }, [])

  useEffect(() => {
    if (figure === null || !byKeys.current || !ReactEditor.isFocused(editor)) {
      setShown(undefined)
      return
    }
    const dom = inText(editor, `[data-figure="${CSS.escape(figure.id)}"]`)
    setShown(dom === null ? undefined : { figure, box: dom.getBoundingClientRect() })
  }, [figure, editor])
  return shown
}
