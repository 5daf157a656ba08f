import { storeSheets, storeTable } from '../../shared/exchange/exportStore.ts'
import type { WrittenSheet } from '../../shared/exchange/writtenSheet.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { writeCsv } from './writeCsv.ts'
import { writeXlsx } from './writeXlsx.ts'

/** The bytes of the whole store: a sheet a unit, or one table where there are no sheets. */
export function writeStore(store: StoreIndex, format: 'xlsx' | 'csv'): Uint8Array {
  return format === 'xlsx'
    ? writeXlsx(storeSheets(store))
    : writeTables([storeTable(store)], format)
}

/** The bytes of a file of tables; one of plain text has its sheets below each other. */
export function writeTables(sheets: readonly WrittenSheet[], format: 'xlsx' | 'csv'): Uint8Array {
  if (format === 'xlsx') return writeXlsx(sheets)
  const [first, ...others] = sheets
  const rows = [
    ...(first?.rows ?? []),
    ...others.flatMap((sheet) => [[], [sheet.name], ...sheet.rows]),
  ]
  return new TextEncoder().encode(writeCsv({ name: first?.name ?? '', rows }))
}
