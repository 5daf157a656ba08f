import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withDependents } from '../../../shared/indicators/dependents.ts'
import { codesIn, figureOf, parseFormula } from '../../../shared/indicators/formula.ts'
import { formulaWords } from '../../../shared/indicators/formulaWords.ts'
import { partsGap } from '../../../shared/indicators/parts.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import type { Indicator, Observation } from '../../../shared/indicators/types.ts'
import { indicator, observation } from '../../builders/store.ts'

function storeWith(formulas: Record<string, string>, ...observations: Observation[]) {
  const codes = new Set([...Object.keys(formulas), ...observations.map((one) => one.indicator)])
  const indicators: Indicator[] = [...codes].map((code) =>
    indicator(code, formulas[code] === undefined ? {} : { formula: formulas[code] }),
  )
  return createStoreIndex({
    entities: [{ id: 'tinh', name: 'tỉnh Mẫu', level: 'tỉnh' }],
    ...{ indicators, observations, sets: [] },
  })
}

const of = (code: string, year = 2027, measure: Observation['measure'] = 'actual') => ({
  ...{ indicator: code, entity: 'tinh', measure },
  period: { kind: 'year' as const, year },
})
const actual = (code: string, year: number, value: string) =>
  observation(code, year, value, { measure: 'actual' })

describe('formulas', () => {
  it.each([
    ['a-x + b * 2', '30'],
    ['(a-x + b) * 2', '40'],
    ['a-x - b', '0'],
    ['-a-x + 1.5', '-8.5'],
    ['a-x / b / 4', '0.25'],
    ['share(a-x, sum(a-x, b, 20))', '25'],
    ['growth(b)', '25'],
    ['previous(b) * 2', '16'],
    ['0.1 + 0.2', '0.3'],
  ])('%s is %s', (formula, value) => {
    const store = storeWith(
      { made: formula },
      ...[actual('a-x', 2027, '10'), actual('b', 2027, '10'), actual('b', 2026, '8')],
    )
    expect(figureOf(store, of('made'))?.value).toBe(value)
  })

  it('prefers the figure that the store holds', () => {
    const store = storeWith({ made: 'a * 2' }, actual('a', 2027, '10'), actual('made', 2027, '21'))
    expect(figureOf(store, of('made'))?.value).toBe('21')
  })

  it('gives a gap for what is missing, circles and division by zero', () => {
    const store = storeWith(
      {
        missing: 'a + none',
        zero: 'a / (a - a)',
        one: 'two + 1',
        two: 'one + 1',
        self: 'self * 2',
        wrong: 'a +',
        chain: 'missing + 1',
      },
      actual('a', 2027, '10'),
    )
    for (const code of ['missing', 'zero', 'one', 'two', 'self', 'wrong', 'chain']) {
      expect(figureOf(store, of(code)), code).toBeUndefined()
    }
  })

  it('may speak of itself in the period before: that is no circle', () => {
    const store = storeWith(
      { stock: 'previous(stock) + new' },
      ...[
        actual('stock', 2024, '100'),
        ...[2025, 2026, 2027].map((year) => actual('new', year, '5')),
      ],
    )
    expect(figureOf(store, of('stock'))?.value).toBe('115')
  })

  it('measures a plan by what was reached before', () => {
    const store = storeWith(
      { made: 'growth(a)' },
      ...[
        observation('a', 2027, '11', { measure: 'plan' }),
        observation('a', 2026, '9', { measure: 'plan' }),
        observation('a', 2026, '10', { measure: 'estimate' }),
      ],
    )
    expect(figureOf(store, of('made', 2027, 'plan'))?.value).toBe('10')
  })

  it.each([
    '',
    'a +',
    '(a',
    'a)',
    'a b',
    'growth()',
    'share(a)',
    'foo(a)',
    'a ^ b',
    'A',
    '1..2',
    'a.5',
  ])('refuses %j and says where', (text) => {
    expect(parseFormula(text)).toMatchObject({ ok: false, error: { code: 'bad-formula' } })
  })

  it('never throws and never hangs, whatever stands there (property)', () => {
    const piece = fc.constantFrom(
      'a',
      'b-c',
      '1',
      '(',
      ')',
      '+',
      '-',
      '*',
      '/',
      ',',
      'sum',
      ' ',
      'growth(',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const read = parseFormula(pieces.join(''))
        if (read.ok) expect(Array.isArray(codesIn(read.value))).toBe(true)
      }),
    )
    expect(parseFormula('('.repeat(400)).ok).toBe(false)
  })
})

