import { describe, expect, it } from 'vitest'
import { applyChange } from '../../../shared/indicators/change.ts'
import {
  existsOn,
  lineageNote,
  mergeEntities,
  nameOn,
  renameEntity,
  seriesOf,
  successorsOf,
} from '../../../shared/indicators/lineage.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { entitySchema } from '../../../shared/indicators/types.ts'
import { indicator, observation } from '../../builders/store.ts'

const figure = (code: string, entity: string, year: number, value: string) =>
  observation(code, year, value, { entity, measure: 'actual' })

const before = createStoreIndex({
  entities: [
    { id: 'tinh-a', name: 'tỉnh A', level: 'tỉnh' },
    { id: 'tinh-b', name: 'tỉnh B', level: 'tỉnh' },
    { id: 'huyen-c', name: 'huyện C', level: 'huyện', parent: 'tinh-a' },
  ],
  indicators: [
    indicator('people', { unit: 'người', additive: true }),
    indicator('rate', { unit: '%' }),
  ],
  observations: [
    figure('people', 'tinh-a', 2023, '100'),
    figure('people', 'tinh-b', 2023, '200'),
    figure('people', 'tinh-a', 2024, '110'),
    figure('rate', 'tinh-a', 2023, '5'),
    figure('rate', 'tinh-b', 2023, '6'),
    figure('people', 'tinh-moi', 2025, '330'),
  ],
  sets: [],
})
const merged = { id: 'tinh-moi', name: 'tỉnh A', level: 'tỉnh' }
const store = applyChange(
  before,
  mergeEntities(before, merged, ['tinh-a', 'tinh-b'], '2025-07-01'),
).index
const years = [2022, 2023, 2024, 2025].map((year) => ({ kind: 'year' as const, year }))

describe('units that were merged', () => {
  it('end, keep their figures, and stand in the one made from them', () => {
    for (const id of ['tinh-a', 'tinh-b']) {
      const old = store.entities.get(id)
      expect(old?.ended).toBe('2025-07-01')
      expect(entitySchema.parse(old)).toEqual(old)
      expect(successorsOf(store, id).map((one) => one.id)).toEqual(['tinh-moi'])
    }
    expect(store.observations.get('people|tinh-a|2023|actual')?.value).toBe('100')
    const now = store.entities.get('tinh-moi')
    expect(now && [existsOn(now, '2025-06-30'), existsOn(now, '2025-07-01')]).toEqual([false, true])
  })

  it('give a series that says what it crosses, summed where that is right', () => {
    const name = { indicator: 'people', entity: 'tinh-moi', measure: 'actual' } as const
    const series = seriesOf(store, name, years)
    expect(series.points).toMatchObject([
      { reason: 'missing-parts', missing: ['tinh-a', 'tinh-b'] },
      { value: '300', from: ['tinh-a', 'tinh-b'] },
      { reason: 'missing-parts', missing: ['tinh-b'] },
      { value: '330' },
    ])
    expect(series.points[2]?.value).toBeUndefined()
    expect(series.crosses).toEqual([{ on: '2025-07-01', entities: ['tinh-a', 'tinh-b'] }])
    expect(lineageNote(store, series)).toContain('01/07/2025')
  })

  it('never add shares up', () => {
    const name = { indicator: 'rate', entity: 'tinh-moi', measure: 'actual' } as const
    const [, point] = seriesOf(store, name, years).points
    expect(point).toMatchObject({ reason: 'not-additive', from: ['tinh-a', 'tinh-b'] })
    expect(point?.value).toBeUndefined()
  })

  it('cross nothing in a series of one unit, or after the merger only', () => {
    const one = { indicator: 'people', entity: 'tinh-a', measure: 'actual' } as const
    const old = seriesOf(store, one, years)
    expect(old.crosses).toEqual([])
    expect(lineageNote(store, old)).toBeUndefined()
    const now = { ...one, entity: 'tinh-moi' }
    expect(seriesOf(store, now, [{ kind: 'year', year: 2025 }]).crosses).toEqual([])
  })

  it('end no program where somebody made a circle of them', () => {
    const circle = createStoreIndex({
      ...before.data,
      entities: ['x', 'y'].map((id, at) => ({
        ...{ id, name: id, level: 'xã' },
        madeFrom: { entities: [at === 0 ? 'y' : 'x'], on: '2025-07-01' },
      })),
    })
    const name = { indicator: 'people', entity: 'x', measure: 'actual' } as const
    expect(seriesOf(circle, name, years).points).toHaveLength(4)
  })
})

describe('a unit that was renamed', () => {
  it('is found under the name of the day', () => {
    const town = { id: 'thi-xa', name: 'thị xã C', level: 'thị xã' }
    const [city] = renameEntity(town, 'thành phố C', '2020-12-31').entities ?? []
    expect(city && [nameOn(city, '2020-12-31'), nameOn(city, '2021-01-01')]).toEqual([
      'thị xã C',
      'thành phố C',
    ])
  })
})
