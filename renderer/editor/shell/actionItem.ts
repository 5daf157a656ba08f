import type { MenuItem } from '../../ui/menu.tsx'
import { actionOf } from '../actions/allActions.ts'
import { keysToShow } from '../actions/keys.ts'
import { canRun } from '../actions/runAction.ts'
import type { OpenDocument } from '../sessionContext.ts'
import { actionIcons } from './actionIcons.ts'

/** The action as a menu lists it. */
export function actionItem(open: OpenDocument, id: string): MenuItem {
  const action = actionOf(id)
  const [keys] = keysToShow(action)
  const icon = actionIcons[id]
  return {
    label: action.title,
    ...(icon !== undefined && { icon }),
    ...(keys !== undefined && { keys }),
    disabled: !canRun(action, open),
    run: () => void action.run(open),
  }
}
