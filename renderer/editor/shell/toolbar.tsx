import { type ReactNode, useRef } from 'react'
import type { Editor } from 'slate'
import { HelpButton } from '../../commandList/helpButton.tsx'
import { useStore } from '../../state/store.ts'
import { useRovingTabs } from '../../ui/useRovingTabs.ts'
import { isMarked, type Mark } from '../commands/toggleMark.ts'
import { focusText } from '../focusText.ts'
import { currentLine } from '../plugins/withWordKeys.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { ActionButton } from './actionButton.tsx'
import { InsertMenu } from './insertMenu.tsx'
import { MoreMenu } from './moreMenu.tsx'
import { PanelButtons } from './panelButtons.tsx'
import { StyleMenu } from './styleMenu.tsx'
import { TableMenu } from './tableMenu.tsx'
import { useAtCursor } from './useAtCursor.ts'

const marks: readonly Mark[] = ['bold', 'italic', 'underline', 'superscript']

const alignments = ['alignLeft', 'alignCenter', 'alignRight', 'justify'] as const

const lists = ['bullet', 'numbered', 'higher', 'deeper'] as const

const history = ['undo', 'redo'] as const

/** Groups that narrow windows move into the menu behind the dots, the first one first. */
const spare = [alignments, lists, history, marks] as const

/**
 * What can be done to the text, in one row: one stop of the Tab key, arrows lead on. Buttons never
 * take the focus out of the text.
 */
export function Toolbar() {
  const { desk, session } = useOpenDocument()
  const row = useRef<HTMLDivElement>(null)
  const outlineOpen = useStore(desk.outlineOpen)
  const readOnly = useStore(desk.readOnly)
  const aligned = useAtCursor(alignmentAtCursor)
  useRovingTabs(row)
  return (
    <div
      ref={row}
      className="toolbar"
      role="toolbar"
      aria-label="Công cụ soạn thảo"
      onKeyDown={(event) => {
        if (event.key === 'Escape') focusText(session.editor)
      }}
    >
      <ActionButton
        id="outline"
        label={outlineOpen ? 'Ẩn dàn ý' : 'Hiện dàn ý'}
        pressed={outlineOpen}
      />
      <span className="toolbar-line" />
      <div className="toolbar-edits" inert={readOnly}>
        <SpareGroup ids={history} />
        <StyleMenu />
        <span className="toolbar-line" />
        <SpareGroup ids={marks}>
          {marks.map((mark) => (
            <MarkButton key={mark} mark={mark} />
          ))}
        </SpareGroup>
        <SpareGroup ids={alignments} pressed={aligned} />
        <SpareGroup ids={lists} />
        <MoreMenu groups={spare} />
        <InsertMenu />
        <TableMenu />
      </div>
      <span className="toolbar-space" />
      <ActionButton id="find" />
      <PanelButtons />
      <HelpButton />
    </div>
  )
}

interface SpareGroupProps {
  readonly ids: (typeof spare)[number]
  readonly pressed?: string | undefined
  /** The buttons, where they are no plain ones. */
  readonly children?: ReactNode
}

function SpareGroup({ ids, pressed, children }: SpareGroupProps) {
  return (
    <div className="toolbar-spare" data-spare={spare.indexOf(ids) + 1}>
      {children ??
        ids.map((id) => (
          <ActionButton key={id} id={id} {...(id === pressed && { pressed: true })} />
        ))}
      <span className="toolbar-line" />
    </div>
  )
}

/** The button that stands for how the line with the cursor is set; none for headings and lists. */
function alignmentAtCursor(editor: Editor): (typeof alignments)[number] | undefined {
  const line = currentLine(editor)?.[0]
  if (line?.type !== 'paragraph') return undefined
  if (line.align === 'left') return 'alignLeft'
  if (line.align === 'center') return 'alignCenter'
  return line.align === 'right' ? 'alignRight' : 'justify'
}

function MarkButton({ mark }: { readonly mark: Mark }) {
  const on = useAtCursor((current) => isMarked(current, mark))
  return <ActionButton id={mark} pressed={on} />
}
