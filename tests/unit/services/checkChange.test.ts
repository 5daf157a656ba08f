import { describe, expect, it } from 'vitest'
import { checkChange } from '../../../electron/services/checkChange.ts'
import { findResources } from '../../../electron/services/resources.ts'
import { readStartingData } from '../../../electron/services/startingData.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import type { Observation } from '../../../shared/indicators/types.ts'

const starting = await readStartingData(findResources().seeds)
if (!starting.ok) throw new Error(starting.error.message)
const store = createStoreIndex(starting.value)

const good: Observation = {
  indicator: 'grdp-growth',
  entity: 'tinh-tra-vinh',
  period: { kind: 'year', year: 2030 },
  measure: 'target',
  value: '11',
  comparator: '>=',
  state: 'draft',
  source: { document: 'thử' },
}
const { value: _, ...bare } = good
const counted = starting.value.indicators.find((one) => one.twoDigits)?.code ?? ''

describe('a change of the figures', () => {
  it('of all that the store starts with is good', () => {
    expect(checkChange({ set: starting.value.observations, remove: [] }, store).ok).toBe(true)
  })

  it.each<[string, Observation, string]>([
    ['unknown indicator', { ...good, indicator: 'khong-co' }, 'không có chỉ tiêu'],
    ['unknown entity', { ...good, entity: 'khong-co' }, 'không có đơn vị'],
    ['absurd share', { ...good, value: '999999999999' }, 'số quá lớn'],
    ['absurd number', { ...good, indicator: counted, value: '9999999999999' }, 'số quá lớn'],
    ['counted thing below zero', { ...good, indicator: counted, value: '-3' }, 'không thể âm'],
    ['nothing', bare, 'chưa có số'],
    ['half a range', { ...bare, comparator: 'range', min: '1' }, 'số đầu và số cuối'],
    ['a good range', { ...bare, comparator: 'range', min: '9', max: '10.5' }, ''],
    ['range backwards', { ...bare, comparator: 'range', min: '10.5', max: '9' }, 'lớn hơn'],
    ['term backwards', { ...good, period: { kind: 'term', from: 2030, to: 2025 } }, 'Nhiệm kỳ'],
  ])('with %s', (_, observation, message) => {
    const checked = checkChange({ set: [good, observation], remove: [] }, store)
    expect(checked.ok ? '' : checked.error.message).toContain(message)
    expect(checked.ok).toBe(message === '')
  })

  it('may take away what the store does not know', () => {
    const { indicator: _, ...rest } = good
    const { entity, period, measure } = rest
    const gone = { indicator: 'khong-co', entity, period, measure }
    expect(checkChange({ set: [], remove: [gone] }, store).ok).toBe(true)
  })
})
