import { listen } from '../api.ts'
import { openWithDialog } from './documents.ts'
import { goTo } from './route.ts'

/** Commands of the host's menu that the open screen answers: "save", "export-docx", "undo" ... */
const listeners = new Set<(command: string) => void>()

export const commands = {
  on(listener: (command: string) => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** What leads to another screen is done here, everything else told to the screen. */
function run(command: string): void {
  const file = /^open:(.+)$/.exec(command)?.[1]
  if (file !== undefined) goTo({ screen: 'editor', file })
  else if (command === 'new') goTo({ screen: 'home', creating: true })
  else if (command === 'open') void openWithDialog()
  else if (command === 'home' || command === 'indicators' || command === 'settings') {
    goTo({ screen: command })
  } else for (const listener of [...listeners]) listener(command)
}

export function watchCommands(): () => void {
  return listen('window.command', ({ command }) => run(command))
}
