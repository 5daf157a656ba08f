import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  type Indicator,
  indicatorGroupNames,
  type Observation,
} from '../../../shared/indicators/types.ts'
import { sharedFolder } from '../../builders/sharedMaterial.ts'
import { nameKey, observationFiles, seeds } from './readSeeds.ts'

const targetLabels = z.array(
  z.object({
    group: z.string(),
    indicator: z.string(),
    value: z.number().nullable(),
    min: z.number().nullable(),
    max: z.number().nullable(),
    unit: z.string().nullable(),
    comparator: z.string().nullable(),
    year: z.number(),
    qualitative: z.boolean().optional(),
  }),
)

const resultLabels = z.array(
  z.object({
    indicator: z.string(),
    value: z.number().nullable(),
    kind: z.enum(['actual', 'estimate']),
  }),
)

/** Labels of a real document made by reading; absent where the material is not at hand. */
function readLabels<T>(name: string, schema: z.ZodType<T>): T {
  const file = join(sharedFolder ?? '', 'truth', name)
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

function number(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}

/** The indicators that have the name among theirs; several differ by their unit. */
function named(name: string): Indicator[] {
  return seeds.indicators.filter((one) =>
    [one.name, ...one.aliases].some((other) => nameKey(other) === nameKey(name)),
  )
}

function provinceIn(year: number, measure: string): Observation[] {
  return seeds.observations.filter(
    (one) =>
      one.entity === 'tinh-tra-vinh' &&
      one.measure === measure &&
      one.period.kind === 'year' &&
      one.period.year === year,
  )
}

describe.skipIf(sharedFolder === undefined)('labelled targets', () => {
  it.each(['001.targets.json', '004.targets.json'])('%s: each is in the store, equal', (file) => {
    const labels = readLabels(file, targetLabels)
    expect(labels.length).toBeGreaterThanOrEqual(50)
    for (const label of labels) {
      const targets = provinceIn(label.year, 'target')
      if (label.qualitative) {
        const texts = targets.map((one) => nameKey(one.text ?? ''))
        expect(texts, label.indicator).toContain(nameKey(label.indicator))
        continue
      }
      const indicator = named(label.indicator).find((one) => one.unit === label.unit)
      const found = targets.find((one) => one.indicator === indicator?.code)
      expect(found, label.indicator).toBeDefined()
      expect({
        group: indicator && indicatorGroupNames[indicator.group],
        value: number(found?.value),
        min: number(found?.min),
        max: number(found?.max),
        unit: indicator?.unit,
        comparator: found?.comparator,
      }).toEqual({
        group: label.group,
        value: label.value,
        min: label.min,
        max: label.max,
        unit: label.unit,
        comparator: label.comparator,
      })
    }
  })

  it.each([
    ['001.targets.json', 2021],
    ['004.targets.json', 2022],
  ])('%s: the store holds nothing more for %i', (file, year) => {
    const labels = readLabels(file, targetLabels)
    // The number of places out of which six are treated stands beside the label, not in a row.
    const more = year === 2022 ? 1 : 0
    expect(provinceIn(year, 'target').length).toBe(labels.length + more)
  })
})

describe.skipIf(sharedFolder === undefined)('labelled results', () => {
  it('004.results.json: each figure is in the store under its name, estimates told apart', () => {
    const labels = readLabels('004.results.json', resultLabels).filter((one) => one.value !== null)
    expect(labels.length).toBeGreaterThan(200)
    const missing = labels.filter((label) => {
      const codes = named(label.indicator).map((one) => one.code)
      return !seeds.observations.some(
        (one) =>
          codes.includes(one.indicator) &&
          one.measure === label.kind &&
          one.entity === 'tinh-tra-vinh' &&
          number(one.value) === label.value,
      )
    })
    // One label names the total as it names the number added; the store keeps them apart.
    expect(missing.map((one) => one.indicator)).toEqual(['xã nông thôn mới nâng cao'])
    expect(named('Tổng số xã đạt chuẩn nông thôn mới nâng cao')).toHaveLength(1)
  })
})

/** Which real document a file of observations was read from, by the start of its name. */
const documents = {
  'bao-cao-chinh-tri-thanh-pho-2020.json': '003_',
  'bao-cao-chinh-tri-tinh-2020.json': '000_',
  'bao-cao-nam-2021.json': '004_',
  'nghi-quyet-nam-2021.json': '001_',
  'tai-lieu-2020.json': '002_',
}

/** The size of every number of a text, sign aside. */
function numbersIn(text: string): Set<number> {
  const written = text.match(/\d+(?:\.\d{3})*(?:,\d+)?/g) ?? []
  return new Set(written.map((one) => Number(one.replaceAll('.', '').replace(',', '.'))))
}

describe.skipIf(sharedFolder === undefined)('observations', () => {
  it('come from the five documents', () => {
    expect([...observationFiles.keys()]).toEqual(Object.keys(documents))
  })

  it.each(Object.entries(documents))('%s: every figure stands in its document', (file, start) => {
    const folder = join(sharedFolder ?? '', 'seeds')
    const name = readdirSync(folder).find((one) => one.startsWith(start)) ?? ''
    const numbers = numbersIn(readFileSync(join(folder, name), 'utf8'))
    const absent = (observationFiles.get(file) ?? []).filter((one) =>
      [one.value, one.min, one.max].some(
        (figure) => figure !== undefined && !numbers.has(Math.abs(Number(figure))),
      ),
    )
    // Written there as 53.091.000 triệu đồng; the store's unit is tỷ đồng.
    const converted = absent.filter((one) => one.indicator !== 'budget-spending')
    expect(converted.map((one) => `${one.indicator} ${one.value}`)).toEqual([])
  })
})
