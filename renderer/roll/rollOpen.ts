import type { OpenDocument } from '../editor/sessionContext.ts'
import { createStore } from '../state/store.ts'
import { createRollDesk, type RollDesk } from './rollDesk.ts'

/** "Tạo từ văn bản năm trước", while it stands over the window. */
export const rollDesk = createStore<RollDesk | undefined>(undefined)

/** Opens the window; without a file the person chooses the document there. */
export function openRoll(file?: string): void {
  rollDesk.get()?.stop()
  const desk = createRollDesk()
  rollDesk.set(desk)
  if (file !== undefined) void desk.choose(file)
}

/** From the document that is open. */
export function openRollFrom({ session }: OpenDocument): boolean {
  openRoll(session.file)
  return true
}

export function closeRoll(): void {
  rollDesk.get()?.stop()
  rollDesk.set(undefined)
}
