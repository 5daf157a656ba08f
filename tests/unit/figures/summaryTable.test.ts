import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../../shared/document/check.ts'
import { documentSchema, type Table } from '../../../shared/document/types.ts'
import { lineText } from '../../../shared/document/walk.ts'
import { fillDocument } from '../../../shared/figures/fill.ts'
import { summaryAnnex } from '../../../shared/figures/summaryAnnex.ts'
import { emptySummary } from '../../../shared/figures/summaryTable.ts'
import { applyChange } from '../../../shared/indicators/change.ts'
import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { documentOf } from '../../builders/document.ts'
import { observation, sampleStore } from '../../builders/store.ts'

const summary = { period: { kind: 'own', offset: 0 }, measure: 'actual' } as const

function filled(table: Table, store: StoreIndex = sampleStore, period = 2027): Table {
  const document = documentOf([table], { period: { kind: 'year', year: period } })
  const after = fillDocument(document, store).document
  expect(documentSchema.safeParse(after).success).toBe(true)
  expect(checkDocument(after).ok).toBe(true)
  return after.body[0] as Table
}

const rows = (table: Table) =>
  table.children.map((row) => row.children.map((cell) => lineText(cell.children)).join(' | '))

describe('the annex', () => {
  it('is a document of its own with the table, named after what it belongs to', () => {
    const main = documentOf([], {
      parts: {
        typeName: 'NGHỊ QUYẾT',
        symbol: 'NQ/TU',
        issuer: 'TỈNH UỶ MẪU',
        date: { year: 2027 },
        recipients: [],
      },
    })
    const annex = summaryAnnex(main, summary, sampleStore)
    expect(documentSchema.safeParse(annex).success).toBe(true)
    expect(checkDocument(annex).ok).toBe(true)
    expect(annex.annexOf).toBe(main.id)
    expect(annex.parts.subtitle).toBe(
      '(Kèm theo Nghị quyết số …-NQ/TU, ngày … tháng … năm 2027 của TỈNH UỶ MẪU)',
    )
    expect(rows(annex.body[0] as Table)).toHaveLength(7)
  })
})

describe('the summary of targets and results', () => {
  it('has a row an indicator of the set under the names of the groups', () => {
    expect(rows(filled(emptySummary(summary)))).toEqual([
      'TT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu năm 2027 | Thực hiện năm 2027 | Tỷ lệ so với chỉ tiêu | Kết quả | Ghi chú',
      'I | Kinh tế',
      '1 | Tăng trưởng | % | 11 trở lên | 10,25 | 93,18% | Chưa đạt | ',
      '2 | income | triệu đồng/ người | 69 | [chưa có số liệu] |  |  | ',
      ' | - income-usd | USD | 2.974 | [chưa có số liệu] |  |  | ',
      'II | Xã hội',
      '1 | communes | xã | 08 | [chưa có số liệu] |  |  | ',
    ])
  })

  it('follows the store and keeps its ids, notes and the rows of the writer', () => {
    const first = filled(emptySummary(summary))
    const noted: Table = {
      ...first,
      children: first.children.flatMap((row) => {
        if (row.summaryOf !== 'growth') return [row]
        const cells = row.children.map((cell, at) =>
          at === 7 ? { ...cell, children: [{ text: 'Do thiên tai' }] } : cell,
        )
        const own = { type: 'tableRow' as const, id: 'own' }
        const blank = (at: number) => ({
          type: 'tableCell' as const,
          id: `own-${at}`,
          children: [{ text: at === 1 ? 'Dòng thêm' : '' }],
        })
        return [
          { ...row, children: cells },
          { ...own, children: Array.from({ length: 8 }, (_, at) => blank(at)) },
        ]
      }),
    }
    const { index } = applyChange(sampleStore, {
      set: [observation('growth', 2027, '12', { measure: 'actual' })],
      remove: [],
    })
    const next = filled(noted, index)
    expect(rows(next).slice(2, 4)).toEqual([
      '1 | Tăng trưởng | % | 11 trở lên | 12 | 109,09% | Vượt | Do thiên tai',
      ' | Dòng thêm |  |  |  |  |  | ',
    ])
    const ids = (table: Table) => table.children.map(({ id }) => id).filter((id) => id !== 'own')
    expect(ids(next)).toEqual(ids(first))
    expect(filled(next, index)).toBe(next)
  })

  it('moves with the year, leaves out what was hidden, and says when there is nothing', () => {
    const table = filled(emptySummary({ ...summary, hidden: ['growth', 'income', 'communes'] }))
    expect(rows(table).slice(1)).toEqual(['Kho chưa có chỉ tiêu nào của năm 2027.'])
    expect(rows(filled(emptySummary(summary), sampleStore, 2026))[2]).toBe(
      '1 | Tăng trưởng | % | [chưa có số liệu] | 9,5 |  |  | ',
    )
  })

  it('with other columns only its figures move', () => {
    const first = filled(emptySummary(summary))
    const narrow: Table = {
      ...first,
      children: first.children.map((row) => ({
        ...row,
        children: row.children
          .slice(0, 5)
          .map((cell) => (cell.colSpan === undefined ? cell : { ...cell, colSpan: 4 })),
      })),
    }
    const { index } = applyChange(sampleStore, {
      set: [observation('growth', 2027, '12', { measure: 'actual' })],
      remove: [observation('communes', 2027, '8')],
    })
    const next = filled(narrow, index)
    expect(next.children).toHaveLength(7)
    expect(rows(next)[2]).toBe('1 | Tăng trưởng | % | 11 trở lên | 12')
  })
})
