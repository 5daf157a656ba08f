import { useEffect } from 'react'
import { ReactEditor } from 'slate-react'
import { createStore } from '../state/store.ts'
import { keepTextFocus } from '../ui/opener.ts'
import { focusText } from './focusText.ts'
import type { OpenDocument } from './sessionContext.ts'

/** The opened document that had the keyboard last: commands and menus mean this one. */
export const focusedDocument = createStore<OpenDocument | undefined>(undefined)

/** Commands mean the active document of the screen; dialogs give the keyboard back to its text. */
export function useFocusedDocument(open: OpenDocument, isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return
    const { editor } = open.session
    focusedDocument.set(open)
    keepTextFocus(ReactEditor.toDOMNode(editor, editor), () => focusText(editor))
    return () => {
      if (focusedDocument.get() === open) focusedDocument.set(undefined)
    }
  }, [open, isActive])
}
