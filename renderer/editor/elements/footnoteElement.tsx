import type { Footnote } from '../../../shared/document/types.ts'
import { useBlockView, useOpenDocument } from '../sessionContext.ts'
import type { ViewProps } from './renderElement.tsx'

/** The number of a footnote; a click opens its text. */
export function FootnoteElement({ attributes, children, element }: ViewProps<Footnote>) {
  const { desk } = useOpenDocument()
  const view = useBlockView(element.id)
  return (
    <span
      {...attributes}
      className="note-mark"
      contentEditable={false}
      data-note={element.id}
      data-comments={element.comments?.join(' ')}
      data-testid="note-mark"
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the mark does the same */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: part of the text, reached by arrows */}
      <span
        className="note-number"
        role="doc-noteref"
        aria-label={`Chú thích ${view?.marker ?? ''}`}
        onClick={() => desk.note.set(element.id)}
      >
        {view?.marker ?? ''}
      </span>
      {children}
    </span>
  )
}
