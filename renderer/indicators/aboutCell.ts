import type { Observation } from '../../shared/indicators/types.ts'
import { changedWhen } from '../home/changedWhen.ts'
import type { GridPlace } from './cellRange.ts'
import { cellAt, cellKey, figureNow, type GridDesk } from './gridDesk.ts'
import { isToCome } from './gridModel.ts'

/** What a pointer held over a cell tells; undefined where there is no cell of figures. */
export function aboutCell(desk: GridDesk, place: GridPlace): string | undefined {
  const cell = cellAt(desk.view.get(), place)
  if (cell === undefined) return undefined
  const rejected = desk.rejected.get().get(cellKey(cell))
  if (rejected !== undefined) return rejected.message
  const figure = figureNow(desk, cell)
  if (figure !== undefined) return sourceLines(figure).join('\n')
  return isToCome(cell.column, new Date()) ? 'Chưa đến kỳ có số liệu' : 'Chưa có số liệu'
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
