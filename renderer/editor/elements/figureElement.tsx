import type { Figure } from '../../../shared/document/types.ts'
import { GAP } from '../../../shared/figures/words.ts'
import { useChanged } from '../figures/changedFigures.ts'
import { useOpenDocument } from '../sessionContext.ts'
import type { ViewProps } from './renderElement.tsx'

/**
 * A figure in the line. Thousands may stand in a report, so none of them listens to the cursor:
 * selectedInline.ts marks the one that it stands on. The card, too, is one for the whole editor
 * (figureCard.tsx). A click only opens it: what is typed next belongs to the text, never to the
 * store.
 */
export function FigureElement({ attributes, children, element }: ViewProps<Figure>) {
  const { desk, session } = useOpenDocument()
  const changed = useChanged(session.editor, element.id)
  const look = [
    'figure',
    element.missing && 'figure-missing',
    changed !== undefined && 'figure-changed',
    element.bold && 'bold',
    element.italic && 'italic',
  ].filter(Boolean)

  return (
    <span
      {...attributes}
      className={look.join(' ')}
      contentEditable={false}
      data-figure={element.id}
      data-missing={element.missing}
      data-comments={element.comments?.join(' ')}
      data-testid="figure"
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the figure does the same */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: part of the text, reached by arrows */}
      <span
        className="figure-words"
        onClick={() => desk.card.set({ id: element.id, focus: false })}
      >
        {element.shown === '' ? GAP : element.shown}
      </span>
      {children}
    </span>
  )
}
