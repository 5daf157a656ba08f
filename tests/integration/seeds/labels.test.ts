import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { indicatorGroupNames, type Observation } from '../../../shared/indicators/types.ts'
import { sharedFolder } from '../../builders/sharedMaterial.ts'
import { nameKey, seeds } from './readSeeds.ts'

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

/** Labels of a real document made by reading; absent where the material is not at hand. */
function readLabels<T>(name: string, schema: z.ZodType<T>): T {
  const file = join(sharedFolder ?? '', 'truth', name)
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

function number(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}

const byName = new Map(
  seeds.indicators.flatMap((one) =>
    [one.name, ...one.aliases].map((name) => [nameKey(name), one] as const),
  ),
)

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
      const indicator = byName.get(nameKey(label.indicator))
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
