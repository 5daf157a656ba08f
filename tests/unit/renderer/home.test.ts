import { describe, expect, it } from 'vitest'
import { changedWhen } from '../../../renderer/home/changedWhen.ts'
import { groupDocuments, twinNote } from '../../../renderer/home/groupDocuments.ts'
import { readYear } from '../../../renderer/home/readYear.ts'
import { usualYear } from '../../../renderer/home/usualYear.ts'
import type { DocumentEntry } from '../../../shared/api/contract.ts'

const entry = (name: string, over: Partial<DocumentEntry> = {}): DocumentEntry => ({
  file: `${name}.vankien`,
  name,
  documentType: 'NQ',
  period: { kind: 'year', year: 2021 },
  modified: '2026-01-01T00:00:00.000Z',
  ...over,
})

describe('documents of the workspace', () => {
  const list = [
    entry('Nghị quyết cũ'),
    entry('Nghị quyết mới', { modified: '2026-02-01T00:00:00.000Z' }),
    entry('Báo cáo năm', { documentType: 'BC' }),
    entry('Kế hoạch', { documentType: 'KH', period: { kind: 'year', year: 2022 } }),
    entry('Báo cáo chính trị', {
      documentType: 'BC',
      period: { kind: 'term', from: 2020, to: 2025 },
    }),
  ]

  it('stand by period, newest first, then by kind, the last changed first', () => {
    const sketch = groupDocuments(list).map(({ title, count, kinds }) => [
      title,
      count,
      kinds.map(({ kind, entries }) => [kind, entries.map(({ name }) => name)]),
    ])
    expect(sketch).toEqual([
      ['Năm 2022', 1, [['Kế hoạch', ['Kế hoạch']]]],
      [
        'Năm 2021',
        3,
        [
          ['Báo cáo', ['Báo cáo năm']],
          ['Nghị quyết', ['Nghị quyết mới', 'Nghị quyết cũ']],
        ],
      ],
      ['Nhiệm kỳ 2020 - 2025', 1, [['Báo cáo', ['Báo cáo chính trị']]]],
    ])
  })

  it("put files that can't be read at the end, of no period and kind", () => {
    const groups = groupDocuments([...list, entry('Hỏng', { documentType: 'VB', problem: 'Lỗi.' })])
    expect(groups.at(-1)).toMatchObject({
      title: 'Tệp không đọc được',
      kinds: [{ entries: [{ name: 'Hỏng' }] }],
    })
    expect(groups.flatMap(({ kinds }) => kinds.map(({ kind }) => kind))).not.toContain(
      'Văn bản khác',
    )
  })

  it('of one name are told apart by their file', () => {
    const twins = ['Kế hoạch.vankien', 'Kế hoạch (2).vankien', 'khac.vankien'].map((file) =>
      entry('Kế hoạch', { file }),
    )
    const notes = (entries: readonly DocumentEntry[]) =>
      entries.map((one) => twinNote(one, entries))
    expect(notes(twins)).toEqual(['Bản 1', 'Bản 2', 'Tệp khac'])
    expect(notes(list)).toEqual(list.map(() => undefined))
  })

  it('are found without diacritics, by name, kind and period', () => {
    const found = (search: string) =>
      groupDocuments(list, search).flatMap(({ kinds }) =>
        kinds.flatMap(({ entries }) => entries.map(({ name }) => name)),
      )
    expect(found('nghi quyet moi')).toEqual(['Nghị quyết mới'])
    expect(found('bao cao 2020')).toEqual(['Báo cáo chính trị'])
    expect(found('KH')).toContain('Kế hoạch')
    expect(found('không có')).toEqual([])
  })
})

it('says when a document was changed', () => {
  const now = new Date(2026, 4, 20, 15, 0)
  expect(changedWhen(new Date(2026, 4, 20, 9, 5).toISOString(), now)).toBe('hôm nay, 09:05')
  expect(changedWhen(new Date(2026, 4, 19, 23, 59).toISOString(), now)).toBe('hôm qua, 23:59')
  expect(changedWhen(new Date(2021, 0, 19).toISOString(), now)).toBe('19/01/2021')
  expect(changedWhen('không phải giờ', now)).toBe('')
})

it('reads years of documents only', () => {
  expect(readYear('2026')).toBe(2026)
  for (const wrong of ['', '26', '1899', '20266', '2o26']) expect(readYear(wrong)).toBeUndefined()
})

it('proposes the next year for what is planned ahead, from October on', () => {
  const [september, november] = [new Date(2026, 8, 30), new Date(2026, 10, 21)]
  for (const documentType of ['NQ', 'KH'] as const) {
    expect(usualYear({ documentType }, september)).toBe(2026)
    expect(usualYear({ documentType }, november)).toBe(2027)
  }
  expect(usualYear({ documentType: 'BC' }, november)).toBe(2026)
})
