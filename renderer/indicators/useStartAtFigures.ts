import { type RefObject, useLayoutEffect, useRef } from 'react'
import { observationKey, type StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { GridColumn } from './gridModel.ts'

/** Index of the first column that holds a figure of the entity; undefined: none does. */
export function firstColumnWithFigures(
  columns: readonly GridColumn[],
  store: StoreIndex,
  entity: string,
): number | undefined {
  const index = columns.findIndex(({ period, measure }) =>
    store.data.indicators.some((indicator) =>
      store.observations.has(
        observationKey({ indicator: indicator.code, entity, period, measure }),
      ),
    ),
  )
  return index < 0 ? undefined : index
}

/** Opens the table where its newest figures stand, not at the empty columns of years to come. */
export function useStartAtFigures(
  box: RefObject<HTMLElement | null>,
  columns: readonly GridColumn[],
  store: StoreIndex,
  entity: string,
): void {
  const shownFor = useRef<string>(undefined)
  useLayoutEffect(() => {
    if (shownFor.current === entity) return
    shownFor.current = entity
    const first = firstColumnWithFigures(columns, store, entity)
    const figures = box.current?.querySelectorAll<HTMLElement>('.grid-head .grid-figure')
    const [start, wanted] = [figures?.[0], figures?.[first ?? 0]]
    if (start === undefined || wanted === undefined) return
    box.current?.scrollTo({ left: wanted.offsetLeft - start.offsetLeft })
  }, [box, columns, store, entity])
}
