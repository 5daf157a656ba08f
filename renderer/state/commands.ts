import { listen } from '../api.ts'
import { goTo } from './route.ts'

/** Commands of the host's menu ("save", "export-docx", "open:<file>"), told to the screens. */
const listeners = new Set<(command: string) => void>()

export const commands = {
  on(listener: (command: string) => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

export function watchCommands(): () => void {
  return listen('window.command', ({ command }) => {
    const file = /^open:(.+)$/.exec(command)?.[1]
    if (file !== undefined) goTo({ screen: 'editor', file })
    else for (const listener of [...listeners]) listener(command)
  })
}
