import { Decimal } from 'decimal.js'
import { writeNumber } from '../../shared/figures/vietnameseNumber.ts'
import { partsGap } from '../../shared/indicators/parts.ts'
import type { Observation } from '../../shared/indicators/types.ts'
import { changedWhen } from '../home/changedWhen.ts'
import type { GridPlace } from './cellRange.ts'
import {
  type CellName,
  cellAt,
  cellKey,
  computedNow,
  figureShown,
  type GridDesk,
} from './gridDesk.ts'
import { isToCome } from './gridModel.ts'

/** What a pointer held over a cell tells; undefined where there is no cell of figures. */
export function aboutCell(desk: GridDesk, place: GridPlace): string | undefined {
  const cell = cellAt(desk.view.get(), place)
  if (cell === undefined) return undefined
  const rejected = desk.rejected.get().get(cellKey(cell))
  if (rejected !== undefined) return rejected.message
  const figure = figureShown(desk, cell)
  if (figure !== undefined) return cellLines(desk, cell, figure).join('\n')
  return isToCome(cell.column, new Date()) ? 'Chưa đến kỳ có số liệu' : 'Chưa có số liệu'
}

/** What is told of a figure of the table, its own source or how it was computed. */
export function cellLines(desk: GridDesk, cell: CellName, figure: Observation): string[] {
  if (computedNow(desk, cell) !== undefined) {
    return [
      capital(figure.source.document),
      ...(figure.state === 'draft' ? ['Có số liệu nháp trong phép tính'] : []),
      'F2 để nhập số thay cho số tính',
    ]
  }
  return [...gapLines(desk, cell), ...sourceLines(figure)]
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Parts that do not make the whole. */
function gapLines(desk: GridDesk, { indicator, entity, column }: CellName): string[] {
  const { period, measure } = column
  const name = { indicator: indicator.code, entity, period, measure }
  const gap = partsGap(desk.view.get().store, name)
  if (gap === undefined) return []
  const apart = new Decimal(gap.sum).minus(gap.whole).abs()
  return [
    `Các phần “trong đó” cộng lại là ${writeNumber(gap.sum)}, lệch ${writeNumber(apart)} ${indicator.unit}`.trimEnd(),
  ]
}

/** Where the figure is from, who entered it, and whether it is confirmed. */
export function sourceLines({ source, state, text, value }: Observation): string[] {
  const { document, section, cell, who, when } = source
  const place = [section && `mục ${section}`, cell && `ô ${cell}`].filter(Boolean)
  const entered = [who, when && changedWhen(when, new Date())].filter(Boolean)
  return [
    [`Nguồn: ${document}`, ...place].join(', '),
    ...(entered.length > 0 ? [`Cập nhật: ${entered.join(', ')}`] : []),
    ...(text !== undefined && value !== undefined ? [`Ghi chú: ${text}`] : []),
    state === 'confirmed' ? 'Đã xác nhận' : 'Nháp, chưa xác nhận',
  ]
}
