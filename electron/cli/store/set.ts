import { userInfo } from 'node:os'
import type { ObservedPeriod } from '../../../shared/document/period.ts'
import { parseVietnameseNumber } from '../../../shared/figures/vietnameseNumber.ts'
import { observationKey } from '../../../shared/indicators/storeIndex.ts'
import {
  type Comparator,
  comparatorSchema,
  type Measure,
  type Observation,
} from '../../../shared/indicators/types.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Given } from '../command.ts'
import { USAGE } from '../runCli.ts'
import { openStoreFolder, whileLocked } from '../storeFolder.ts'
import { entityOption, findIndicator, measureOption, periodOption } from './observationFilter.ts'

/** `store set`: writes one observation; what it doesn't say stays as it was. */
export async function storeSet(given: Given, folder: string): Promise<Result<void>> {
  const [, words, written] = given.positionals
  if (words === undefined || written === undefined) {
    return fail(USAGE, 'Thiếu chỉ tiêu hoặc giá trị.')
  }
  const period = periodOption(given)
  if (!period.ok) return period
  if (period.value === undefined) return fail(USAGE, 'Thiếu thời gian (--year hoặc --term).')
  const measure = measureOption(given)
  if (!measure.ok) return measure
  const comparator = comparatorOption(given)
  if (!comparator.ok) return comparator
  const value = readValue(written)
  if (!value.ok) return value

  const wanted: Wanted = {
    words,
    written,
    value: value.value,
    period: period.value,
    measure: measure.value,
    comparator: comparator.value,
  }
  return whileLocked(given, folder, () => setInFolder(given, folder, wanted))
}

interface Wanted {
  readonly words: string
  readonly written: string
  readonly value: { value: string } | { min: string; max: string }
  readonly period: ObservedPeriod
  readonly measure: Measure | undefined
  readonly comparator: Comparator | undefined
}

async function setInFolder(given: Given, folder: string, wanted: Wanted): Promise<Result<void>> {
  const store = await openStoreFolder(folder, given.terminal, 'write')
  if (!store.ok) return store
  const index = store.value.index()
  const indicator = findIndicator(index, wanted.words)
  if (!indicator.ok) return indicator
  const entityId = entityOption(given, index)
  if (!entityId.ok) return entityId
  const entity = entityId.value
  const name = {
    indicator: indicator.value.code,
    entity,
    period: wanted.period,
    measure: wanted.measure ?? 'target',
  }
  const before = index.observations.get(observationKey(name))
  const isRange = 'min' in wanted.value
  const kept = before?.comparator === 'range' ? undefined : before?.comparator
  const source = given.text('source')
  const next: Observation = {
    ...name,
    ...wanted.value,
    comparator: isRange ? 'range' : (wanted.comparator ?? kept ?? '='),
    state: before?.state ?? 'draft',
    source: {
      document: source ?? 'Nhập từ dòng lệnh',
      who: userInfo().username,
      when: new Date().toISOString(),
    },
  }
  const changed = await store.value.change(
    { set: [next], remove: [] },
    { who: userInfo().username },
  )
  if (!changed.ok) return changed
  given.terminal.tell(
    `Đã ghi ${indicator.value.name}: ${wanted.written} ${indicator.value.unit}`.trim(),
  )
  return ok(undefined)
}

function comparatorOption(given: Given): Result<Comparator | undefined> {
  const text = given.text('comparator')
  if (text === undefined) return ok(undefined)
  const parsed = comparatorSchema.exclude(['range']).safeParse(text)
  if (parsed.success) return ok(parsed.data)
  return fail(USAGE, `Dấu so sánh không đúng: ${text}. Hãy ghi một trong = >= <= > < ~.`)
}

/** "1.446,25", "âm 3,92" or a range "1.100 - 1.200". */
function readValue(text: string): Result<{ value: string } | { min: string; max: string }> {
  const single = parseVietnameseNumber(text)
  if (single !== undefined) return ok({ value: single })
  const [from, to, more] = text.split(/\s+[-–]\s+/).map((part) => parseVietnameseNumber(part))
  if (from !== undefined && to !== undefined && more === undefined) {
    return ok({ min: from, max: to })
  }
  return fail(
    'bad-number',
    `Không đọc được số “${text}”. Hãy ghi theo lối Việt Nam, ví dụ 1.446,25 hoặc 1.100 - 1.200.`,
  )
}
