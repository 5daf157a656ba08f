import { userInfo } from 'node:os'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Given } from '../command.ts'
import { USAGE } from '../runCli.ts'
import { openStoreFolder, whileLocked } from '../storeFolder.ts'
import { tellConflicts } from './tellConflicts.ts'

/** `store undo`: takes a batch of the history back; figures changed since stay. */
export async function storeUndo(given: Given, folder: string): Promise<Result<void>> {
  const batch = given.positionals[1]
  if (batch === undefined) return fail(USAGE, 'Thiếu mã lần sửa (xem “store history”).')
  return whileLocked(given, folder, async () => {
    const store = await openStoreFolder(folder, given.terminal, 'write')
    if (!store.ok) return store
    const undone = await store.value.undo(batch, userInfo().username)
    if (!undone.ok) return undone
    given.terminal.tell(`Đã hoàn tác ${undone.value.count} số liệu.`)
    tellConflicts(undone.value.conflicts, given.terminal)
    return ok(undefined)
  })
}
