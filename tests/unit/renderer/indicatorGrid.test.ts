import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellWords,
  followPlace,
  gridColumns,
  gridPeriods,
  gridRows,
  isToCome,
  wantedPeriods,
} from '../../../renderer/indicators/gridModel.ts'
import { movedPlace } from '../../../renderer/indicators/moves.ts'
import { readCell } from '../../../renderer/indicators/readCell.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import type { Indicator, Observation } from '../../../shared/indicators/types.ts'

const indicator: Indicator = {
  code: 'thu-nhap',
  name: 'Thu nhập bình quân',
  aliases: ['GRDP đầu người'],
  group: 'kinh-te',
  unit: 'triệu đồng',
  decimals: 2,
  direction: 'up',
}
const child: Indicator = {
  ...indicator,
  code: 'nong-thon',
  name: 'Ở nông thôn',
  aliases: [],
  parent: 'thu-nhap',
}
const social: Indicator = {
  ...indicator,
  code: 'ho-ngheo',
  name: 'Tỷ lệ hộ nghèo',
  aliases: [],
  group: 'xa-hoi',
  unit: '%',
}
const observation: Observation = {
  indicator: 'thu-nhap',
  entity: 'tinh',
  period: { kind: 'year', year: 2021 },
  measure: 'target',
  value: '69',
  comparator: '=',
  state: 'confirmed',
  source: { document: 'Nghị quyết' },
}

const store = createStoreIndex({
  entities: [],
  indicators: [social, child, indicator],
  observations: [
    observation,
    { ...observation, period: { kind: 'term', from: 2020, to: 2025 } },
    { ...observation, entity: 'huyen', period: { kind: 'year', year: 2019 } },
  ],
  sets: [],
})

describe('reading a cell', () => {
  const reads = (typed: string) => {
    const read = readCell(typed, indicator)
    return read.ok ? read.value : read.error.message
  }

  it('takes Vietnamese numbers, bounds and ranges, with or without the unit', () => {
    expect(reads('1.446,25')).toEqual({ comparator: '=', value: '1446.25' })
    expect(reads('69 triệu đồng')).toEqual({ comparator: '=', value: '69' })
    expect(reads('11 trở lên')).toEqual({ comparator: '>=', value: '11' })
    expect(reads('từ 11 trở lên')).toEqual({ comparator: '>=', value: '11' })
    expect(reads('dưới 2,5')).toEqual({ comparator: '<', value: '2.5' })
    expect(reads('trên 4')).toEqual({ comparator: '>', value: '4' })
    expect(reads('khoảng 500')).toEqual({ comparator: '~', value: '500' })
    expect(reads('1.100 - 1.200')).toEqual({ comparator: 'range', min: '1100', max: '1200' })
    expect(reads('từ 10 đến 11')).toEqual({ comparator: 'range', min: '10', max: '11' })
    expect(reads('âm 3,92')).toEqual({ comparator: '=', value: '-3.92' })
  })

  it('takes the beginning of the unit, and names the unit when it is another one', () => {
    const perHead = { ...indicator, unit: 'triệu đồng/người' }
    const value = { comparator: '=', value: '69' }
    for (const typed of ['69', '69 triệu đồng/người', '69 triệu đồng', '69 Triệu', '69triệu đồng'])
      expect(readCell(typed, perHead), typed).toEqual({ ok: true, value })
    expect(readCell('10 - 11 triệu đồng', perHead)).toMatchObject({ value: { max: '11' } })
    expect(readCell('11 triệu đồng trở lên', perHead)).toMatchObject({ value: { value: '11' } })
    for (const typed of ['69 tỷ đồng', '69 người', '69%', '69 tri', 'khoảng 69 nghìn đồng'])
      expect(readCell(typed, perHead), typed).toMatchObject({
        error: { message: 'Chỉ tiêu này tính bằng “triệu đồng/người”; hãy ghi số theo đơn vị đó.' },
      })
    expect(readCell('5%', { ...indicator, unit: '' })).toMatchObject({
      error: { message: 'Chỉ tiêu này không có đơn vị tính; hãy chỉ ghi số.' },
    })
  })

  it('takes an empty cell for no figure', () => {
    expect(reads('  ')).toBeUndefined()
  })

  it('says what is wrong', () => {
    expect(reads('1.5')).toBe('Dùng dấu phẩy cho phần lẻ: 1,5')
    expect(reads('11 - 10')).toBe('Số đầu phải nhỏ hơn số cuối.')
    expect(reads('từ 11 đến 11')).toBe('Số đầu phải nhỏ hơn số cuối.')
    expect(reads('nhiều')).toMatch(/^Chưa phải số/)
  })

  it('reads back every figure as the table writes it', () => {
    const decimal = fc
      .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }))
      .map(([whole, part]) =>
        part === 0 ? `${whole}` : `${whole}.${`${part}`.padStart(2, '0').replace(/0$/, '')}`,
      )
    fc.assert(
      fc.property(decimal, fc.constantFrom('=', '>=', '<=', '<', '>', '~'), (value, comparator) => {
        const words = cellWords({ ...observation, value, comparator }, indicator)
        expect(readCell(words, indicator)).toEqual({ ok: true, value: { value, comparator } })
      }),
    )
  })
})

