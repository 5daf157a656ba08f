import { describe, expect, it } from 'vitest'
import { blockSkeleton, blockWords } from '../../../shared/document/blockWords.ts'
import { paragraph } from '../../../shared/document/build.ts'
import type { Chart } from '../../../shared/document/chart.ts'
import { checkDocument } from '../../../shared/document/check.ts'
import { parseDocumentFile, serializeDocument } from '../../../shared/document/file.ts'
import { documentText } from '../../../shared/document/textView.ts'
import { documentSchema } from '../../../shared/document/types.ts'
import { linesOf } from '../../../shared/document/walk.ts'
import { fillDocument, fillFigures } from '../../../shared/figures/fill.ts'
import { createFiller, refill } from '../../../shared/figures/filler.ts'
import { usesIn } from '../../../shared/figures/uses.ts'
import { applyChange } from '../../../shared/indicators/change.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { chartData, chartStore, seriesChart, standingChart } from '../../builders/chart.ts'
import { documentOf } from '../../builders/document.ts'
import { observation } from '../../builders/store.ts'

function filled(...body: Parameters<typeof documentOf>) {
  return fillDocument(documentOf(...body), chartStore).document
}

const shownOf = (block: unknown) => (block as Chart).shown

/** The store with another result of the last year. */
const laterStore = createStoreIndex({
  ...chartData,
  observations: [
    ...chartData.observations.filter(({ measure }) => measure !== 'estimate'),
    observation('growth', 2027, '10.25', { measure: 'actual' }),
  ],
})

describe('a chart of indicators over years', () => {
  it('holds targets and results of its years as the store has them', () => {
    const document = filled([seriesChart(['growth', 'income'], 3)])
    expect(shownOf(document.body[0])).toEqual({
      kind: 'series',
      years: [2025, 2026, 2027],
      lines: [
        {
          name: 'Tốc độ tăng trưởng',
          unit: '%',
          points: [
            {
              target: { words: '11 trở lên', value: '11' },
              result: { words: '11,4', value: '11.4' },
            },
            { target: { words: '11 trở lên', value: '11' }, result: { words: '12', value: '12' } },
            {
              target: { words: '11,5 trở lên', value: '11.5' },
              result: { words: '11,75', value: '11.75', estimate: true },
            },
          ],
        },
        {
          name: 'Thu nhập bình quân đầu người',
          unit: 'triệu đồng',
          points: [
            { target: { words: '63', value: '63' }, result: { words: '63', value: '63' } },
            { target: { words: '69', value: '69' }, result: { words: '66,75', value: '66.75' } },
            { target: { words: '75', value: '75' } },
          ],
        },
      ],
    })
    expect(documentSchema.safeParse(document).success).toBe(true)
    expect(checkDocument(document).ok).toBe(true)
    const read = parseDocumentFile(serializeDocument(document))
    expect(read.ok && read.value).toEqual(document)
  })

  it('moves with the period of its document, and leaves out the years before its first figure', () => {
    const years = (year: number, count = 10) => {
      const document = filled([seriesChart(['growth'], count)], { period: { kind: 'year', year } })
      return (shownOf(document.body[0]) as { years: number[] }).years
    }
    expect(years(2027)).toEqual([2023, 2024, 2025, 2026, 2027])
    expect(years(2025)).toEqual([2023, 2024, 2025])
    expect(years(2025, 2)).toEqual([2024, 2025])
    // Without any figure all its years stay.
    expect(years(2020, 2)).toEqual([2019, 2020])
    const term = filled([seriesChart(['growth'], 2)], {
      period: { kind: 'term', from: 2025, to: 2026 },
    })
    expect(shownOf(term.body[0])).toMatchObject({ years: [2025, 2026] })
  })

  it('names the entity where it is not the document’s own', () => {
    const [other, own] = filled([
      seriesChart(['growth'], 2, { entity: 'huyen' }),
      seriesChart(['growth'], 2, { entity: 'tinh' }),
    ]).body
    expect(shownOf(other)).toMatchObject({ entity: 'huyện Thử' })
    expect(blockWords(other!)).toContain(
      '[Biểu đồ: Tốc độ tăng trưởng (%), giai đoạn 2026 - 2027, huyện Thử]',
    )
    expect(shownOf(own)).not.toHaveProperty('entity')
  })

  it('an indicator that the store has lost stays named by its code', () => {
    const document = filled([seriesChart(['lost'], 2)])
    expect(documentText(document)).toContain('Kho chưa có số liệu cho biểu đồ này')
    expect(shownOf(document.body[0])).toMatchObject({ lines: [{ name: 'lost' }] })
  })
})

