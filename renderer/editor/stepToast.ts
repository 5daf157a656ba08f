import { showToast, type ToastMessage } from '../ui/toast.tsx'
import type { DocumentSession } from './session.ts'

/**
 * Tells what the last step of the text has done. The message goes with the next step, taken back
 * or added: by then it would be false, and its button would take back something else.
 */
export function showStepToast(session: DocumentSession, message: ToastMessage): void {
  const { history } = session.editor
  const step = history.undos.at(-1)
  const hide = showToast(message)
  const stop = session.onOperations(() => {
    if (history.undos.at(-1) === step) return
    stop()
    hide()
  })
}
