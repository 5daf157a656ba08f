import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { type GridColumn, observationAt } from './gridModel.ts'

/** Index of the last column that holds a figure of the entity; undefined: none does. */
export function startColumn(
  columns: readonly GridColumn[],
  store: StoreIndex,
  entity: string,
): number | undefined {
  const index = columns.findLastIndex((column) =>
    store.data.indicators.some((one) => observationAt(store, one, entity, column) !== undefined),
  )
  return index < 0 ? undefined : index
}
