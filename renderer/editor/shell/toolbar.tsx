import {
  Bold,
  Italic,
  ListTree,
  type LucideIcon,
  Redo2,
  Superscript,
  Underline,
  Undo2,
} from 'lucide-react'
import { ReactEditor, useSlateSelector } from 'slate-react'
import { useStore } from '../../state/store.ts'
import { IconButton } from '../../ui/button.tsx'
import { actionOf } from '../actions/allActions.ts'
import { shownKeys } from '../actions/keys.ts'
import { isMarked, type Mark } from '../commands/toggleMark.ts'
import { GoToDialog } from '../goTo/goToDialog.tsx'
import { useOpenDocument } from '../sessionContext.ts'
import { CountsDialog } from '../status/countsDialog.tsx'
import { InsertFigureDialog } from './insertFigureDialog.tsx'
import { InsertMenu } from './insertMenu.tsx'
import { InsertTableDialog } from './insertTableDialog.tsx'
import { InsertTargetListDialog } from './insertTargetListDialog.tsx'
import { PanelButtons } from './panelButtons.tsx'
import { StyleMenu } from './styleMenu.tsx'
import { SymbolDialog } from './symbolDialog.tsx'
import { TableMenu } from './tableMenu.tsx'

/** What can be done to the text; buttons never take the focus out of it. */
export function Toolbar() {
  const { desk } = useOpenDocument()
  const outlineOpen = useStore(desk.outlineOpen)
  const dialog = useStore(desk.dialog)
  const readOnly = useStore(desk.readOnly)
  const close = () => desk.dialog.set(undefined)
  return (
    <div className="toolbar" role="toolbar" aria-label="Công cụ soạn thảo">
      <IconButton
        label={outlineOpen ? 'Ẩn dàn ý' : 'Hiện dàn ý'}
        icon={ListTree}
        pressed={outlineOpen}
        onClick={() => desk.outlineOpen.set(!outlineOpen)}
      />
      <span className="toolbar-line" />
      <div className="toolbar-edits" inert={readOnly}>
        <HistoryButtons />
        <span className="toolbar-line" />
        <StyleMenu />
        <span className="toolbar-line" />
        <MarkButton mark="bold" icon={Bold} />
        <MarkButton mark="italic" icon={Italic} />
        <MarkButton mark="underline" icon={Underline} />
        <MarkButton mark="superscript" icon={Superscript} />
        <span className="toolbar-line" />
        <InsertMenu />
        <TableMenu />
      </div>
      <span className="toolbar-space" />
      <PanelButtons />
      {dialog === 'figure' && <InsertFigureDialog onClose={close} />}
      {dialog === 'targets' && <InsertTargetListDialog onClose={close} />}
      {dialog === 'table' && <InsertTableDialog onClose={close} />}
      {dialog === 'goTo' && <GoToDialog onClose={close} />}
      {dialog === 'counts' && <CountsDialog onClose={close} />}
      {dialog === 'symbol' && <SymbolDialog onClose={close} />}
    </div>
  )
}

interface ActionButtonProps {
  readonly id: string
  readonly icon: LucideIcon
  readonly pressed?: boolean
  readonly disabled?: boolean
}

/** A button for an action; it never takes the focus out of the text. */
function ActionButton({ id, icon, pressed, disabled }: ActionButtonProps) {
  const open = useOpenDocument()
  const { title, keys, run } = actionOf(id)
  return (
    <IconButton
      label={title}
      {...(keys?.[0] !== undefined && { keys: shownKeys(keys[0]) })}
      icon={icon}
      {...(pressed !== undefined && { pressed })}
      {...(disabled !== undefined && { disabled })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        run(open)
        ReactEditor.focus(open.session.editor)
      }}
    />
  )
}

function MarkButton({ mark, icon }: { readonly mark: Mark; readonly icon: LucideIcon }) {
  const on = useSlateSelector((current) => isMarked(current, mark))
  return <ActionButton id={mark} icon={icon} pressed={on} />
}

function HistoryButtons() {
  const canUndo = useSlateSelector((current) => current.history.undos.length > 0)
  const canRedo = useSlateSelector((current) => current.history.redos.length > 0)
  return (
    <>
      <ActionButton id="undo" icon={Undo2} disabled={!canUndo} />
      <ActionButton id="redo" icon={Redo2} disabled={!canRedo} />
    </>
  )
}
