import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberHabit, readFigure, saysNothing } from '../../../shared/exchange/cellNumber.ts'
import { writeNumber } from '../../../shared/figures/vietnameseNumber.ts'

describe('figures of cells', () => {
  it.each([
    ['1.446,25', '1446.25'],
    ['-3,92', '-3.92'],
    ['âm 3,92', '-3.92'],
    ['(3,92)', '-3.92'],
    ['12 500', '12500'],
    ['08', '8'],
    ['0,5', '0.5'],
  ])('reads %j the Vietnamese way', (text, value) => {
    expect(readFigure(text, 'vietnamese')).toMatchObject({ value, comparator: '=', unit: '' })
  })

  it.each([
    ['1,446.25', '1446.25'],
    ['1,446', '1446'],
    ['(1,446.5)', '-1446.5'],
    ['11.5', '11.5'],
  ])('reads %j the English way', (text, value) => {
    expect(readFigure(text, 'english')).toMatchObject({ value })
  })

  it.each([
    ['≥ 11%', '>=', '11', '%'],
    ['11% trở lên', '>=', '11', '%'],
    ['dưới 2%', '<', '2', '%'],
    ['trên 1.200 hộ', '>', '1200', 'hộ'],
    ['khoảng 70 triệu đồng', '~', '70', 'triệu đồng'],
    ['tối đa 5', '<=', '5', ''],
  ])('reads the bound of %j', (text, comparator, value, unit) => {
    expect(readFigure(text, 'vietnamese')).toMatchObject({ comparator, value, unit })
  })

  it.each(['1.100 - 1.200', 'từ 1.100 đến 1.200', '1.100–1.200'])('reads the range %j', (text) => {
    expect(readFigure(text, 'unknown')).toMatchObject({
      min: '1100',
      max: '1200',
      comparator: 'range',
    })
  })

  it('says that it read a number which could be meant in two ways', () => {
    expect(readFigure('1.446', 'unknown')).toMatchObject({ value: '1446', doubtful: true })
    expect(readFigure('1.446', 'vietnamese')).not.toHaveProperty('doubtful')
    expect(readFigure('1.446', 'mixed')).toBe('ambiguous')
  })

  it.each(['Sở Tài chính', '12/03/2021', '5 xã, 3 phường', '1.2.3', ''])(
    'takes no figure out of %j',
    (text) => {
      expect(readFigure(text, 'vietnamese')).toBeUndefined()
    },
  )

  it.each(['', '-', '…', 'x', 'chưa có', '-  '])('%j says that there is none', (text) => {
    expect(saysNothing(text)).toBe(true)
  })

  it('reads every number that the program writes, in both habits', () => {
    const anyNumber = fc
      .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 4 }))
      .map(([digits, places]) => new Decimal(digits).div(new Decimal(10).pow(places)))
    fc.assert(
      fc.property(anyNumber, (number) => {
        const words = writeNumber(number)
        expect(readFigure(words, 'vietnamese')).toMatchObject({ value: number.toFixed() })
        const english = words.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))
        expect(readFigure(english, 'english')).toMatchObject({ value: number.toFixed() })
      }),
    )
  })

  it('tells the habit by the numbers that fit one only', () => {
    expect(numberHabit(['1.446', '1.446,25'])).toBe('vietnamese')
    expect(numberHabit(['1,446', '1,446.25'])).toBe('english')
    expect(numberHabit(['11.5', '11,5'])).toBe('mixed')
    expect(numberHabit(['1.446', '12'])).toBe('unknown')
  })
})
