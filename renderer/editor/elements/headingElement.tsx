import { type MouseEvent, useRef } from 'react'
import { Editor, Path, Transforms } from 'slate'
import { useSlateStatic } from 'slate-react'
import { paragraph } from '../../../shared/document/build.ts'
import type { Heading } from '../../../shared/document/types.ts'
import { focusText } from '../focusText.ts'
import { pathOfId } from '../reveal.ts'
import { useBlockView } from '../sessionContext.ts'
import type { ViewProps } from './renderElement.tsx'

/** Marker, end sign and hint are drawn by CSS: they are no text of the document. */
export function HeadingElement({ attributes, children, element }: ViewProps<Heading>) {
  const view = useBlockView(element.id)
  const editor = useSlateStatic()
  const words = useRef<HTMLSpanElement>(null)

  /** A click on the hint below the heading begins the section's text. */
  function startText(event: MouseEvent): void {
    const bottom = words.current?.getBoundingClientRect().bottom
    if (view?.hint === undefined || bottom === undefined || event.clientY <= bottom) return
    event.preventDefault()
    // Letters may have been typed in the heading since it was drawn: by its id, not as a node.
    const path = pathOfId(editor, element.id)
    if (path === undefined) return
    const at = Path.next(path)
    Transforms.insertNodes(editor, paragraph(''), { at })
    Transforms.select(editor, Editor.start(editor, at))
    focusText(editor)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a block of the editor like the others, styled by level
    <div
      {...attributes}
      role="heading"
      aria-level={element.level + 1}
      className={`block heading heading-${view?.kind ?? element.level}`}
      data-run-in={element.runIn}
      data-marker={view?.marker || undefined}
      data-hint={view?.hint}
      data-block={element.id}
      onMouseDown={startText}
    >
      <span ref={words} className="heading-words" data-end={element.end}>
        {children}
      </span>
    </div>
  )
}
