import { describe, expect, it } from 'vitest'
import type { FigureForm } from '../../../shared/document/types.ts'
import type { FigureContext } from '../../../shared/figures/lookup.ts'
import { figureWords } from '../../../shared/figures/words.ts'
import { applyChange } from '../../../shared/indicators/change.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import type { Measure, Observation } from '../../../shared/indicators/types.ts'
import { indicator, observation, sampleData } from '../../builders/store.ts'

function context(observations: Observation[], unit = '%', rest = {}): FigureContext {
  const data = { entities: [], sets: [], indicators: [indicator('x', { unit, ...rest })] }
  return {
    store: createStoreIndex({ ...data, observations }),
    entity: 'tinh',
    period: { kind: 'year', year: 2027 },
  }
}

function words(form: FigureForm, where: FigureContext, measure: Measure = 'actual') {
  return figureWords({ indicator: 'x', period: { kind: 'own', offset: 0 }, measure, form }, where)
}

const actual = { measure: 'actual' } as const

describe('figure words', () => {
  it.each([
    ['=', '69%'],
    ['>=', '69% trở lên'],
    ['<=', '69% trở xuống'],
    ['>', 'trên 69%'],
    ['<', 'dưới 69%'],
    ['~', 'khoảng 69%'],
  ] as const)('comparator %s writes %s', (comparator, expected) => {
    expect(
      words('bounded', context([observation('x', 2027, '69', { ...actual, comparator })])),
    ).toBe(expected)
  })

  it('writes ranges with their unit once', () => {
    const { value: _, ...range } = observation('x', 2027, '0', {
      measure: 'target',
      comparator: 'range',
      min: '1100',
      max: '1200',
    })
    expect(words('bounded', context([range], 'đảng viên', { decimals: 0 }), 'target')).toBe(
      '1.100 - 1.200 đảng viên',
    )
  })

  it('computes with decimals, never with binary fractions', () => {
    const where = context([
      observation('x', 2027, '38.12', actual),
      observation('x', 2026, '35.22', actual),
      observation('x', 2027, '34.65', { measure: 'target' }),
    ])
    expect(words('changePoints', where)).toBe('tăng 2,9 điểm %')
    expect(words('achieved', where)).toBe('110,01%')
    expect(words('exceeded', where)).toBe('10,01%')
    expect(words('times', where)).toBe('1,08 lần')
  })

  it('a fall says so, and what is not exceeded is a gap', () => {
    const where = context([
      observation('x', 2027, '98', actual),
      observation('x', 2026, '100', actual),
      observation('x', 2027, '100', { measure: 'target' }),
    ])
    expect(words('change', where)).toBe('giảm 2%')
    expect(words('exceeded', where)).toBeUndefined()
  })

  it('averages a term only when each of its years is known', () => {
    const years = [2026, 2027, 2028, 2029, 2030].map((year, index) =>
      observation('x', year, String(10 + index), actual),
    )
    const term = { kind: 'term', from: 2025, to: 2030 } as const
    expect(words('average', { ...context(years), period: term })).toBe('12%')
    expect(words('average', { ...context(years.slice(1)), period: term })).toBeUndefined()
  })

  it.each([
    'value',
    'valueUnit',
    'bounded',
    'achieved',
    'exceeded',
    'change',
    'changePoints',
    'times',
    'average',
  ] as const)('form %s without observations is a gap, never a zero', (form) => {
    expect(words(form, context([]))).toBeUndefined()
  })

  it('does not divide by a zero of the year before', () => {
    const where = context([
      observation('x', 2027, '5', actual),
      observation('x', 2026, '0', actual),
    ])
    expect(words('change', where)).toBeUndefined()
    expect(words('times', where)).toBeUndefined()
  })
})

describe('a derived figure', () => {
  it('is written, filled anew with what it is made of, and a gap while that is missing', () => {
    const { observations } = sampleData
    const data = {
      ...sampleData,
      observations: observations.filter(
        (one) => !(one.period.kind === 'year' && one.period.year === 2026),
      ),
      indicators: [
        ...sampleData.indicators,
        indicator('income-growth', { formula: 'growth(income)', decimals: 2 }),
      ],
    }
    const store = createStoreIndex(data)
    const ref = {
      indicator: 'income-growth',
      period: { kind: 'own', offset: 0 },
      measure: 'target',
      form: 'valueUnit',
    } as const
    const context = { store, entity: 'tinh', period: { kind: 'year', year: 2027 } } as const
    expect(figureWords(ref, context)).toBeUndefined()
    const { index } = applyChange(store, {
      set: [observation('income', 2026, '60', { measure: 'actual' })],
      remove: [],
    })
    expect(figureWords(ref, { ...context, store: index })).toBe('15%')
  })
})
