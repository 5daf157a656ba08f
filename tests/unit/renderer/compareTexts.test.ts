import { describe, expect, it } from 'vitest'
import { compareTexts } from '../../../renderer/compare/comparedTexts.ts'
import { countChanges, shownRows } from '../../../renderer/compare/compareRows.ts'
import { mergedRows } from '../../../renderer/compare/mergedRows.ts'
import { createRowHeights } from '../../../renderer/compare/rowHeights.ts'
import { heading, paragraph, table } from '../../../shared/document/build.ts'
import type { Block } from '../../../shared/document/types.ts'
import { lineText } from '../../../shared/document/walk.ts'
import { documentOf } from '../../builders/document.ts'

const opening = heading(2, 'other', 'Đặc điểm tình hình')
const farming = heading(2, 'other', 'Nông nghiệp và nông thôn')
const rice = paragraph('Sản lượng lúa cả năm đạt 120.000 tấn, tăng so với cùng kỳ.')
const canals = paragraph('Nạo vét các tuyến kênh cấp hai, bảo đảm nước tưới cho vụ mùa sắp tới.')
const trade = heading(2, 'other', 'Thương mại và dịch vụ')
const markets = paragraph('Các chợ đầu mối hoạt động ổn định, hàng hoá dồi dào quanh năm.')
const rest = Array.from({ length: 12 }, (_, at) =>
  paragraph(`Nội dung chung thứ ${at} không ai sửa đến trong lần soạn thảo này cả.`),
)

const words = (block: Block, text: string): Block => ({ ...paragraph(text), id: block.id })

const before = documentOf([opening, ...rest, farming, rice, canals, trade, markets])
const after = documentOf([
  opening,
  ...rest,
  trade,
  words(markets, 'Các chợ đầu mối hoạt động sôi nổi, hàng hoá dồi dào quanh năm.'),
  farming,
  words(rice, 'Sản lượng lúa cả năm đạt 125.000 tấn, tăng so với cùng kỳ.'),
  canals,
  paragraph('Mở thêm hai lớp dạy nghề cho thanh niên nông thôn.'),
])
const texts = compareTexts(before, after)

describe('what the window shows of two texts', () => {
  it('each change has its kind: words, figures, moved', () => {
    const counts = countChanges(texts)
    expect(counts.figures).toBe(1)
    expect(counts.moved).toBe(2)
    expect(counts.words).toBe(2)
    expect(counts.all).toBeGreaterThanOrEqual(4)
  })

  it('the two halves of a move name each other’s section and lead there', () => {
    const places = [...texts.otherPlaces]
    expect(places.length).toBeGreaterThan(0)
    for (const [row, place] of places) expect(texts.otherPlaces.get(place.row)?.row).toBe(row)
  })

  it('only changes and their neighbours are shown of one kind; a fold opens alone', () => {
    const all = shownRows(texts, 'all', false)
    expect(all.rows).toHaveLength(texts.blackline.rows.length)
    const figures = shownRows(texts, 'figures', false)
    const [fold] = figures.rows
    expect(fold?.kind).toBe('fold')
    const opened = shownRows(texts, 'figures', false, new Set([0]))
    expect(opened.rows.length).toBeGreaterThan(figures.rows.length)
    const stop = figures.rows[figures.stops[0] ?? -1]
    expect(stop).toMatchObject({ kind: 'block', at: texts.rowOf.get(rice.id) })
  })

  it('every row of the blackline is found among the shown ones, folded or not', () => {
    for (const filter of ['all', 'words', 'figures', 'moved'] as const) {
      const { rows, shownAt } = shownRows(texts, filter, true)
      expect(shownAt).toHaveLength(texts.blackline.rows.length)
      for (const [at, shown] of shownAt.entries()) {
        const row = rows[shown]
        if (row?.kind === 'fold') {
          expect(at >= row.from && at < row.from + row.count).toBe(true)
        } else expect(row).toMatchObject({ kind: 'block', at })
      }
    }
  })

  it('words put in and taken out are counted, what only moved is not', () => {
    expect(texts.words).toEqual({ added: 11 + 2 + 1, removed: 2 + 1 })
  })
})

describe('a table of both texts', () => {
  it('keeps rows that were taken out where they stood', () => {
    const one = table([
      ['Xã', 'Số hộ'],
      ['Tân Phú', '120'],
      ['Long Hoà', '95'],
    ])
    const two: Block = { ...one, children: one.children.filter((_, at) => at !== 1) }
    const compared = compareTexts(documentOf([one]), documentOf([two]))
    const [row] = compared.blackline.rows
    if (row === undefined || !('lines' in row)) throw new Error('the table has not changed')
    const rows = mergedRows(row.before, row.after, row.lines, row.sides)
    const shown = rows.map(({ cells }) =>
      cells.map(({ pieces }) => pieces.map(({ inlines }) => lineText(inlines)).join('')),
    )
    expect(shown).toEqual([
      ['Xã', 'Số hộ'],
      ['Tân Phú', '120'],
      ['Long Hoà', '95'],
    ])
  })
})

describe('heights of rows', () => {
  it('are guessed until they are measured; what comes behind moves', () => {
    const heights = createRowHeights(1000, () => 30)
    expect(heights.top(1000)).toBe(30_000)
    expect(heights.rowAt(299)).toBe(9)
    expect(heights.measured(4, 90)).toBe(true)
    expect(heights.measured(4, 90)).toBe(false)
    expect([heights.top(4), heights.top(5), heights.top(1000)]).toEqual([120, 210, 30_060])
    expect(heights.rowAt(200)).toBe(4)
    expect(heights.rowAt(-5)).toBe(0)
    expect(heights.rowAt(99_999)).toBe(999)
  })
})
