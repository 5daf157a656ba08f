import { describe, expect, it } from 'vitest'
import {
  countTicked,
  differenceOf,
  importLines,
  isTicked,
  listRows,
  sheetSummary,
  splitPlace,
  withTicks,
} from '../../../renderer/exchange/importLines.ts'
import type { ImportPreview, SheetFigure, SheetRow } from '../../../shared/exchange/types.ts'
import { observation } from '../../builders/store.ts'

function figure(cell: string, rest: Partial<SheetFigure> = {}): SheetFigure {
  const next = observation('growth', 2021, '7')
  return { cell, raw: '7', next, state: 'new', notes: [], ...rest }
}

function row(at: number, rest: Partial<SheetRow> = {}): SheetRow {
  return {
    ...{ id: `Biểu!${at}`, sheet: 'Biểu', row: at, name: `Dòng thứ ${at}`, path: [] },
    ...{ indicator: 'growth', way: 'name', sure: true, candidates: [] },
    figures: [figure(`Biểu!D${at}`)],
    ...rest,
  }
}

function preview(rows: SheetRow[], rest: Partial<ImportPreview> = {}): ImportPreview {
  return {
    ...{ id: 'p', file: 'bieu.xlsx', columns: [], skipped: [], notes: [], rows },
    sheets: [{ name: 'Biểu', rows: rows.length }],
    ...rest,
  }
}

const changed = (old: string, next: string) =>
  figure('Biểu!D9', {
    state: 'changed',
    old: observation('growth', 2021, old),
    next: observation('growth', 2021, next),
  })

describe('the lines of a preview', () => {
  it('stand in the order of the file, with what was not read among them', () => {
    const lines = importLines(
      preview([row(5), row(9, { sure: false, way: 'near' })], {
        skipped: [
          { place: 'Biểu!E7', raw: '#REF!', reason: 'Ô báo lỗi.' },
          { place: 'Ẩn', raw: '', reason: 'Trang tính ẩn.' },
        ],
      }),
    )
    expect(lines.map(({ place, state }) => `${place} ${state}`)).toEqual([
      'D5 new',
      'E7 unread',
      'D9 unsure',
      'Trang tính unread',
    ])
  })

  it('say of a row without an indicator, and of one left out, what they are', () => {
    const none = { sure: false, figures: [], way: undefined, indicator: undefined }
    const lines = importLines(
      preview([row(3, none as never), row(4, { ...(none as object), way: 'left' } as never)]),
    )
    expect(lines.map(({ state }) => state)).toEqual(['unsure', 'left'])
    expect(sheetSummary(lines)).toBe('2 dòng: 1 dòng chưa rõ, 1 dòng bỏ qua')
  })

  it('keep the sheet’s own "!"', () => {
    expect(splitPlace('Quý I!2021!D7')).toEqual({ sheet: 'Quý I!2021', place: 'D7' })
  })

  it('are summed up in one sentence, figures and rows apart', () => {
    const two = row(5, { figures: [figure('Biểu!D5'), figure('Biểu!E5', { state: 'same' })] })
    const lines = importLines(preview([two, row(6, { sure: false, way: 'near' })]))
    expect(sheetSummary(lines)).toBe('2 dòng: 1 số mới, 1 số như cũ; 1 dòng chưa rõ')
  })

  it('show the name of a row whose first figure is filtered away', () => {
    const two = row(5, { figures: [figure('Biểu!D5', { state: 'same' }), figure('Biểu!E5')] })
    const source = preview([two])
    const shown = listRows(importLines(source), source, { filter: 'new', query: '' }, String)
    expect(shown).toEqual([
      { kind: 'sheet', sheet: 'Biểu' },
      { kind: 'line', line: expect.objectContaining({ place: 'E5', isFirst: true }) },
    ])
  })

  it('are found without diacritics, by the row or the indicator', () => {
    const source = preview([row(5, { name: 'Tốc độ tăng' }), row(6)])
    const found = (query: string) =>
      listRows(importLines(source), source, { filter: 'all', query }, () => 'Chỉ tiêu').length
    expect(found('toc do')).toBe(2)
    expect(found('chi tieu')).toBe(3)
    expect(found('không có')).toBe(0)
  })
})

describe('ticks', () => {
  it('leave what is unsure, odd or given twice to the person', () => {
    const lines = importLines(
      preview([
        row(1),
        row(2, { sure: false, way: 'near' }),
        row(3, { figures: [figure('Biểu!D3', { state: 'conflict' })] }),
        row(4, { figures: [{ ...changed('7', '7000'), cell: 'Biểu!D4' }] }),
        row(5, { figures: [figure('Biểu!D5', { state: 'same' })] }),
      ]),
    )
    expect(lines.filter((one) => isTicked(one, new Map())).map(({ place }) => place)).toEqual([
      'D1',
    ])
  })

  it('keep one of two figures that exclude each other, and count a figure once', () => {
    const other = observation('growth', 2021, '8')
    const lines = importLines(
      preview([
        row(1, { figures: [figure('Biểu!D1', { state: 'conflict' })] }),
        row(2, { figures: [figure('Biểu!D2', { state: 'conflict', next: other })] }),
      ]),
    )
    const [first, second] = lines
    if (first === undefined || second === undefined) throw new Error('two lines')
    const one = withTicks(lines, new Map(), [first], true)
    const two = withTicks(lines, one, [second], true)
    expect([isTicked(first, two), isTicked(second, two)]).toEqual([false, true])
    expect(countTicked(lines, two)).toBe(1)
    const both = importLines(preview([row(1), row(2)]))
    expect(countTicked(both, new Map())).toBe(1)
  })
})

describe('the difference to the store', () => {
  it.each([
    ['7', '8.5', 'tăng 1,5', false],
    ['-3', '-4', 'giảm 1', false],
    ['63.15', '63150', 'gấp 1.000 lần số cũ', true],
    ['5000', '5', 'bằng 1/1.000 số cũ', true],
    ['0', '5', 'tăng 5', false],
  ])('%s to %s', (old, next, words, isLarge) => {
    expect(differenceOf(changed(old, next))).toEqual({ words, isLarge })
  })
})
