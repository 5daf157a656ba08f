import { useEffect } from 'react'
import { Editor, Element, Range } from 'slate'
import { useSlateSelector } from 'slate-react'
import type { Figure, Footnote } from '../../../shared/document/types.ts'

/** The figure or note mark that the cursor stands on (reached with the arrow keys). */
export function inlineAtCursor(editor: Editor): Figure | Footnote | null {
  const { selection } = editor
  if (selection === null || Range.isExpanded(selection)) return null
  const [parent] = Editor.parent(editor, selection.anchor)
  if (!Element.isElement(parent)) return null
  return parent.type === 'figure' || parent.type === 'footnote' ? parent : null
}

/**
 * Marks the figure or note under the cursor. One listener for the whole text: a hook in each of
 * thousands of figures cost milliseconds a key.
 */
export function SelectedInline(): null {
  const id = useSlateSelector(idAtCursor)
  useEffect(() => {
    if (id === undefined) return
    const key = CSS.escape(id)
    const dom = document.querySelector(`[data-figure="${key}"], [data-note="${key}"]`)
    dom?.setAttribute('data-selected', '')
    return () => dom?.removeAttribute('data-selected')
  }, [id])
  return null
}

function idAtCursor(editor: Editor): string | undefined {
  return inlineAtCursor(editor)?.id
}
