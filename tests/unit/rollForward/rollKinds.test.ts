import { describe, expect, it } from 'vitest'
import { blockWords } from '../../../shared/document/blockWords.ts'
import { bullet, heading, paragraph } from '../../../shared/document/build.ts'
import { rollDocuments } from '../../../shared/rollForward/rollDocuments.ts'
import { documentOf } from '../../builders/document.ts'
import { loadTemplate } from '../../builders/templateFiles.ts'
import { next, now, resolution, roll, store, words } from './rolling.ts'

describe('another kind of document', () => {
  it('makes of a report the resolution of the next year', () => {
    const report = documentOf(
      [
        heading(1, 'part', 'KẾT QUẢ NĂM 2027'),
        heading(2, 'achievements', 'KẾT QUẢ ĐẠT ĐƯỢC'),
        paragraph('Tổng vốn đầu tư toàn xã hội đạt 42.500 tỷ đồng.'),
        heading(1, 'part', 'CHỈ TIÊU, NHIỆM VỤ NĂM 2028'),
        heading(2, 'targets', 'CÁC CHỈ TIÊU NĂM 2028'),
        bullet(1, 'Tổng vốn đầu tư toàn xã hội đạt 43.000 tỷ đồng trở lên.'),
        heading(2, 'tasks', 'NHIỆM VỤ'),
        paragraph('Trong năm 2028 làm việc này.'),
      ],
      { documentType: 'BC', parts: { recipients: [], symbol: 'BC/TU' } },
    )
    const { document } = roll(report, { choices: { into: 'resolution', keep: {} }, store })
    expect(document).toMatchObject({ documentType: 'NQ', period: next })
    expect(document.parts).toMatchObject({ symbol: 'NQ/TU', typeName: 'NGHỊ QUYẾT' })
    expect(words(document.body)).toEqual([
      'TÌNH HÌNH NĂM 2027',
      '',
      'Tổng vốn đầu tư toàn xã hội đạt 42.500 tỷ đồng, đạt 103,03% Nghị quyết.',
      'CÁC CHỈ TIÊU NĂM 2028',
      'Tổng vốn đầu tư toàn xã hội đạt 43.000 tỷ đồng trở lên.\nTỷ lệ đô thị hóa đạt 32,25%.',
      'NHIỆM VỤ',
      'Trong năm 2028 làm việc này.',
    ])
  })

  it('gives a text without its head the head of the new kind, and one look of numbers', () => {
    const odd = { style: 'roman', before: '', after: '.' } as const
    const report = documentOf(
      [heading(2, 'targets', 'CÁC CHỈ TIÊU', { format: odd }), paragraph('Làm việc này.')],
      { documentType: 'BC', parts: { recipients: [] } },
    )
    const template = loadTemplate('nghi-quyet-nam')
    const { document } = roll(report, { choices: { into: 'resolution', keep: {} }, template })
    expect(document.parts).toMatchObject({ partyHeading: true, date: { year: 2027 } })
    expect(document.body.filter((block) => 'format' in block)).toEqual([])
    const [kept] = roll(report).document.body
    expect(kept).toMatchObject({ format: odd })
  })

  it('makes of the report to a congress the resolution of the term that it plans', () => {
    const period = { kind: 'term', from: 2025, to: 2030 } as const
    const report = documentOf(
      [heading(2, 'tasks', 'NHIỆM VỤ NHIỆM KỲ 2025 - 2030'), paragraph('Làm việc này.')],
      { documentType: 'BC', period, parts: { recipients: [] } },
    )
    const choices = { into: 'resolution', keep: {} } as const
    const { document } = roll(report, { to: period, choices })
    expect(document.period).toEqual(period)
    expect(words(document.body)[0]).toBe('TÌNH HÌNH NHIỆM KỲ 2020 - 2025')
    expect(words(document.body)).toContain('NHIỆM VỤ NHIỆM KỲ 2025 - 2030')
  })

  it('makes of a resolution the report on it, of the same year', () => {
    const { document, from, to } = roll(resolution, {
      to: { kind: 'year', year: 2027 },
      choices: { into: 'report', keep: {} },
      store,
    })
    expect([from, to]).toEqual([resolution.period, resolution.period])
    expect(document.documentType).toBe('BC')
    expect(words(document.body)).toEqual([
      ...['KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2027', 'KẾT QUẢ ĐẠT ĐƯỢC'],
      ...['Kết quả thực hiện các chỉ tiêu', 'Chỉ tiêu kinh tế'],
      'Tổng vốn đầu tư toàn xã hội đạt 42.500 tỷ đồng, đạt 103,03% Nghị quyết.\nTỷ lệ đô thị hóa đạt [chưa có số liệu].',
      ...['Trồng mới 120 ha rừng phòng hộ.', 'Phát triển hạ tầng', ''],
      ...['NHỮNG HẠN CHẾ, YẾU KÉM', '', 'NGUYÊN NHÂN', '', 'BÀI HỌC KINH NGHIỆM', ''],
    ])
    const task = document.body.find((block) => blockWords(block) === 'Phát triển hạ tầng')
    expect(task).toMatchObject({ hint: expect.stringContaining('Phát triển hạ tầng') })
  })

  it('refuses a period of another kind', () => {
    expect(() => roll(resolution, { to: { kind: 'term', from: 2025, to: 2030 } })).toThrow()
  })
})

describe('documents that belong together', () => {
  it('rolls the annexed ones by as many periods, still annexed', () => {
    const main = documentOf([paragraph('Năm 2027.')])
    const annex = documentOf([paragraph('Năm 2026.')], {
      ...{ id: 'annex', annexOf: 'doc', period: { kind: 'year', year: 2026 } },
    })
    const made = rollDocuments([main, annex], {
      ...{ to: next, choices: { into: 'same', keep: {} }, now, number: '03' },
    })
    expect(made.map(({ document }) => document.period)).toEqual([
      next,
      { kind: 'year', year: 2027 },
    ])
    expect(made[1]?.document.annexOf).toBe(made[0]?.document.id)
    expect(made.map(({ document }) => document.parts.number)).toEqual(['03', undefined])
  })

  it('rolls a document of a term to the next term', () => {
    const source = documentOf([paragraph('Nhiệm kỳ 2020 - 2025 có nhiều đổi mới.')], {
      period: { kind: 'term', from: 2020, to: 2025 },
    })
    const { document } = roll(source, { to: { kind: 'term', from: 2025, to: 2030 } })
    expect(words(document.body)).toEqual(['Nhiệm kỳ 2025 - 2030 có nhiều đổi mới.'])
  })
})
