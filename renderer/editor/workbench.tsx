import { ArrowLeft } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { ReactEditor, Slate } from 'slate-react'
import { documentName } from '../../shared/document/name.ts'
import { ExportButtons } from '../export/exportButtons.tsx'
import { commands } from '../state/commands.ts'
import { indicatorStore } from '../state/indicators.ts'
import { goTo } from '../state/route.ts'
import { useStore } from '../state/store.ts'
import { IconButton } from '../ui/button.tsx'
import { redo, undo } from './commands/undo.ts'
import { createDesk } from './desk.ts'
import { moveRegion } from './moveRegion.ts'
import { PageView } from './page/pageView.tsx'
import { Outline } from './panels/outline.tsx'
import { useOutlineRoom } from './panels/outlineRoom.ts'
import { SidePanel } from './panels/sidePanel.tsx'
import { bringsFigures, refreshFigures } from './refreshFigures.ts'
import { SaveBanner, SaveLine } from './saveLine.tsx'
import type { DocumentSession } from './session.ts'
import { OpenDocumentContext } from './sessionContext.ts'
import { FigureCard } from './shell/figureCard.tsx'
import { NotePopover } from './shell/notePopover.tsx'
import { SelectedInline } from './shell/selectedInline.ts'
import { Toolbar } from './shell/toolbar.tsx'
import { handleWindowKey } from './shortcuts.ts'
import { useAutosave } from './useAutosave.ts'

/** The opened document with everything around it. */
export function Workbench({ session }: { readonly session: DocumentSession }) {
  const desk = useMemo(createDesk, [])
  const open = useMemo(() => ({ session, desk }), [session, desk])
  const { state, saveNow } = useAutosave(session)
  const meta = useStore(session.meta)
  const outlineOpen = useStore(desk.outlineOpen)
  const panel = useStore(desk.panel)
  // Slate reads it once; after a restoring the editor's own value is the truth.
  const start = useRef(session.editor.children)
  useFigureRefresh(session)
  useUndoCommands(session)
  useOutlineRoom(desk)

  return (
    <OpenDocumentContext value={open}>
      <Slate editor={session.editor} initialValue={start.current}>
        <main
          className="workbench"
          onKeyDown={(event) => {
            if ((event.ctrlKey || event.metaKey) && event.code === 'KeyS') {
              event.preventDefault()
              saveNow()
            }
            if (event.key === 'F6' && !event.ctrlKey && !event.altKey) {
              event.preventDefault()
              moveRegion(event.shiftKey ? -1 : 1, () => ReactEditor.focus(session.editor))
            }
            handleWindowKey(event, open)
          }}
        >
          <header className="title-bar">
            <IconButton
              label="Về danh sách văn bản"
              icon={ArrowLeft}
              data-testid="editor-back"
              onClick={() => goTo({ screen: 'home' })}
            />
            <h1 className="document-title">{documentName(meta)}</h1>
            <SaveLine state={state} />
            <span className="toolbar-space" />
            <ExportButtons />
          </header>
          <Toolbar />
          <SaveBanner state={state} onRetry={saveNow} />
          <div className="desk">
            {outlineOpen && <Outline />}
            <PageView />
            {panel !== undefined && <SidePanel panel={panel} />}
          </div>
        </main>
        <SelectedInline />
        <FigureCard />
        <NotePopover />
      </Slate>
    </OpenDocumentContext>
  )
}

/** "Hoàn tác", "Làm lại" of the host's menu: an input field has its own history. */
function useUndoCommands({ editor }: DocumentSession): void {
  useEffect(
    () =>
      commands.on((command) => {
        if (command !== 'undo' && command !== 'redo') return
        const field = document.activeElement
        if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
          document.execCommand(command)
        } else if (command === 'undo') undo(editor)
        else redo(editor)
      }),
    [editor],
  )
}

/** A paste or an undo comes in several changes. */
const PASTE_REST = 120

/**
 * Recomputes the figures when the store changes and after a paste or an undo has brought in
 * older ones, but never under a word being composed.
 */
function useFigureRefresh(session: DocumentSession): void {
  const store = useStore(indicatorStore)
  // The period and the entity decide what a relative figure means.
  const { period, entity } = useStore(session.meta)
  useEffect(() => {
    if (store === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = (): void => {
      if (ReactEditor.isComposing(session.editor)) timer = setTimeout(refresh, 200)
      else refreshFigures(session.editor, { ...session.meta.get(), period, entity }, store)
    }
    refresh()
    const stop = session.onChange(() => {
      if (!bringsFigures(session.editor.operations)) return
      clearTimeout(timer)
      timer = setTimeout(refresh, PASTE_REST)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [session, store, period, entity])
}
