import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStartingData } from '../../../electron/services/startingData.ts'
import { checkDocument } from '../../../shared/document/check.ts'
import { outlineOf } from '../../../shared/document/outline.ts'
import { samePeriod } from '../../../shared/document/period.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { fillDocument, missingFigures } from '../../../shared/figures/fill.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { judgeYears } from '../../../shared/rollForward/judgeYears.ts'
import { shiftedPeriod } from '../../../shared/rollForward/rollPeriod.ts'
import { templateFromDocument } from '../../../shared/template/fromDocument.ts'
import { instantiateTemplate } from '../../../shared/template/instantiate.ts'
import { parseTemplate } from '../../../shared/template/load.ts'
import { missingSections } from '../../../shared/template/missingSections.ts'
import { sharedFolder } from '../../builders/sharedMaterial.ts'
import { officeSettings, province } from '../../builders/templateFiles.ts'
import { recognized } from '../../unit/recognize/helpers.ts'

/** Real documents saved as templates, and the next period's documents made from them. */
const seeds =
  sharedFolder === undefined
    ? []
    : readdirSync(resolve(sharedFolder, 'seeds')).filter((name) => name.endsWith('.txt'))

function documentsOf(seed: string): VanKienDocument[] {
  const file = resolve(sharedFolder ?? '', 'seeds', seed)
  return recognized(readFileSync(file, 'utf8')).documents.map(({ document }) => document)
}

function templateOf(document: VanKienDocument) {
  const made = templateFromDocument(
    {
      document,
      settings: officeSettings,
      entity: province,
      years: judgeYears(document, shiftedPeriod(document.period, 1)),
    },
    { id: 'mau-thu', name: 'Thử', description: 'Thử.' },
  )
  if (!made.ok) throw new Error(made.error.detail)
  return made.value.template
}

describe.skipIf(sharedFolder === undefined).each(seeds)('templates of %s', (seed) => {
  it('make the next document with the same sections, of its own period', () => {
    for (const document of documentsOf(seed)) {
      const template = templateOf(document)
      const read = parseTemplate(JSON.stringify(template))
      expect(read.ok ? read.value : read.error).toEqual(template)
      const period = shiftedPeriod(document.period, 1)
      const next = instantiateTemplate(template, {
        period,
        settings: officeSettings,
        entity: province,
      })
      expect(checkDocument(next).ok).toBe(true)
      const outline = (of: VanKienDocument) =>
        outlineOf(of).map(({ level, role, marker }) => ({ level, role, marker }))
      expect(outline(next)).toEqual(outline(document))
      expect(missingSections(document.body, next.body)).toEqual([])
      const stale = judgeYears(next, shiftedPeriod(period, 1)).filter(
        ({ kind, year }) => kind === 'own' && period.kind === 'year' && year === period.year - 1,
      )
      expect(stale.map(({ context }) => context)).toEqual([])
    }
  })
})

describe.skipIf(sharedFolder === undefined)('the yearly resolution as a template', () => {
  it('has the targets of any year that the store knows', async () => {
    const data = await readStartingData(resolve(import.meta.dirname, '../../../seeds'))
    if (!data.ok) throw new Error(data.error.detail)
    const store = createStoreIndex(data.value)
    const seed = seeds.find((name) => name.startsWith('001')) ?? ''
    const [document] = documentsOf(seed)
    if (document === undefined) throw new Error('no document')
    const template = templateOf(document)
    for (const year of [2021, 2022]) {
      const made = fillDocument(
        instantiateTemplate(template, {
          period: { kind: 'year', year },
          settings: officeSettings,
          entity: province,
        }),
        store,
      ).document
      const bullets = made.body.flatMap((block) =>
        block.type === 'targetList' ? block.children : [],
      )
      const set = store.data.sets.find(
        (one) => one.entity === province.id && samePeriod(one.period, { kind: 'year', year }),
      )
      expect(bullets.length).toBeGreaterThanOrEqual(20)
      expect(new Set(bullets.map(({ indicator }) => indicator)).size).toBe(bullets.length)
      expect(set).toBeDefined()
      expect(missingFigures(made)).toEqual([])
    }
  })
})
