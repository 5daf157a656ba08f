import { describe, expect, it } from 'vitest'
import { type StateBasis, statedFigures } from '../../../renderer/editor/figures/figureStates.ts'
import { figure } from '../../../shared/document/build.ts'
import type { Figure } from '../../../shared/document/types.ts'
import { GAP } from '../../../shared/figures/words.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { observation, sampleData } from '../../builders/store.ts'

const store = createStoreIndex({
  ...sampleData,
  observations: [...sampleData.observations, observation('income', 2028, '75', { state: 'draft' })],
})

const basis: StateBasis = {
  context: { store, entity: 'tinh', period: { kind: 'year', year: 2027 } },
  frozen: undefined,
  exported: undefined,
  changed: new Map(),
}

const made = (indicator: string, shown: string, offset = 0): Figure =>
  figure(
    { indicator, period: { kind: 'own', offset }, measure: 'target', form: 'valueUnit' },
    shown,
  )

function stated(one: Figure, rest: Partial<StateBasis> = {}) {
  const [row] = statedFigures([{ blockId: 'b', figure: one }], { ...basis, ...rest })
  return row && { state: row.states.join(), before: row.before, stored: row.stored }
}

describe('the state of a figure', () => {
  it('is right, missing or a draft by what the store holds', () => {
    expect(stated(made('growth', '11%'))?.state).toBe('right')
    expect(stated({ ...made('growth', GAP, 5), missing: true })?.state).toBe('missing')
    expect(stated(made('income', '75 triệu đồng/người', 1))?.state).toBe('draft')
  })

  it('has changed since the document was opened, or since it went out last', () => {
    const one = made('growth', '11%')
    expect(stated(one, { changed: new Map([[one.id, '10%']]) })).toEqual({
      state: 'changed',
      before: '10%',
      stored: undefined,
    })
    const exported = { on: '2027-01-01T00:00:00.000Z', shown: { [one.id]: '9%' } }
    expect(stated(one, { exported })?.before).toBe('9%')
    expect(stated(one, { exported: { ...exported, shown: { [one.id]: '11%' } } })?.state).toBe(
      'right',
    )
  })

  it('of a frozen document is only whether the store says the same', () => {
    const frozen = { on: '2027-01-01T00:00:00.000Z' }
    expect(stated(made('growth', '10,5%'), { frozen })).toEqual({
      state: 'differs',
      before: undefined,
      stored: '11%',
    })
    expect(stated(made('income', '75 triệu đồng/người', 1), { frozen })?.state).toBe('right')
    expect(stated(made('growth', '8%', 5), { frozen })?.stored).toBe(GAP)
  })

  it('can be several things at once', () => {
    const one = made('income', '75 triệu đồng/người', 1)
    expect(stated(one, { changed: new Map([[one.id, '70 triệu đồng/người']]) })?.state).toBe(
      'draft,changed',
    )
  })
})
