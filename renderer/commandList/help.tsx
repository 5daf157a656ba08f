import { useStore } from '../state/store.ts'
import { CommandList } from './commandList.tsx'
import { KeySheet } from './keySheet.tsx'
import { openHelp } from './openHelp.ts'

/** The list of commands or the sheet of keys, over every screen. */
export function Help() {
  const which = useStore(openHelp)
  if (which === 'commands') return <CommandList />
  return which === 'keys' ? <KeySheet /> : null
}
