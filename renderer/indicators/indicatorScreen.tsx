import { ListPlus, Table2, TrendingUp } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ObservedPeriod } from '../../shared/document/period.ts'
import { comparePeriods, periodKey } from '../../shared/document/period.ts'
import { nameIndex } from '../../shared/indicators/nameIndex.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { IndicatorGroup } from '../../shared/indicators/types.ts'
import { ExcelTools } from '../exchange/excelTools.tsx'
import { TableDrop } from '../exchange/tableInput.tsx'
import { documents, loadDocuments } from '../state/documents.ts'
import { addedYears, indicatorStore } from '../state/indicators.ts'
import { currentSettings } from '../state/office.ts'
import { useStore } from '../state/store.ts'
import { keepBeforeClosing } from '../state/unsaved.ts'
import { Button } from '../ui/button.tsx'
import { AddYearDialog } from './addYear.tsx'
import { ColumnChoice, isShown } from './columnChoice.tsx'
import { ConfirmButton } from './confirmButton.tsx'
import { type Filter, filterNames, passes } from './facts.ts'
import { FilterBar, YearSelect } from './filterBar.tsx'
import { choose, gridChoices, toggled } from './gridChoices.ts'
import { createGridDesk } from './gridDesk.ts'
import { gridColumns, gridRows, wantedPeriods } from './gridModel.ts'
import { GridStatus } from './gridStatus.tsx'
import { EntityChoice, FilterBox, RedoButton, UndoButton } from './indicatorControls.tsx'
import { IndicatorGrid, type WantedIndicator } from './indicatorGrid.tsx'
import { IndicatorPage } from './indicatorPage.tsx'
import { type KnownFacts, useFacts } from './useFacts.ts'
import { usePeriods, usualYear } from './usePeriods.ts'
import { YearOverview } from './yearOverview.tsx'

/** "Kho chỉ tiêu": all figures of an entity, by year. */
export function IndicatorScreen() {
  const store = useStore(indicatorStore)
  return (
    <TableDrop className="screen screen-wide" data-testid="indicator-screen">
      {store === undefined ? (
        <p className="quiet screen-wait" role="status">
          Đang đọc kho chỉ tiêu…
        </p>
      ) : (
        <IndicatorTable store={store} />
      )}
    </TableDrop>
  )
}

function useAllPeriods(entity: string): readonly ObservedPeriod[] {
  const listed = useStore(documents)
  const added = useStore(addedYears)
  const observed = usePeriods(entity)
  return useMemo(() => {
    const also = wantedPeriods({
      today: new Date(),
      term: currentSettings().term,
      // The period of a file that can't be read is a guess.
      documents: (listed ?? []).filter((one) => one.problem === undefined).map((one) => one.period),
      added,
    })
    const all = new Map([...also, ...observed].map((one) => [periodKey(one), one]))
    return [...all.values()].sort(comparePeriods)
  }, [observed, listed, added])
}

