import type { ExportCell, ExportSheet } from '../../shared/api/storeContract.ts'
import { periodInWords } from '../../shared/document/period.ts'
import { type Indicator, measureNames, type Observation } from '../../shared/indicators/types.ts'
import type { GridView } from '../indicators/gridDesk.ts'
import { exactWords, shownAt } from '../indicators/gridModel.ts'

/** What the table shows now, as a sheet: its rows and columns, and whose figures they are. */
export function viewSheet({ store, entity, rows, columns }: GridView): ExportSheet {
  const groups: number[] = []
  const cells = rows.map((row, at): ExportCell[] => {
    if (row.kind === 'group') {
      groups.push(at)
      return [row.title, ...Array.from({ length: columns.length + 1 }, () => null)]
    }
    const { indicator } = row
    return [
      indicator.name,
      indicator.unit,
      ...columns.map((column) => cellOf(shownAt(store, indicator, entity, column), indicator)),
    ]
  })
  const name = store.entities.get(entity)?.name ?? entity
  return {
    name: 'Kho chỉ tiêu',
    title: ['KHO CHỈ TIÊU', `Số liệu của ${name}`],
    columns: [
      { title: 'Chỉ tiêu', width: 56 },
      { title: 'Đơn vị tính', width: 18 },
      ...columns.map(({ period, measure }) => ({
        title: `${capital(periodInWords(period))} - ${measureNames[measure]}`,
      })),
    ],
    rows: cells,
    ...(groups.length > 0 && { groups }),
  }
}

function cellOf(one: Observation | undefined, indicator: Indicator): ExportCell {
  if (one === undefined) return null
  if (one.value !== undefined && one.comparator === '=') return { number: one.value }
  return exactWords(one, indicator)
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
