import { useEffect, useState } from 'react'
import { Range } from 'slate'
import { ReactEditor, useSlateStatic } from 'slate-react'
import type { Counts } from '../../../shared/document/counts.ts'
import { countRange } from './countRange.ts'

/** Milliseconds that a selection rests before it is counted: Slate hears of it after 100. */
const REST = 200

/** What is selected; undefined while it is only a cursor. */
export function useSelectionCounts(): Counts | undefined {
  const editor = useSlateStatic()
  const [counts, setCounts] = useState<Counts>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const count = (): void => {
      const { selection } = editor
      if (ReactEditor.isComposing(editor)) return
      const isRange = selection !== null && !Range.isCollapsed(selection)
      setCounts(isRange ? countRange(editor, selection) : undefined)
    }
    const later = (): void => {
      clearTimeout(timer)
      timer = setTimeout(count, REST)
    }
    // At the window: what the text is spared (page/sparingSlate.ts) ends there.
    window.addEventListener('selectionchange', later, true)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('selectionchange', later, true)
    }
  }, [editor])
  return counts
}
