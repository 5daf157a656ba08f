import { describe, expect, it } from 'vitest'
import { isDocumentPeriod, type Period } from '../../../shared/document/period.ts'
import { isFigure } from '../../../shared/document/walk.ts'
import { renderPattern } from '../../../shared/figures/pattern.ts'
import { GAP } from '../../../shared/figures/words.ts'
import { observationKey } from '../../../shared/indicators/storeIndex.ts'
import type { Observation } from '../../../shared/indicators/types.ts'
import { observationFiles, seeds, store } from './readSeeds.ts'

type Result = Observation & { readonly period: Period }

const results = seeds.observations.filter(
  (one): one is Result =>
    (one.measure === 'actual' || one.measure === 'estimate') && isDocumentPeriod(one.period),
)

/** The result's own sentence; undefined where another indicator's sentence writes it. */
function sentence(result: Result): { text: string; written: string[] } | undefined {
  const pattern = store.indicators.get(result.indicator)?.resultPattern
  if (pattern === undefined) return undefined
  const inlines = renderPattern(
    pattern,
    {
      indicator: result.indicator,
      period: { kind: 'own', offset: 0 },
      measure: result.measure,
    },
    { store, entity: result.entity, period: result.period },
  )
  const words = inlines.map((one) => (isFigure(one) ? one.shown : 'text' in one ? one.text : ''))
  const figures = inlines.filter(isFigure).filter((one) => one.ref.measure === result.measure)
  return {
    text: words.join(''),
    written: figures.map((one) => observationKey({ ...result, indicator: one.ref.indicator })),
  }
}

function own(key: string): string | undefined {
  const one = results.find((result) => observationKey(result) === key)
  return one && sentence(one)?.text
}

function sum(codes: readonly string[], key: string): number {
  return codes.reduce((total, code) => {
    const one = store.observations.get(`${code}|${key}`)
    if (one?.value === undefined) throw new Error(`no ${code}|${key}`)
    return total + Number(one.value)
  }, 0)
}

describe('reported results', () => {
  it('are at least 250, from four documents, for the province and the city', () => {
    expect(results.length).toBeGreaterThanOrEqual(250)
    const from = [...observationFiles].filter(([, list]) =>
      list.some((one) => results.some((result) => result === one)),
    )
    expect(from.length).toBe(4)
    expect(new Set(results.map((one) => one.entity))).toEqual(
      new Set(['tinh-tra-vinh', 'thanh-pho-tra-vinh']),
    )
  })

  it('each has a sentence without a gap, its own or another one', () => {
    const written = new Set<string>()
    for (const result of results) {
      const one = sentence(result)
      if (!one) continue
      expect(one.text, observationKey(result)).not.toContain(GAP)
      for (const key of one.written) written.add(key)
    }
    const mute = results.map(observationKey).filter((key) => !written.has(key))
    expect(mute).toEqual([])
  })

  it('are set against the targets that they answer', () => {
    const answered = results.filter((one) =>
      store.observations.has(observationKey({ ...one, measure: 'target' })),
    )
    expect(answered.length).toBeGreaterThan(50)
    const province = 'tinh-tra-vinh|2021|actual'
    expect(own(`new-enterprises|${province}`)).toBe(
      'Phát triển mới 400 doanh nghiệp, đạt 80% Nghị quyết.',
    )
    expect(own(`forest-cover|${province}`)).toBe(
      'Tỷ lệ che phủ rừng đạt 4,04%, đạt 101% Nghị quyết.',
    )
    expect(own(`new-jobs|${province}`)).toBe(
      'Tạo việc làm mới cho 19.643 lao động, đạt 85,4% Nghị quyết.',
    )
    expect(own('unemployment|tinh-tra-vinh|2015-2020|actual')).toBe(
      'Tỷ lệ thất nghiệp 2,4% (Nghị quyết dưới 3%).',
    )
  })

  it('write a fall as the texts do', () => {
    expect(own('grdp-growth|tinh-tra-vinh|2021|actual')).toContain('GRDP đạt âm 3,92%')
  })
})

describe('results that belong together', () => {
  it.each([
    ['tinh-tra-vinh|2021|actual'],
    ['tinh-tra-vinh|2019|actual'],
    ['thanh-pho-tra-vinh|2015-2020|actual'],
  ])('%s: the three sectors make up the whole', (key) => {
    const sectors = ['grdp-share-agriculture', 'grdp-share-industry', 'grdp-share-services']
    expect(sum(sectors, key)).toBeCloseTo(100, 6)
  })

  it.each([
    ['payroll-cut', ['payroll-cut-party', 'payroll-cut-state'], 'tinh-tra-vinh|2021|actual'],
    ['relics-total', ['relics-national', 'relics-provincial'], 'tinh-tra-vinh|2019|actual'],
    [
      'disciplined-members',
      [
        'disciplined-reprimand',
        'disciplined-warning',
        'disciplined-dismissed',
        'disciplined-expelled',
      ],
      'tinh-tra-vinh|2019|actual',
    ],
    [
      'disciplined-members',
      [
        'disciplined-reprimand',
        'disciplined-warning',
        'disciplined-dismissed',
        'disciplined-expelled',
      ],
      'tinh-tra-vinh|2015-2020|actual',
    ],
  ])('%s is the sum of %j (%s)', (whole, parts, key) => {
    expect(sum(parts, key)).toBe(sum([whole], key))
  })
})
