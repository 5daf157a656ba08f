import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange } from '../../../shared/indicators/change.ts'
import { observationKey } from '../../../shared/indicators/storeIndex.ts'
import type { Observation, StoreData } from '../../../shared/indicators/types.ts'
import { observation, sampleData } from '../../builders/store.ts'

function byKey(data: StoreData): Map<string, Observation> {
  return new Map(data.observations.map((one) => [observationKey(one), one]))
}

const anyObservation = fc
  .tuple(
    fc.constantFrom('growth', 'income', 'new'),
    fc.integer({ min: 2024, max: 2028 }),
    fc.nat(99),
  )
  .map(([code, year, value]) => observation(code, year, String(value)))

describe('changes of the store', () => {
  it('undo restores what was there before', () => {
    fc.assert(
      fc.property(fc.array(anyObservation), fc.array(anyObservation), (set, remove) => {
        const changed = applyChange(sampleData, { set, remove })
        const undone = applyChange(changed.data, changed.inverse)
        expect(byKey(undone.data)).toEqual(byKey(sampleData))
      }),
    )
  })

  it('tells the journal what each figure was and is', () => {
    const next = observation('income', 2027, '70')
    const { entries } = applyChange(sampleData, { set: [next], remove: [] })
    expect(entries).toEqual([{ before: observation('income', 2027, '69'), after: next }])
  })

  it('leaves the given data alone', () => {
    const before = JSON.stringify(sampleData)
    applyChange(sampleData, { set: [observation('income', 2027, '1')], remove: [] })
    expect(JSON.stringify(sampleData)).toBe(before)
  })
})
