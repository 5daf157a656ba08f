import { extname } from 'node:path'
import { periodInWords } from '../../../shared/document/period.ts'
import { formSheet } from '../../../shared/exchange/form.ts'
import { indicatorGroupNames, indicatorGroupSchema } from '../../../shared/indicators/types.ts'
import { fail, type Result } from '../../../shared/result.ts'
import { writeTables } from '../../excel/writeTables.ts'
import type { Given } from '../command.ts'
import { checkTargets, writeOutputs } from '../outputs.ts'
import { USAGE } from '../runCli.ts'
import { openStoreFolder } from '../storeFolder.ts'
import { entityOption, measureOption, periodOption } from './observationFilter.ts'

/** `store form`: a blank sheet for a department; `store import` reads it back exactly. */
export async function storeForm(given: Given, folder: string): Promise<Result<void>> {
  const name = given.positionals[1]
  if (name === undefined) return fail(USAGE, 'Thiếu tên tệp cần ghi.')
  const path = given.terminal.path(name)
  if (extname(path).toLowerCase() !== '.xlsx') return fail(USAGE, 'Tên tệp phải có đuôi .xlsx.')
  const period = periodOption(given)
  if (!period.ok) return period
  if (period.value === undefined) return fail(USAGE, 'Thiếu thời gian (--year hoặc --term).')
  const measure = measureOption(given)
  if (!measure.ok) return measure
  const group = indicatorGroupSchema.optional().safeParse(given.text('group'))
  if (!group.success) {
    const known = Object.keys(indicatorGroupNames).join(', ')
    return fail(USAGE, `Không có nhóm “${given.text('group')}”. Các nhóm: ${known}.`)
  }
  const free = await checkTargets([path], given)
  if (!free.ok) return free
  const store = await openStoreFolder(folder, given.terminal, 'read')
  if (!store.ok) return store
  const index = store.value.index()
  const entity = entityOption(given, index)
  if (!entity.ok) return entity
  const wanted = period.value
  const indicators = index.data.indicators.filter(
    (one) => group.data === undefined || one.group === group.data,
  )
  const sheet = formSheet(
    {
      title: given.text('title') ?? `Biểu thu thập số liệu ${periodInWords(wanted)}`,
      entity: entity.value,
      columns: (measure.value === undefined ? (['plan', 'actual'] as const) : [measure.value]).map(
        (one) => ({ period: wanted, measure: one }),
      ),
      indicators: indicators.map((one) => one.code),
      filled: given.flag('filled'),
    },
    index,
  )
  return writeOutputs([{ path, data: writeTables([sheet], 'xlsx') }], given)
}
