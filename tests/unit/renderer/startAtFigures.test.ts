import { expect, it } from 'vitest'
import { gridColumns } from '../../../renderer/indicators/gridModel.ts'
import { firstColumnWithFigures } from '../../../renderer/indicators/useStartAtFigures.ts'
import { sampleStore } from '../../builders/store.ts'

it('the table opens at the newest column that holds a figure of the entity', () => {
  const periods = [2029, 2028, 2027, 2026].map((year) => ({ kind: 'year', year }) as const)
  const columns = gridColumns(periods, ['target', 'actual'])
  expect(firstColumnWithFigures(columns, sampleStore, 'tinh')).toBe(4)
  expect(firstColumnWithFigures(columns, sampleStore, 'khac')).toBeUndefined()
  expect(firstColumnWithFigures(columns.slice(0, 4), sampleStore, 'tinh')).toBeUndefined()
})
