import { expect, it } from 'vitest'
import { besideChoices } from '../../../renderer/beside/besideChoices.ts'
import { recentEntries } from '../../../renderer/home/recentEntries.ts'
import type { DocumentEntry } from '../../../shared/api/contract.ts'

function entry(name: string, documentType: string, year: number, rest: object = {}): DocumentEntry {
  return {
    file: `${name}.vankien`,
    name,
    documentType: documentType as DocumentEntry['documentType'],
    period: { kind: 'year', year },
    modified: '2026-01-02T03:04:05.000Z',
    ...rest,
  }
}

const own = entry('Báo cáo 2026', 'BC', 2026, { template: 'bao-cao-nam' })
const listed = [
  entry('Báo cáo 2024', 'BC', 2024),
  entry('Báo cáo chuyên đề 2025', 'BC', 2025),
  entry('Báo cáo 2025', 'BC', 2025, { template: 'bao-cao-nam' }),
  own,
  entry('Báo cáo 2027', 'BC', 2027),
  entry('Kế hoạch 2026', 'KH', 2026),
  entry('Nghị quyết 2026', 'NQ', 2026),
  entry('Hỏng', 'VB', 2020, { problem: 'Không đọc được.' }),
]
const recent = ['Kế hoạch 2026', 'Báo cáo 2025', 'Đã xoá', 'Báo cáo 2026', 'Hỏng'].map((name) => ({
  file: `${name}.vankien`,
  opened: '2026-01-02T03:04:05.000Z',
}))

const names = (search?: string) =>
  besideChoices(own, listed, recent, search).map(({ title, entries }) => [
    title,
    ...entries.map(({ name }) => name),
  ])

it('proposes the same kind of earlier years first, then what was opened lately', () => {
  expect(names()).toEqual([
    ['Cùng loại, những năm trước', 'Báo cáo 2025', 'Báo cáo chuyên đề 2025', 'Báo cáo 2024'],
    ['Mở gần đây', 'Kế hoạch 2026'],
    ['Văn bản khác', 'Báo cáo 2027', 'Nghị quyết 2026'],
  ])
})

it('is searched by name and year, without diacritics', () => {
  expect(names('bao cao 2025')).toEqual([['Cùng loại, những năm trước', 'Báo cáo 2025']])
  expect(names('nghi quyet')).toEqual([['Văn bản khác', 'Nghị quyết 2026']])
  expect(names('không có')).toEqual([])
})

it('shows the recent documents that are there and can be read, the latest first', () => {
  expect(recentEntries(listed, recent).map(({ entry: { name } }) => name)).toEqual([
    'Kế hoạch 2026',
    'Báo cáo 2025',
    'Báo cáo 2026',
  ])
})
