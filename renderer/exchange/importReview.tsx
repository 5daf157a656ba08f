import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ImportChoices, ImportPreview } from '../../shared/exchange/types.ts'
import { applyChange } from '../../shared/indicators/change.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { EntitySelect } from '../settings/entityField.tsx'
import { currentSettings } from '../state/office.ts'
import { Button } from '../ui/button.tsx'
import { stepOf } from '../ui/listSteps.ts'
import { SearchBox } from '../ui/searchBox.tsx'
import { ImportColumns } from './importColumns.tsx'
import { choose, chooseRows, type Review, tick, writeTicked } from './importDesk.ts'
import { ImportDetail } from './importDetail.tsx'
import {
  countStates,
  countTicked,
  type ImportLine,
  isTicked,
  type LineFilter,
  type ListRow,
  listRows,
  mayTick,
  prepareSearch,
  sheetSummary,
  stateNames,
} from './importLines.ts'
import { ImportList, ROW_HEIGHT } from './importList.tsx'
import { NewRowIndicator } from './newRowIndicator.tsx'

interface ImportReviewProps {
  readonly review: Review
  readonly store: StoreIndex
  readonly onClose: () => void
}

/** What a file would change, line by line, before anything changes. */
export function ImportReview({ review, store: held, onClose }: ImportReviewProps) {
  const { preview, lines, choices, ticks, busy, problem } = review
  const store = useMadeToo(held, choices)
  const [filter, setFilter] = useState<LineFilter>('all')
  const [query, setQuery] = useState('')
  const [wanted, setWanted] = useState<string>()
  const [side, setSide] = useState<'line' | 'columns'>(() =>
    preview.columns.some((one) => one.reason !== undefined) ? 'columns' : 'line',
  )
  const [isPicking, setPicking] = useState(false)
  const [makes, setMakes] = useState<ImportLine>()
  const [confirmed, setConfirmed] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLDivElement>(null)
  const detail = useRef<HTMLElement>(null)
  useEffect(() => list.current?.focus(), [])
  const nameOf = useCallback(
    (code: string) => store.indicators.get(code)?.name ?? code,
    [store.indicators],
  )
  useEffect(() => prepareSearch(preview, nameOf), [preview, nameOf])

  const rows = useMemo(
    () => listRows(lines, preview, { filter, query }, nameOf),
    [lines, preview, filter, query, nameOf],
  )
  const summaries = useMemo(() => {
    const sheets = new Set([
      ...preview.sheets.map(({ name }) => name),
      ...lines.map((one) => one.sheet),
    ])
    return new Map([...sheets].map((one) => [one, summaryOf(lines, preview, one)]))
  }, [lines, preview])
  const counts = useMemo(() => countStates(lines), [lines])
  const count = useMemo(() => countTicked(lines, ticks), [lines, ticks])
  const active = activeOf(rows, wanted)
  const shown = rows.flatMap((row) => (row.kind === 'line' ? [row.line] : []))
  const open = shown.filter((one) => mayTick(one) && !isTicked(one, ticks))
  const near = shown.filter((one) => one.state === 'unsure' && one.row?.indicator !== undefined)

  function go(by: number): void {
    const at = active === undefined ? -1 : shown.indexOf(active)
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))]
    setPicking(false)
    setWanted(next?.id)
  }

  function toggle(line: ImportLine): void {
    setWanted(line.id)
    const { row } = line
    if (mayTick(line)) tick([line], !isTicked(line, ticks))
    else if (line.state === 'unsure' && row?.indicator !== undefined) accept([line])
    else if (row !== undefined && line.state === 'unsure') pick()
  }

  /** Rows whose proposal is right: from now on they are as sure as any. */
  function accept(some: readonly ImportLine[]): void {
    chooseRows(
      new Map(
        some.flatMap(({ row }) => (row?.indicator === undefined ? [] : [[row.id, row.indicator]])),
      ),
    )
  }

  function pick(): void {
    setSide('line')
    setPicking(true)
  }

  function tickShown(): void {
    tick(
      open.filter(({ state }) => state !== 'conflict'),
      true,
    )
    if (filter === 'unsure') accept(near)
  }

  function chooseRow(line: ImportLine, code: string | null | undefined): void {
    if (line.row !== undefined) chooseRows(new Map([[line.row.id, code]]))
    setPicking(false)
    list.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.altKey) return
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1)
    const by = stepOf(event.key, page)
    if (by !== undefined) go(by)
    else if (event.key === 'Enter' && event.ctrlKey) void writeTicked(confirmed)
    else if (event.ctrlKey && event.code === 'KeyF') search.current?.querySelector('input')?.focus()
    else if (event.ctrlKey || event.metaKey || active === undefined) return
    else if (event.code === 'Space') toggle(active)
    else if (event.key === 'Enter') {
      setSide('line')
      setTimeout(() => detail.current?.querySelector<HTMLElement>('input, button')?.focus())
    } else if (event.code === 'Slash' && active.row !== undefined) pick()
    else if (event.code === 'KeyN' && active.row !== undefined) setMakes(active)
    else if ((event.code === 'KeyS' || event.key === 'Delete') && active.row !== undefined) {
      chooseRows(new Map([[active.row.id, null]]))
      go(1)
    } else return
    event.preventDefault()
  }

  return (
    <>
      <div className="gather-filters">
        <StateTabs counts={counts} filter={filter} onFilter={setFilter} />
        <div ref={search} className="import-search">
          <SearchBox
            label="Tìm trong tệp"
            placeholder="Tìm trong tệp (không cần dấu)"
            value={query}
            onChange={setQuery}
            testId="import-search"
          />
        </div>
        <EntitySelect
          label="Đơn vị của số liệu"
          value={choices.entity ?? currentSettings().entity}
          entities={store.data.entities}
          testId="import-entity"
          onChange={(entity) => choose((old) => ({ ...old, entity }))}
        />
        <Button
          data-testid="import-all"
          disabled={open.length + (filter === 'unsure' ? near.length : 0) === 0}
          onClick={tickShown}
        >
          {filter === 'unsure' ? 'Nhận mọi đề xuất đang hiện' : 'Chọn tất cả đang hiện'}
        </Button>
      </div>
      {preview.notes.length > 0 && (
        <p className="import-notes" role="status">
          {preview.notes.join(' ')}
        </p>
      )}
      {problem !== undefined && (
        <p className="import-problem" role="alert" data-testid="import-problem">
          {problem}
        </p>
      )}
      <div className="gather-body import-body">
        {rows.length === 0 ? (
          <p className="empty quiet" data-testid="import-empty">
            {lines.length === 0
              ? 'Chưa đọc được số liệu nào. Hãy chọn loại số và kỳ cho các cột ở bên phải.'
              : 'Không có dòng nào khớp với điều kiện lọc.'}
          </p>
        ) : (
          <ImportList
            rows={rows}
            summaries={summaries}
            ticks={ticks}
            store={store}
            held={held}
            active={active?.id}
            box={list}
            onActive={(id) => {
              setPicking(false)
              setWanted(id)
              setSide('line')
            }}
            onToggle={toggle}
            onFocus={() => setPicking(false)}
            onKeyDown={onKeyDown}
          />
        )}
        <div className="import-side">
          <SideTabs side={side} onSide={setSide} />
          {side === 'columns' ? (
            <ImportColumns
              preview={preview}
              onColumn={(key, meaning) =>
                choose((old) => ({ ...old, columns: { ...old.columns, [key]: meaning } }))
              }
              onSheets={(sheets) => choose((old) => ({ ...old, sheets: [...sheets] }))}
            />
          ) : active === undefined ? (
            <p className="import-detail quiet">Hãy chọn một dòng.</p>
          ) : (
            <ImportDetail
              line={active}
              store={store}
              box={detail}
              isPicking={isPicking}
              onPick={setPicking}
              onChoose={(code) => chooseRow(active, code)}
              onNew={() => setMakes(active)}
              onSheet={() => setSide('columns')}
            />
          )}
        </div>
      </div>
      <footer className="modal-foot gather-foot">
        <p className="quiet gather-keys">
          ↑ ↓ chuyển dòng · Dấu cách chọn, bỏ chọn · Enter xem · / tìm chỉ tiêu · N chỉ tiêu mới · S
          bỏ qua dòng · Ctrl+F tìm trong tệp · Ctrl+Enter ghi
        </p>
        <label className="tick import-confirmed">
          <input
            type="checkbox"
            checked={confirmed}
            data-testid="import-confirmed"
            onChange={(event) => setConfirmed(event.target.checked)}
          />
          <span>Số liệu đã duyệt</span>
        </label>
        <Button onClick={onClose}>Đóng</Button>
        <Button
          look="primary"
          data-testid="import-write"
          aria-busy={busy !== undefined}
          disabled={count === 0 || busy !== undefined}
          onClick={() => void writeTicked(confirmed)}
        >
          {busy === 'writing' ? 'Đang ghi…' : `Ghi ${count} số liệu`}
        </Button>
      </footer>
      {makes?.row !== undefined && (
        <NewRowIndicator
          row={makes.row}
          preview={preview}
          store={store}
          onClose={() => {
            setMakes(undefined)
            list.current?.focus()
          }}
          onMake={(made) => {
            const id = makes.row?.id ?? ''
            choose((old) => ({
              ...old,
              indicators: [...(old.indicators ?? []), made],
              rows: { ...old.rows, [id]: made.code },
            }))
          }}
        />
      )}
    </>
  )
}

