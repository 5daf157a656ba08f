import { Lock, LockOpen, RefreshCw } from 'lucide-react'
import { memo, useMemo, useRef, useState } from 'react'
import { contextOf } from '../../../shared/figures/fill.ts'
import type { FigureContext } from '../../../shared/figures/lookup.ts'
import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { indicatorStore } from '../../state/indicators.ts'
import { useStore } from '../../state/store.ts'
import { Button } from '../../ui/button.tsx'
import { useRovingTabs } from '../../ui/useRovingTabs.ts'
import { actionOf } from '../actions/allActions.ts'
import { figureAbout } from '../figureAbout.ts'
import { changedFiguresOf } from '../figures/changedFigures.ts'
import {
  type FigureState,
  figureStates,
  type StatedFigure,
  statedFigures,
  stateNames,
} from '../figures/figureStates.ts'
import { frozenWhen } from '../figures/frozen.ts'
import { reveal } from '../reveal.ts'
import { useOpenDocument } from '../sessionContext.ts'

type Filter = FigureState | 'all'

/** Rows drawn at once; more come on wish. */
const PART = 200

/** The figures of the text by state; a click goes there. */
export function FiguresPanel() {
  const store = useStore(indicatorStore)
  if (store === undefined) return <p className="quiet side-note">Đang đọc kho chỉ tiêu…</p>
  return <PanelList store={store} />
}

function PanelList({ store }: { readonly store: StoreIndex }) {
  const open = useOpenDocument()
  const { session } = open
  const { figures } = useStore(session.survey)
  const { entity, period, spelling, frozen, exported } = useStore(session.meta)
  const changed = useStore(changedFiguresOf(session.editor).all)
  const [filter, setFilter] = useState<Filter>('all')
  const [most, setMost] = useState(PART)
  const list = useRef<HTMLUListElement>(null)
  useRovingTabs(list)
  const context = useMemo(
    () => contextOf({ entity, period, ...(spelling && { spelling }) }, store),
    [store, entity, period, spelling],
  )
  const stated = useMemo(
    () => statedFigures(figures, { context, frozen, exported, changed }),
    [figures, context, frozen, exported, changed],
  )
  const byState = useMemo(() => groupByState(stated), [stated])
  const shown = figureStates.filter((state) => isShown(state, frozen !== undefined, byState))
  const now = filter !== 'all' && !shown.includes(filter) ? 'all' : filter
  const rows =
    now === 'all' ? [...stated].sort((a, b) => urgency(a) - urgency(b)) : (byState.get(now) ?? [])
  const filters: readonly (readonly [Filter, string, number])[] = [
    ['all', 'Tất cả', stated.length],
    ...shown.map((state) => [state, stateNames[state], byState.get(state)?.length ?? 0] as const),
  ]
  if (figures.length === 0) {
    return (
      <p className="quiet side-note">
        Văn bản chưa có số liệu lấy từ kho. Gõ “@” và tên chỉ tiêu trong câu để thêm.
      </p>
    )
  }
  return (
    <div className="figures-panel" data-testid="figures-panel">
      {frozen && (
        <p className="figures-frozen" data-testid="figures-frozen">
          <Lock aria-hidden size={15} />
          Số liệu đã chốt {frozenWhen(frozen)}.
        </p>
      )}
      <fieldset className="figure-filters" aria-label="Lọc số liệu">
        {filters.map(([key, words, many]) => (
          <button
            key={key}
            type="button"
            className="figure-filter"
            aria-pressed={now === key}
            data-testid={`figures-${key}`}
            onClick={() => {
              setFilter(key)
              setMost(PART)
            }}
          >
            {words} <span className="figure-filter-count">{many}</span>
          </button>
        ))}
      </fieldset>
      <div className="row figure-tools">
        {frozen ? (
          <Button
            icon={LockOpen}
            data-testid="figures-unfreeze"
            onClick={() => actionOf('unfreezeFigures').run(open)}
          >
            Bỏ chốt…
          </Button>
        ) : (
          <>
            <Button
              icon={RefreshCw}
              data-testid="figures-refresh"
              onClick={() => actionOf('refreshFigures').run(open)}
            >
              Làm mới
            </Button>
            <Button
              icon={Lock}
              data-testid="figures-freeze"
              onClick={() => actionOf('freezeFigures').run(open)}
            >
              Chốt số liệu…
            </Button>
          </>
        )}
        {changed.size > 0 && (
          <Button data-testid="figures-seen" onClick={() => actionOf('seenChanged').run(open)}>
            Đã xem mọi thay đổi
          </Button>
        )}
      </div>
      {rows.length === 0 && now !== 'all' && <p className="quiet side-note">{nothing[now]}</p>}
      <div className="row figure-tools">
        <Button data-testid="figures-insert" onClick={() => actionOf('insertFigure').run(open)}>
          Thêm số liệu…
        </Button>
        <Button data-testid="figures-sentence" onClick={() => actionOf('insertSentence').run(open)}>
          Viết câu…
        </Button>
      </div>
      <ul ref={list}>
        {rows.slice(0, most).map((row) => (
          <Row key={row.figure.id} row={row} context={context} />
        ))}
      </ul>
      {rows.length > most && (
        <Button onClick={() => setMost(most + PART)}>
          Hiện thêm ({rows.length - most} số liệu nữa)
        </Button>
      )}
    </div>
  )
}

