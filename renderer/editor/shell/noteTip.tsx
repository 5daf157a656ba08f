import { useMemo } from 'react'
import { Element, Node } from 'slate'
import { useSlateStatic } from 'slate-react'
import { lineText } from '../../../shared/document/walk.ts'
import { useStore } from '../../state/store.ts'
import { pathOfId } from '../reveal.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { placeBeside } from './placeBeside.ts'
import { useHovered } from './useHovered.ts'

/** The words of the note whose mark the mouse rests on. */
export function NoteTip() {
  const editor = useSlateStatic()
  const { session, desk } = useOpenDocument()
  const hovered = useHovered('data-note')
  const isOpen = useStore(desk.note) !== undefined
  const words = useMemo(() => {
    const path = hovered && pathOfId(editor, hovered.id)
    const node = path && Node.get(editor, path)
    return Element.isElement(node) && node.type === 'footnote' ? lineText(node.content) : undefined
  }, [editor, hovered])
  if (hovered === undefined || words === undefined || isOpen) return null
  const number = session.views.markers().get(hovered.id) ?? ''
  return (
    <div
      role="tooltip"
      className="figure-card"
      data-testid="note-tip"
      style={placeBeside(hovered.box)}
    >
      <strong>Chú thích {number}</strong>
      <p className="note-tip-words">{words || '(chú thích chưa có chữ)'}</p>
    </div>
  )
}
