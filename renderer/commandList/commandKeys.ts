import { listen } from '../api.ts'
import { actionOfKeys, allActions } from '../editor/actions/allActions.ts'
import { keysOf } from '../editor/actions/keys.ts'
import { canRun, runKeys } from '../editor/actions/runAction.ts'
import { focusedDocument } from '../editor/focusedDocument.ts'
import { goTo } from '../state/route.ts'
import { modalIsOpen } from '../ui/modal.tsx'
import { appCommands } from './appCommands.ts'
import { hostMenus } from './hostMenus.ts'
import { openHelp } from './openHelp.ts'

const byKeys = new Map(
  appCommands.flatMap((command) => (command.keys ?? []).map((keys) => [keys, command] as const)),
)

/**
 * The keys that mean something on every screen and, while a document is open, those of its whole
 * window, wherever the focus stands. A dialog keeps its keys to itself.
 */
function obeyKeys(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented) return
  const keys = keysOf(event)
  const command = byKeys.get(keys)
  // First of all, for every letter comes by here and looking for a dialog costs more than one.
  if (command === undefined && actionOfKeys(keys)?.scope !== 'window') return
  const helping = openHelp.get() !== undefined
  if (modalIsOpen() && !helping) return
  if (command !== undefined) {
    event.preventDefault()
    if (!helping || command.group === 'Trợ giúp') command.run()
    return
  }
  const open = focusedDocument.get()
  if (open !== undefined && !helping && runKeys(event, open, 'window')) event.preventDefault()
}

/** An input field has its own history beside the editor's. */
function undoInField(id: string): boolean {
  const field = document.activeElement
  const typing = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  return typing && (id === 'undo' || id === 'redo') && document.execCommand(id)
}

/** Runs what the host's menu names: a file to open, a command, an action of the document. */
function obeyMenu(id: string): void {
  const file = /^open:(.+)$/.exec(id)?.[1]
  if (file !== undefined) goTo({ screen: 'editor', file })
  else if (!modalIsOpen() && !undoInField(id)) {
    appCommands.find((one) => one.id === id)?.run()
    const action = allActions.find((one) => one.id === id)
    const open = focusedDocument.get()
    if (action !== undefined && open !== undefined && canRun(action, open)) action.run(open)
  }
}

/** Commands by keys and by the host's menu, which shows what there is. */
export function watchCommands(): () => void {
  window.addEventListener('keydown', obeyKeys)
  const stops = [listen('window.command', ({ command }) => obeyMenu(command)), hostMenus()]
  return () => {
    window.removeEventListener('keydown', obeyKeys)
    for (const stop of stops) stop()
  }
}