function IndicatorTable({ store }: { readonly store: StoreIndex }) {
  const [search, setSearch] = useState('')
  const [entity, setEntity] = useState(currentSettings().entity)
  const [view, setView] = useState<'table' | 'year'>('table')
  const [filter, setFilter] = useState<Filter>('all')
  const [group, setGroup] = useState<IndicatorGroup | 'all'>('all')
  const [chosenYear, setYear] = useState<number>()
  const [addsYear, setAddsYear] = useState(false)
  const [about, setAbout] = useState<string | 'new'>()
  const [wanted, setWanted] = useState<WantedIndicator>()
  const choices = useStore(gridChoices)
  const added = useStore(addedYears)
  const all = useAllPeriods(entity)
  const periods = useMemo(() => all.filter((one) => isShown(one, choices)), [all, choices])
  const columns = useMemo(() => gridColumns(periods, choices.measures), [periods, choices.measures])
  const years = all.flatMap((period) => (period.kind === 'year' ? [period.year] : []))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a figure more moves no year away
  const usual = useMemo(() => usualYear(store, entity, new Date()), [entity])
  const year = chosenYear ?? usual

  const ground = useMemo(
    () => ({ entity, period: { kind: 'year' as const, year }, columns, today: new Date() }),
    [entity, year, columns],
  )
  const facts = useFacts(store, ground)
  const { indicators } = store.data
  const kept = useKept(filter, facts)
  const { folded } = choices
  const rows = useMemo(
    () =>
      gridRows(indicators, search, {
        keep: (one) =>
          (group === 'all' || one.group === group) && (kept === undefined || kept.has(one.code)),
        // What is searched for must not hide in a folded group.
        folded: new Set(search.trim() === '' ? folded : []),
      }),
    [indicators, search, group, kept, folded],
  )
  const [desk] = useState(() => createGridDesk({ store, entity, rows, columns }))

  useEffect(() => {
    if (documents.get() === undefined) void loadDocuments()
    // A figure that is being typed goes into the store before the window closes.
    return keepBeforeClosing({ save: () => settled(desk) }).stop
  }, [desk])
  useEffect(() => {
    // The first letter of a search must not wait for the names to be taken apart.
    const timer = setTimeout(() => nameIndex({ indicators }), 300)
    return () => clearTimeout(timer)
  }, [indicators])

  const found = rows.reduce((sum, row) => sum + (row.kind === 'group' ? row.count : 0), 0)

  return (
    <>
      <header className="screen-head">
        <h1>Kho chỉ tiêu</h1>
        <div className="view-switch" role="radiogroup" aria-label="Cách xem">
          <ViewChoice icon={Table2} id="table" view={view} onView={setView}>
            Bảng số liệu
          </ViewChoice>
          <ViewChoice icon={TrendingUp} id="year" view={view} onView={setView}>
            Tổng quan năm
          </ViewChoice>
        </div>
        {view === 'table' && <FilterBox value={search} onChange={setSearch} />}
        <EntityChoice value={entity} entities={store.data.entities} onChange={setEntity} />
        {view === 'year' && <YearSelect year={year} years={years} onYear={setYear} />}
        <span className="toolbar-space" />
        <ExcelTools view={{ store, entity, rows, columns }} periods={all} />
        <Button icon={ListPlus} data-testid="indicator-new" onClick={() => setAbout('new')}>
          Chỉ tiêu mới
        </Button>
      </header>
      <div className="indicator-columns">
        <div className="indicator-main">
          {view === 'year' ? (
            <YearOverview
              store={store}
              entity={entity}
              year={year}
              onAbout={setAbout}
              onShow={(code) => {
                setView('table')
                setSearch('')
                setFilter('all')
                setGroup('all')
                choose({ folded: [] })
                setWanted({
                  code,
                  measure: choices.measures.includes('actual') ? 'actual' : 'target',
                  periodKey: String(year),
                  ask: (wanted?.ask ?? 0) + 1,
                })
              }}
            />
          ) : (
            <>
              <div className="grid-tools" role="toolbar" aria-label="Bảng số liệu">
                <FilterBar
                  facts={facts?.byCode}
                  filter={filter}
                  onFilter={setFilter}
                  year={year}
                  years={years}
                  onYear={setYear}
                  group={group}
                  onGroup={setGroup}
                />
                <span className="toolbar-space" />
                <UndoButton />
                <RedoButton />
                <ConfirmButton desk={desk} />
                <ColumnChoice periods={all} onAddYear={() => setAddsYear(true)} />
              </div>
              {found === 0 ? (
                <NothingFound
                  search={search}
                  filter={filter}
                  isEmpty={indicators.length === 0}
                  onAll={() => {
                    setSearch('')
                    setFilter('all')
                    setGroup('all')
                  }}
                />
              ) : (
                <IndicatorGrid
                  desk={desk}
                  store={store}
                  entity={entity}
                  rows={rows}
                  periods={periods}
                  measures={choices.measures}
                  wanted={wanted}
                  onFold={(one) => choose({ folded: toggled(folded, one) })}
                  onAbout={setAbout}
                />
              )}
              <GridStatus
                desk={desk}
                rest={`${found} chỉ tiêu. Gõ để nhập, F2 để sửa, Ctrl+D để điền xuống, Alt+Enter để mở trang của chỉ tiêu.`}
              />
            </>
          )}
        </div>
        {addsYear && (
          <AddYearDialog
            proposed={Math.max(...years) + 1}
            onAdd={(one) => addedYears.set([...new Set([...added, one])])}
            onClose={() => setAddsYear(false)}
          />
        )}
        {about !== undefined && (
          <IndicatorPage
            key={about}
            code={about === 'new' ? undefined : about}
            store={store}
            entity={entity}
            onOpen={setAbout}
            onClose={() => {
              setAbout(undefined)
              document.querySelector<HTMLElement>('.grid-sheet')?.focus({ preventScroll: true })
            }}
          />
        )}
      </div>
    </>
  )
}

