import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyChange,
  changeOfBatch,
  inverseOf,
  type StoreChange,
} from '../../../shared/indicators/change.ts'
import {
  createStoreIndex,
  observationKey,
  type StoreIndex,
} from '../../../shared/indicators/storeIndex.ts'
import { indicator, observation, sampleData, sampleStore } from '../../builders/store.ts'

/** All that an index tells, in whatever order. */
function told(index: StoreIndex) {
  const sorted = (map: ReadonlyMap<string, unknown>) =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    observations: sorted(index.observations),
    indicators: sorted(index.indicators),
    entities: sorted(index.entities),
    sets: index.data.sets.map((one) => JSON.stringify(one)).sort(),
  }
}

const anyObservation = fc
  .tuple(
    fc.constantFrom('growth', 'income', 'new'),
    fc.integer({ min: 2024, max: 2028 }),
    fc.nat(99),
  )
  .map(([code, year, value]) => observation(code, year, String(value)))

const setOf = (year: number, indicators: string[]) => ({
  ...{ entity: 'tinh', measure: 'target' as const, indicators },
  period: { kind: 'year' as const, year },
})

const anyChange: fc.Arbitrary<StoreChange> = fc.record({
  set: fc.array(anyObservation),
  remove: fc.array(anyObservation),
  indicators: fc.array(
    fc.constantFrom('growth', 'new').map((code) => indicator(code, { unit: 'xã' })),
  ),
  dropIndicators: fc.array(fc.constantFrom('growth', 'income-usd')),
  entities: fc.array(
    fc.constantFrom('tinh', 'xa-moi').map((id) => ({ id, name: `Đơn vị ${id}`, level: 'xã' })),
  ),
  sets: fc.array(
    fc
      .tuple(
        fc.integer({ min: 2026, max: 2028 }),
        fc.subarray(['growth', 'income', 'new'], { minLength: 1 }),
      )
      .map(([year, indicators]) => setOf(year, indicators)),
  ),
  dropSets: fc.array(
    fc.integer({ min: 2026, max: 2028 }).map((year) => {
      const { indicators: _, ...name } = setOf(year, [])
      return name
    }),
  ),
})

describe('changes of the store', () => {
  it('undo restores what was there before, and once more brings it again', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        const changed = applyChange(sampleStore, change)
        const undone = applyChange(changed.index, inverseOf(changed.entries))
        expect(told(undone.index)).toEqual(told(sampleStore))
        const again = applyChange(undone.index, changeOfBatch(changed.entries))
        expect(told(again.index)).toEqual(told(changed.index))
      }),
    )
  })

  it('many changes one after the other are as one index made anew', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 8 }), (changes) => {
        const last = changes.reduce(
          (index, change) => applyChange(index, change).index,
          sampleStore,
        )
        expect(told(createStoreIndex(last.data))).toEqual(told(last))
        expect(last.observations.size).toBe([...last.observations.keys()].length)
        expect(last.data.observations.map(observationKey)).toEqual([...last.observations.keys()])
      }),
    )
  })

  it('more changes than are held apart stay right', () => {
    const set = Array.from({ length: 3000 }, (_, at) => observation(`x-${at}`, 2027, String(at)))
    const { index } = applyChange(sampleStore, { set, remove: [observation('growth', 2027, '1')] })
    expect(index.observations.size).toBe(sampleStore.observations.size + 2999)
    const next = applyChange(index, { set: [observation('x-7', 2027, '70')], remove: [] })
    expect(next.index.observations.get('x-7|tinh|2027|target')?.value).toBe('70')
    expect(index.observations.get('x-7|tinh|2027|target')?.value).toBe('7')
    expect(next.entries.figures).toHaveLength(1)
  })

  it('tells the journal what each figure was and is', () => {
    const next = observation('income', 2027, '70')
    const { entries } = applyChange(sampleStore, { set: [next], remove: [] })
    expect(entries).toEqual({
      figures: [{ before: observation('income', 2027, '69'), after: next }],
    })
  })

  it('tells nothing of what stays as it was', () => {
    const same = observation('income', 2027, '69')
    const { entries, index } = applyChange(sampleStore, {
      set: [same],
      remove: [observation('unknown', 2027, '1')],
    })
    expect(entries).toEqual({ figures: [] })
    expect(index.observations).toBe(sampleStore.observations)
  })

  it('leaves the given data alone', () => {
    const before = JSON.stringify(sampleData)
    applyChange(sampleStore, { set: [observation('income', 2027, '1')], remove: [] })
    expect(JSON.stringify(sampleData)).toBe(before)
  })
})
