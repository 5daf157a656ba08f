import { useEffect, useMemo, useState } from 'react'
import { type Period, periodKey } from '../../../shared/document/period.ts'
import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { gridPeriods, gridRows } from '../../indicators/gridModel.ts'
import { EntityChoice, FilterBox, UndoButton } from '../../indicators/indicatorControls.tsx'
import { IndicatorGrid } from '../../indicators/indicatorGrid.tsx'
import { indicatorStore } from '../../state/indicators.ts'
import { useStore } from '../../state/store.ts'
import { useOpenDocument } from '../sessionContext.ts'

const measures = ['target', 'actual'] as const

/** The indicator table beside the page, one period at a time. */
export function IndicatorPanel() {
  const store = useStore(indicatorStore)
  if (store === undefined) return <p className="quiet side-note">Đang đọc kho chỉ tiêu…</p>
  return <PanelTable store={store} />
}

function PanelTable({ store }: { readonly store: StoreIndex }) {
  const { session, desk } = useOpenDocument()
  const meta = useStore(session.meta)
  const wanted = useStore(desk.indicator)
  const [filter, setFilter] = useState('')
  const [entity, setEntity] = useState(meta.entity)
  const [key, setKey] = useState(periodKey(meta.period))
  const periods = useMemo(
    () => [...gridPeriods(store, entity, [meta.period])].reverse(),
    [store, entity, meta.period],
  )
  const period: Period = periods.find((one) => periodKey(one) === key) ?? meta.period
  const rows = useMemo(() => gridRows(store, filter), [store, filter])
  const shown = useMemo(() => [period], [period])

  useEffect(() => {
    if (wanted !== undefined) setFilter('')
  }, [wanted])

  return (
    <>
      <div className="panel-controls">
        <FilterBox value={filter} onChange={setFilter} />
        <div className="row">
          <EntityChoice value={entity} entities={store.data.entities} onChange={setEntity} />
          <select
            className="input select"
            aria-label="Kỳ số liệu"
            value={periodKey(period)}
            onChange={(event) => setKey(event.target.value)}
          >
            {periods.map((one) => (
              <option key={periodKey(one)} value={periodKey(one)}>
                {one.kind === 'year' ? `Năm ${one.year}` : `${one.from} - ${one.to}`}
              </option>
            ))}
          </select>
          <UndoButton />
        </div>
      </div>
      <IndicatorGrid
        narrow
        store={store}
        entity={entity}
        rows={rows}
        periods={shown}
        measures={measures}
        wanted={wanted}
      />
    </>
  )
}
