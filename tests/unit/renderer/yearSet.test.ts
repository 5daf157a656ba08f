import { describe, expect, it } from 'vitest'
import { addable, movedInSet, setGroups, yearSetOf } from '../../../renderer/indicators/yearSet.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import type { IndicatorSet } from '../../../shared/indicators/types.ts'
import { indicator, observation } from '../../builders/store.ts'

const written = { targetPattern: 'Đạt {}.' }
const set = (year: number, indicators: string[], entity = 'tinh'): IndicatorSet => ({
  ...{ entity, measure: 'target', indicators },
  period: { kind: 'year', year },
})
const storeWith = (...sets: IndicatorSet[]) =>
  createStoreIndex({
    entities: [],
    indicators: [
      indicator('forest', { name: 'Tỷ lệ che phủ rừng', group: 'moi-truong', ...written }),
      indicator('growth', { name: 'Tăng trưởng kinh tế', ...written }),
      indicator('income', { name: 'Thu nhập bình quân', ...written }),
      indicator('income-usd', { name: 'Thu nhập bình quân quy đổi USD' }),
    ],
    observations: [observation('income', 2027, '70'), observation('income-usd', 2027, '3000')],
    sets,
  })

describe('the set of a year', () => {
  it('is its own, else the latest earlier one of the entity, else what has targets', () => {
    const store = storeWith(
      set(2025, ['growth']),
      set(2026, ['income', 'gone', 'forest']),
      set(2028, ['forest']),
      set(2027, ['forest'], 'xa'),
    )
    expect(yearSetOf(store, 'tinh', 2028)).toMatchObject({ codes: ['forest'], isOwn: true })
    expect(yearSetOf(store, 'tinh', 2027)).toEqual({
      ...{ codes: ['income', 'forest'], from: 2026, isOwn: false, measure: 'target' },
    })
    expect(yearSetOf(storeWith(), 'tinh', 2027)).toEqual({
      ...{ codes: ['income'], isOwn: false, measure: 'target' },
    })
  })

  it('is ordered within its groups', () => {
    const store = storeWith()
    const codes = ['growth', 'forest', 'income']
    expect(movedInSet(store, codes, 'income', -1)).toEqual(['income', 'forest', 'growth'])
    expect(movedInSet(store, codes, 'growth', -1)).toBe(codes)
    expect(movedInSet(store, codes, 'forest', 1)).toBe(codes)
    expect(setGroups(store, codes).map(({ indicators }) => indicators.map((o) => o.code))).toEqual([
      ['growth', 'income'],
      ['forest'],
    ])
  })

  it('takes in what is found by its name and not in it yet, first what has a sentence', () => {
    const store = storeWith()
    const found = (codes: string[], words: string) =>
      addable(store, codes, words).map(({ code }) => code)
    expect(found([], 'thu nhap binh quan')).toEqual(['income', 'income-usd'])
    expect(found(['income'], 'thu nhap binh quan')).toEqual(['income-usd'])
    expect(found([], ' ')).toEqual([])
  })
})
