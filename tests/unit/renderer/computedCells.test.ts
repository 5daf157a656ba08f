import { describe, expect, it } from 'vitest'
import { aboutCell } from '../../../renderer/indicators/aboutCell.ts'
import { clearBlock, copyBlock } from '../../../renderer/indicators/blockCommands.ts'
import { selectionAt } from '../../../renderer/indicators/cellRange.ts'
import { cellAt, createGridDesk } from '../../../renderer/indicators/gridDesk.ts'
import { gridColumns, gridRows } from '../../../renderer/indicators/gridModel.ts'
import { typed, writeCells } from '../../../renderer/indicators/writeCells.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { indicator, observation } from '../../builders/store.ts'

const year = (of: number) => ({ kind: 'year' as const, year: of })

/** A whole and its two parts; in 2027 the whole is not entered, in 2026 it is not their sum. */
function desk() {
  const indicators = [
    indicator('all', { name: 'Tổng số', sums: true }),
    indicator('men', { name: 'Nam', parent: 'all' }),
    indicator('women', { name: 'Nữ', parent: 'all' }),
  ]
  const figures: [string, number, string][] = [
    ['men', 2027, '16'],
    ['women', 2027, '30'],
    ['all', 2026, '41'],
    ['men', 2026, '15'],
    ['women', 2026, '25'],
  ]
  const store = createStoreIndex({
    entities: [],
    indicators,
    observations: figures.map(([code, of, value]) =>
      observation(code, of, value, { measure: 'actual' }),
    ),
    sets: [],
  })
  const columns = gridColumns([year(2026), year(2027)], ['actual'])
  return createGridDesk({ store, entity: 'tinh', rows: gridRows(indicators, ''), columns })
}

const WHOLE = { row: 1, column: 1 }

describe('a computed cell', () => {
  it('is shown, told with its formula and copied as what it shows', () => {
    const one = desk()
    expect(aboutCell(one, WHOLE)).toMatch(/^Tính từ “Nam” \+ “Nữ”\n.*F2/s)
    one.selection.set(selectionAt(WHOLE))
    expect(copyBlock(one)?.text.trim()).toBe('46')
  })

  it('is neither emptied nor written over by a paste; its own figure pasted is nothing new', () => {
    const one = desk()
    const cell = cellAt(one.view.get(), WHOLE)
    if (cell === undefined) throw new Error('no cell')
    one.selection.set(selectionAt(WHOLE))
    clearBlock(one)
    expect(writeCells(one, [typed(cell, '46')])).toMatchObject({ changed: 0, rejected: 0 })
    expect(one.rejected.get().size).toBe(0)
    expect(writeCells(one, [typed(cell, '47')])).toMatchObject({ changed: 0, rejected: 1 })
    expect([...one.rejected.get().values()]).toEqual([
      { words: '47', message: 'Ô này tự tính từ số khác; bấm F2 để nhập số thay cho số tính' },
    ])
  })

  it('tells parts that do not make the whole', () => {
    expect(aboutCell(desk(), { row: 1, column: 0 })).toMatch(
      /Các phần “trong đó” cộng lại là 40, lệch 1/,
    )
  })
})
