import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { periodKey } from '../../../shared/document/period.ts'
import type { Figure } from '../../../shared/document/types.ts'
import { isFigure } from '../../../shared/document/walk.ts'
import { renderPattern } from '../../../shared/figures/pattern.ts'
import { createStoreIndex, type StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import {
  entitySchema,
  type IndicatorSet,
  indicatorSchema,
  indicatorSetSchema,
  type Observation,
  observationSchema,
  type StoreData,
} from '../../../shared/indicators/types.ts'

const folder = resolve(import.meta.dirname, '../../../seeds')

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'))
}

/** Every JSON file of a folder of the starting data: its name and its list. */
function readAll<T>(name: string, item: z.ZodType<T>): Map<string, T[]> {
  const files = readdirSync(join(folder, name)).sort()
  return new Map(files.map((file) => [file, z.array(item).parse(readJson(join(name, file)))]))
}

export const entities = z.array(entitySchema).parse(readJson('entities.json'))
export const sets = z.array(indicatorSetSchema).parse(readJson('sets.json'))
export const indicatorFiles = readAll('indicators', indicatorSchema)
export const observationFiles = readAll('observations', observationSchema)

export const seeds: StoreData = {
  entities,
  indicators: [...indicatorFiles.values()].flat(),
  observations: [...observationFiles.values()].flat(),
  sets,
}

export const store: StoreIndex = createStoreIndex(seeds)

/** Names of an indicator as they are compared: composed, lower case. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

export function setName(set: IndicatorSet): string {
  return `${set.entity} ${periodKey(set.period)}`
}

/** One written bullet: its words and the figures in it. */
export interface Bullet {
  readonly text: string
  readonly figures: readonly Figure[]
}

/** The bullets of a set as a target list writes them. */
export function writeSet(set: IndicatorSet): Bullet[] {
  return set.indicators.map((code) => {
    const pattern = store.indicators.get(code)?.targetPattern ?? ''
    const sentence = {
      indicator: code,
      period: { kind: 'own', offset: 0 },
      measure: set.measure,
    } as const
    const inlines = renderPattern(pattern, sentence, {
      store,
      entity: set.entity,
      period: set.period,
    })
    return {
      text: inlines
        .map((one) => (isFigure(one) ? one.shown : 'text' in one ? one.text : ''))
        .join(''),
      figures: inlines.filter(isFigure),
    }
  })
}

/** What the store holds for the entity, period and measure of a set. */
export function observationsOf(set: IndicatorSet): Observation[] {
  return seeds.observations.filter(
    (one) =>
      one.entity === set.entity &&
      one.measure === set.measure &&
      periodKey(one.period) === periodKey(set.period),
  )
}
