import { describe, expect, it } from 'vitest'
import {
  dayOf,
  isOverdue,
  peopleOf,
  readDay,
  shownDay,
  withAssignment,
} from '../../../shared/document/assignments.ts'
import type { Assignment } from '../../../shared/document/comments.ts'

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

describe('the sharing of sections', () => {
  const one: Assignment = { heading: 'a', person: 'Lan', state: 'todo' }
  const two: Assignment = { heading: 'b', person: '', state: 'writing', due: '2026-11-20' }

  it('has one entry a section, in the order of giving', () => {
    const list = withAssignment(withAssignment([], one), two)
    expect(list).toEqual([one, two])
    const changed = { ...one, state: 'done' as const }
    expect(withAssignment(list, changed)).toEqual([changed, two])
  })

  it('leaves out what says nothing more', () => {
    expect(withAssignment([one, two], { heading: 'a', person: '', state: 'todo' })).toEqual([two])
  })

  it('is overdue the day after, unless it is done', () => {
    expect(isOverdue(two, '2026-11-20')).toBe(false)
    expect(isOverdue(two, today)).toBe(true)
    expect(isOverdue({ ...two, state: 'done' }, today)).toBe(false)
    expect(isOverdue(one, today)).toBe(false)
  })

  it('names each person once', () => {
    expect(peopleOf([one, two, { ...one, heading: 'c' }])).toEqual(['Lan'])
  })
})
