import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStartingData } from '../../../electron/services/startingData.ts'
import { figuresIn } from '../../../shared/figures/blockFigures.ts'
import { fillDocument } from '../../../shared/figures/fill.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { instantiateTemplate } from '../../../shared/template/instantiate.ts'
import { periodForYear } from '../../../shared/template/period.ts'
import { city, loadTemplate, officeSettings, province } from '../../builders/templateFiles.ts'

const seeds = resolve(import.meta.dirname, '../../../seeds')

/** Template, entity, year named, bullets of the period's set, figures at least. */
const cases = [
  ['nghi-quyet-nam', province, 2021, 28, 40],
  ['bao-cao-ket-qua-nam', province, 2021, 28, 40],
  ['tai-lieu-tuyen-truyen', province, 2019, 29, 35],
  ['bao-cao-chinh-tri-tinh', province, 2020, 28, 30],
  ['bao-cao-chinh-tri-co-so', city, 2020, 24, 25],
] as const

describe.each(cases)('%s filled from the starting data', (id, entity, year, bullets, figures) => {
  it('writes the targets of the right period, none missing', async () => {
    const data = await readStartingData(seeds)
    if (!data.ok) throw new Error(data.error.detail)
    const template = loadTemplate(id)
    const period = periodForYear(template, year, officeSettings.term)
    const made = instantiateTemplate(template, { period, settings: officeSettings, entity })
    const { document, missing } = fillDocument(made, createStoreIndex(data.value))
    const lists = document.body.filter((block) => block.type === 'targetList')
    expect(missing).toEqual([])
    expect(lists.flatMap((list) => list.children)).toHaveLength(bullets)
    expect(lists.flatMap((list) => [...figuresIn(list)]).length).toBeGreaterThanOrEqual(figures)
  })
})