describe('parts of a whole', () => {
  const parts = (a: string, b: string, whole = '100') => {
    const data = storeWith(
      {},
      actual('all', 2027, whole),
      actual('a', 2027, a),
      actual('b', 2027, b),
    ).data
    return createStoreIndex({
      ...data,
      indicators: data.indicators.map((one) =>
        one.code === 'all' ? { ...one, sums: true as const } : { ...one, parent: 'all' },
      ),
    })
  }

  it('must sum to it', () => {
    expect(partsGap(parts('40', '60'), of('all'))).toBeUndefined()
    expect(partsGap(parts('40', '61'), of('all'))).toEqual({
      ...{ name: of('all'), whole: '100', sum: '101', parts: ['a', 'b'] },
    })
  })

  it('may miss by what rounding does', () => {
    expect(partsGap(parts('33.34', '66.67'), of('all'))).toBeUndefined()
    expect(partsGap(parts('33.34', '66.69'), of('all'))).toMatchObject({ sum: '100.03' })
  })

  it('are not judged while one is missing', () => {
    const store = parts('40', '61')
    const observations = store.data.observations.filter((one) => one.indicator !== 'b')
    expect(partsGap(createStoreIndex({ ...store.data, observations }), of('all'))).toBeUndefined()
  })
})

describe('what a whole is made of', () => {
  const parts = (whole: Partial<Indicator>, ...observations: Observation[]) =>
    createStoreIndex({
      entities: [],
      indicators: [
        indicator('all', { name: 'Tổng số', ...whole }),
        indicator('men', { name: 'Nam', parent: 'all' }),
        indicator('women', { name: 'Nữ', parent: 'all' }),
        indicator('rate', { formula: 'share(women, all)' }),
        indicator('twice', { formula: '(rate - 1) * 2' }),
      ],
      observations,
      sets: [],
    })

  it('is their sum where it has no figure of its own and every part is known', () => {
    const both = [actual('men', 2027, '40'), actual('women', 2027, '60')]
    const store = parts({ sums: true }, ...both)
    expect(figureOf(store, of('all'))).toMatchObject({
      value: '100',
      state: 'confirmed',
      source: { document: 'tính từ “Nam” + “Nữ”' },
    })
    expect(figureOf(store, of('rate'))?.value).toBe('60')
    expect(figureOf(parts({}, ...both), of('all'))).toBeUndefined()
    expect(figureOf(parts({ sums: true }, both[0] as Observation), of('all'))).toBeUndefined()
  })

  it('is a draft as long as one part is', () => {
    const draft = observation('women', 2027, '60', { measure: 'actual', state: 'draft' })
    const store = parts({ sums: true }, actual('men', 2027, '40'), draft)
    expect(figureOf(store, of('all'))?.state).toBe('draft')
    expect(figureOf(store, of('twice'))?.state).toBe('draft')
  })

  it('need not be met where the whole is only bounded', () => {
    const whole = observation('all', 2027, '90', { measure: 'actual', comparator: '>=' })
    const store = parts(
      { sums: true },
      ...[whole, actual('men', 2027, '40'), actual('women', 2027, '60')],
    )
    expect(partsGap(store, of('all'))).toBeUndefined()
  })

  it('names all that a figure is computed into, also from afar', () => {
    const store = parts({ sums: true })
    expect([...withDependents(store, ['men'])]).toEqual(['men', 'all', 'rate', 'twice'])
    expect([...withDependents(store, ['twice'])]).toEqual(['twice'])
  })

  it('is told in names, with the brackets that its order needs', () => {
    const store = parts({ sums: true })
    const words = (formula: string) => {
      const read = parseFormula(formula)
      return read.ok ? formulaWords(store, read.value) : read.error.message
    }
    expect(words('share(women, sum(men, women))')).toBe('“Nữ” : (“Nam” + “Nữ”) × 100')
    expect(words('men - (women + 1.5) * 1000')).toBe('“Nam” − ((“Nữ” + 1,5) × 1.000)')
    expect(words('growth(all)')).toBe('mức tăng của “Tổng số” so với kỳ trước (%)')
    expect(words('previous(all) + women')).toBe('“Tổng số” kỳ trước + “Nữ”')
  })
})