/** The store with the indicators that rows were given and that are not written yet. */
function useMadeToo(store: StoreIndex, { indicators }: ImportChoices): StoreIndex {
  return useMemo(() => {
    const made = indicators?.filter(({ code }) => !store.indicators.has(code)) ?? []
    if (made.length === 0) return store
    return applyChange(store, { set: [], remove: [], indicators: made }).index
  }, [store, indicators])
}

function summaryOf(lines: readonly ImportLine[], preview: ImportPreview, sheet: string): string {
  const open = preview.columns.filter((one) => one.sheet === sheet && one.reason !== undefined)
  const words = sheetSummary(lines.filter((one) => one.sheet === sheet))
  if (open.length === 0) return words
  const columns = open.map(({ column }) => column).join(', ')
  return `${words}. Cột ${columns} chưa rõ loại số: hãy chọn ở bên phải`
}

/** The line that was wanted; without it (filtered away, say) the first one. */
function activeOf(rows: readonly ListRow[], wanted: string | undefined): ImportLine | undefined {
  let first: ImportLine | undefined
  for (const row of rows) {
    if (row.kind !== 'line') continue
    if (row.line.id === wanted) return row.line
    first ??= row.line
  }
  // A row that was without figures has them now.
  const ofRow = rows.find((row) => row.kind === 'line' && row.line.row?.id === wanted)
  return ofRow?.kind === 'line' ? ofRow.line : first
}

