import { describe, expect, it } from 'vitest'
import { dayOf, readDay, shownDay } from '../../../shared/text/day.ts'

const today = '2026-11-21'

describe('a typed day', () => {
  it.each([
    ['30/11/2026', '2026-11-30'],
    ['5-1-27', '2027-01-05'],
    [' 30.11 ', '2026-11-30'],
    ['5/1', '2027-01-05'],
    ['29/02/2028', '2028-02-29'],
    ['', undefined],
    ['29/02/2027', 'wrong'],
    ['31/11/2026', 'wrong'],
    ['0/1/2026', 'wrong'],
    ['cuối tháng', 'wrong'],
    ['30/11/0026', 'wrong'],
  ])('%s', (typed, day) => {
    expect(readDay(typed, today)).toBe(day)
  })

  it('is shown as it is typed', () => {
    expect(shownDay('2026-11-30')).toBe('30/11/2026')
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  })
})
