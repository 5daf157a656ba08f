import { Editor } from 'slate'
import { showToast } from '../../ui/toast.tsx'
import { commentRange, quoteOf } from '../commands/comment.ts'
import type { OpenDocument } from '../sessionContext.ts'

/** Opens the panel with an empty comment on what is selected; one begun before is kept. */
export function startComment({ session, desk }: OpenDocument): boolean {
  const { editor } = session
  const { draft, tab, unsent } = desk.comments
  const range = commentRange(editor)
  if (range === undefined) {
    showToast({ words: 'Hãy chọn chữ cần góp ý.' })
    return true
  }
  const quote = quoteOf(editor, range)
  draft.get()?.range.unref()
  if (draft.get()?.quote !== quote) unsent.delete('')
  draft.set({ range: Editor.rangeRef(editor, range, { affinity: 'inward' }), quote })
  tab.set('threads')
  desk.panel.set('comments')
  return true
}

export function dropDraft({ desk }: OpenDocument): void {
  const { draft, unsent } = desk.comments
  draft.get()?.range.unref()
  draft.set(undefined)
  unsent.delete('')
}
