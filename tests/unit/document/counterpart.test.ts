import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counterpartOf, matchSections } from '../../../shared/document/counterpart.ts'
import type { OutlineEntry } from '../../../shared/document/outline.ts'
import type { Role } from '../../../shared/document/roles.ts'

type Row = readonly [level: number, role: Role, title: string]

function outline(prefix: string, rows: readonly Row[]) {
  return rows.map(([level, role, title], at) => ({
    id: `${prefix}${at}`,
    level: level as OutlineEntry['level'],
    role,
    title,
  }))
}

/** A report of this year and the one of last year, with what offices change from year to year. */
const thisYear = outline('a', [
  [1, 'situation', 'Kết quả thực hiện nhiệm vụ năm 2026'],
  [2, 'field', 'Phát triển kinh tế'],
  [3, 'field', 'Nông nghiệp'],
  [3, 'field', 'Chuyển đổi số'],
  [2, 'field', 'Văn hoá, xã hội'],
  [2, 'shortcomings', 'Hạn chế, khuyết điểm'],
  [1, 'tasks', 'Phương hướng, nhiệm vụ năm 2027'],
  [2, 'targets', 'Các chỉ tiêu chủ yếu'],
  [2, 'field', 'Phát triển kinh tế'],
])
const lastYear = outline('b', [
  [1, 'situation', 'Tình hình thực hiện nhiệm vụ năm 2025'],
  [2, 'field', 'Kinh tế phát triển khá'],
  [3, 'field', 'Nông nghiệp, thuỷ sản'],
  [2, 'field', 'Văn hoá, xã hội và giáo dục'],
  [2, 'shortcomings', 'Những tồn tại'],
  [2, 'lessons', 'Bài học kinh nghiệm'],
  [1, 'tasks', 'Nhiệm vụ năm 2026'],
  [2, 'targets', 'Chỉ tiêu'],
  [2, 'field', 'Kinh tế phát triển'],
])

describe('sections of two documents', () => {
  const { there, back } = matchSections(thisYear, lastYear)

  it('answer to each other by words, role and order', () => {
    expect([...there]).toEqual([
      ['a0', 'b0'],
      ['a1', 'b1'],
      ['a2', 'b2'],
      ['a4', 'b3'],
      ['a5', 'b4'],
      ['a6', 'b6'],
      ['a7', 'b7'],
      ['a8', 'b8'],
    ])
    expect(back.get('b6')).toBe('a6')
    expect(back.has('b5')).toBe(false)
  })

  it('lead a section without a counterpart to that of the one before it', () => {
    expect(counterpartOf('a3', thisYear, there)).toBe('b2')
    expect(counterpartOf('b5', lastYear, back)).toBe('a5')
    expect(counterpartOf('a6', thisYear, there)).toBe('b6')
    expect(counterpartOf('gone', thisYear, there)).toBeUndefined()
  })

  it('are found where they stand in another order', () => {
    const moved = outline('c', [
      [2, 'field', 'Quốc phòng, an ninh'],
      [2, 'field', 'Xây dựng Đảng'],
      [2, 'field', 'Công tác dân vận'],
    ])
    const other = outline('d', [
      [2, 'field', 'Công tác dân vận'],
      [2, 'field', 'Quốc phòng, an ninh'],
      [2, 'field', 'Xây dựng Đảng'],
    ])
    expect(Object.fromEntries(matchSections(moved, other).there)).toEqual({
      c0: 'd1',
      c1: 'd2',
      c2: 'd0',
    })
  })

  it('are not forced together where they speak of different things', () => {
    const one = outline('e', [[2, 'field', 'Quốc phòng, an ninh']])
    const other = outline('f', [[2, 'field', 'Tài nguyên và môi trường']])
    expect(matchSections(one, other).there.size).toBe(0)
  })

  it('are matched in a document with itself, and once at most (property)', () => {
    const row = fc.tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom<Role>('field', 'other', 'tasks', 'targets', 'situation'),
      fc.stringMatching(/^[a-zđ ]{3,20}$/),
    )
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), fc.array(row, { maxLength: 20 }), (a, b) => {
        const [one, other] = [outline('a', a), outline('b', b)]
        const { there, back } = matchSections(one, other)
        expect(new Set(there.values()).size).toBe(there.size)
        for (const [from, to] of there) expect(back.get(to)).toBe(from)
        const self = matchSections(one, outline('s', a)).there
        for (const { id, title } of one) {
          if (/[a-zđ]/.test(title)) expect(self.has(id)).toBe(true)
        }
      }),
    )
  })

  it('takes no noticeable time for a thousand headings each', () => {
    const many = (prefix: string) =>
      outline(
        prefix,
        Array.from({ length: 1000 }, (_, at) => [
          (at % 3) + 1,
          'field',
          `Mục ${'abcdefghij'[at % 10]} ${at}`,
        ]),
      )
    const [one, other] = [many('g'), many('h')]
    const start = performance.now()
    expect(matchSections(one, other).there.size).toBe(1000)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
