import { type Editor, Editor as Editors, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import type { Block } from '../../../shared/document/types.ts'
import type { EditorBlock } from '../slateTypes.ts'
import { toSlateValue } from '../value.ts'

/**
 * Makes the editor hold `body`, which someone else wrote: only what differs is taken out and put
 * in, so that the rest of the page stays as it is drawn. No undo step.
 */
export function replaceBody(editor: Editor, body: readonly Block[]): void {
  const now = editor.children as EditorBlock[]
  const next = toSlateValue([...body])
  let start = 0
  while (start < now.length && start < next.length && same(now[start], next[start])) start++
  let end = 0
  const most = Math.min(now.length, next.length) - start
  while (end < most && same(now.at(-1 - end), next.at(-1 - end))) end++
  HistoryEditor.withoutSaving(editor, () => {
    Editors.withoutNormalizing(editor, () => {
      const added = next.slice(start, next.length - end)
      if (added.length > 0) Transforms.insertNodes(editor, added, { at: [now.length - end] })
      for (let at = now.length - end - 1; at >= start; at--) {
        Transforms.removeNodes(editor, { at: [at] })
      }
    })
  })
}

/** The keys of both come from the same schema, in the order of a file or of an undo. */
function same(a: EditorBlock | undefined, b: EditorBlock | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