describe('rows and columns', () => {
  const names = (filter: string) =>
    gridRows(store.data.indicators, filter).map((row) =>
      row.kind === 'group' ? `# ${row.title}` : row.indicator.code,
    )

  it('put parts under their whole, by group', () => {
    expect(names('')).toEqual(['# Kinh tế', 'thu-nhap', 'nong-thon', '# Xã hội', 'ho-ngheo'])
  })

  it('are filtered without diacritics, other names too', () => {
    expect(names('ho ngheo')).toEqual(['# Xã hội', 'ho-ngheo'])
    expect(names('dau nguoi')).toEqual(['# Kinh tế', 'thu-nhap'])
    expect(names('o nong thon')).toEqual(['# Kinh tế', 'nong-thon'])
    expect(names('không có')).toEqual([])
  })

  it('show the periods that the entity has figures of', () => {
    expect(gridPeriods(store, 'tinh', [{ kind: 'year', year: 2026 }])).toEqual([
      { kind: 'year', year: 2021 },
      { kind: 'term', from: 2020, to: 2025 },
      { kind: 'year', year: 2026 },
    ])
  })

  it('show what is being worked on before its first figure', () => {
    const also = wantedPeriods({
      today: new Date(2026, 10, 21),
      term: { from: 2025, to: 2030 },
      documents: [{ kind: 'year', year: 2024 }],
      added: [2032],
    })
    const shown = gridPeriods(store, 'new', also).map((period) =>
      period.kind === 'year' ? period.year : `${period.from} - ${period.to}`,
    )
    expect(shown).toEqual([2024, 2026, 2027, '2025 - 2030', 2032])
  })

  it('keep the keyboard on its figure when a filter or a new year moves it', () => {
    const years = (...all: number[]) =>
      gridColumns(
        all.map((year) => ({ kind: 'year', year })),
        ['target', 'actual'],
      )
    const before = { rows: gridRows(store.data.indicators, ''), columns: years(2026, 2021) }
    const now = {
      rows: gridRows(store.data.indicators, 'nong thon'),
      columns: years(2027, 2026, 2021),
    }
    expect(followPlace({ row: 2, column: 1 }, before, now)).toEqual({ row: 1, column: 3 })
    expect(followPlace({ row: 4, column: 1 }, before, now)).toBeUndefined()
    expect(followPlace({ row: 2, column: 3 }, before, { ...before, columns: years(2026) })).toBe(
      undefined,
    )
  })

  const ground = (filled: (place: { row: number; column: number }) => boolean = () => false) => ({
    rows: gridRows(store.data.indicators, ''),
    width: 4,
    filled,
  })

  it('let the arrow keys skip the names of groups and stop at the edges', () => {
    const to = (key: string, row: number, column: number) =>
      movedPlace({ key }, { row, column }, ground())
    expect(to('ArrowDown', 2, 1)).toEqual({ row: 4, column: 1 })
    expect(to('ArrowUp', 1, 1)).toEqual({ row: 1, column: 1 })
    expect(to('ArrowRight', 1, 3)).toEqual({ row: 1, column: 3 })
    expect(to('End', 1, 0)).toEqual({ row: 1, column: 3 })
    expect(to('a', 1, 0)).toBeUndefined()
  })

  it('let PageDown and Ctrl with Home and End reach far rows, never the name of a group', () => {
    const to = (key: string, row: number, over = {}) =>
      movedPlace({ key, ...over }, { row, column: 1 }, ground())
    expect(to('PageDown', 1, { page: 2 })).toEqual({ row: 4, column: 1 })
    expect(to('PageDown', 1)).toEqual({ row: 4, column: 1 })
    expect(to('PageUp', 4, { page: 4 })).toEqual({ row: 1, column: 1 })
    expect(to('PageUp', 4, { page: 1 })).toEqual({ row: 2, column: 1 })
    expect(to('End', 1, { ctrl: true })).toEqual({ row: 4, column: 3 })
    expect(to('Home', 4, { ctrl: true })).toEqual({ row: 1, column: 0 })
  })

  it('let Ctrl with an arrow go to the edge of what is filled, as in Excel', () => {
    const filledAt = (...columns: number[]) => ground(({ column }) => columns.includes(column))
    const right = (from: number, ...columns: number[]) =>
      movedPlace({ key: 'ArrowRight', ctrl: true }, { row: 1, column: from }, filledAt(...columns))
        ?.column
    expect(right(0, 0, 1, 2)).toBe(2)
    expect(right(0, 0, 2, 3)).toBe(2)
    expect(right(0, 2, 3)).toBe(2)
    expect(right(0, 1)).toBe(1)
    expect(right(0)).toBe(3)
    expect(right(3, 3)).toBe(3)
  })

  it('show no gap for a result of a year to come', () => {
    const now = new Date(2026, 10, 21)
    const column = (year: number, measure: 'target' | 'actual' | 'estimate') =>
      isToCome({ key: '', period: { kind: 'year', year }, measure }, now)
    expect(column(2027, 'actual')).toBe(true)
    expect(column(2027, 'estimate')).toBe(true)
    expect(column(2027, 'target')).toBe(false)
    expect(column(2026, 'actual')).toBe(false)
  })
})
