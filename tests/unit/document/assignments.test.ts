import { describe, expect, it } from 'vitest'
import {
  assignmentWords,
  isOverdue,
  peopleOf,
  withAssignment,
} from '../../../shared/document/assignments.ts'
import type { Assignment } from '../../../shared/document/comments.ts'

const today = '2026-11-21'

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

  it('is told in a few words', () => {
    expect(assignmentWords(one, false)).toBe('Lan, chưa làm')
    expect(assignmentWords(two, true)).toBe('đang viết, quá hạn 20/11/2026')
    expect(assignmentWords({ ...two, person: 'Lan' }, false)).toBe('Lan, đang viết, hạn 20/11/2026')
  })
})
