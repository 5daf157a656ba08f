import type { Bullet, Item, Paragraph } from '../../../shared/document/types.ts'
import { useBlockView } from '../sessionContext.ts'
import type { EditorDivider } from '../slateTypes.ts'
import type { ViewProps } from './renderElement.tsx'

export function ParagraphElement({ attributes, children, element }: ViewProps<Paragraph>) {
  const view = useBlockView(element.id)
  const [first, second] = element.children
  const bare = second === undefined && first !== undefined && 'text' in first && first.text === ''
  return (
    <div
      {...attributes}
      className="block paragraph"
      data-after-run-in={view?.afterRunIn}
      data-align={element.align}
      data-placeholder={bare ? view?.hint : undefined}
      data-block={element.id}
    >
      {/* An edge for the browser (page.css): else its caret stands at the end of the heading. */}
      {view?.afterRunIn && <span className="run-in-edge" contentEditable={false} aria-hidden />}
      {children}
    </div>
  )
}

export function ItemElement({ attributes, children, element }: ViewProps<Item>) {
  const view = useBlockView(element.id)
  return (
    <div
      {...attributes}
      className="block item"
      data-marker={view?.marker || undefined}
      data-block={element.id}
    >
      {children}
    </div>
  )
}

export function BulletElement({ attributes, children, element }: ViewProps<Bullet>) {
  const view = useBlockView(element.id)
  return (
    <div
      {...attributes}
      className="block bullet"
      data-marker={view?.marker || undefined}
      data-level={element.level}
      data-block={element.id}
    >
      {children}
    </div>
  )
}

export function DividerElement({ attributes, children, element }: ViewProps<EditorDivider>) {
  return (
    <div {...attributes} className="block divider" data-block={element.id}>
      <div contentEditable={false} className="divider-words">
        {element.words}
      </div>
      {children}
    </div>
  )
}
