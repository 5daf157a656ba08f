import { userInfo } from 'node:os'
import type { Reply } from '../../../shared/api/contract.ts'
import { periodKey } from '../../../shared/document/period.ts'
import { previewImport, sureCells } from '../../../shared/exchange/preview.ts'
import type { ImportChoices, SheetFigure } from '../../../shared/exchange/types.ts'
import { observationWords } from '../../../shared/figures/words.ts'
import { newId } from '../../../shared/ids.ts'
import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { measureNames, type Observation } from '../../../shared/indicators/types.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { readTableFile } from '../../excel/readTableFile.ts'
import { openConf } from '../../services/confStore.ts'
import { openImportMemory } from '../../services/importMemory.ts'
import { locateStore } from '../../services/indicatorStore.ts'
import { readTableBytes } from '../../services/storeExchange.ts'
import type { Given } from '../command.ts'
import { USAGE } from '../runCli.ts'
import { openStoreFolder, whileLocked } from '../storeFolder.ts'
import { alignColumns } from '../table.ts'
import { entityOption, measureOption, periodOption } from './observationFilter.ts'
import { tellConflicts } from './tellConflicts.ts'

type Preview = Reply<'store.previewImport'>

/**
 * `store import`: prints what a sheet changes, writes the rows that are sure and reports the
 * rest. Once more with the same file changes nothing.
 */
export async function storeImport(given: Given, folder: string): Promise<Result<void>> {
  const name = given.positionals[1]
  if (name === undefined) return fail(USAGE, 'Thiếu tệp cần nhập.')
  const file = await readTableBytes(given.terminal.path(name))
  if (!file.ok) return file
  const book = readTableFile(file.value.name, file.value.bytes)
  if (!book.ok) return book
  const period = periodOption(given)
  if (!period.ok) return period
  const measure = measureOption(given)
  if (!measure.ok) return measure
  const sheet = given.text('sheet')
  const choices: ImportChoices = {
    ...(period.value && { period: period.value }),
    ...(measure.value && { measure: measure.value }),
    ...(sheet !== undefined && { sheets: [sheet] }),
  }
  const isDry = given.flag('dry-run')
  const work = async (): Promise<Result<void>> => {
    const store = await openStoreFolder(folder, given.terminal, isDry ? 'read' : 'write')
    if (!store.ok) return store
    const index = store.value.index()
    const entity = entityOption(given, index)
    if (!entity.ok) return entity
    const memory = openImportMemory(locateStore(given.terminal.path(folder)).folder, openConf)
    if (!memory.ok) return memory
    const preview = previewImport(book.value, index, {
      ...{ id: newId(), file: file.value.name, choices },
      remembered: memory.value.rows(),
      entity: entity.value,
    })
    print(preview, index, given)
    const figures = sureCells(preview)
    if (isDry || figures.length === 0) {
      given.terminal.tell(
        isDry
          ? `Chạy thử: ${figures.length} số liệu sẽ được ghi.`
          : 'Không có số liệu nào cần ghi.',
      )
      return ok(undefined)
    }
    const who = userInfo().username
    const when = new Date().toISOString()
    const state = given.flag('confirmed') ? 'confirmed' : 'draft'
    const changed = await store.value.change(
      {
        remove: [],
        set: figures.map(({ next }) => ({
          ...next,
          state,
          source: { ...next.source, who, when },
        })),
      },
      {
        ...{ who, act: 'import', from: file.value.name },
        before: figures.flatMap(({ old }) => old ?? []),
      },
    )
    if (!changed.ok) return changed
    given.terminal.tell(`Đã ghi ${changed.value.count} số liệu từ ${file.value.name}.`)
    tellConflicts(changed.value.conflicts, given.terminal)
    return ok(undefined)
  }
  return isDry ? work() : whileLocked(given, folder, work)
}

const stateNames: Readonly<Record<SheetFigure['state'], string>> = {
  new: 'mới',
  changed: 'sửa',
  same: 'như cũ',
  conflict: 'mâu thuẫn',
}

function print(preview: Preview, index: StoreIndex, given: Given): void {
  if (given.flag('json')) {
    given.terminal.out(`${JSON.stringify(preview)}\n`)
    return
  }
  const { terminal } = given
  const words = (one: Observation | undefined): string => {
    const indicator = one && index.indicators.get(one.indicator)
    return (one && indicator && observationWords(one, indicator, 'bounded')) ?? ''
  }
  const rows = preview.rows
    .filter((row) => row.sure)
    .flatMap((row) =>
      row.figures.map(({ cell, next, notes, old, state }) => [
        cell,
        stateNames[state],
        next.indicator,
        next.entity,
        periodKey(next.period),
        measureNames[next.measure],
        old === undefined ? words(next) : `${words(old)} -> ${words(next)}`,
        notes.join(' '),
      ]),
    )
  if (rows.length > 0) terminal.out(alignColumns(rows))
  for (const note of preview.notes) terminal.tell(note)
  for (const { column, reason, sheet, title } of preview.columns) {
    if (reason !== undefined) terminal.tell(`${sheet}!${column} “${title}”: ${reason}`)
  }
  const unsure = preview.rows.filter((row) => !row.sure)
  for (const row of unsure) {
    const near = row.candidates.map(({ indicator }) => indicator).slice(0, 3)
    const hint = near.length > 0 ? ` Gần với: ${near.join(', ')}.` : ''
    terminal.tell(`${row.id} “${row.name}”: ${row.reason ?? ''}${hint}`)
  }
  for (const { place, raw, reason } of preview.skipped) {
    terminal.tell(`${place}${raw === '' ? '' : ` “${raw}”`}: ${reason}`)
  }
  const sure = preview.rows.length - unsure.length
  terminal.tell(`${sure} dòng khớp chỉ tiêu, ${unsure.length} dòng chưa khớp.`)
}
