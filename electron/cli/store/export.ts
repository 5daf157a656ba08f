import { extname } from 'node:path'
import { fail, type Result } from '../../../shared/result.ts'
import { writeStore } from '../../excel/writeTables.ts'
import type { Given } from '../command.ts'
import { checkTargets, writeOutputs } from '../outputs.ts'
import { USAGE } from '../runCli.ts'
import { openStoreFolder } from '../storeFolder.ts'

/** `store export`: the whole store, a sheet a unit; `store import` reads it back. */
export async function storeExport(given: Given, folder: string): Promise<Result<void>> {
  const name = given.positionals[1]
  if (name === undefined) return fail(USAGE, 'Thiếu tên tệp cần ghi.')
  const path = given.terminal.path(name)
  const ending = extname(path).toLowerCase()
  if (ending !== '.xlsx' && ending !== '.csv') {
    return fail(USAGE, 'Tên tệp phải có đuôi .xlsx hoặc .csv.')
  }
  const free = await checkTargets([path], given)
  if (!free.ok) return free
  const store = await openStoreFolder(folder, given.terminal, 'read')
  if (!store.ok) return store
  const data = writeStore(store.value.index(), ending === '.xlsx' ? 'xlsx' : 'csv')
  return writeOutputs([{ path, data }], given)
}
