import { describe, expect, it } from 'vitest'
import { sharedFolder } from '../../builders/sharedMaterial.ts'
import {
  pair,
  type ResultLabel,
  readLabels,
  readResults,
  readTargets,
  share,
  type TargetLabel,
} from './labels.ts'

const folder = sharedFolder ?? ''

describe.skipIf(sharedFolder === undefined)('targets of the real documents', () => {
  it.each(['001', '004'])('%s against its labels', (seed) => {
    const labels = readLabels<TargetLabel>(folder, `${seed}.targets.json`)
    const { pairs, missed, spare } = pair(labels, readTargets(folder, seed))
    // Figures that only explain a target are welcome and not asked for.
    const asked = pairs.filter(([label]) => label.aux === undefined)
    const lost = missed.filter((label) => label.aux === undefined)
    const precision = share(asked.length, asked.length + spare.length)
    const recall = share(asked.length, asked.length + lost.length)
    const agrees = (
      same: (label: TargetLabel, row: (typeof pairs)[number][1]) => boolean,
    ): number => share(pairs.filter(([label, row]) => same(label, row)).length, pairs.length)
    expect({ lost, spare }).toEqual({ lost: [], spare: [] })
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.97)
    expect(agrees((label, row) => label.unit === row.unit)).toBeGreaterThanOrEqual(0.95)
    expect(agrees((label, row) => label.comparator === row.comparator)).toBeGreaterThanOrEqual(0.95)
    expect(agrees((label, row) => label.group === row.group)).toBeGreaterThanOrEqual(0.95)
    expect(agrees((label, row) => label.year === row.year)).toBeGreaterThanOrEqual(0.95)
    expect(
      agrees((label, row) => (label.parent === null) === (row.parent === null)),
    ).toBeGreaterThanOrEqual(0.95)
    expect(agrees((label, row) => (label.aux ?? '') === (row.aux ?? ''))).toBeGreaterThanOrEqual(
      0.95,
    )
    expect(agrees((label, row) => label.line === row.line)).toBeGreaterThanOrEqual(0.95)
  })
})

describe.skipIf(sharedFolder === undefined)('results of the real documents', () => {
  it('004 against its labels', () => {
    const labels = readLabels<ResultLabel>(folder, '004.results.json')
    const { pairs } = pair(
      labels,
      readResults(folder, '004').map((row) => ({ ...row, min: null, max: null })),
    )
    expect(share(pairs.length, labels.length)).toBeGreaterThanOrEqual(0.97)
    const compared = pairs.filter(([label]) => label.comparison !== null)
    const right = compared.filter(
      ([label, row]) =>
        row.comparison?.basis === label.comparison?.basis &&
        row.comparison?.form === label.comparison?.form &&
        row.comparison?.value === label.comparison?.value,
    )
    expect(share(right.length, compared.length)).toBeGreaterThanOrEqual(0.95)
    const kinds = pairs.filter(([label, row]) => label.kind === row.kind)
    expect(share(kinds.length, pairs.length)).toBeGreaterThanOrEqual(0.97)
    const units = pairs.filter(([label, row]) => label.unit === row.unit)
    expect(share(units.length, pairs.length)).toBeGreaterThanOrEqual(0.95)
  })
})

describe.skipIf(sharedFolder === undefined)('real documents without labels', () => {
  it.each([
    ['000', 43],
    ['002', 47],
    ['003', 35],
  ])('%s: as many targets as a reader counts', (seed, count) => {
    expect(readTargets(folder, seed)).toHaveLength(count)
  })
})
