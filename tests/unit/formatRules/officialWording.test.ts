import { describe, expect, it } from 'vitest'
import { formatRules } from '../../../shared/formatRules/formatRules.ts'
import {
  officialDate,
  officialNumber,
  recipientLines,
} from '../../../shared/formatRules/officialWording.ts'

const hd05 = formatRules('HD05')
const hd36 = formatRules('HD36')
const gap = hd05.wording.blank.value

describe('official wording', () => {
  it.each([
    [{ day: 3, month: 2, year: 2026 }, 'Hà Nội', 'Hà Nội, ngày 03 tháng 02 năm 2026'],
    [{ day: 19, month: 1, year: 2021 }, 'Trà Vinh', 'Trà Vinh, ngày 19 tháng 01 năm 2021'],
    [{ day: 9, month: 3, year: 2026 }, undefined, 'ngày 09 tháng 3 năm 2026'],
    [{ day: 10, month: 12, year: 2026 }, '', 'ngày 10 tháng 12 năm 2026'],
    [{ year: 2026 }, 'Huế', `Huế, ngày${gap}tháng${gap}năm 2026`],
    [{ month: 5, year: 2026 }, 'Huế', `Huế, ngày${gap}tháng 5 năm 2026`],
    [{}, 'Huế', `Huế, ngày${gap}tháng${gap}năm`],
  ])('writes the date %j', (date, place, words) => {
    expect(officialDate(date, hd05, place)).toBe(words)
  })

  it.each([
    ['01', 'NQ/TU', 'Số 01-NQ/TU'],
    ['1', 'NQ/TU', 'Số 01-NQ/TU'],
    ['12', 'KH/ĐUK', 'Số 12-KH/ĐUK'],
    ['105', undefined, 'Số 105'],
    [undefined, 'NQ/TU', `Số${gap}-NQ/TU`],
    [undefined, undefined, undefined],
  ])('writes the number %s of %s', (number, symbol, words) => {
    expect(officialNumber(number, symbol, hd36)).toBe(words)
  })

  it('parts recipients by the sign of the guideline, the last by a full stop', () => {
    const recipients = ['Các ban đảng', 'Các đảng uỷ,', 'Lưu Văn phòng Tỉnh uỷ.']
    expect(recipientLines(recipients, hd36)).toEqual([
      '- Các ban đảng,',
      '- Các đảng uỷ,',
      '- Lưu Văn phòng Tỉnh uỷ.',
    ])
    expect(recipientLines(recipients, hd05)).toEqual([
      '- Các ban đảng;',
      '- Các đảng uỷ;',
      '- Lưu Văn phòng Tỉnh uỷ.',
    ])
    expect(recipientLines([], hd05)).toEqual([])
  })
})
