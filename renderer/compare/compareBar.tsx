import { ChevronDown, ChevronUp, Columns2, FoldVertical, Hash, Rows3 } from 'lucide-react'
import { useStore } from '../state/store.ts'
import { IconButton } from '../ui/button.tsx'
import { type CompareView, compareView } from './compareDesk.ts'
import { type CompareFilter, compareFilters } from './compareRows.ts'

interface CompareBarProps {
  readonly counts: Readonly<Record<CompareFilter, number>>
  readonly filter: CompareFilter
  readonly onFilter: (filter: CompareFilter) => void
  /** Number of the change that the person stands at, from 0. */
  readonly stop: number | undefined
  readonly onStep: (by: 1 | -1) => void
  readonly isFolded: boolean
  readonly onFold: (folded: boolean) => void
  readonly figures: number
  readonly showsFigures: boolean
  readonly onFigures: (shows: boolean) => void
}

const filterNames: Readonly<Record<CompareFilter, string>> = {
  all: 'Tất cả',
  words: 'Lời văn',
  figures: 'Số liệu',
  moved: 'Chuyển chỗ',
}

const views: readonly (readonly [CompareView, string, typeof Rows3])[] = [
  ['one', 'Trong một văn bản', Rows3],
  ['two', 'Hai cột', Columns2],
]

/** What of the differences is shown, how, and the way from one to the next. */
export function CompareBar(props: CompareBarProps) {
  const { counts, filter, onFilter, stop, onStep, isFolded, onFold } = props
  const { figures, showsFigures, onFigures } = props
  const view = useStore(compareView)
  const count = counts[filter]
  return (
    <div className="compare-bar">
      <fieldset className="gather-classes">
        <legend className="visually-hidden">Cách xem</legend>
        {views.map(([id, title, Icon]) => (
          <button
            key={id}
            type="button"
            className="gather-tab compare-view"
            aria-pressed={view === id}
            title={title}
            data-testid={`compare-view-${id}`}
            onClick={() => compareView.set(id)}
          >
            <Icon aria-hidden size={15} />
            <span className="compare-view-words">{title}</span>
          </button>
        ))}
      </fieldset>
      <fieldset className="gather-classes">
        <legend className="visually-hidden">Loại thay đổi</legend>
        {compareFilters.map((id) => (
          <button
            key={id}
            type="button"
            className="gather-tab"
            aria-pressed={filter === id}
            disabled={counts[id] === 0 && id !== filter && id !== 'all'}
            data-testid={`compare-filter-${id}`}
            onClick={() => onFilter(id)}
          >
            {filterNames[id]} <span className="gather-count">{counts[id]}</span>
          </button>
        ))}
      </fieldset>
      <span className="compare-space" />
      <div className="compare-steps">
        <IconButton
          label="Ẩn những chỗ không đổi"
          icon={FoldVertical}
          pressed={isFolded || filter !== 'all'}
          aria-disabled={filter !== 'all'}
          data-testid="compare-fold"
          onClick={() => filter === 'all' && onFold(!isFolded)}
        />
        <IconButton
          label={`Danh sách ${figures} số liệu thay đổi`}
          icon={Hash}
          pressed={showsFigures}
          data-testid="compare-figures-button"
          onClick={() => onFigures(!showsFigures)}
        />
        <span className="compare-count" role="status" data-testid="compare-count">
          {stop === undefined ? `${count} thay đổi` : `${stop + 1}/${count}`}
        </span>
        <IconButton
          label="Thay đổi trước"
          keys="Shift+F7"
          icon={ChevronUp}
          aria-disabled={count === 0}
          data-testid="compare-previous"
          onClick={() => onStep(-1)}
        />
        <IconButton
          label="Thay đổi sau"
          keys="F7"
          icon={ChevronDown}
          aria-disabled={count === 0}
          data-testid="compare-next"
          onClick={() => onStep(1)}
        />
      </div>
    </div>
  )
}