describe('a chart of how targets stand', () => {
  it('counts by group, in the order of the groups', () => {
    const document = filled([standingChart()])
    expect(shownOf(document.body[0])).toEqual({
      kind: 'standing',
      period: 'năm 2027',
      groups: [
        { name: 'Kinh tế', exceeded: 1, reached: 0, missed: 0, missing: 2, unclear: 0 },
        { name: 'Xã hội', exceeded: 0, reached: 1, missed: 0, missing: 1, unclear: 0 },
      ],
    })
    expect(documentText(document)).toBe(
      '[Biểu đồ: Kết quả thực hiện chỉ tiêu năm 2027]\nKinh tế: vượt 1, chưa có kết quả 2\nXã hội: đạt 1, chưa có kết quả 1\n',
    )
  })
})

describe('a chart in its document', () => {
  it('follows the store, and stays the same object while it says the same', () => {
    const document = filled([seriesChart(['growth'], 2), standingChart(), paragraph('Lời.')])
    expect(fillDocument(document, chartStore).document).toBe(document)
    for (const fill of [
      fillDocument(document, laterStore).document,
      fillFigures(document, laterStore),
    ]) {
      expect(documentText(fill)).toContain('năm 2027: chỉ tiêu 11,5 trở lên, thực hiện 10,25')
      expect(documentText(fill)).toContain('Kinh tế: chưa đạt 1, chưa có kết quả 2')
      expect(fill.body[2]).toBe(document.body[2])
    }
  })

  it('is computed anew only when a figure of it has changed', () => {
    const filler = createFiller()
    const before = refill(
      filler,
      documentOf([seriesChart(['growth'], 2), seriesChart(['income'], 2)]),
      chartStore,
    )
    const changed = applyChange(chartStore, {
      set: [observation('growth', 2027, '10.25', { measure: 'actual' })],
      remove: [],
    }).index
    const after = refill(filler, before, changed)
    expect(after.body[0]).not.toBe(before.body[0])
    expect(after.body[1]).toBe(before.body[1])
    expect(documentText(after)).toContain('thực hiện 10,25')
  })

  it('keeps what it shows once the figures are settled', () => {
    const document = {
      ...filled([seriesChart(['growth'], 2)]),
      frozen: { on: '2027-12-31T08:00:00.000Z' },
    }
    expect(fillDocument(document, laterStore).document).toBe(document)
    expect(fillFigures(document, laterStore)).toBe(document)
  })

  it('has no line to write in; only its caption is the writer’s', () => {
    const [plain, captioned] = filled([
      seriesChart(['growth'], 2),
      seriesChart(['growth'], 2, { caption: 'Tăng trưởng của tỉnh' }),
    ]).body
    expect(linesOf(plain!)).toEqual([])
    expect(blockSkeleton(plain!)).toBe('')
    expect(blockSkeleton(captioned!)).toBe('Tăng trưởng của tỉnh')
    expect(blockWords(captioned!)).toMatch(/^\[Biểu đồ: Tăng trưởng của tỉnh\]\n/)
  })

  it('is a use of its indicators', () => {
    expect(
      usesIn(filled([seriesChart(['growth', 'income'], 2)])).map(({ indicator }) => indicator),
    ).toEqual(['growth', 'income'])
  })
})
