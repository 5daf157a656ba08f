import { describe, expect, it } from 'vitest'
import { type PatternPart, parsePattern } from '../../../shared/figures/patternSyntax.ts'
import { observationKey } from '../../../shared/indicators/storeIndex.ts'
import { type Indicator, storeDataSchema } from '../../../shared/indicators/types.ts'
import { indicatorFiles, nameKey, observationFiles, seeds, store } from './readSeeds.ts'

function repeated(keys: readonly string[]): string[] {
  return keys.filter((key, index) => keys.indexOf(key) !== index)
}

function codesIn(parts: readonly PatternPart[]): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'optional') return codesIn(part.parts)
    return part.kind === 'figure' && part.code !== undefined ? [part.code] : []
  })
}

function patternsOf(indicator: Indicator): string[] {
  return [indicator.targetPattern, indicator.resultPattern].filter((one) => one !== undefined)
}

/** Codes that a pattern names; a broken pattern throws. */
function namedIn(pattern: string): string[] {
  const parts = parsePattern(pattern)
  if (!parts.ok) throw new Error(parts.error.message)
  return codesIn(parts.value)
}

describe('the starting data', () => {
  it('is valid', () => {
    expect(storeDataSchema.safeParse(seeds).error).toBeUndefined()
  })

  it('is composed text (NFC)', () => {
    const text = JSON.stringify(seeds)
    expect(text.normalize('NFC')).toBe(text)
  })

  it('holds one indicator file a group, each with its own group only', () => {
    for (const [file, indicators] of indicatorFiles) {
      expect(new Set(indicators.map((one) => `${one.group}.json`))).toEqual(new Set([file]))
    }
    expect(indicatorFiles.size).toBe(5)
  })

  it('names everything once', () => {
    expect(repeated(seeds.indicators.map((one) => one.code))).toEqual([])
    expect(repeated(seeds.entities.map((one) => one.id))).toEqual([])
    expect(repeated(seeds.observations.map(observationKey))).toEqual([])
    const names = seeds.indicators.flatMap((one) =>
      [...new Set([one.name, ...one.aliases].map(nameKey))].map((name) => `${name} (${one.unit})`),
    )
    expect(repeated(names), 'one name and unit, one indicator').toEqual([])
  })

  it('refers only to what it holds', () => {
    const entities = new Set(seeds.entities.map((one) => one.id))
    for (const { code, parent } of seeds.indicators) {
      if (parent) expect(store.indicators.has(parent), `${code} → ${parent}`).toBe(true)
      expect(parent).not.toBe(code)
    }
    for (const one of seeds.observations) {
      expect(store.indicators.has(one.indicator), one.indicator).toBe(true)
      expect(entities.has(one.entity), one.entity).toBe(true)
    }
    for (const { id, parent } of seeds.entities) {
      if (parent) expect(entities.has(parent), `${id} → ${parent}`).toBe(true)
    }
  })

  it('has only indicators with a figure', () => {
    const used = new Set(seeds.observations.map((one) => one.indicator))
    expect(seeds.indicators.filter((one) => !used.has(one.code)).map((one) => one.code)).toEqual([])
  })
})

describe('sentence patterns', () => {
  it.each(seeds.indicators.map((one) => [one.code, one] as const))('%s', (_, indicator) => {
    for (const pattern of patternsOf(indicator)) {
      for (const code of namedIn(pattern)) {
        expect(store.indicators.has(code), `${pattern} → ${code}`).toBe(true)
      }
      expect(pattern).toMatch(/^[\p{Lu}{]/u)
      expect(pattern).toMatch(/\.$/)
      expect(pattern).not.toMatch(/ {2}| [,.;]/)
    }
  })
})

describe('an indicator with a bullet for its target', () => {
  it('has one for its result', () => {
    const halves = seeds.indicators.filter((one) => one.targetPattern && !one.resultPattern)
    expect(halves.map((one) => one.code)).toEqual([])
  })
})

describe('figures', () => {
  it('have the shape that their comparator asks for', () => {
    for (const one of seeds.observations) {
      const where = observationKey(one)
      const range = one.comparator === 'range'
      if (store.indicators.get(one.indicator)?.qualitative) {
        expect(one.text, where).toBeTruthy()
        expect([one.value, one.min, one.max], where).toEqual([undefined, undefined, undefined])
        continue
      }
      expect(one.value !== undefined, where).toBe(!range)
      expect(one.min !== undefined && one.max !== undefined, where).toBe(range)
      if (range) expect(Number(one.min), where).toBeLessThan(Number(one.max))
    }
  })

  it('have no more decimals than their indicator writes', () => {
    for (const one of seeds.observations) {
      const decimals = store.indicators.get(one.indicator)?.decimals ?? 0
      for (const figure of [one.value, one.min, one.max]) {
        const [, fraction = ''] = figure?.split('.') ?? []
        expect(fraction.length, `${observationKey(one)} ${figure}`).toBeLessThanOrEqual(decimals)
      }
    }
  })

  it('name their document and its section, one document a file', () => {
    for (const [file, list] of observationFiles) {
      expect(new Set(list.map((one) => one.source.document)).size, file).toBe(1)
      for (const one of list) expect(one.source.section, observationKey(one)).toBeTruthy()
    }
  })

  it('are confirmed', () => {
    expect(seeds.observations.filter((one) => one.state !== 'confirmed')).toEqual([])
  })
})
