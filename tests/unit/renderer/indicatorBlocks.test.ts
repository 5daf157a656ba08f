import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draggedFill } from '../../../renderer/indicators/cellRange.ts'
import {
  isOurTable,
  laidOut,
  readTabText,
  tableHtml,
  tabText,
} from '../../../renderer/indicators/clipboardTable.ts'
import { fillFromEdge, fillOver } from '../../../renderer/indicators/fillCells.ts'
import { gridSizes, windowAt } from '../../../renderer/indicators/gridSizes.ts'
import { nextInBlock } from '../../../renderer/indicators/moves.ts'
import { readPasted } from '../../../renderer/indicators/readPasted.ts'
import { countStats, statsWords } from '../../../renderer/indicators/selectionStats.ts'
import { chartYears, seriesOf } from '../../../renderer/indicators/seriesModel.ts'
import { numberHabit } from '../../../shared/exchange/cellNumber.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { niceTicks } from '../../../shared/print/niceTicks.ts'
import { indicator, observation } from '../../builders/store.ts'

const words = (text: string) => readTabText(text).map((row) => row.map((cell) => cell.words))

describe('text of the clipboard', () => {
  it('is read as Excel writes it: tabs, lines, cells in quotation marks', () => {
    expect(words('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
    expect(words('a\t\t\n')).toEqual([['a', '', '']])
    expect(words('"hai\ndòng"\t"nói ""có"""')).toEqual([['hai\ndòng', 'nói "có"']])
    expect(words('Đội "Xung kích"\t1')).toEqual([['Đội "Xung kích"', '1']])
    expect(words('"chưa đóng\t1')).toEqual([['"chưa đóng', '1']])
    expect(words('')).toEqual([])
    expect(words('\n1')).toEqual([[''], ['1']])
  })

  it('is read back as it was written', () => {
    const cell = fc.string().map((one) => one.replace(/\r/g, '').trim())
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 4 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
          ),
        (rows) => {
          const text = tabText(rows.map((row) => row.map((one) => ({ words: one }))))
          expect(words(`${text}\r\n`)).toEqual(rows)
        },
      ),
    )
  })

  it('is a table whose words stay words, and numbers are exact, in any language of Excel', () => {
    const html = tableHtml([[{ words: '=1+1' }, { words: '1.446,25', number: '1446.25' }]])
    expect(html).toContain(`<td style='mso-number-format:"\\@"'>=1+1</td>`)
    expect(html).toContain('x:num="1446.25"')
    expect(isOurTable(html)).toBe(true)
    expect(tableHtml([[{ words: '<b>"a" & b' }]])).toContain('&lt;b&gt;&quot;a&quot; &amp; b')
  })

  it('keeps columns where cells are joined', () => {
    const cell = (text: string, columns = 1, rows = 1) => ({ words: text, columns, rows })
    expect(
      laidOut([
        [cell('a', 2), cell('b', 1, 2)],
        [cell('c'), cell('d')],
      ]).map((row) => row.map((one) => one.words)),
    ).toEqual([
      ['a', '', 'b'],
      ['c', 'd', ''],
    ])
  })
})

describe('a pasted cell', () => {
  const own = indicator('x', { unit: '%' })
  const read = (text: string, block: readonly string[] = [text], unit = '%') => {
    const one = readPasted({ words: text }, { ...own, unit }, numberHabit(block))
    return one.ok ? one.value.figure : one.error.message
  }

  it('is read the Vietnamese or the English way, as its block writes', () => {
    expect(read('1.446,25')).toEqual({ comparator: '=', value: '1446.25' })
    expect(read('1,446.25')).toEqual({ comparator: '=', value: '1446.25' })
    expect(read('12.5')).toEqual({ comparator: '=', value: '12.5' })
    expect(read('1,446', ['1,446', '12.5'])).toEqual({ comparator: '=', value: '1446' })
    expect(read('1.446', ['1.446', '12,5'])).toEqual({ comparator: '=', value: '1446' })
    expect(read('1,446', ['1,446', '12,5'])).toEqual({ comparator: '=', value: '1.446' })
    expect(read('1,446', ['1,446', '12,5', '12.5'])).toMatch(/đọc được hai cách/)
  })

  it('says that a number could be read in two ways', () => {
    const doubt = (text: string) => {
      const one = readPasted({ words: text }, own, numberHabit([text]))
      return one.ok && one.value.doubtful
    }
    expect(doubt('1,446')).toBe(true)
    expect(doubt('12,5')).toBe(false)
    expect(doubt('12')).toBe(false)
  })

  it('takes bounds, ranges, negative numbers and what stands for nothing', () => {
    expect(read('11% trở lên')).toEqual({ comparator: '>=', value: '11' })
    expect(read('1.100 - 1.200')).toEqual({ comparator: 'range', min: '1100', max: '1200' })
    expect(read('âm 3,92')).toEqual({ comparator: '=', value: '-3.92' })
    expect(read('(3,92)')).toEqual({ comparator: '=', value: '-3.92' })
    for (const nothing of ['', '-', '…', 'x']) expect(read(nothing), nothing).toBeUndefined()
  })

  it('refuses another unit and words, and tells why', () => {
    expect(read('12 hộ')).toMatch(/tính bằng “%”/)
    expect(read('tăng đều')).toMatch(/^Chưa phải số/)
    expect(read("'tăng đều")).toEqual({ comparator: '=', text: 'tăng đều' })
  })

  it('takes the exact number of the clipboard before its words', () => {
    const exact = readPasted({ words: '1.446', number: '1446.25' }, own, 'unknown')
    expect(exact).toMatchObject({ value: { figure: { value: '1446.25' } } })
    const bound = readPasted({ words: '11% trở lên', number: '11' }, own, 'unknown')
    expect(bound).toMatchObject({ value: { figure: { comparator: '>=', value: '11' } } })
  })
})

