import type { ExportCell, ExportSheet } from '../api/storeContract.ts'
import { comparePeriods, periodInWords, periodKey } from '../document/period.ts'
import { observationWords } from '../figures/words.ts'
import type { StoreIndex } from '../indicators/storeIndex.ts'
import {
  type Indicator,
  indicatorGroupNames,
  measureNames,
  measureSchema,
  type Observation,
} from '../indicators/types.ts'
import type { WrittenCell, WrittenSheet } from './writtenSheet.ts'

/** A sheet for each unit: its indicators below each other, periods and measures side by side. */
export function storeSheets(store: StoreIndex): WrittenSheet[] {
  const byEntity = new Map<string, Observation[]>()
  for (const one of store.data.observations) {
    const list = byEntity.get(one.entity)
    if (list === undefined) byEntity.set(one.entity, [one])
    else list.push(one)
  }
  const sheets = store.data.entities.flatMap(({ id, name }) => {
    const observations = byEntity.get(id)
    return observations === undefined ? [] : [tableOf(name, observations, store, false)]
  })
  return sheets.length > 0 ? sheets : [storeTable(store)]
}

/** The whole store as one table, for formats that have no sheets. */
export function storeTable(store: StoreIndex): WrittenSheet {
  return tableOf('Kho chỉ tiêu', store.data.observations, store, true)
}

const measureOrder = measureSchema.options

function tableOf(
  name: string,
  observations: readonly Observation[],
  store: StoreIndex,
  withEntity: boolean,
): WrittenSheet {
  const byKey = new Map<string, Observation>()
  const columns = new Map<string, Pick<Observation, 'period' | 'measure'>>()
  for (const one of observations) {
    const key = `${periodKey(one.period)}|${one.measure}`
    columns.set(key, one)
    byKey.set(`${one.entity}|${one.indicator}|${key}`, one)
  }
  const sorted = [...columns].sort(
    ([, a], [, b]) =>
      comparePeriods(a.period, b.period) ||
      measureOrder.indexOf(a.measure) - measureOrder.indexOf(b.measure),
  )
  const used = new Map<string, Set<string>>()
  for (const { entity, indicator } of observations) {
    used.set(indicator, (used.get(indicator) ?? new Set()).add(entity))
  }
  const head = (text: string): WrittenCell => ({ text, style: 'heading' })
  const rows: WrittenCell[][] = [
    [
      ...['Mã chỉ tiêu', 'Chỉ tiêu', 'Đơn vị tính'].map(head),
      ...(withEntity ? [head('Đơn vị hành chính')] : []),
      ...sorted.map(([, { period, measure }]) =>
        head(`${capital(periodInWords(period))} - ${measureNames[measure]}`),
      ),
    ],
  ]
  for (const group of Object.keys(indicatorGroupNames) as Indicator['group'][]) {
    const some = store.data.indicators.filter((one) => one.group === group && used.has(one.code))
    if (some.length === 0) continue
    rows.push(['', { text: capital(indicatorGroupNames[group]), style: 'group' }])
    for (const indicator of some) {
      for (const entity of used.get(indicator.code) ?? []) {
        rows.push([
          { text: indicator.code },
          { text: indicator.name, ...(indicator.parent !== undefined && { indent: 1 }) },
          { text: indicator.unit },
          ...(withEntity ? [{ text: store.entities.get(entity)?.name ?? entity }] : []),
          ...sorted.map(([key]) =>
            cellOf(byKey.get(`${entity}|${indicator.code}|${key}`), indicator),
          ),
        ])
      }
    }
  }
  return {
    ...{ name, rows, headerRow: 0 },
    widths: [22, 56, 18, ...sorted.map(() => 16)],
    frozen: { row: 1, column: 3 },
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function cellOf(one: Observation | undefined, indicator: Indicator): WrittenCell {
  if (one === undefined) return ''
  if (one.value !== undefined && one.comparator === '=') return { number: one.value }
  // "trở lên" and ranges are words; they are read back by the same rule.
  return { text: observationWords(one, indicator, 'bounded') ?? '' }
}

/** A view of the window as a sheet to be written. */
export function viewSheet(view: ExportSheet): WrittenSheet {
  const { columns, groups = [], name, title = [] } = view
  const marked = new Set(groups)
  const rows: WrittenCell[][] = [
    ...title.map((text, at): WrittenCell[] => [{ text, style: at === 0 ? 'title' : 'subtitle' }]),
    columns.map((one): WrittenCell => ({ text: one.title, style: 'heading' })),
    ...view.rows.map((cells, at) => cells.map((cell) => viewCell(cell, marked.has(at)))),
  ]
  const last = columns.length - 1
  return {
    ...{ name, rows, headerRow: title.length },
    widths: columns.map((one) => one.width ?? 16),
    merges:
      last > 0 ? title.map((_, row) => ({ top: row, left: 0, bottom: row, right: last })) : [],
    frozen: { row: title.length + 1, column: 0 },
  }
}

function viewCell(cell: ExportCell, isGroup: boolean): WrittenCell {
  if (cell === null) return isGroup ? { text: '', style: 'group' } : null
  if (typeof cell === 'string') return { text: cell, ...(isGroup && { style: 'group' as const }) }
  const { decimals, number } = cell
  return { number, ...(decimals !== undefined && { decimals }) }
}
