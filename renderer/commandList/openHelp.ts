import { createStore } from '../state/store.ts'
import { modalIsOpen } from '../ui/modal.tsx'

/** The two windows that tell what can be done: the list of commands and the sheet of keys. */
export const openHelp = createStore<'commands' | 'keys' | undefined>(undefined)

/** Opens one of them, or closes it when it is open; never over another dialog. */
export function showHelp(which: 'commands' | 'keys'): void {
  if (openHelp.get() === which) openHelp.set(undefined)
  else if (openHelp.get() !== undefined || !modalIsOpen()) openHelp.set(which)
}
