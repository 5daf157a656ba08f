import { type ObservedPeriod, periodKey } from '../../shared/document/period.ts'
import { type Standing, yearOf } from '../../shared/indicators/standing.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { Indicator } from '../../shared/indicators/types.ts'
import type { GridColumn } from './gridModel.ts'

/** What the filters ask of an indicator. */
export interface Facts {
  readonly standing: Standing
  /** A figure of the year is asked for and is not there. */
  readonly missing: boolean
  readonly draft: boolean
  readonly changed: boolean
}

export const filterNames = {
  all: 'Tất cả',
  missing: 'Thiếu số liệu',
  missed: 'Chưa đạt',
  draft: 'Nháp',
  changed: 'Mới sửa',
} as const
export type Filter = keyof typeof filterNames

export const filterNotes: Readonly<Record<Filter, string>> = {
  all: 'Mọi chỉ tiêu trong kho',
  missing: 'Có chỉ tiêu của năm mà chưa có kết quả, hoặc có trong bộ chỉ tiêu mà chưa có số',
  missed: 'Kết quả của năm chưa đạt chỉ tiêu',
  draft: 'Có số liệu nháp, chưa xác nhận',
  changed: 'Có số liệu nhập hoặc sửa trong 7 ngày qua',
}

export function passes(filter: Filter, facts: Facts): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'missing':
      return facts.missing
    case 'missed':
      return facts.standing === 'missed'
    case 'draft':
      return facts.draft
    case 'changed':
      return facts.changed
  }
}

/** What all indicators are looked at for. */
export interface FactsGround {
  readonly entity: string
  readonly period: ObservedPeriod
  readonly columns: readonly GridColumn[]
  readonly today: Date
}

const LATELY = 7 * 24 * 3600 * 1000

/** Codes that the entity set itself for the period. */
export function setCodes(
  { data }: Pick<StoreIndex, 'data'>,
  { entity, period }: Pick<FactsGround, 'entity' | 'period'>,
): ReadonlySet<string> {
  const key = periodKey(period)
  return new Set(
    data.sets
      .filter((one) => one.entity === entity && periodKey(one.period) === key)
      .flatMap((one) => one.indicators),
  )
}

export function factsOf(
  store: StoreIndex,
  indicator: Indicator,
  ground: FactsGround,
  asked: ReadonlySet<string>,
): Facts {
  const { entity, period, columns, today } = ground
  const { standing, target } = yearOf(store, indicator, entity, period)
  const year = period.kind === 'term' ? period.to : period.year
  const isDue = year <= today.getFullYear()
  const since = new Date(today.getTime() - LATELY).toISOString()
  let draft = false
  let changed = false
  const start = `${indicator.code}|${entity}|`
  for (const { key } of columns) {
    const one = store.observations.get(start + key)
    if (one === undefined) continue
    if (one.state === 'draft') draft = true
    if (one.source.when !== undefined && one.source.when >= since) changed = true
  }
  const missing =
    (standing === 'missing' && isDue) || (target === undefined && asked.has(indicator.code))
  return { standing, missing, draft, changed }
}
