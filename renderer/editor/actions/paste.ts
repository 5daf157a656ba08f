import { showToast } from '../../ui/toast.tsx'
import { focusText } from '../focusText.ts'
import { canMakePlain, makePlain } from '../paste/lastPaste.ts'
import { PLAIN_PASTE } from '../paste/pasteData.ts'
import { readClipboard } from '../paste/readClipboard.ts'
import { expectPlainPaste, insertForeign, insertPlainText } from '../plugins/withPaste.ts'
import type { OpenDocument } from '../sessionContext.ts'
import type { Action } from './action.ts'

/** From a menu or the command list there is no paste of the browser to wait for. */
async function pasteFromClipboard({ session }: OpenDocument, plain: boolean): Promise<void> {
  const { editor } = session
  focusText(editor)
  const read = await readClipboard()
  if (read === undefined) {
    const keys = plain ? 'Ctrl+Shift+V' : 'Ctrl+V'
    showToast({ words: `Chưa đọc được bộ nhớ tạm. Hãy dán bằng phím ${keys}.` })
  } else if (plain) insertPlainText(editor, read.text)
  else insertForeign(editor, read)
}

export const pasteActions: readonly Action[] = [
  {
    id: 'paste',
    title: 'Dán',
    group: 'Sửa',
    keys: ['Ctrl+V'],
    scope: 'text',
    edits: true,
    run: (open, by) => {
      if (by === 'keys') return false
      void pasteFromClipboard(open, false)
      return true
    },
  },
  {
    id: 'pastePlain',
    title: PLAIN_PASTE,
    group: 'Sửa',
    keys: ['Ctrl+Shift+V'],
    alsoCalled: 'dán không định dạng, chỉ dán chữ',
    scope: 'text',
    edits: true,
    run: (open, by) => {
      if (by === 'keys') {
        expectPlainPaste(open.session.editor)
        return false
      }
      void pasteFromClipboard(open, true)
      return true
    },
  },
  {
    id: 'makePastePlain',
    title: 'Đổi phần vừa dán thành chữ thường',
    group: 'Sửa',
    scope: 'text',
    edits: true,
    enabled: ({ session }) => canMakePlain(session.editor),
    run: ({ session }) => makePlain(session.editor),
  },
]