interface StateTabsProps {
  readonly counts: Readonly<Record<LineFilter, number>>
  readonly filter: LineFilter
  readonly onFilter: (filter: LineFilter) => void
}

const filters = [
  'all',
  'new',
  'changed',
  'same',
  'conflict',
  'unsure',
  'left',
  'unread',
] as const satisfies readonly LineFilter[]

function StateTabs({ counts, filter, onFilter }: StateTabsProps) {
  return (
    <fieldset className="gather-classes" aria-label="Lọc theo tình trạng">
      {filters
        .filter((one) => one === 'all' || one === filter || counts[one] > 0)
        .map((one) => (
          <button
            key={one}
            type="button"
            className="gather-tab"
            aria-pressed={filter === one}
            data-testid={`import-filter-${one}`}
            onClick={() => onFilter(one)}
          >
            {one === 'all' ? 'Tất cả' : stateNames[one]}{' '}
            <span className="gather-count">{counts[one]}</span>
          </button>
        ))}
    </fieldset>
  )
}

interface SideTabsProps {
  readonly side: 'line' | 'columns'
  readonly onSide: (side: 'line' | 'columns') => void
}

function SideTabs({ side, onSide }: SideTabsProps) {
  return (
    <div className="import-tabs">
      {(['line', 'columns'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="gather-tab"
          aria-pressed={side === one}
          data-testid={`import-side-${one}`}
          onClick={() => onSide(one)}
        >
          {one === 'line' ? 'Dòng đang xem' : 'Cột và trang tính'}
        </button>
      ))}
    </div>
  )
}
