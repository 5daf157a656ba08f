import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bullet, figure, paragraph } from '../../../shared/document/build.ts'
import type { Block, VanKienDocument } from '../../../shared/document/types.ts'
import { fillDocument } from '../../../shared/figures/fill.ts'
import { createFiller, refill } from '../../../shared/figures/filler.ts'
import { emptySummary } from '../../../shared/figures/summaryTable.ts'
import { applyChange } from '../../../shared/indicators/change.ts'
import { createStoreIndex, type StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { documentOf, emptyList } from '../../builders/document.ts'
import { observation, sampleData, sampleStore } from '../../builders/store.ts'

const codes = ['growth', 'income', 'income-usd', 'communes'] as const
const forms = ['bounded', 'achieved', 'change', 'against', 'rank', 'average'] as const

const line = (code: string, form: (typeof forms)[number]): Block =>
  paragraph([
    { text: 'Kết quả ' },
    figure({ indicator: code, period: { kind: 'own', offset: 0 }, measure: 'actual', form }),
  ])

const change = fc.record({
  code: fc.constantFrom(...codes),
  year: fc.integer({ min: 2025, max: 2028 }),
  measure: fc.constantFrom('target', 'actual', 'estimate' as const),
  value: fc.option(fc.integer({ min: -5, max: 400 }).map(String)),
})

function changed(store: StoreIndex, one: typeof change extends fc.Arbitrary<infer T> ? T : never) {
  const named = observation(one.code, one.year, one.value ?? '0', { measure: one.measure })
  return applyChange(
    store,
    one.value === null ? { set: [], remove: [named] } : { set: [named], remove: [] },
  ).index
}

/** Ids are made anew for what is written anew. */
const said = (document: VanKienDocument): string =>
  JSON.stringify(document.body, (key, value) => (key === 'id' ? undefined : value))

const summary = { period: { kind: 'own', offset: 0 }, measure: 'actual' } as const

describe('filling again after a change', () => {
  it('says what filling anew says, whatever changes in the store or in the text', () => {
    const step = fc.oneof(
      change.map((one) => ({ store: one })),
      fc.record({ line: fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...forms)) }),
      fc.record({ year: fc.integer({ min: 2026, max: 2028 }) }),
      fc.constant({ reload: true }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const filler = createFiller()
        let store = sampleStore
        let document = documentOf([
          ...codes.map((code, at) => line(code, forms[at] ?? 'bounded')),
          emptyList('kinh-te'),
          emptyList('xa-hoi', { measure: 'actual' }),
          emptySummary(summary),
          bullet(1, 'Không có số liệu.'),
        ])
        for (const one of steps) {
          if ('store' in one) store = changed(store, one.store)
          if ('reload' in one) store = createStoreIndex(structuredClone({ ...store.data }))
          if ('year' in one) document = { ...document, period: { kind: 'year', year: one.year } }
          if ('line' in one) {
            document = { ...document, body: [line(...one.line), ...document.body] }
          }
          const anew = fillDocument(document, store).document
          document = refill(filler, document, store)
          expect(said(document)).toBe(said(anew))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('a change touches only the blocks that were computed from it', () => {
    const filler = createFiller()
    const document = documentOf([
      line('growth', 'achieved'),
      line('income', 'change'),
      paragraph('Không có số liệu.'),
    ])
    const before = refill(filler, document, sampleStore)
    const store = applyChange(sampleStore, {
      set: [observation('growth', 2027, '12')],
      remove: [],
    }).index
    const after = refill(filler, before, store)
    expect(after.body.map((block, at) => block === before.body[at])).toEqual([false, true, true])
    expect(JSON.stringify(after.body[0])).toContain('85,42%')
  })

  it('another name or unit in the catalogue reaches every figure', () => {
    const filler = createFiller()
    const before = refill(filler, documentOf([line('growth', 'bounded')]), sampleStore)
    const indicators = sampleData.indicators.map((one) => ({ ...one, unit: 'điểm' }))
    const after = refill(filler, before, createStoreIndex({ ...sampleData, indicators }))
    expect(JSON.stringify(after.body)).toContain('10,25 điểm')
  })

  it('a frozen document keeps its figures', () => {
    const frozen = { on: '2027-02-03T08:00:00.000Z', who: 'Trần Thị B' }
    const document = { ...documentOf([line('growth', 'bounded'), emptyList('kinh-te')]), frozen }
    expect(refill(createFiller(), document, sampleStore)).toBe(document)
    expect(fillDocument(document, sampleStore)).toEqual({ document, missing: [], changed: 0 })
  })
})