/** Every figure on its way has arrived; false never: what the host refuses is told in its cell. */
function settled(desk: ReturnType<typeof createGridDesk>): Promise<boolean> {
  if (desk.pending.get().size === 0) return Promise.resolve(true)
  return new Promise((resolve) => {
    const stop = desk.pending.subscribe(() => {
      if (desk.pending.get().size > 0) return
      stop()
      resolve(true)
    })
  })
}

/**
 * The indicators that a filter shows. As in Excel they stay until it is asked for anew: a row must
 * not go away under the hand that fills it.
 */
function useKept(filter: Filter, facts: KnownFacts | undefined): ReadonlySet<string> | undefined {
  const [kept, setKept] = useState<{ filter: Filter; codes: ReadonlySet<string> }>()
  const ground = facts?.ground
  const latest = useRef(facts)
  useEffect(() => {
    latest.current = facts
  })
  useEffect(() => {
    if (ground === undefined) return
    const codes = [...(latest.current?.byCode ?? [])].flatMap(([code, own]) =>
      passes(filter, own) ? [code] : [],
    )
    setKept({ filter, codes: new Set(codes) })
  }, [filter, ground])
  return filter === 'all' || kept?.filter !== filter ? undefined : kept.codes
}

interface ViewChoiceProps {
  readonly icon: typeof Table2
  readonly id: 'table' | 'year'
  readonly view: string
  readonly onView: (view: 'table' | 'year') => void
  readonly children: string
}

function ViewChoice({ icon: Icon, id, view, onView, children }: ViewChoiceProps) {
  return (
    <label className="filter-chip">
      <input
        type="radio"
        name="indicator-view"
        className="visually-hidden"
        checked={view === id}
        data-testid={`indicator-view-${id}`}
        onChange={() => onView(id)}
      />
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      <span>{children}</span>
    </label>
  )
}

interface NothingFoundProps {
  readonly search: string
  readonly filter: Filter
  readonly isEmpty: boolean
  readonly onAll: () => void
}

function NothingFound({ search, filter, isEmpty, onAll }: NothingFoundProps) {
  return (
    <div className="screen-wait">
      <div className="empty" data-testid="indicator-empty">
        {isEmpty ? (
          <>
            <h2>Kho chưa có chỉ tiêu nào</h2>
            <p>Nhấn “Chỉ tiêu mới” ở trên để thêm chỉ tiêu đầu tiên.</p>
          </>
        ) : (
          <>
            <h2>Không có chỉ tiêu nào</h2>
            <p>
              {search.trim() === ''
                ? `Không có chỉ tiêu nào thuộc mục “${filterNames[filter]}”.`
                : `Không có chỉ tiêu nào khớp với “${search}”.`}
            </p>
            <Button onClick={onAll}>Xem tất cả</Button>
          </>
        )}
      </div>
    </div>
  )
}
