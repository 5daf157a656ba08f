import { useEffect, useMemo, useState } from 'react'
import type { Editor } from 'slate'
import { useSlateSelector } from 'slate-react'
import { documentPeriodOf, periodKey, resolvePeriod } from '../../../shared/document/period.ts'
import type { FigureRef } from '../../../shared/document/types.ts'
import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import type { Measure } from '../../../shared/indicators/types.ts'
import { gridPeriods, gridRows } from '../../indicators/gridModel.ts'
import { EntityChoice, FilterBox, UndoButton } from '../../indicators/indicatorControls.tsx'
import { IndicatorGrid } from '../../indicators/indicatorGrid.tsx'
import { indicatorStore } from '../../state/indicators.ts'
import { useStore } from '../../state/store.ts'
import { inlineAtCursor } from '../inlineAtCursor.ts'
import { useOpenDocument } from '../sessionContext.ts'

const usual: readonly Measure[] = ['target', 'actual']
const other: readonly Measure[] = ['plan', 'estimate']

/** The pair of columns that holds the measure. */
function measuresFor(measure: Measure | undefined): readonly Measure[] {
  return measure !== undefined && other.includes(measure) ? other : usual
}

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
  const [entity, setEntity] = useState(wanted?.entity ?? meta.entity)
  const [chosen, setChosen] = useState(wanted?.period ?? meta.period)
  const periods = useMemo(
    () => [...gridPeriods(store, entity, [meta.period, chosen])].reverse(),
    [store, entity, meta.period, chosen],
  )
  const { indicators } = store.data
  const rows = useMemo(() => gridRows(indicators, filter), [indicators, filter])
  const shown = useMemo(() => [chosen], [chosen])
  const here = useFigureHere()
  const measures = measuresFor(here?.measure ?? wanted?.measure)

  useEffect(() => {
    if (wanted === undefined) return
    setFilter('')
    setEntity(wanted.entity)
    setChosen(wanted.period)
  }, [wanted])

  // The table follows the text without taking the keyboard from it.
  useEffect(() => {
    if (here === undefined) return
    setFilter('')
    setEntity(here.entity ?? session.meta.get().entity)
    setChosen(documentPeriodOf(resolvePeriod(here.period, session.meta.get().period)))
  }, [here, session])

  return (
    <>
      <div className="panel-controls">
        <FilterBox value={filter} onChange={setFilter} />
        <div className="row">
          <EntityChoice value={entity} entities={store.data.entities} onChange={setEntity} />
          <select
            className="input select"
            aria-label="Kỳ số liệu"
            value={periodKey(chosen)}
            onChange={(event) => {
              const next = periods.find((one) => periodKey(one) === event.target.value)
              if (next !== undefined) setChosen(next)
            }}
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
        marked={here && { code: here.indicator, measure: here.measure }}
      />
    </>
  )
}

/** What the figure under the cursor of the text refers to. */
function useFigureHere(): FigureRef | undefined {
  return useSlateSelector(refAtCursor, Object.is, { deferred: true })
}

function refAtCursor(editor: Editor): FigureRef | undefined {
  const inline = inlineAtCursor(editor)
  return inline?.type === 'figure' ? inline.ref : undefined
}
