import { expect, it } from 'vitest'
import { dueEntries } from '../../../renderer/home/dueEntries.ts'
import type { DocumentEntry } from '../../../shared/api/contract.ts'

function entry(name: string, year: number, rest: Partial<DocumentEntry> = {}): DocumentEntry {
  return {
    file: `${name}.vankien`,
    name,
    documentType: 'BC',
    period: { kind: 'year', year },
    modified: `${year}-12-20T08:00:00.000Z`,
    ...rest,
  }
}

const march = new Date(2026, 2, 3)
const december = new Date(2026, 11, 3)
const due = (listed: readonly DocumentEntry[], today: Date) =>
  dueEntries(listed, today).map(({ entry: { name }, year }) => `${year} ${name}`)

it('tells the latest of each kind whose next year has come', () => {
  const listed = [
    entry('Báo cáo kết quả năm 2024', 2024),
    entry('Báo cáo kết quả năm 2025', 2025),
    entry('Báo cáo chuyên đề năm 2026', 2026),
  ]
  expect(due(listed, march)).toEqual(['2026 Báo cáo kết quả năm 2025'])
})

it('tells what plans ahead from October on', () => {
  const listed = [entry('Nghị quyết năm 2026', 2026, { documentType: 'NQ' })]
  expect(due(listed, march)).toEqual([])
  expect(due(listed, december)).toEqual(['2027 Nghị quyết năm 2026'])
})

it('takes documents of one template for one kind, and passes over terms and broken files', () => {
  const made = { template: 'bao-cao-ket-qua-nam' }
  const listed = [
    entry('Báo cáo A', 2024, made),
    entry('Báo cáo B', 2026, made),
    entry('Hỏng', 2020, { problem: 'Tệp hỏng' }),
    entry('Đại hội', 2020, { period: { kind: 'term', from: 2020, to: 2025 } }),
  ]
  expect(due(listed, march)).toEqual([])
})

it('takes names that differ in their years alone for one kind, whatever they were made from', () => {
  const listed = [
    entry('Báo cáo kết quả năm 2024', 2024, { template: 'bao-cao-ket-qua-nam' }),
    entry('Báo cáo kết quả năm 2024 (2)', 2024, { template: 'mau-rieng', modified: '2025' }),
  ]
  expect(due(listed, march)).toEqual(['2025 Báo cáo kết quả năm 2024 (2)'])
})

it('holds no more than a row, the one changed last first', () => {
  const listed = ['A', 'B', 'C', 'D'].map((name, at) => entry(name, 2020 + at))
  expect(due(listed, march)).toEqual(['2024 D', '2023 C', '2022 B'])
})
