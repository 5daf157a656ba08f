import { describe, expect, it } from 'vitest'
import { toSlateValue } from '../../../renderer/editor/value.ts'
import { type Library, olderWords } from '../../../renderer/review/pastWords.ts'
import { reviewPlaces } from '../../../renderer/review/reviewPlaces.ts'
import { type ReviewFilter, reviewRows } from '../../../renderer/review/reviewRows.ts'
import { bullet, heading, paragraph, text } from '../../../shared/document/build.ts'
import { outlineOf } from '../../../shared/document/outline.ts'
import { reviewSummary } from '../../../shared/document/reviewSummary.ts'
import type { Block, VanKienDocument } from '../../../shared/document/types.ts'
import { documentOf } from '../../builders/document.ts'
import { fromLastYear, rolled } from '../../builders/rolled.ts'
import { lastResolution, rolledResolution } from '../../builders/rolledDocument.ts'
import { growth } from './blocks.ts'

describe('the rows of the panel', () => {
  const rowsOf = (document: VanKienDocument, filter: ReviewFilter) => {
    const summary = reviewSummary(document)
    if (summary === undefined) throw new Error('not rolled')
    const rows = reviewRows(toSlateValue(document.body), outlineOf(document), summary, filter)
    return rows.map((row) => {
      if (row.kind === 'parts') return 'thể thức'
      if (row.kind === 'block') return `  ${row.words}`
      return `${row.depth} ${row.title} ${row.counts.blocks - row.counts.waiting}/${row.counts.blocks}`
    })
  }

  it('are what waits under all sections, with how far they are', () => {
    expect(rowsOf(rolledResolution(), 'waiting')).toEqual([
      'thể thức',
      '  Căn cứ kết quả năm 2035, hội nghị lần thứ ba quyết nghị.',
      '0 I- NHIỆM VỤ TRỌNG TÂM 1/8',
      '1 1. Kinh tế 0/3',
      '  Trong năm 2036 trồng mới 120 ha rừng, tăng so với năm 2035.',
      '  Nâng cấp 45 km đường liên xã, hoàn thành trước mùa mưa năm 2036.',
      '1 2. Văn hoá, xã hội 1/4',
      '  Xây dựng 14 phòng học cho các xã vùng sâu.',
      '  Giữ vững trạm y tế ở các xã.',
      '0 II- TỔ CHỨC THỰC HIỆN 0/2',
      '  Các chi bộ báo cáo kết quả trước ngày 15 tháng 12 năm 2036.',
    ])
  })

  it('are only what a filter asks for, with the headings above it', () => {
    expect(rowsOf(rolledResolution(), 'new')).toEqual([
      '0 I- NHIỆM VỤ TRỌNG TÂM 1/8',
      '1 2. Văn hoá, xã hội 1/4',
      '  Đoạn này viết riêng cho năm nay.',
    ])
    expect(rowsOf(rolledResolution(), 'questions')).toHaveLength(1)
    expect(rowsOf(rolledResolution(), 'edited')).toEqual([])
  })
})

describe('the places of what is to be looked at', () => {
  const marked = (block: Block) =>
    reviewPlaces(toSlateValue([block])[0]!).map(({ mark, match }) => [
      mark,
      match.line.text.slice(match.start, match.end),
      match.start,
    ])

  it('are as many as still wait, and none in figures', () => {
    const line = paragraph([text('Năm đầu tăng '), growth('11%'), text(', 11 xã, 110 hộ, 11 tổ.')])
    const question = { kind: 'ordinal-year', quote: 'Năm đầu', message: 'Còn đúng không?' } as const
    expect(marked(rolled(line, { numbers: ['11'], questions: [question] }))).toEqual([
      ['number', '11', 18],
      ['question', 'Năm đầu', 0],
    ])
  })
})

describe('older words of a paragraph', () => {
  const libraryOf = (...documents: VanKienDocument[]): Library => ({
    list: async () =>
      documents.map(({ id, documentType, period }) => ({
        file: `${id}.vankien`,
        id,
        name: id,
        documentType,
        period,
        modified: '',
      })),
    read: async (file) => documents.find(({ id }) => `${id}.vankien` === file),
  })
  const placeOf = (document: VanKienDocument, id: string) => {
    const block = document.body.find((one) => one.id === id)
    if (block === undefined) throw new Error(`no block ${id}`)
    return { document, block }
  }

  it('are told by the document that the source was made from', async () => {
    const past = await olderWords(
      placeOf(rolledResolution(), 'forest-2036'),
      libraryOf(rolledResolution(), lastResolution()),
    )
    expect(past).toEqual([
      {
        period: { kind: 'year', year: 2034 },
        name: 'Nghị quyết năm 2034',
        words: 'Trong năm 2034 trồng mới 120 ha rừng, tăng so với năm 2033.',
      },
    ])
  })

  it('are searched by section and words where no document tells them', async () => {
    const year = (at: number, ...body: Block[]) =>
      documentOf(body, { id: `nq-${at}`, period: { kind: 'year', year: at } })
    const forest = bullet(1, 'Trồng mới 300 ha rừng phòng hộ ven biển.')
    const older = year(
      2024,
      heading(2, 'tasks', 'Nhiệm vụ'),
      bullet(1, 'Xây dựng 12 trường học.'),
      bullet(1, 'Trồng mới 250 ha rừng phòng hộ.'),
      heading(2, 'implementation', 'Tổ chức thực hiện'),
      bullet(1, 'Trồng mới 300 ha rừng phòng hộ ven biển.'),
    )
    const source = year(2025, heading(2, 'tasks', 'Nhiệm vụ'), forest)
    const now = {
      ...year(2026, { ...rolled(paragraph('Trồng rừng.'), { block: forest.id }), id: 'nay' }),
      rolledFrom: { ...fromLastYear, document: source.id },
    }
    const past = await olderWords(placeOf(now, 'nay'), libraryOf(now, source, older))
    expect(past.map(({ words }) => words)).toEqual(['Trồng mới 250 ha rừng phòng hộ.'])
  })

  it('are none where the source is gone', async () => {
    const place = placeOf(rolledResolution(), 'forest-2036')
    expect(await olderWords(place, libraryOf(rolledResolution()))).toEqual([])
  })
})
