import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTableFile } from '../../../electron/excel/readTableFile.ts'
import { writeXlsx } from '../../../electron/excel/writeXlsx.ts'
import type { ObservedPeriod } from '../../../shared/document/period.ts'
import { formSheet } from '../../../shared/exchange/form.ts'
import { previewImport } from '../../../shared/exchange/preview.ts'
import type { WrittenCell } from '../../../shared/exchange/writtenSheet.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { measureSchema } from '../../../shared/indicators/types.ts'
import { indicator } from '../../builders/store.ts'

const names = ['Thu nội địa', 'Thu nội địa', 'Trẻ em, trật tự (%)', '=1+1', 'Số xã & phường <3>']
const indicators = names.map((name, at) =>
  indicator(`ct-${at}`, { name, unit: ['%', 'tỷ đồng', 'xã'][at % 3] ?? '' }),
)
const store = createStoreIndex({
  entities: [{ id: 'tinh', name: 'tỉnh Mẫu', level: 'tỉnh' }],
  indicators,
  observations: [],
  sets: [],
})

const anyPeriod: fc.Arbitrary<ObservedPeriod> = fc.oneof(
  fc.integer({ min: 2000, max: 2040 }).map((year) => ({ kind: 'year' as const, year })),
  fc.record({
    kind: fc.constant('quarter' as const),
    year: fc.integer({ min: 2000, max: 2040 }),
    quarter: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    kind: fc.constant('month' as const),
    year: fc.integer({ min: 2000, max: 2040 }),
    month: fc.integer({ min: 1, max: 12 }),
  }),
  fc
    .integer({ min: 2000, max: 2040 })
    .map((from) => ({ kind: 'term' as const, from, to: from + 5 })),
)

describe('a form for departments', () => {
  it('comes back with each figure where it was put in, whatever the names say (property)', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(anyPeriod, fc.constantFrom(...measureSchema.options)), {
          minLength: 1,
          maxLength: 4,
          selector: (one) => JSON.stringify(one),
        }),
        fc.array(fc.integer({ min: -39_999, max: 39_999 }), { minLength: 20, maxLength: 20 }),
        (wanted, numbers) => {
          const columns = wanted.map(([period, measure]) => ({ period, measure }))
          const form = formSheet(
            {
              title: 'Biểu thử',
              entity: 'tinh',
              columns,
              indicators: indicators.map((one) => one.code),
            },
            store,
          )
          const given: string[] = []
          const rows = form.rows.map((cells, row) =>
            cells.map((cell, column): WrittenCell => {
              const isInput =
                typeof cell === 'object' &&
                cell !== null &&
                'text' in cell &&
                cell.style === 'input'
              if (!isInput || column >= 4 + columns.length) return cell
              const number = String((numbers[(row * 7 + column) % 20] ?? 0) / 4)
              const [code] = cells
              const asked = columns[column - 4]
              const text = typeof code === 'object' && code && 'text' in code ? code.text : ''
              given.push(`${text} ${JSON.stringify(asked)} ${number}`)
              return { number, style: 'input' }
            }),
          )
          const book = readTableFile('bieu.xlsx', writeXlsx([{ ...form, rows }]))
          if (!book.ok) throw new Error(book.error.message)
          const preview = previewImport(book.value, store, {
            ...{ id: 'p', file: 'bieu.xlsx', choices: {}, remembered: new Map(), entity: 'khac' },
          })
          expect(preview.skipped).toEqual([])
          const read = preview.rows.flatMap((row) =>
            row.figures.map(
              ({ next }) =>
                `${next.indicator} ${JSON.stringify({ period: next.period, measure: next.measure })} ${next.value}`,
            ),
          )
          expect(read.sort()).toEqual(given.sort())
          expect(new Set(preview.rows.map(({ sure, way }) => `${way} ${sure}`))).toEqual(
            new Set(['code true']),
          )
        },
      ),
      { numRuns: 40 },
    )
  })

  it('locks all but the cells to be filled in, and hides what tells them apart', () => {
    const form = formSheet(
      {
        title: 'Biểu thử',
        entity: 'tinh',
        columns: [{ period: { kind: 'year', year: 2026 }, measure: 'plan' }],
        indicators: ['ct-0', 'ct-1'],
      },
      store,
    )
    expect(form).toMatchObject({ locked: true, hiddenRows: [0], hiddenColumns: [0] })
    const inputs = form.rows.flatMap((cells) =>
      cells.filter((cell) => typeof cell === 'object' && cell?.style === 'input'),
    )
    expect(inputs).toHaveLength(4)
  })
})
