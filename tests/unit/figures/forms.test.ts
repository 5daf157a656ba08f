import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type FigureForm,
  type FigureRef,
  figureFormSchema,
} from '../../../shared/document/types.ts'
import type { FigureContext } from '../../../shared/figures/lookup.ts'
import { parseVietnameseNumber } from '../../../shared/figures/vietnameseNumber.ts'
import { figureAnswer } from '../../../shared/figures/words.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import type { Entity, Indicator, Observation } from '../../../shared/indicators/types.ts'
import { indicator, observation } from '../../builders/store.ts'

function context(
  observations: readonly Observation[],
  rest: Partial<Indicator> = {},
  entities: readonly Entity[] = [],
): FigureContext {
  return {
    store: createStoreIndex({
      entities: [...entities],
      sets: [],
      indicators: [indicator('x', rest)],
      observations: [...observations],
    }),
    entity: 'tinh',
    period: { kind: 'year', year: 2027 },
  }
}

const ref = (form: FigureForm, rest: Partial<FigureRef> = {}): FigureRef => ({
  indicator: 'x',
  period: { kind: 'own', offset: 0 },
  measure: 'actual',
  form,
  ...rest,
})

const actual = (year: number, value: string) => observation('x', year, value, { measure: 'actual' })
const target = (value: string, rest: Partial<Observation> = {}) =>
  observation('x', 2027, value, rest)

function said(form: FigureForm, where: FigureContext, rest: Partial<FigureRef> = {}) {
  const { words, sum } = figureAnswer(ref(form, rest), where)
  return [words, sum?.()]
}

describe('phrases of a result and its target', () => {
  it.each([
    ['achieved', '63.15', '69', '91,52%', '63,15 : 69 = 91,52%'],
    ['achievedOf', '63.15', '69', 'đạt 91,52% Nghị quyết', '63,15 : 69 = 91,52%'],
    ['against', '63.15', '69', 'chưa đạt Nghị quyết (bằng 91,52%)', '63,15 : 69 = 91,52%'],
    ['against', '69', '69', 'đạt Nghị quyết', '69 so với 69'],
    ['against', '72.45', '69', 'vượt 5% Nghị quyết', '(72,45 - 69) : 69 = 5%'],
    ['exceeded', '72.45', '69', '5%', '(72,45 - 69) : 69 = 5%'],
    ['standing', '72.45', '69', 'Vượt', undefined],
  ] as const)('%s of %s to %s', (form, result, wanted, words, sum) => {
    const where = context([actual(2027, result), target(wanted)], { unit: 'triệu đồng' })
    expect(said(form, where)).toEqual([words, sum])
  })

  it.each([
    ['against', '1.88', 'vượt Nghị quyết (thấp hơn 0,12 điểm %)', '2 - 1,88 = 0,12 điểm %'],
    ['against', '2.5', 'chưa đạt Nghị quyết (cao hơn 0,5 điểm %)', '2,5 - 2 = 0,5 điểm %'],
    ['achievedOf', '2', 'đạt Nghị quyết', '2 so với 2'],
    ['exceeded', '1.5', '25%', '(2 - 1,5) : 2 = 25%'],
    ['standing', '2.5', 'Chưa đạt', undefined],
  ] as const)('where less is better, %s of %s', (form, result, words, sum) => {
    const where = context([actual(2027, result), target('2')], { direction: 'down' })
    expect(said(form, where)).toEqual([words, sum])
  })

  it('a target of "dưới" is not reached by its own number', () => {
    const where = context([actual(2027, '2'), target('2', { comparator: '<' })])
    expect(said('against', where)[0]).toBe('chưa đạt Nghị quyết')
    expect(said('standing', where)[0]).toBe('Chưa đạt')
  })

  it('measures by the plan where there is no resolution, and says so', () => {
    const where = context([actual(2027, '50'), target('40', { measure: 'plan' })])
    expect(said('against', where)[0]).toBe('vượt 25% kế hoạch')
    expect(said('achievedOf', where)[0]).toBe('đạt 125% kế hoạch')
  })

  it('a target is not measured by itself', () => {
    expect(said('achieved', context([target('40')]), { measure: 'target' })[0]).toBeUndefined()
  })
})

describe('phrases of a change', () => {
  const where = context([actual(2027, '69'), actual(2026, '60'), actual(2015, '50')])
  it.each([
    ['changeSince', {}, 'tăng 15% so với cùng kỳ', '(69 - 60) : 60 = 15%'],
    ['pointsSince', {}, 'tăng 9 điểm % so với cùng kỳ', '69 - 60 = 9 điểm %'],
    ['timesSince', {}, 'gấp 1,15 lần cùng kỳ', '69 : 60 = 1,15 lần'],
    [
      'timesSince',
      { base: { kind: 'own', offset: -12 } },
      'gấp 1,38 lần năm 2015',
      '69 : 50 = 1,38 lần',
    ],
    [
      'changeSince',
      { base: { kind: 'fixed', period: { kind: 'year', year: 2015 } } },
      'tăng 38% so với năm 2015',
      '(69 - 50) : 50 = 38%',
    ],
  ] as const)('%s %j', (form, rest, words, sum) => {
    expect(said(form, where, rest)).toEqual([words, sum])
  })

  it('less than before is not "gấp", and a fall is a fall', () => {
    const fall = context([actual(2027, '48'), actual(2026, '60')])
    expect(said('timesSince', fall)[0]).toBe('bằng 0,8 lần cùng kỳ')
    expect(said('changeSince', fall)).toEqual(['giảm 20% so với cùng kỳ', '(48 - 60) : 60 = -20%'])
  })

  it('a quarter is compared with the same quarter of the year before', () => {
    const quarter = (year: number, value: string): Observation => ({
      ...actual(year, value),
      period: { kind: 'quarter', year, quarter: 2 },
    })
    const months = context([quarter(2027, '11'), quarter(2026, '10')])
    const period = { kind: 'ownQuarter', offset: 0, quarter: 2 } as const
    expect(said('value', months, { period })[0]).toBe('11')
    expect(said('changeSince', months, { period })[0]).toBe('tăng 10% so với cùng kỳ')
  })
})

