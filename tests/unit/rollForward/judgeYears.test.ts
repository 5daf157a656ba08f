import { describe, expect, it } from 'vitest'
import {
  bullet,
  figure,
  footnote,
  heading,
  paragraph,
  table,
  text,
} from '../../../shared/document/build.ts'
import type { Period } from '../../../shared/document/period.ts'
import type { Block, VanKienDocument } from '../../../shared/document/types.ts'
import { lineText } from '../../../shared/document/walk.ts'
import { judgeYears } from '../../../shared/rollForward/judgeYears.ts'
import type { YearMention } from '../../../shared/rollForward/types.ts'
import { documentOf } from '../../builders/document.ts'

const of2023 = { kind: 'year', year: 2023 } as const
const to2024: Period = { kind: 'year', year: 2024 }

function short(years: readonly YearMention[]): string[] {
  return years.map(
    ({ year, kind, moves, to }) => `${year} ${kind}${moves === true ? ` > ${to}` : ''}`,
  )
}

function yearsOf(body: readonly Block[], rest: Partial<VanKienDocument> = {}): string[] {
  return short(judgeYears(documentOf(body, { period: of2023, ...rest }), to2024))
}

describe('judgeYears', () => {
  it('reads the parts of the opening, the body with its notes, and the closing', () => {
    const document = documentOf(
      [
        paragraph([
          text('Năm 2023'),
          footnote('Tăng so với năm 2022.'),
          text(', giữ vững đến năm 2030'),
        ]),
      ],
      {
        period: of2023,
        parts: {
          place: 'Bình Minh',
          date: { day: 5, month: 1, year: 2023 },
          title: 'về nhiệm vụ\nnăm 2023',
          recipients: ['Các chi bộ', 'Lưu Văn phòng 2023'],
          typistMark: 'D:\\Van ban 2023\\NQ 2022.doc',
        },
      },
    )
    const years = judgeYears(document, to2024)
    expect(short(years)).toEqual([
      '2023 own > 2024',
      '2023 own > 2024',
      '2023 own > 2024',
      '2030 fixed',
      '2022 neighbour > 2023',
      '2023 own > 2024',
      '2023 own > 2024',
      '2022 neighbour > 2023',
    ])
    expect(new Set(years.map(({ key }) => key)).size).toBe(years.length)
    const [date, title] = years
    expect(date?.place).toEqual({ part: 'date', start: 0, end: 4 })
    expect(title?.place).toMatchObject({ part: 'title' })
    const { start = 0, end = 0 } = title?.place ?? {}
    expect(document.parts.title?.slice(start, end)).toBe('2023')
  })

  it('judges each section by the year that its heading names', () => {
    const years = yearsOf([
      heading(1, 'part', 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2023'),
      bullet(1, 'Thu ngân sách tăng 5% so với năm 2022; năm 2024 còn khó khăn.'),
      heading(1, 'part', 'NHIỆM VỤ NĂM 2024'),
      heading(2, 'targets', 'Chỉ tiêu'),
      bullet(1, 'Thu ngân sách tăng 7% so với năm 2023.'),
      bullet(1, 'Hoàn thành đề án phê duyệt năm 2022.'),
    ])
    expect(years).toEqual([
      '2023 own > 2024',
      '2022 neighbour > 2023',
      '2024 neighbour > 2025',
      '2024 own > 2025',
      '2023 neighbour > 2024',
      '2022 fixed',
    ])
  })

  it('keeps the term of the Party and tells what it would become', () => {
    const words = 'Nghị quyết Đại hội Đảng bộ huyện, nhiệm kỳ 2020 - 2025'
    const document = documentOf([paragraph(words)], { period: of2023 })
    expect(judgeYears(document, to2024)).toMatchObject([
      { year: 2020, kind: 'term', moves: false, to: 2025 },
      { year: 2025, kind: 'term', moves: false, to: 2030 },
    ])
  })

  it('moves a document of a term by its length', () => {
    const document = documentOf(
      [
        heading(1, 'part', 'KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2020 - 2025'),
        heading(2, 'achievements', 'Kết quả'),
        bullet(1, 'Thu ngân sách tăng gấp đôi so với năm 2020; năm 2024 thu 900 tỷ đồng.'),
        heading(1, 'part', 'PHƯƠNG HƯỚNG NHIỆM KỲ 2025 - 2030'),
        heading(2, 'targets', 'Chỉ tiêu'),
        bullet(1, 'Đến năm 2030 thu 2.000 tỷ đồng, tầm nhìn đến năm 2045.'),
      ],
      { period: { kind: 'term', from: 2025, to: 2030 } },
    )
    const years = judgeYears(document, { kind: 'term', from: 2030, to: 2035 })
    expect(short(years)).toEqual([
      '2020 own > 2025',
      '2025 own > 2030',
      '2020 neighbour > 2025',
      '2024 own > 2029',
      '2025 own > 2030',
      '2030 own > 2035',
      '2030 own > 2035',
      '2045 fixed',
    ])
  })

  it('moves the columns of a table together', () => {
    const rows = [
      ['Chỉ tiêu', 'TH 2021', 'TH 2022', 'Năm 2023', 'KH 2024'],
      ['Thu ngân sách', '2000', '2100', '2200', '2300'],
    ]
    expect(yearsOf([table(rows)])).toEqual([
      '2021 neighbour > 2022',
      '2022 neighbour > 2023',
      '2023 own > 2024',
      '2024 neighbour > 2025',
      ...['2000 fixed', '2100 fixed', '2200 fixed'],
    ])
  })

  it('leaves a year that a figure shows to the figure', () => {
    const shown = figure(
      {
        indicator: 'thu-ngan-sach',
        period: { kind: 'own', offset: 0 },
        measure: 'actual',
        form: 'changeSince',
      },
      'tăng 5% so với năm 2022',
    )
    const line = [text('Năm 2023 thu ngân sách '), shown, text(', năm 2022 giảm')]
    const document = documentOf([paragraph(line)], { period: of2023 })
    const years = judgeYears(document, to2024)
    expect(short(years)).toEqual(['2023 own > 2024', '2022 figure', '2022 neighbour > 2023'])
    for (const { place, year } of years) {
      expect(lineText(line).slice(place.start, place.end)).toBe(String(year))
    }
  })
})
