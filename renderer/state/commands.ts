/** What keys and menus ask of the screen that is open: "save", "export-docx", "print". */
export type ScreenCommand = 'save' | 'export-docx' | 'export-pdf' | 'print'

const listeners = new Set<(command: ScreenCommand) => void>()

export const commands = {
  on(listener: (command: ScreenCommand) => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  tell(command: ScreenCommand): void {
    for (const listener of [...listeners]) listener(command)
  },
}
