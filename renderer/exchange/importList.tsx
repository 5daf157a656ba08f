import { type KeyboardEvent, memo, type RefObject, useLayoutEffect } from 'react'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { measureNames } from '../../shared/indicators/types.ts'
import {
  bareWords,
  differenceOf,
  type ImportLine,
  isTicked,
  type ListRow,
  mayTick,
  periodWords,
  stateNames,
  type Ticks,
} from './importLines.ts'
import { scrollToRow, useSight } from './useSight.ts'

/** Pixels of every row, as the styles have it. */
export const ROW_HEIGHT = 48

interface ImportListProps {
  readonly rows: readonly ListRow[]
  readonly summaries: ReadonlyMap<string, string>
  readonly ticks: Ticks
  readonly store: StoreIndex
  /** Without the indicators that rows were given just now. */
  readonly held: StoreIndex
  readonly active: string | undefined
  readonly box: RefObject<HTMLDivElement | null>
  readonly onActive: (id: string) => void
  readonly onToggle: (line: ImportLine) => void
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The lines of a file under their sheets; only what is in sight is drawn. */
export function ImportList(props: ImportListProps) {
  const {
    rows,
    summaries,
    ticks,
    store,
    held,
    active,
    box,
    onActive,
    onToggle,
    onFocus,
    onKeyDown,
  } = props
  const { first, end } = useSight(box, rows.length, ROW_HEIGHT)
  const at = rows.findIndex((row) => row.kind === 'line' && row.line.id === active)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || at < 0) return
    // The heading of a sheet comes into sight with its first line.
    if (rows[at - 1]?.kind === 'sheet') scrollToRow(element, at - 1, ROW_HEIGHT)
    scrollToRow(element, at, ROW_HEIGHT)
  }, [box, rows, at])
  return (
    <div
      ref={box}
      className="import-list"
      role="listbox"
      aria-label="Các dòng của tệp"
      aria-multiselectable
      aria-activedescendant={at < 0 || active === undefined ? undefined : optionId(active)}
      tabIndex={0}
      data-testid="import-list"
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <div className="import-rows" role="presentation" style={{ height: rows.length * ROW_HEIGHT }}>
        {rows.slice(first, end).map((row, by) => {
          const top = (first + by) * ROW_HEIGHT
          // A row that comes into sight takes the elements of one that has left it.
          const slot = (first + by) % Math.max(1, end - first)
          return row.kind === 'sheet' ? (
            <div
              key={`sheet ${slot}`}
              className="import-sheet"
              role="presentation"
              data-testid="import-sheet"
              style={{ top }}
            >
              <b>{row.sheet}</b>
              <span>{summaries.get(row.sheet)}</span>
            </div>
          ) : (
            <LineRow
              key={`line ${slot}`}
              line={row.line}
              isOn={isTicked(row.line, ticks)}
              isActive={row.line.id === active}
              top={top}
              store={store}
              isNew={isNewIn(row.line, held)}
              onActive={onActive}
              onToggle={onToggle}
            />
          )
        })}
      </div>
    </div>
  )
}

function isNewIn({ row }: ImportLine, held: StoreIndex): boolean {
  return row?.indicator !== undefined && !held.indicators.has(row.indicator)
}

function optionId(id: string): string {
  return `import-${id}`
}

interface LineRowProps {
  readonly line: ImportLine
  readonly isOn: boolean
  readonly isActive: boolean
  readonly top: number
  readonly store: StoreIndex
  /** Its indicator is made with its figures. */
  readonly isNew: boolean
  readonly onActive: (id: string) => void
  readonly onToggle: (line: ImportLine) => void
}

const LineRow = memo(function LineRow(props: LineRowProps) {
  const { line, isOn, isActive, top, store, isNew, onActive, onToggle } = props
  const { row, skipped, state, isFirst } = line
  const canTick = mayTick(line) || (state === 'unsure' && row?.indicator !== undefined)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
    <div
      id={optionId(line.id)}
      role="option"
      aria-selected={isOn}
      className="import-row"
      data-active={isActive}
      data-state={state}
      data-later={!isFirst || undefined}
      data-testid="import-row"
      style={{ top }}
      onClick={() => onActive(line.id)}
    >
      <span
        className="gather-check"
        data-on={isOn}
        data-off={!canTick || undefined}
        aria-hidden
        data-testid="import-check"
        onClick={() => canTick && onToggle(line)}
      />
      <span className="import-place">{line.place}</span>
      <span className="import-two">
        {isFirst && (
          <>
            <span className="import-words">{row?.name ?? skipped?.raw}</span>
            <span className="import-about">{row?.path.join(' › ')}</span>
          </>
        )}
      </span>
      {skipped === undefined ? (
        <Proposed line={line} store={store} isNew={isNew} />
      ) : (
        <span className="import-reason">{skipped.reason}</span>
      )}
      <span className="import-state" data-state={state} data-testid="import-state">
        {stateNames[state]}
      </span>
    </div>
  )
})

function Proposed({ line, store, isNew }: Pick<LineRowProps, 'line' | 'store' | 'isNew'>) {
  const { row, figure, isFirst } = line
  const code = figure?.next.indicator ?? row?.indicator
  const known = code === undefined ? undefined : store.indicators.get(code)
  const difference = figure && differenceOf(figure)
  const old = figure?.old && bareWords(figure.old, known)
  const next = figure && bareWords(figure.next, known)
  return (
    <>
      <span className="import-two">
        {isFirst && (
          <>
            <span className="import-words" data-none={code === undefined || undefined}>
              {known?.name ?? code ?? noIndicator(line)}
            </span>
            <span className="import-about">
              {[known?.unit, isNew ? 'chỉ tiêu mới' : wayWords(line)].filter(Boolean).join(' · ')}
            </span>
          </>
        )}
      </span>
      <span className="import-two">
        {figure && (
          <>
            <span className="import-words">{periodWords(figure.next)}</span>
            <span className="import-about">
              {measureNames[figure.next.measure]},{' '}
              {store.entities.get(figure.next.entity)?.name ?? figure.next.entity}
            </span>
          </>
        )}
      </span>
      <span className="import-two import-figure">
        {figure === undefined ? (
          <span className="import-about">{row?.cells?.map(({ raw }) => raw).join(' · ')}</span>
        ) : (
          <>
            <span className="import-words">
              {old !== undefined && old !== next && (
                <>
                  <s>{old}</s> →{' '}
                </>
              )}
              <b>{next}</b>
            </span>
            <span className="import-about" data-large={difference?.isLarge || undefined}>
              {[difference?.words, ...figure.notes].filter((one) => one !== undefined).join(' · ')}
            </span>
          </>
        )}
      </span>
    </>
  )
}

function noIndicator({ state }: ImportLine): string {
  return state === 'left' ? 'Không nhập dòng này' : 'Chưa có chỉ tiêu'
}

/** How the row found its indicator. */
function wayWords({ row }: ImportLine): string {
  if (row === undefined) return ''
  switch (row.way) {
    case 'code':
      return 'theo mã của biểu'
    case 'name':
      return 'đúng tên'
    case 'alias':
      return 'đúng tên gọi khác'
    case 'remembered':
      return 'như lần nhập trước'
    case 'chosen':
      return 'đã chọn'
    case 'near': {
      const score = row.candidates[0]?.score
      return score === undefined ? 'gần giống' : `gần giống ${Math.round(score * 100)}%`
    }
    case 'left':
    case undefined:
      return row.reason ?? ''
  }
}
