import { CircleHelp } from 'lucide-react'
import { useStore } from '../../state/store.ts'
import { IconButton } from '../../ui/button.tsx'
import { actionOf } from '../actions/allActions.ts'
import { keysToShow } from '../actions/keys.ts'
import { canRun } from '../actions/runAction.ts'
import { focusText } from '../focusText.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { actionIcons } from './actionIcons.ts'
import { useAtCursor } from './useAtCursor.ts'

interface ActionButtonProps {
  readonly id: string
  readonly pressed?: boolean
  /** In place of the action's title, where the button says what it does now. */
  readonly label?: string
}

/** A button for an action; it never takes the focus out of the text. */
export function ActionButton({ id, pressed, label }: ActionButtonProps) {
  const open = useOpenDocument()
  const action = actionOf(id)
  useStore(open.desk.readOnly)
  // Asked after every change of the editor: what `enabled` looks at must be at hand.
  const able = useAtCursor(() => canRun(action, open))
  const [keys] = keysToShow(action)
  return (
    <IconButton
      label={label ?? action.title}
      {...(keys !== undefined && { keys })}
      icon={actionIcons[id] ?? CircleHelp}
      {...(pressed !== undefined && { pressed })}
      disabled={!able}
      data-testid={`tool-${id}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        action.run(open)
        if (action.scope === 'text') focusText(open.session.editor)
      }}
    />
  )
}
