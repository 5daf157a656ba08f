import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decimalText,
  parseVietnameseNumber,
  withUnit,
  writeNumber,
} from '../../../shared/figures/vietnameseNumber.ts'

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => new Decimal(digits.toString()).div(new Decimal(10).pow(places)))

describe('Vietnamese numbers', () => {
  it.each([
    ['1446.25', '1.446,25'],
    ['28157', '28.157'],
    ['-3.92', 'âm 3,92'],
    ['0', '0'],
    ['11.50', '11,5'],
    ['1704305', '1.704.305'],
    ['999', '999'],
  ])('writes %s as %s', (value, written) => {
    expect(writeNumber(value)).toBe(written)
  })

  it('pads counted things below ten, but no fractions', () => {
    expect(writeNumber('8', { twoDigits: true })).toBe('08')
    expect(writeNumber('9.4', { twoDigits: true })).toBe('9,4')
    expect(writeNumber('10', { twoDigits: true })).toBe('10')
  })

  it('rounds half up, and to zero without a sign', () => {
    expect(writeNumber('2.345', { decimals: 2 })).toBe('2,35')
    expect(writeNumber('-0.001', { decimals: 2 })).toBe('0')
  })

  it.each(['1.5', '12.34', '1.2345', '', 'abc', '1,', '1.446.2', '1,2,3'])(
    'does not guess what “%s” means',
    (text) => {
      expect(parseVietnameseNumber(text)).toBeUndefined()
    },
  )

  it('reads signs, padding and decomposed text', () => {
    expect(parseVietnameseNumber('08')).toBe('8')
    expect(parseVietnameseNumber('-3,92')).toBe('-3.92')
    expect(parseVietnameseNumber('âm 3,92'.normalize('NFD'))).toBe('-3.92')
    expect(parseVietnameseNumber(' 5.300 ')).toBe('5300')
  })

  it('parsing is the inverse of writing', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(parseVietnameseNumber(writeNumber(value))).toBe(
          decimalText(value.isZero() ? new Decimal(0) : value),
        )
      }),
    )
  })

  it('writing is the inverse of parsing', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        const written = writeNumber(value)
        const parsed = parseVietnameseNumber(written)
        expect(parsed).toBeDefined()
        expect(writeNumber(parsed ?? '')).toBe(written)
      }),
    )
  })

  it('puts percent signs close and words apart', () => {
    expect(withUnit('11', '%')).toBe('11%')
    expect(withUnit('1', '‰')).toBe('1‰')
    expect(withUnit('69', 'triệu đồng')).toBe('69 triệu đồng')
    expect(withUnit('69', '')).toBe('69')
  })
})
