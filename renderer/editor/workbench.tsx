import { useEffect } from 'react'
import { ReactEditor } from 'slate-react'
import { documentName } from '../../shared/document/name.ts'
import { commands } from '../state/commands.ts'
import { useStore } from '../state/store.ts'
import { redo, undo } from './commands/undo.ts'
import { DocumentPane } from './documentPane.tsx'
import { moveRegion } from './moveRegion.ts'
import type { Saving } from './saving.ts'
import type { DocumentSession } from './session.ts'
import type { OpenDocument } from './sessionContext.ts'
import { handleWindowKey } from './shortcuts.ts'

interface WorkbenchProps {
  readonly open: OpenDocument
  readonly saving: Saving
}

/** The opened document with everything around it. */
export function Workbench({ open, saving }: WorkbenchProps) {
  const { session } = open
  const meta = useStore(session.meta)
  useMenuCommands(session, saving)
  return (
    <main
      className="workbench"
      onKeyDown={(event) => {
        if (event.key === 'F6' && !event.ctrlKey && !event.altKey) {
          event.preventDefault()
          moveRegion(event.shiftKey ? -1 : 1, () => ReactEditor.focus(session.editor))
        }
        handleWindowKey(event, open)
      }}
    >
      <h1 className="visually-hidden">{documentName(meta)}</h1>
      <DocumentPane open={open} saving={saving} isActive />
    </main>
  )
}

/** "Lưu", "Hoàn tác", "Làm lại" of the host's menu: an input field has its own history. */
function useMenuCommands({ editor }: DocumentSession, saving: Saving): void {
  useEffect(
    () =>
      commands.on((command) => {
        if (command === 'save') void saving.flush()
        if (command !== 'undo' && command !== 'redo') return
        const field = document.activeElement
        if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
          document.execCommand(command)
        } else if (command === 'undo') undo(editor)
        else redo(editor)
      }),
    [editor, saving],
  )
}
