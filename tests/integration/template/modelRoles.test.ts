import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type OutlineEntry, outlineOf } from '../../../shared/document/outline.ts'
import { roleSchema } from '../../../shared/document/roles.ts'
import { instantiateTemplate } from '../../../shared/template/instantiate.ts'
import { periodForYear } from '../../../shared/template/period.ts'
import { foldText } from '../../../shared/text/fold.ts'
import { sharedFolder } from '../../builders/sharedMaterial.ts'
import { city, loadTemplate, officeSettings, province } from '../../builders/templateFiles.ts'

/**
 * A new document against the headings of the real document its template was made from: levels
 * 1 to 3, same count, order, role and title. `reworded` marks the titles that were tied to one
 * year, place or abolished level and so had to change.
 */
const headingSchema = z.object({
  level: z.int(),
  role: roleSchema,
  alsoRoles: z.array(roleSchema).optional(),
  title: z.string(),
  reworded: z.boolean().optional(),
})
type ModelHeading = z.infer<typeof headingSchema>

function fixture(template: string): ModelHeading[] {
  const file = resolve(import.meta.dirname, `../../fixtures/template/${template}.json`)
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return z.object({ headings: z.array(headingSchema) }).parse(content).headings
}

function newOutline(id: string, year: number): OutlineEntry[] {
  const template = loadTemplate(id)
  const ofCity = id === 'bao-cao-chinh-tri-co-so'
  const settings = { ...officeSettings, congress: ofCity ? 'XII' : 'XI' }
  const document = instantiateTemplate(template, {
    period: periodForYear(template, year, settings.term),
    settings,
    entity: ofCity ? city : province,
  })
  return outlineOf(document).filter((entry) => entry.level <= 3)
}

/** Letters and digits only; the epidemic of one year as epidemics at large. */
function bare(title: string): string {
  return foldText(title)
    .replace('dich covid-19', 'dich benh')
    .replace(/[^a-z0-9]/g, '')
}

/** Share of common words (Dice). */
function likeness(a: string, b: string): number {
  const of = (title: string) => new Set(foldText(title).match(/[a-z0-9]+/g))
  const [left, right] = [of(a), of(b)]
  const common = [...left].filter((word) => right.has(word)).length
  return (2 * common) / (left.size + right.size)
}

function expectModel(made: readonly OutlineEntry[], model: readonly ModelHeading[]): void {
  const shape = (entry: {
    level: number
    role: string
    alsoRoles?: readonly string[] | undefined
  }) => [entry.level, entry.role, ...(entry.alsoRoles ?? [])].join(' ')
  expect(made.map(shape)).toEqual(model.map(shape))
  model.forEach((heading, index) => {
    const title = made[index]?.title ?? ''
    if (heading.reworded) expect(likeness(title, heading.title), title).toBeGreaterThan(0.45)
    else expect(bare(title)).toBe(bare(heading.title))
  })
}

const headingsByReading = [
  ['bao-cao-chinh-tri-tinh', 2020, 47, 3],
  ['bao-cao-chinh-tri-co-so', 2020, 45, 6],
  ['ke-hoach-hoc-tap', 2020, 7, 1],
  ['tai-lieu-tuyen-truyen', 2019, 29, 2],
] as const

describe.each(headingsByReading)('a new %s of %i', (id, year, count, reworded) => {
  const model = fixture(id)

  it(`has the ${count} sections of its model in order, with their roles and titles`, () => {
    expect(model).toHaveLength(count)
    expectModel(newOutline(id, year), model)
  })

  it('changes few titles of its model', () => {
    expect(model.filter((heading) => heading.reworded).length).toBeLessThanOrEqual(reworded)
  })
})

describe.skipIf(sharedFolder === undefined)('against the labels', () => {
  it.each([
    ['nghi-quyet-nam', '001', 18],
    ['bao-cao-ket-qua-nam', '004', 36],
  ])('a new %s has the sections of %s', (id, seed, count) => {
    const file = resolve(sharedFolder!, `truth/${seed}.outline.json`)
    const labels = z.array(headingSchema).parse(JSON.parse(readFileSync(file, 'utf8')))
    const model = labels.filter((heading) => heading.level <= 3)
    expect(model).toHaveLength(count)
    expectModel(newOutline(id, 2021), model)
  })
})