const urgency = ({ states }: StatedFigure): number => figureStates.indexOf(states[0] ?? 'right')

/** A figure stands under each of its states: one may be a draft that has changed. */
function groupByState(
  stated: readonly StatedFigure[],
): ReadonlyMap<FigureState, readonly StatedFigure[]> {
  const groups = new Map<FigureState, StatedFigure[]>()
  for (const one of stated) {
    for (const state of one.states) {
      const group = groups.get(state)
      if (group === undefined) groups.set(state, [one])
      else group.push(one)
    }
  }
  return groups
}

/** Of a frozen document nothing is a draft or has changed: it only may differ from the store. */
function isShown(
  state: FigureState,
  isFrozen: boolean,
  byState: ReadonlyMap<FigureState, unknown>,
): boolean {
  if (state === 'differs') return isFrozen
  if (state === 'draft' || state === 'changed') return !isFrozen
  return state !== 'missing' || !isFrozen || byState.has('missing')
}

const nothing: Readonly<Record<FigureState, string>> = {
  missing: 'Không còn chỗ nào thiếu số liệu.',
  differs: 'Văn bản không khác kho số liệu nào.',
  draft: 'Không có số liệu nháp.',
  changed: 'Không có số liệu nào đổi từ lần mở hoặc lần xuất gần nhất.',
  right: 'Chưa có số liệu nào đã xác nhận.',
}

interface RowProps {
  readonly row: StatedFigure
  readonly context: FigureContext
}

const Row = memo(function Row({ row, context }: RowProps) {
  const { session } = useOpenDocument()
  const { figure, blockId, states, before, stored } = row
  const [state = 'right'] = states
  const about = figureAbout(figure.ref, context)
  return (
    <li className="figure-line">
      <button
        type="button"
        className="figure-row"
        data-testid="figure-row"
        data-state={state}
        onClick={() => reveal(session.editor, figure.id, blockId)}
      >
        <span className="figure-row-name">{about.title}</span>
        <span className="figure-row-state" data-state={state}>
          {states.map((one) => stateNames[one]).join(', ')}
        </span>
        <span className={figure.missing ? 'figure-row-gap' : 'figure-row-value'}>
          {before !== undefined && <del className="figure-row-before">{before}</del>} {figure.shown}
        </span>
        {stored !== undefined && <span className="figure-row-stored">Kho hiện có: {stored}</span>}
      </button>
    </li>
  )
})
