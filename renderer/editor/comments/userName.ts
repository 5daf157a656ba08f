import { currentSettings, saveSettings } from '../../state/office.ts'
import { showFailure } from '../../ui/toast.tsx'
import { nameOf } from './threads.ts'

/** The person's name, as asked with the first comment. */
export function userName(): string {
  return nameOf(currentSettings().userName)
}

/** Keeps the name for the next comments, also where saving it fails. */
export async function keepUserName(name: string): Promise<void> {
  const saved = await saveSettings({ ...currentSettings(), userName: nameOf(name) })
  if (!saved.ok) showFailure(saved.error)
}
