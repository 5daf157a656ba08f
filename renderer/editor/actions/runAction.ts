import { flushSync } from 'react-dom'
import type { OpenDocument } from '../sessionContext.ts'
import type { Action } from './action.ts'
import { actionOfKeys } from './allActions.ts'
import { keysOf } from './keys.ts'

/** Can the action be done now? Not in a read-only view if it edits. */
export function canRun(action: Action, open: OpenDocument): boolean {
  if (action.edits && open.desk.readOnly.get()) return false
  return action.enabled?.(open) ?? true
}

/** Runs the action of a key press in `scope`; false when the key means nothing there. */
export function runKeys(
  press: Parameters<typeof keysOf>[0],
  open: OpenDocument,
  scope: Action['scope'],
): boolean {
  const action = actionOfKeys(keysOf(press))
  if (action === undefined || action.scope !== scope || !canRun(action, open)) return false
  // What it opens takes the keyboard at once: the next key may come before React's own time.
  let done = true
  flushSync(() => {
    done = action.run(open, 'keys') !== false
  })
  return done
}
