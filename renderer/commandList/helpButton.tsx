import { Command } from 'lucide-react'
import { keysToShow } from '../editor/actions/keys.ts'
import { IconButton } from '../ui/button.tsx'
import { appCommands } from './appCommands.ts'
import { showHelp } from './openHelp.ts'

/** Leads to the list of commands, for who does not know its keys yet. */
export function HelpButton() {
  const command = appCommands.find(({ id }) => id === 'commandList')
  const [keys] = keysToShow(command ?? {})
  return (
    <IconButton
      label={command?.title ?? ''}
      {...(keys !== undefined && { keys })}
      icon={Command}
      data-testid="tool-commandList"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => showHelp('commands')}
    />
  )
}
