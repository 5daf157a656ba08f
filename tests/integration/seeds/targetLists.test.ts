import { describe, expect, it } from 'vitest'
import { GAP } from '../../../shared/figures/words.ts'
import { observationKey } from '../../../shared/indicators/storeIndex.ts'
import { indicatorGroupSchema } from '../../../shared/indicators/types.ts'
import { observationsOf, seeds, setName, sets, store, writeSet } from './readSeeds.ts'

const PROVINCE = 'tinh-tra-vinh'
const CITY = 'thanh-pho-tra-vinh'

function value(indicator: string, period: string, entity = PROVINCE): number {
  const one = store.observations.get(`${indicator}|${entity}|${period}|target`)
  return Number(one?.value)
}

describe('target sets', () => {
  it('are there for each target section of the five documents', () => {
    expect(sets.map(setName).sort()).toEqual([
      `${CITY} 2020-2025`,
      `${PROVINCE} 2020`,
      `${PROVINCE} 2020-2025`,
      `${PROVINCE} 2021`,
      `${PROVINCE} 2022`,
    ])
  })

  describe.each(sets.map((set) => [setName(set), set] as const))('%s', (_, set) => {
    it('has a sentence for each of its indicators and all five groups', () => {
      const indicators = set.indicators.map((code) => store.indicators.get(code))
      for (const one of indicators) expect(one?.targetPattern, one?.code).toBeTruthy()
      expect(new Set(set.indicators).size).toBe(set.indicators.length)
      expect(new Set(indicators.map((one) => one?.group))).toEqual(
        new Set(indicatorGroupSchema.options),
      )
    })

    it('writes without a gap', () => {
      for (const { text, figures } of writeSet(set)) {
        expect(text).not.toContain(GAP)
        expect(figures.filter((one) => one.missing)).toEqual([])
        expect(figures.length, text).toBeGreaterThan(0)
      }
    })

    it('writes every figure of the section once', () => {
      const written = writeSet(set)
        .flatMap((bullet) => bullet.figures)
        .map((one) => one.ref.indicator)
      expect(written.sort()).toEqual(
        observationsOf(set)
          .map((one) => one.indicator)
          .sort(),
      )
    })
  })

  it('writes at least 40 target figures for 2021', () => {
    const set = sets.find((one) => setName(one) === `${PROVINCE} 2021`)
    if (!set) throw new Error('no set for 2021')
    const figures = writeSet(set).flatMap((bullet) => bullet.figures)
    const counted = figures.filter((one) => !store.indicators.get(one.ref.indicator)?.qualitative)
    expect(counted.length).toBeGreaterThanOrEqual(40)
  })

  it('writes a bullet as an office would', () => {
    const set = sets.find((one) => setName(one) === `${PROVINCE} 2021`)
    const bullets = set ? writeSet(set).map((bullet) => bullet.text) : []
    expect(bullets).toContain('Tốc độ tăng trưởng GRDP đạt 11% trở lên so với năm 2020.')
    expect(bullets).toContain('Kết nạp 1.100 - 1.200 đảng viên.')
    expect(bullets).toContain('Tỷ lệ thất nghiệp dưới 2,5%.')
    expect(bullets).toContain('Có 25 giường bệnh/vạn dân; 09 bác sĩ/vạn dân.')
  })
})

describe('figures that belong together', () => {
  it.each([
    ['2021', ['grdp-share-agriculture', 'grdp-share-industry', 'grdp-share-services']],
    ['2021', ['labour-share-agriculture', 'labour-share-industry', 'labour-share-services']],
    ['2022', ['labour-share-agriculture', 'labour-share-nonfarm']],
  ])('%s: %j make up the whole', (period, parts) => {
    const sum = parts.reduce((total, code) => total + value(code, period), 0)
    expect(sum).toBeCloseTo(100, 6)
  })

  it.each(['2021', '2022', '2020-2025'])('%s: dollars are đồng at the rate', (period) => {
    const dollars = (value('grdp-per-capita', period) * 1e6) / value('usd-rate', period)
    // The texts round, so they may differ by half a per cent.
    expect(Math.abs(dollars / value('grdp-per-capita-usd', period) - 1)).toBeLessThan(0.005)
  })

  it('a part of the same kind is not more than its whole', () => {
    const parts: [string, string][] = [
      ['trained-labour-certified', 'trained-labour'],
      ['social-insurance-voluntary', 'social-insurance'],
      ['water-clean', 'water-rural'],
      ['polluters-treated-count', 'polluters-total'],
      ['new-farm-cooperatives', 'new-cooperatives'],
      ['model-communes-rate', 'advanced-communes-rate'],
      ['rural-districts', 'districts-total'],
    ]
    let compared = 0
    for (const [part, whole] of parts) {
      for (const one of seeds.observations.filter((other) => other.indicator === part)) {
        const other = store.observations.get(observationKey({ ...one, indicator: whole }))
        const [small, large] = [one.max ?? one.value, other?.min ?? other?.value]
        if (small === undefined || large === undefined) continue
        compared++
        expect(Number(small), observationKey(one)).toBeLessThanOrEqual(Number(large))
      }
    }
    expect(compared).toBeGreaterThan(10)
  })
})