describe('filling', () => {
  it('repeats the pattern over what was dragged, in both ways', () => {
    const fills = fillOver({ rows: [2, 3], columns: [0] }, { rows: [2, 3, 5, 6, 7], columns: [0] })
    expect(fills.map(({ from, to }) => [from.row, to.row])).toEqual([
      [2, 5],
      [3, 6],
      [2, 7],
    ])
    const up = fillOver({ rows: [4, 5], columns: [0] }, { rows: [1, 2, 4, 5], columns: [0] })
    expect(up.map(({ from, to }) => [from.row, to.row])).toEqual([
      [4, 1],
      [5, 2],
    ])
  })

  it('goes on from the first line of a block, or from the one before a single line', () => {
    const block = { rows: [1, 2, 4], columns: [3] }
    expect(fillFromEdge(block, 'down', 0).map(({ from, to }) => [from.row, to.row])).toEqual([
      [1, 2],
      [1, 4],
    ])
    const one = { rows: [4], columns: [3, 5] }
    expect(fillFromEdge(one, 'down', 2).map(({ from, to }) => [from.row, to.row])).toEqual([
      [2, 4],
      [2, 4],
    ])
    expect(fillFromEdge(one, 'down', undefined)).toEqual([])
    expect(fillFromEdge(one, 'right', 2).map(({ from, to }) => [from.column, to.column])).toEqual([
      [3, 5],
    ])
  })

  it('follows the longer way of a drag', () => {
    const range = { top: 1, left: 1, bottom: 2, right: 2 }
    expect(draggedFill(range, { row: 5, column: 3 })).toEqual({ ...range, bottom: 5 })
    expect(draggedFill(range, { row: 2, column: 4 })).toEqual({ ...range, right: 4 })
    expect(draggedFill(range, { row: 0, column: 1 })).toEqual({ ...range, top: 0 })
    expect(draggedFill(range, { row: 2, column: 1 })).toEqual(range)
  })
})

describe('a block', () => {
  const places = { rows: [1, 2, 4], columns: [0, 1] }

  it('is gone round by Enter and Tab', () => {
    expect(nextInBlock(places, { row: 2, column: 0 }, 'down', 1)).toEqual({ row: 4, column: 0 })
    expect(nextInBlock(places, { row: 4, column: 0 }, 'down', 1)).toEqual({ row: 1, column: 1 })
    expect(nextInBlock(places, { row: 4, column: 1 }, 'down', 1)).toEqual({ row: 1, column: 0 })
    expect(nextInBlock(places, { row: 1, column: 1 }, 'right', 1)).toEqual({ row: 2, column: 0 })
    expect(nextInBlock(places, { row: 1, column: 0 }, 'right', -1)).toEqual({ row: 4, column: 1 })
  })

  it('is summed where all is of one unit', () => {
    const counter = countStats()
    counter.add(observation('x', 2027, '0.1'), '%')
    counter.add(observation('x', 2028, '0.2'), '%')
    counter.add(undefined, '%')
    expect(statsWords(counter.done())).toEqual(['Trung bình: 0,15', 'Đếm: 2', 'Tổng: 0,3'])
    counter.add(observation('y', 2027, '5'), 'hộ')
    expect(statsWords(counter.done())).toEqual(['Đếm: 3'])
  })
})

it('draws no more than what is in sight and a little around it', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(5000), (top, left) => {
      const box = { top, left, width: 1140, height: 620 }
      const sizes = gridSizes(box.width, false)
      const { first, last, left: start, right } = windowAt(box, sizes)
      expect(first * 34).toBeLessThanOrEqual(top)
      expect(last * 34).toBeGreaterThanOrEqual(top + box.height - 46)
      expect(last - first).toBeLessThan(40)
      expect(start * sizes.column).toBeLessThanOrEqual(left)
      expect(right - start).toBeLessThan(12)
    }),
  )
})

describe('the series of an indicator', () => {
  const own = indicator('growth')
  const store = createStoreIndex({
    entities: [],
    indicators: [own],
    observations: [
      observation('growth', 2024, '9', { measure: 'actual' }),
      observation('growth', 2026, '10', { measure: 'estimate' }),
      observation('growth', 2026, '11'),
    ],
    sets: [],
  })
  const years = [2026, 2025, 2024].map((year) => ({ kind: 'year', year }) as const)

  it('has a place for every year, with or without figures', () => {
    expect(chartYears(seriesOf(store, own, 'tinh', years))).toEqual([
      { year: 2024, result: 9, estimated: false },
      { year: 2025, estimated: false },
      { year: 2026, target: 11, result: 10, estimated: true },
    ])
  })

  it('is drawn between round numbers that hold zero and all figures', () => {
    expect(niceTicks([14.85, -3.92])).toEqual([-5, 0, 5, 10, 15])
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e9, max: 1e9 }).map((one) => one / 100)),
        (values) => {
          const ticks = niceTicks(values)
          expect(ticks.length).toBeGreaterThan(1)
          expect(ticks.length).toBeLessThan(9)
          for (const value of [0, ...values]) {
            expect(ticks[0] ?? 0).toBeLessThanOrEqual(value + 1e-6)
            expect(ticks.at(-1) ?? 0).toBeGreaterThanOrEqual(value - 1e-6)
          }
        },
      ),
    )
  })
})
