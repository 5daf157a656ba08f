import { describe, expect, it } from 'vitest'
import { matchNames } from '../../../shared/indicators/matchNames.ts'
import { indicator } from '../../builders/store.ts'

const catalogue = {
  indicators: [
    indicator('inner', { name: 'Thu nội địa', aliases: ['thu ngân sách nội địa'] }),
    indicator('growth', { name: 'Tốc độ tăng thu ngân sách hàng năm' }),
    indicator('total', { name: 'Tổng thu ngân sách' }),
    indicator('budget', { name: 'Thu ngân sách' }),
    indicator('papers', { name: 'Số thủ tục' }),
    indicator('animals', { name: 'Đàn bò' }),
    indicator('people', { name: 'Mật độ dân cư' }),
    indicator('spread', { name: 'Thu các khoản ngân hàng' }),
    indicator('urban', { name: 'Tỷ lệ đô thị hóa', aliases: ['mức đô thị hóa'] }),
  ],
}

const matches = (query: string) => matchNames(query, catalogue)
const codes = (query: string) => matches(query).map((one) => one.indicator.code)

describe('indicators by words', () => {
  it('go by how the words stand in the name, then by other names', () => {
    expect(matches('thu ngan').map(({ indicator: { code }, fit }) => [code, fit])).toEqual([
      ['budget', 'name-start'],
      ['total', 'counted-start'],
      ['growth', 'name-phrase'],
      ['spread', 'name-order'],
      ['inner', 'alias-start'],
    ])
    expect(matches('thu ngân sách')[0]).toMatchObject({ fit: 'name', sameMarks: true })
    expect(matches('ngan thu').at(-1)?.fit).toBe('alias-words')
  })

  it('say the other name that the words were found in, as the catalogue writes it', () => {
    expect(matches('mức đô')).toMatchObject([{ alias: 'mức đô thị hóa', fit: 'alias-start' }])
    expect(matches('đô thị')[0]).not.toHaveProperty('alias')
    expect(matches('tỷ lệ mức')[0]).toMatchObject({ fit: 'all-words' })
    expect(matches('tỷ lệ mức')[0]).not.toHaveProperty('alias')
  })

  it('take typed marks as meant, but for habits of writing', () => {
    expect(codes('dan')).toEqual(['animals', 'people'])
    expect(codes('dân')).toEqual(['people', 'animals'])
    expect(matches('dân').map(({ sameMarks }) => sameMarks)).toEqual([true, false])
    expect(codes('thủ')[0]).toBe('papers')
    expect(matches('tỉ lệ đô thị hoá')).toMatchObject([{ fit: 'name', sameMarks: true }])
    expect(codes('TỶ LỆ'.normalize('NFD'))).toEqual(['urban'])
  })

  it('are told apart by what the caller knows, only where they fit equally', () => {
    const rank = (wanted: string) => (one: { code: string }) => (one.code === wanted ? 0 : 1)
    const first = (query: string, wanted: string) =>
      matchNames(query, catalogue, { rank: rank(wanted), most: 1 })[0]?.indicator.code
    expect(first('thu', 'budget')).toBe('budget')
    expect(first('thu', 'inner')).toBe('inner')
    expect(first('thu', 'total')).toBe('inner')
  })

  it('are all there without words, and none for words that no name has', () => {
    expect(codes('')).toEqual(catalogue.indicators.map(({ code }) => code))
    expect(codes(' - ')).toHaveLength(catalogue.indicators.length)
    expect(codes('xyz')).toEqual([])
    expect(codes('thu xyz')).toEqual([])
  })
})
