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
import { useState } from 'react'
import { ReactEditor, useSlateSelector, useSlateStatic } from 'slate-react'
import { useStore } from '../../state/store.ts'
import { IconButton } from '../../ui/button.tsx'
import { isMarked, type Mark, toggleMark } from '../commands/toggleMark.ts'
import { redo, undo } from '../commands/undo.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { InsertFigureDialog } from './insertFigureDialog.tsx'
import { InsertMenu } from './insertMenu.tsx'
import { InsertTargetListDialog } from './insertTargetListDialog.tsx'
import { PanelButtons } from './panelButtons.tsx'
import { StyleMenu } from './styleMenu.tsx'
import { ZoomMenu } from './zoomMenu.tsx'

/** What can be done to the text; buttons never take the focus out of it. */
export function Toolbar() {
  const { desk } = useOpenDocument()
  const outlineOpen = useStore(desk.outlineOpen)
  const [dialog, setDialog] = useState<'figure' | 'targets'>()
  return (
    <div className="toolbar" role="toolbar" aria-label="Công cụ soạn thảo">
      <IconButton
        label={outlineOpen ? 'Ẩn dàn ý' : 'Hiện dàn ý'}
        icon={ListTree}
        pressed={outlineOpen}
        onClick={() => desk.outlineOpen.set(!outlineOpen)}
      />
      <span className="toolbar-line" />
      <HistoryButtons />
      <span className="toolbar-line" />
      <StyleMenu />
      <span className="toolbar-line" />
      <MarkButton mark="bold" label="Đậm" keys="Ctrl+B" icon={Bold} />
      <MarkButton mark="italic" label="Nghiêng" keys="Ctrl+I" icon={Italic} />
      <MarkButton mark="underline" label="Gạch chân" keys="Ctrl+U" icon={Underline} />
      <MarkButton mark="superscript" label="Chỉ số trên" keys="Ctrl+Shift+=" icon={Superscript} />
      <span className="toolbar-line" />
      <InsertMenu onFigure={() => setDialog('figure')} onTargets={() => setDialog('targets')} />
      <span className="toolbar-space" />
      <ZoomMenu />
      <PanelButtons />
      {dialog === 'figure' && <InsertFigureDialog onClose={() => setDialog(undefined)} />}
      {dialog === 'targets' && <InsertTargetListDialog onClose={() => setDialog(undefined)} />}
    </div>
  )
}

interface MarkButtonProps {
  readonly mark: Mark
  readonly label: string
  readonly keys: string
  readonly icon: LucideIcon
}

function MarkButton({ mark, label, keys, icon }: MarkButtonProps) {
  const editor = useSlateStatic()
  const on = useSlateSelector((current) => isMarked(current, mark))
  return (
    <IconButton
      label={label}
      keys={keys}
      icon={icon}
      pressed={on}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        toggleMark(editor, mark)
        ReactEditor.focus(editor)
      }}
    />
  )
}

function HistoryButtons() {
  const editor = useSlateStatic()
  const canUndo = useSlateSelector((current) => current.history.undos.length > 0)
  const canRedo = useSlateSelector((current) => current.history.redos.length > 0)
  return (
    <>
      <IconButton
        label="Hoàn tác"
        keys="Ctrl+Z"
        icon={Undo2}
        disabled={!canUndo}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => undo(editor)}
      />
      <IconButton
        label="Làm lại"
        keys="Ctrl+Y"
        icon={Redo2}
        disabled={!canRedo}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => redo(editor)}
      />
    </>
  )
}
