import {
  type ObservedPeriod,
  type Period,
  type RelativePeriod,
  resolvePeriod,
} from '../document/period.ts'
import type { FigureRef } from '../document/types.ts'
import { figureOf } from '../indicators/formula.ts'
import type { StoreIndex } from '../indicators/storeIndex.ts'
import type { Indicator, Measure, Observation } from '../indicators/types.ts'
import type { SpellingHabit } from '../text/spelling.ts'

/** What a reference is relative to: the store and the document's own entity and period. */
export interface FigureContext {
  readonly store: StoreIndex
  readonly entity: string
  readonly period: Period
  /** Spelling of the words that patterns bring; absent: as the pattern has them. */
  readonly spelling?: SpellingHabit
}

/** A reference with everything relative resolved. */
export interface ResolvedRef {
  readonly indicator: Indicator
  readonly entity: string
  readonly period: ObservedPeriod
  readonly measure: Measure
  /** What a change is counted from; absent: the same period a year before. */
  readonly base?: ObservedPeriod
}

/** Undefined when the catalogue does not hold the indicator. */
export function resolveRef(ref: FigureRef, context: FigureContext): ResolvedRef | undefined {
  const indicator = context.store.indicators.get(ref.indicator)
  if (!indicator) return undefined
  return {
    indicator,
    entity: ref.entity ?? context.entity,
    period: resolvePeriod(ref.period, context.period),
    measure: ref.measure,
    ...(ref.base && { base: resolvePeriod(ref.base, context.period) }),
  }
}

/** The observation of a resolved reference, of another measure or period if asked. */
export function observe(
  context: FigureContext,
  ref: ResolvedRef,
  other: { measure?: Measure; period?: ObservedPeriod } = {},
): Observation | undefined {
  return figureOf(context.store, {
    indicator: ref.indicator.code,
    entity: ref.entity,
    period: other.period ?? ref.period,
    measure: other.measure ?? ref.measure,
  })
}

/** `period` moved by whole years (or terms, for the period of a term). */
export function shiftPeriod(period: RelativePeriod, by: number): RelativePeriod {
  if (by === 0) return period
  switch (period.kind) {
    case 'own':
    case 'termYear':
      return { kind: period.kind, offset: period.offset + by }
    case 'fixed':
      return {
        kind: 'fixed',
        period: resolvePeriod({ kind: 'own', offset: by }, period.period),
      }
  }
}