describe('a rank', () => {
  const entities: Entity[] = ['tinh', 'a', 'b', 'c'].map((id) => ({ id, name: id, level: 'huyện' }))
  const of = (entity: string, value: string) => ({ ...actual(2027, value), entity })
  const all = [of('tinh', '8'), of('a', '9'), of('b', '8'), of('c', '1')]

  it('is the place among the entities of the level; equals share it', () => {
    expect(said('rank', context(all, {}, entities))[0]).toBe('thứ 2/4')
    expect(said('rank', context(all, { direction: 'down' }, entities))[0]).toBe('thứ 2/4')
    expect(said('rank', context(all, {}, entities), { entity: 'c' })[0]).toBe('thứ 4/4')
  })

  it('is a gap while one of them has no figure, and leaves out those that ended before', () => {
    const some = all.filter(({ entity }) => entity !== 'a')
    expect(figureAnswer(ref('rank'), context(some, {}, entities)).lacks).toBe(
      'còn 1/4 đơn vị cùng cấp thiếu số liệu',
    )
    const ended = entities.map((one) => (one.id === 'a' ? { ...one, ended: '2025-07-01' } : one))
    expect(said('rank', context(some, {}, ended))[0]).toBe('thứ 1/3')
  })
})

const figures = fc
  .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, point]) => new Decimal(digits).div(new Decimal(10).pow(point)).toFixed())
const direction = fc.constantFrom('up', 'down', 'neutral' as const)
const form = fc.constantFrom(...figureFormSchema.options)

describe('laws of the forms', () => {
  it('nothing is made of nothing: without the observation every form is a gap with its reason', () => {
    fc.assert(
      fc.property(form, direction, fc.array(figures, { maxLength: 3 }), (one, way, others) => {
        const where = context(
          others.map((value, at) => actual(2020 + at, value)),
          { direction: way },
        )
        const answer = figureAnswer(ref(one), where)
        expect(answer.words).toBeUndefined()
        expect(answer.lacks).toBeTruthy()
      }),
    )
  })

  it('no form ever says infinity or a number that is none', () => {
    fc.assert(
      fc.property(form, direction, figures, figures, figures, (one, way, now, before, goal) => {
        const where = context([actual(2027, now), actual(2026, before), target(goal)], {
          direction: way,
        })
        const { words, sum, lacks } = figureAnswer(ref(one), where)
        expect(`${words ?? ''}${sum?.() ?? ''}`).not.toMatch(/Infinity|NaN|undefined/)
        expect((words === undefined) !== (lacks === undefined)).toBe(true)
      }),
    )
  })

  it('dividing by zero is a gap', () => {
    fc.assert(
      fc.property(figures, (now) => {
        const where = context([actual(2027, now), actual(2026, '0'), target('0')])
        for (const one of ['achieved', 'exceeded', 'change', 'times'] as const) {
          expect(figureAnswer(ref(one), where).words).toBeUndefined()
        }
      }),
    )
  })

  it('"tăng" and "giảm" go by the sign, and the arithmetic shown gives the number said', () => {
    fc.assert(
      fc.property(figures, figures, (now, before) => {
        const where = context([actual(2027, now), actual(2026, before)], { decimals: 6 })
        const { words } = figureAnswer(ref('changePoints'), where)
        const by = new Decimal(now).minus(before)
        if (by.toDecimalPlaces(2).isZero()) expect(words).toBe('không thay đổi')
        else {
          const [, verb, number] = /^(tăng|giảm) (\S+) điểm %$/.exec(words ?? '') ?? []
          expect(verb).toBe(by.isNegative() ? 'giảm' : 'tăng')
          expect(parseVietnameseNumber(number ?? '')).toBe(
            by.abs().toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(),
          )
        }
      }),
    )
  })

  it('"vượt", "đạt" and "chưa đạt" agree with the standing, whichever way is better', () => {
    fc.assert(
      fc.property(
        figures,
        figures,
        fc.constantFrom('up', 'down' as const),
        fc.constantFrom('=', '>=', '<=', '<', '>' as const),
        (result, goal, way, comparator) => {
          const where = context([actual(2027, result), target(goal, { comparator })], {
            direction: way,
          })
          const stands = figureAnswer(ref('standing'), where).words ?? ''
          const words = figureAnswer(ref('against'), where).words ?? ''
          expect(words.startsWith(stands.toLowerCase())).toBe(true)
        },
      ),
    )
  })
})
