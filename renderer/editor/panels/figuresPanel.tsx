import { RefreshCw } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import { type FigureContext, observe, resolveRef } from '../../../shared/figures/lookup.ts'
import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { indicatorStore } from '../../state/indicators.ts'
import { useStore } from '../../state/store.ts'
import { Button } from '../../ui/button.tsx'
import { actionOf } from '../actions/allActions.ts'
import { figureAbout } from '../figureAbout.ts'
import { changedFiguresOf } from '../figures/changedFigures.ts'
import type { FigureRow } from '../listFigures.ts'
import { reveal } from '../reveal.ts'
import { useOpenDocument } from '../sessionContext.ts'

const filters = [
  ['all', 'Tất cả'],
  ['missing', 'Thiếu'],
  ['draft', 'Nháp'],
  ['changed', 'Vừa đổi'],
] as const
type Filter = (typeof filters)[number][0]

/** Rows drawn at once; more come on wish. */
const PART = 200

/** The figures of the text by state, those without a value first; a click goes there. */
export function FiguresPanel() {
  const store = useStore(indicatorStore)
  if (store === undefined) return <p className="quiet side-note">Đang đọc kho chỉ tiêu…</p>
  return <PanelList store={store} />
}

function PanelList({ store }: { readonly store: StoreIndex }) {
  const open = useOpenDocument()
  const { session } = open
  const { figures } = useStore(session.survey)
  const { entity, period } = useStore(session.meta)
  const changed = useStore(changedFiguresOf(session.editor).all)
  const [filter, setFilter] = useState<Filter>('all')
  const [most, setMost] = useState(PART)
  const context = useMemo(() => ({ store, entity, period }), [store, entity, period])
  const lists = useMemo(() => {
    const isDraft = ({ figure }: FigureRow): boolean => {
      const resolved = resolveRef(figure.ref, context)
      return resolved !== undefined && observe(context, resolved)?.state === 'draft'
    }
    return {
      all: figures,
      missing: figures.filter(({ figure }) => figure.missing),
      draft: figures.filter(isDraft),
      changed: figures.filter(({ figure }) => changed.has(figure.id)),
    } satisfies Record<Filter, readonly FigureRow[]>
  }, [figures, changed, context])
  const rows = lists[filter]
  if (figures.length === 0) {
    return (
      <p className="quiet side-note">
        Văn bản chưa có số liệu lấy từ kho. Gõ “@” và tên chỉ tiêu trong câu để thêm.
      </p>
    )
  }
  return (
    <div className="figures-panel" data-testid="figures-panel">
      <fieldset className="figure-filters" aria-label="Lọc số liệu">
        {filters.map(([key, words]) => (
          <button
            key={key}
            type="button"
            className="figure-filter"
            aria-pressed={filter === key}
            data-testid={`figures-${key}`}
            onClick={() => {
              setFilter(key)
              setMost(PART)
            }}
          >
            {words} <span className="figure-filter-count">{lists[key].length}</span>
          </button>
        ))}
      </fieldset>
      <div className="row figure-tools">
        <Button
          icon={RefreshCw}
          data-testid="figures-refresh"
          onClick={() => actionOf('refreshFigures').run(open)}
        >
          Làm mới
        </Button>
        {lists.changed.length > 0 && (
          <Button data-testid="figures-seen" onClick={() => actionOf('seenChanged').run(open)}>
            Đã xem mọi thay đổi
          </Button>
        )}
      </div>
      {rows.length === 0 && <p className="quiet side-note">{nothing[filter]}</p>}
      <ul>
        {rows.slice(0, most).map(({ blockId, figure }) => (
          <Row
            key={figure.id}
            blockId={blockId}
            figure={figure}
            context={context}
            before={changed.get(figure.id)}
          />
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

const nothing: Readonly<Record<Filter, string>> = {
  all: '',
  missing: 'Không còn chỗ nào thiếu số liệu.',
  draft: 'Không có số liệu nháp.',
  changed: 'Kho không đổi số liệu nào từ khi mở văn bản.',
}

interface RowProps extends FigureRow {
  readonly context: FigureContext
  readonly before: string | undefined
}

const Row = memo(function Row({ blockId, figure, context, before }: RowProps) {
  const { session } = useOpenDocument()
  const about = figureAbout(figure.ref, context)
  return (
    <li className="figure-line">
      <button
        type="button"
        className="figure-row"
        data-testid="figure-row"
        onClick={() => reveal(session.editor, figure.id, blockId)}
      >
        <span>{about.title}</span>
        <span className={figure.missing ? 'figure-row-gap' : 'figure-row-value'}>
          {before !== undefined && <del className="figure-row-before">{before}</del>} {figure.shown}
        </span>
      </button>
    </li>
  )
})
