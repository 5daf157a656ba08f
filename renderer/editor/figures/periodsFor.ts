import {
  type FigurePeriod,
  type Period,
  periodInWords,
  periodKey,
  resolvePeriod,
} from '../../../shared/document/period.ts'
import type { FigureForm, FigureRef } from '../../../shared/document/types.ts'
import { observationKey, type StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { measureSchema } from '../../../shared/indicators/types.ts'
import { type PeriodChoice, periodChoices } from '../periodChoices.ts'

type Choice = PeriodChoice<FigurePeriod>

/** Years before the document's that changes are counted from. */
const BASES = 10

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export function keyOfPeriod(period: FigurePeriod): string {
  if (period.kind === 'fixed') return `fixed:${periodKey(period.period)}`
  const part =
    period.kind === 'ownQuarter'
      ? `:${period.quarter}`
      : period.kind === 'ownMonth'
        ? `:${period.month}`
        : ''
  return `${period.kind}:${period.offset}${part}`
}

/**
 * The periods that a figure of the indicator can have: those around the document's own, its term
 * for an average, quarters and months that the store has figures of, and the figure's own one.
 */
export function periodsFor(
  ref: FigureRef,
  own: { readonly period: Period; readonly entity: string },
  store: StoreIndex,
): readonly Choice[] {
  const choices: Choice[] = [...periodChoices(own.period)]
  const add = (period: FigurePeriod, name = ''): void => {
    const key = keyOfPeriod(period)
    if (choices.some((one) => one.key === key)) return
    const words = periodInWords(resolvePeriod(period, own.period))
    choices.push({ key, words: name === '' ? capital(words) : `${name} (${words})`, period })
  }
  if (own.period.kind === 'year') {
    // The congresses' terms: 2020 - 2025, 2025 - 2030.
    const from = Math.floor((own.period.year - 1) / 5) * 5
    add({ kind: 'fixed', period: { kind: 'term', from, to: from + 5 } })
  }
  for (const part of parts()) {
    const period = resolvePeriod(part, own.period)
    const name = { indicator: ref.indicator, entity: ref.entity ?? own.entity, period }
    const isKnown = measureSchema.options.some((measure) =>
      store.observations.has(observationKey({ ...name, measure })),
    )
    if (isKnown) add(part)
  }
  add(ref.period)
  return choices
}

function* parts(): Generator<FigurePeriod> {
  for (const offset of [0, -1]) {
    for (let quarter = 1; quarter <= 4; quarter++) yield { kind: 'ownQuarter', offset, quarter }
    for (let month = 1; month <= 12; month++) yield { kind: 'ownMonth', offset, month }
  }
}

const counted: ReadonlySet<FigureForm> = new Set([
  'change',
  'changeSince',
  'changePoints',
  'pointsSince',
  'times',
  'timesSince',
])

/** What a change can be counted from; none for other forms. The first one is the usual one. */
export function basesFor(
  ref: FigureRef,
  own: { readonly period: Period; readonly entity: string },
  store: StoreIndex,
): readonly (readonly [string, string, FigurePeriod | undefined])[] {
  if (!counted.has(ref.form)) return []
  const bases: (readonly [string, string, FigurePeriod | undefined])[] = [
    ['', 'Cùng kỳ năm trước', undefined],
  ]
  const kind = own.period.kind === 'year' ? 'own' : 'termYear'
  for (let offset = -1; offset >= -BASES; offset--) {
    const period: FigurePeriod = { kind, offset }
    const when = resolvePeriod(period, own.period)
    const name = { indicator: ref.indicator, entity: ref.entity ?? own.entity, period: when }
    const isKnown = (['actual', 'estimate'] as const).some((measure) =>
      store.observations.has(observationKey({ ...name, measure })),
    )
    if (isKnown) bases.push([keyOfPeriod(period), capital(periodInWords(when)), period])
  }
  const { base } = ref
  if (base !== undefined && !bases.some(([key]) => key === keyOfPeriod(base))) {
    const words = periodInWords(resolvePeriod(base, own.period))
    bases.push([keyOfPeriod(base), capital(words), base])
  }
  return bases
}
