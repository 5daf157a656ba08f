import type { Request } from '../../shared/api/contract.ts'
import type { Indicator, Observation } from '../../shared/indicators/types.ts'
import { ok, type Result } from '../../shared/result.ts'
import { changeIndicators } from '../state/indicators.ts'
import type { GridColumn } from './gridModel.ts'
import { readCell } from './readCell.ts'

/** A cell and the figure it holds now. */
export interface CellPlace {
  readonly indicator: Indicator
  readonly entity: string
  readonly column: GridColumn
  readonly old: Observation | undefined
}

/** The change that typing `words` into the cell asks for; undefined when it says the same. */
export function cellChange(
  words: string,
  { indicator, entity, column, old }: CellPlace,
  when: string,
): Result<Request<'indicators.set'> | undefined> {
  const read = readCell(words, indicator)
  if (!read.ok) return read
  const { period, measure } = column
  const key = { indicator: indicator.code, entity, period, measure }
  if (read.value === undefined) return ok(old && { set: [], remove: [key] })
  const { value, min, max, comparator, text } = read.value
  if (
    old?.value === value &&
    old?.min === min &&
    old?.max === max &&
    old?.comparator === comparator &&
    old?.text === text
  ) {
    return ok(undefined)
  }
  const observation: Observation = {
    ...key,
    ...read.value,
    state: 'draft',
    source: { document: 'Nhập trong Kho chỉ tiêu', when },
  }
  return ok({ set: [observation], remove: [] })
}

/** Reads, checks and writes; the failure, the host's refusal too, is the words under the cell. */
export async function writeCell(words: string, place: CellPlace): Promise<Result<true>> {
  const change = cellChange(words, place, new Date().toISOString())
  if (!change.ok) return change
  return change.value === undefined ? ok(true) : changeIndicators(change.value)
}
