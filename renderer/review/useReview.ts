import { useEffect, useState } from 'react'
import { useSlateStatic } from 'slate-react'
import { blocksOf } from '../editor/find/lines.ts'
import { useOpenDocument } from '../editor/sessionContext.ts'
import { watchBesideLetters } from '../editor/shell/useAtCursor.ts'
import type { EditorBlock } from '../editor/slateTypes.ts'
import { useStore } from '../state/store.ts'
import { isDecidedAlike } from './editorReview.ts'
import { type ReviewNow, reviewOf } from './review.ts'

/** The review of the document on the screen; undefined where there is none. */
export function useReview(): ReviewNow | undefined {
  return useStore(reviewOf(useOpenDocument()).state)
}

/** How many blocks wait for their review; undefined where the document was not rolled. */
export function useWaitingBlocks(): number | undefined {
  return useReview()?.summary.whole.waiting
}

/** Milliseconds that the cursor stays in a block before what belongs to it is shown. */
const REST = 120

export interface BlockAtCursor {
  readonly block: EditorBlock
  readonly at: number
}

/**
 * The block with the cursor and its place, a moment after it came there or something was decided
 * about it; what is written in it is shown with the next summing up.
 */
export function useBlockAtCursor(): BlockAtCursor | undefined {
  const editor = useSlateStatic()
  const open = useOpenDocument()
  const [here, setHere] = useState(() => blockHere())

  function blockHere() {
    const at = editor.selection?.focus.path[0]
    const block = at === undefined ? undefined : blocksOf(editor.children)[at]
    return at === undefined || block === undefined ? undefined : { block, at }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: `blockHere` reads the editor alone
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      const next = blockHere()
      setHere((old) => (old?.block === next?.block && old?.at === next?.at ? old : next))
    }
    const lookBesideWords = (): void => {
      const next = blockHere()
      setHere((old) =>
        old?.at === next?.at && isDecidedAlike(old?.block, next?.block) ? old : next,
      )
    }
    const later = (): void => {
      clearTimeout(timer)
      timer = setTimeout(lookBesideWords, REST)
    }
    const stops = [watchBesideLetters(editor, later), reviewOf(open).state.subscribe(look)]
    look()
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [editor, open])
  return here
}
