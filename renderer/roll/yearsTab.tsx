import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { stepOf } from '../ui/listSteps.ts'
import { SearchBox } from '../ui/searchBox.tsx'
import { LongList, optionId } from './longList.tsx'
import {
  countYears,
  groupNames,
  kindNames,
  type ListRow,
  listRowsOf,
  type YearFilter,
  type YearRow,
} from './yearRows.ts'

interface YearsTabProps {
  readonly rows: readonly YearRow[]
  readonly onTurn: (key: string, moves: boolean) => void
}

const [HEAD_HEIGHT, ROW_HEIGHT] = [32, 66]
const heightOf = (row: ListRow): number => (row.kind === 'head' ? HEAD_HEIGHT : ROW_HEIGHT)
const filters: readonly YearFilter[] = ['all', 'look', 'moves', 'stays']

/** Every year of the source with what becomes of it; each can be turned. */
export function YearsTab({ rows, onTurn }: YearsTabProps) {
  const [filter, setFilter] = useState<YearFilter>('all')
  const [search, setSearch] = useState('')
  const [wanted, setWanted] = useState<string>()
  const box = useRef<HTMLDivElement>(null)
  const listed = useMemo(() => listRowsOf(rows, filter, search), [rows, filter, search])
  const years = listed.flatMap((row) => (row.kind === 'year' ? row.row : []))
  const at = Math.max(
    0,
    years.findIndex(({ mention }) => mention.key === wanted),
  )
  const active = years[at]
  const counts = countYears(rows)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1)
    const by = stepOf(event.key, page)
    if (by !== undefined) {
      const next = years[Math.min(years.length - 1, Math.max(0, at + by))]
      if (next !== undefined) setWanted(next.mention.key)
    } else if (event.code === 'Space' && active !== undefined) turn(active)
    else return
    event.preventDefault()
  }

  function turn(row: YearRow): void {
    setWanted(row.mention.key)
    if (row.canTurn) onTurn(row.mention.key, row.moves !== true)
  }

  const isStill = rows.every(({ canTurn }) => !canTurn)
  if (rows.length === 0) {
    return <p className="quiet roll-nothing">Văn bản nguồn không nhắc đến năm nào.</p>
  }
  return (
    <div className="roll-years">
      <div className="roll-filters">
        <fieldset className="roll-groups" aria-label="Lọc theo cách xử lý">
          {filters.map((one) => (
            <button
              key={one}
              type="button"
              className="gather-tab"
              aria-pressed={filter === one}
              data-testid={`roll-filter-${one}`}
              onClick={() => setFilter(one)}
            >
              {one === 'all' ? 'Tất cả' : groupNames[one]}{' '}
              <span className="gather-count">
                {one === 'all' ? rows.length : rows.filter(({ group }) => group === one).length}
              </span>
            </button>
          ))}
        </fieldset>
        <SearchBox
          label="Tìm trong các năm"
          placeholder="Tìm câu, mục, năm"
          value={search}
          onChange={setSearch}
          testId="roll-search"
        />
      </div>
      <p className="visually-hidden" role="status">
        {counts.moves} chỗ đổi năm, {counts.stays} chỗ giữ nguyên, {counts.open} chỗ cần xem.
      </p>
      {isStill && (
        <p className="quiet roll-still">
          Văn bản mới cùng kỳ với những năm đã nói trong văn bản nguồn nên không có năm nào phải
          đổi.
        </p>
      )}
      {years.length === 0 ? (
        <p className="quiet roll-nothing">Không có năm nào khớp với điều kiện lọc.</p>
      ) : (
        <LongList
          label="Các năm trong văn bản nguồn. Dấu cách đổi hoặc giữ năm."
          rows={listed}
          heightOf={heightOf}
          active={active?.mention.key}
          box={box}
          testId="roll-years"
          onKeyDown={onKeyDown}
          draw={(row, top) =>
            row.kind === 'head' ? (
              <div
                key={row.key}
                className="roll-head-row"
                role="presentation"
                style={{ top, height: HEAD_HEIGHT }}
              >
                {groupNames[row.group]} <span className="count">{row.count}</span>
              </div>
            ) : (
              <YearOption
                key={row.key}
                row={row.row}
                top={top}
                isActive={row.row === active}
                onActive={() => setWanted(row.key)}
                onTurn={() => turn(row.row)}
              />
            )
          }
        />
      )}
    </div>
  )
}

interface YearOptionProps {
  readonly row: YearRow
  readonly top: number
  readonly isActive: boolean
  readonly onActive: () => void
  readonly onTurn: () => void
}

function YearOption({ row, top, isActive, onActive, onTurn }: YearOptionProps) {
  const { mention, moves, before, after, section, isTurned, canTurn } = row
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
    <div
      id={optionId(mention.key)}
      role="option"
      aria-selected={moves === true}
      className="roll-year"
      data-active={isActive}
      data-moves={moves === null ? 'open' : moves}
      data-testid="roll-year"
      style={{ top, height: ROW_HEIGHT }}
      onClick={onActive}
    >
      <span
        className="roll-switch"
        data-on={moves === true}
        data-off={!canTurn || undefined}
        aria-hidden
        onClick={onTurn}
      />
      <span className="roll-year-main">
        <span className="roll-year-words">
          {before}
          {moves === true ? (
            <>
              <del>{mention.year}</del> <ins>{mention.to}</ins>
            </>
          ) : (
            <mark>{mention.year}</mark>
          )}
          {after}
        </span>
        <span className="roll-year-about">{section}</span>
      </span>
      <span className="roll-year-state">
        <strong>{stateWords(row)}</strong>
        <span>{isTurned ? 'Bạn đã chọn' : kindNames[mention.kind]}</span>
      </span>
    </div>
  )
}

function stateWords({ moves, mention }: YearRow): string {
  if (moves === null) return 'Cần xem'
  return moves ? `Thành ${mention.to}` : 'Giữ nguyên'
}
