import { useEffect } from 'react'
import type { Editor } from 'slate'
import { useSlateStatic } from 'slate-react'
import { chartAtCursor } from '../commands/chart.ts'
import { inlineAtCursor } from '../inlineAtCursor.ts'
import { inText } from '../inText.ts'
import { useAtCursor } from './useAtCursor.ts'

/**
 * Marks the figure, note or chart under the cursor. One listener for the whole text: a hook in each of
 * thousands of figures cost milliseconds a key.
 */
export function SelectedInline(): null {
  const editor = useSlateStatic()
  const id = useAtCursor(idAtCursor)
  useEffect(() => {
    if (id === undefined) return
    const key = CSS.escape(id)
    const dom = inText(
      editor,
      `[data-figure="${key}"], [data-note="${key}"], [data-chart="${key}"]`,
    )
    dom?.setAttribute('data-selected', '')
    return () => dom?.removeAttribute('data-selected')
  }, [editor, id])
  return null
}

function idAtCursor(editor: Editor): string | undefined {
  return inlineAtCursor(editor)?.id ?? chartAtCursor(editor)?.id
}
