import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantitiesIn } from '../../../shared/extract/quantities.ts'
import type { Quantity } from '../../../shared/extract/types.ts'
import { withUnit, writeNumber } from '../../../shared/figures/vietnameseNumber.ts'

/** Any quantity, written in any form and put into any sentence, is read back the same. */

const UNITS = [
  '%',
  '%/năm',
  'tỷ đồng',
  'triệu đồng',
  'triệu đồng/người',
  'USD',
  'triệu USD',
  'ha',
  'km',
  'tấn',
  'triệu tấn',
  'xã',
  'đảng viên',
  'doanh nghiệp',
  'lao động',
  'giường bệnh/vạn dân',
  'bác sĩ/vạn dân',
  'vụ',
  'hộ',
  'lần',
  'điểm %',
  'hợp tác xã',
  'sản phẩm',
  'trường hợp',
] as const

type Plain = Omit<Quantity, 'start' | 'end'>

const number = fc
  .tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom(0, 1, 2))
  .map(([digits, decimals]) => new Decimal(digits).div(new Decimal(10).pow(decimals)).toFixed())

const unit = fc.constantFrom(...UNITS)

/** The unit behind a number; a plain four-digit count of years would be a year. */
const spaced = (text: string): string => text.replace(/(?<=\d)\.(?=\d{3})/g, ' ')

const one = fc
  .record({ value: number, unit, blanks: fc.boolean() })
  .chain(({ value, unit: of, blanks }) => {
    const plain = writeNumber(value)
    const written = withUnit(blanks && /^[1-9]/.test(plain) ? spaced(plain) : plain, of)
    const forms: readonly (readonly [string, Plain])[] = [
      [written, { value, unit: of, comparator: '=' }],
      [`${written} trở lên`, { value, unit: of, comparator: '>=' }],
      [`từ ${written} trở lên`, { value, unit: of, comparator: '>=' }],
      [`ít nhất ${written}`, { value, unit: of, comparator: '>=' }],
      [`không quá ${written}`, { value, unit: of, comparator: '<=' }],
      [`trên ${written}`, { value, unit: of, comparator: '>' }],
      [`dưới ${written}`, { value, unit: of, comparator: '<' }],
      [`khoảng ${written}`, { value, unit: of, comparator: '~' }],
      [`âm ${written}`, { value: `-${value}`, unit: of, comparator: '=' }],
    ]
    return fc.constantFrom(...forms)
  })

const range = fc
  .record({ a: number, b: number, unit, sign: fc.constantFrom(' - ', ' – ', ' đến ') })
  .filter(({ a, b }) => !new Decimal(a).eq(b))
  .map(({ a, b, unit: of, sign }): readonly [string, Plain] => {
    const [min, max] = new Decimal(a).lt(b) ? [a, b] : [b, a]
    return [
      `${sign === ' đến ' ? 'từ ' : ''}${writeNumber(min)}${sign}${withUnit(writeNumber(max), of)}`,
      { min, max, unit: of, comparator: 'range' },
    ]
  })

const partOf = fc
  .record({
    part: fc.integer({ min: 13, max: 5000 }),
    more: fc.integer({ min: 1, max: 5000 }),
    unit: fc.constantFrom('xã', 'đơn', 'hộ', 'vụ'),
  })
  .map(({ part, more, unit: of }): readonly [string, Plain] => [
    `${writeNumber(String(part))}/${writeNumber(String(part + more))} ${of}`,
    { value: String(part), outOf: String(part + more), unit: of, comparator: '=' },
  ])

const quantity = fc.oneof({ weight: 3, arbitrary: one }, range, partOf)

/** Words around figures; none of them holds a figure. */
const front = fc.constantFrom(
  'Tỷ lệ hộ dùng nước sạch đạt',
  'Năm 2021, theo Nghị quyết số 05-NQ/TU, huyện có',
  'Trong đó:',
  'Ngày 20/11/2020, tổng kết được',
  '1. Chăm lo đời sống nhân dân, đạt',
  'Khu vực nông thôn',
)
const joint = fc.constantFrom(
  '; cùng với đó là',
  ', trong khi nơi khác có',
  '. Đến cuối năm 2022 có',
  ' so với năm 2020; có',
)
const back = fc.constantFrom(
  '.',
  ' so với năm 2019.',
  ', đạt Nghị quyết.',
  ' (theo Quyết định số 12/2019/QĐ-TTg).',
  '',
)

describe('laws of figures', () => {
  it('what is written is read back, in any sentence', () => {
    fc.assert(
      fc.property(
        front,
        quantity,
        joint,
        quantity,
        back,
        (begin, [first, a], link, [second, b], end) => {
          const text = `${begin} ${first}${link} ${second}${end}`
          const read = quantitiesIn(text)
          expect(read.map(({ start: _start, end: _end, ...plain }) => plain)).toEqual([a, b])
          expect(read.map(({ start, end: stop }) => text.slice(start, stop))).toEqual([
            first,
            second,
          ])
        },
      ),
      { numRuns: 600 },
    )
  })

  it('quantities stand in order and never overlap, whatever the text', () => {
    const piece = fc.constantFrom(
      '10',
      '2,5',
      '%',
      '-',
      ' - ',
      '/',
      '(',
      ')',
      'từ ',
      'đến',
      ' trở lên',
      ' xã',
      ' năm 2020',
      'âm ',
      '.',
      ', ',
      ' trên ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        let end = 0
        for (const one of quantitiesIn(text)) {
          expect(one.start).toBeGreaterThanOrEqual(end)
          expect(one.end).toBeGreaterThan(one.start)
          expect(one.end).toBeLessThanOrEqual(text.length)
          end = one.end
        }
      }),
      { numRuns: 500 },
    )
  })

  it('reads a long line in time that grows with its length', () => {
    const line = 'Tỷ lệ hộ nghèo còn 2,5%, thu ngân sách 1.200 tỷ đồng; '
    const time = (count: number): number => {
      const text = line.repeat(count)
      const started = performance.now()
      expect(quantitiesIn(text)).toHaveLength(2 * count)
      return performance.now() - started
    }
    // The best of three: the machine does other things too.
    const best = (count: number): number => Math.min(time(count), time(count), time(count))
    best(200)
    // Four times the text; quadratic work would be sixteen times as slow.
    expect(best(8000)).toBeLessThan(Math.max(best(2000), 5) * 12)
  })
})
