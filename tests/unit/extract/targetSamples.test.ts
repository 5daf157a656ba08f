import { describe, expect, it } from 'vitest'
import { extractTargets } from '../../../shared/extract/targets.ts'
import type { ExtractedTarget } from '../../../shared/extract/types.ts'
import { indicatorGroupNames } from '../../../shared/indicators/types.ts'
import { recognizeText } from '../../../shared/recognize/recognizeText.ts'
import { type ExpectedTarget, readSamples } from './samples.ts'

function targetsOf(text: string): ExtractedTarget[] {
  const recognized = recognizeText(text)
  if (!recognized.ok) throw new Error(recognized.error.message)
  return recognized.value.documents.flatMap(({ document }) => extractTargets(document))
}

function figureOf({ quantity }: ExtractedTarget, expected: ExpectedTarget | undefined): string {
  if (quantity === undefined) return '-'
  const unit = expected?.figure.endsWith('*') ? '*' : quantity.unit
  return quantity.value === undefined
    ? `${quantity.min}..${quantity.max} ${unit}`
    : `${quantity.comparator} ${quantity.value} ${unit}`
}

/** The row as the sample writes it, so that a difference reads well. */
function seen(target: ExtractedTarget, expected: ExpectedTarget | undefined): ExpectedTarget {
  const holds = (whole: string, part: string): string =>
    whole.toLowerCase().includes(part.toLowerCase()) ? part : whole
  const parent = target.parent ?? ''
  return {
    group: expected?.group === '*' ? '*' : indicatorGroupNames[target.group],
    indicator: holds(target.indicator, expected?.indicator ?? '\n'),
    figure: figureOf(target, expected),
    year: target.year,
    parent: expected?.parent ? holds(parent, expected.parent) : parent,
    aux: target.aux ?? '',
  }
}

describe('targets of sample texts', () => {
  it.each(readSamples().map((sample) => [sample.name, sample] as const))('%s', (_name, sample) => {
    const targets = targetsOf(sample.text)
    expect(targets.map((target, at) => seen(target, sample.expected[at]))).toEqual(sample.expected)
  })

  it('reads decomposed letters the same', () => {
    for (const { text } of readSamples().slice(0, 5)) {
      const plain = targetsOf(text).map(({ indicator, quantity, raw }) => ({
        indicator,
        quantity,
        raw,
      }))
      const decomposed = targetsOf(text.normalize('NFD'))
      expect(
        decomposed.map(({ indicator, quantity, raw }) => ({ indicator, quantity, raw })),
      ).toEqual(plain)
    }
  })
})
