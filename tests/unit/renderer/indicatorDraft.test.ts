import { describe, expect, it } from 'vitest'
import {
  codedFormula,
  draftOf,
  draftProblems,
  formulaReading,
  indicatorOf,
} from '../../../renderer/indicators/indicatorDraft.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { indicator } from '../../builders/store.ts'

const own = indicator('rate', { name: 'Tỷ lệ nữ' })
const store = createStoreIndex({
  entities: [],
  indicators: [
    own,
    indicator('women', { name: 'Số nữ' }),
    indicator('all', { name: 'Tổng số' }),
    indicator('twin-1', { name: 'Số hộ' }),
    indicator('twin-2', { name: 'Số hộ' }),
  ],
  observations: [],
  sets: [],
})
const problem = (formula: string) =>
  draftProblems({ ...draftOf(own), formula }, store, 'rate').formula

describe('the formula of an indicator', () => {
  it('is written in names or in codes, kept in codes, and read back in names', () => {
    const formula = 'share(“số nữ”, "Tổng  số")'
    expect(problem(formula)).toBeUndefined()
    expect(codedFormula(formula, store)).toBe('share(women, all)')
    expect(formulaReading(formula, store)).toBe('= “Số nữ” : “Tổng số” × 100')
    const draft = { ...draftOf(own), formula: codedFormula(formula, store) }
    expect(indicatorOf(draft, 'rate').formula).toBe('share(women, all)')
    expect(problem('women / all')).toBeUndefined()
  })

  it('is refused where a name or code is not that of one indicator', () => {
    expect(problem('“Số nam” + women')).toMatch(/“Số nam”/)
    expect(problem('“Số hộ” + women')).toMatch(/“Số hộ”/)
    expect(problem('men + women')).toMatch(/mã “men”/)
    expect(problem('women +')).toMatch(/Công thức sai/)
    expect(formulaReading('women +', store)).toBeUndefined()
  })
})
