import { useEffect, useMemo, useState } from 'react'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { Measure } from '../../shared/indicators/types.ts'
import { documents, loadDocuments } from '../state/documents.ts'
import { addedYears, indicatorStore } from '../state/indicators.ts'
import { currentSettings } from '../state/office.ts'
import { useStore } from '../state/store.ts'
import { keepBeforeClosing } from '../state/unsaved.ts'
import { AddYear } from './addYear.tsx'
import { gridPeriods, gridRows, wantedPeriods } from './gridModel.ts'
import { EntityChoice, FilterBox, UndoButton } from './indicatorControls.tsx'
import { IndicatorGrid } from './indicatorGrid.tsx'

const measureChoices = {
  main: { words: 'Chỉ tiêu và thực hiện', measures: ['target', 'actual'] },
  other: { words: 'Kế hoạch và ước thực hiện', measures: ['plan', 'estimate'] },
} as const satisfies Record<string, { words: string; measures: readonly Measure[] }>

/** "Kho chỉ tiêu": all figures of an entity, by year. */
export function IndicatorScreen() {
  const store = useStore(indicatorStore)
  return (
    <main className="screen screen-wide" data-testid="indicator-screen">
      {store === undefined ? (
        <p className="quiet screen-wait" role="status">
          Đang đọc kho chỉ tiêu…
        </p>
      ) : (
        <IndicatorTable store={store} />
      )}
    </main>
  )
}

function IndicatorTable({ store }: { readonly store: StoreIndex }) {
  const [filter, setFilter] = useState('')
  const [entity, setEntity] = useState(currentSettings().entity)
  const [choice, setChoice] = useState<keyof typeof measureChoices>('main')
  const rows = useMemo(() => gridRows(store, filter), [store, filter])
  const listed = useStore(documents)
  const added = useStore(addedYears)
  const periods = useMemo(() => {
    const also = wantedPeriods({
      today: new Date(),
      term: currentSettings().term,
      // The period of a file that can't be read is a guess.
      documents: (listed ?? []).filter((one) => one.problem === undefined).map((one) => one.period),
      added,
    })
    return [...gridPeriods(store, entity, also)].reverse()
  }, [store, entity, listed, added])
  const years = periods.flatMap((period) => (period.kind === 'year' ? [period.year] : []))

  useEffect(() => {
    if (documents.get() === undefined) void loadDocuments()
    // A figure that is being typed goes into the store before the window closes.
    return keepBeforeClosing({ save: () => Promise.resolve(true) }).stop
  }, [])

  const found = rows.filter((row) => row.kind === 'indicator').length

  return (
    <>
      <header className="screen-head">
        <h1>Kho chỉ tiêu</h1>
        <FilterBox value={filter} onChange={setFilter} />
        <EntityChoice value={entity} entities={store.data.entities} onChange={setEntity} />
        <select
          className="input select"
          aria-label="Loại số liệu"
          value={choice}
          onChange={(event) => setChoice(event.target.value === 'other' ? 'other' : 'main')}
        >
          {Object.entries(measureChoices).map(([key, { words }]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
        <AddYear
          proposed={Math.max(...years) + 1}
          onAdd={(year) => addedYears.set([...new Set([...added, year])])}
        />
        <UndoButton />
      </header>
      {found === 0 ? (
        <p className="quiet screen-wait">Không có chỉ tiêu nào khớp với “{filter}”.</p>
      ) : (
        <IndicatorGrid
          store={store}
          entity={entity}
          rows={rows}
          periods={periods}
          measures={measureChoices[choice].measures}
        />
      )}
      <p className="screen-foot">
        {found} chỉ tiêu. Nhấn Enter hoặc F2 để sửa ô; số viết như 1.446,25 hoặc 11 trở lên.
      </p>
    </>
  )
}
