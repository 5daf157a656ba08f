import { useMemo, useRef, useState } from 'react'
import type { OutlineEntry } from '../../../shared/document/outline.ts'
import { useStore } from '../../state/store.ts'
import { Button } from '../../ui/button.tsx'
import { useRovingTabs } from '../../ui/useRovingTabs.ts'
import { actionOf } from '../actions/allActions.ts'
import { keysToShow } from '../actions/keys.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { bySection } from './bySection.ts'
import { ClaimRow, DecidedRow } from './claimRow.tsx'
import { type Claim, claimsOf } from './claims.ts'
import { useSorted } from './useSorted.ts'

type Filter = 'all' | 'error' | 'question' | 'decided'

/** Rows drawn at once; more come on wish. */
const PART = 150

/** The findings of the text: what does not fit, what is to be looked at, what was decided. */
export function ClaimsPanel() {
  const open = useOpenDocument()
  const state = useStore(claimsOf(open).state)
  const { outline } = useStore(open.session.survey)
  const { errors, questions, decided } = useSorted()
  const [filter, setFilter] = useState<Filter>('all')
  const [most, setMost] = useState(PART)
  const list = useRef<HTMLDivElement>(null)
  useRovingTabs(list)
  const waiting = errors.length + questions.length
  const filters: readonly (readonly [Filter, string, number])[] = [
    ['all', 'Tất cả', waiting],
    ['error', 'Lỗi', errors.length],
    ['question', 'Câu hỏi', questions.length],
    ['decided', 'Đã bỏ qua', decided.length],
  ]
  const groups: readonly (readonly [string, readonly Claim[]])[] = [
    ['Số liệu không khớp', filter === 'question' || filter === 'decided' ? [] : errors],
    ['Cần xem lại', filter === 'error' || filter === 'decided' ? [] : questions],
  ]
  const shown = groups.flatMap(([, claims]) => claims).slice(0, most)
  const drawn = useMemo(() => new Set(shown), [shown])
  const [keys] = keysToShow(actionOf('nextClaim'))
  const many = filter === 'decided' ? decided.length : groups.reduce((n, [, c]) => n + c.length, 0)
  return (
    <div className="claims-panel" data-testid="claims-panel">
      <fieldset className="figure-filters" aria-label="Lọc chỗ cần xem">
        {filters.map(([name, words, count]) => (
          <button
            key={name}
            type="button"
            className="figure-filter"
            aria-pressed={filter === name}
            data-testid={`claims-${name}`}
            onClick={() => {
              setFilter(name)
              setMost(PART)
            }}
          >
            {words} <span className="figure-filter-count">{count}</span>
          </button>
        ))}
      </fieldset>
      {state.progress !== undefined && !state.isKnown && (
        <div className="side-note claims-progress">
          <p role="status">Đang kiểm tra văn bản…</p>
          <progress
            className="progress"
            max={1}
            value={state.progress}
            aria-label="Đang kiểm tra"
          />
        </div>
      )}
      {state.hasFailed && (
        <p className="quiet side-note" role="status">
          Chưa kiểm tra được văn bản.{' '}
          <Button look="quiet" onClick={() => claimsOf(open).now()}>
            Kiểm tra lại
          </Button>
        </p>
      )}
      {state.isKnown && many === 0 && (
        <p className="quiet side-note" data-testid="claims-none">
          {filter === 'decided' ? 'Chưa bỏ qua chỗ nào.' : 'Không thấy chỗ nào đáng ngờ.'}
        </p>
      )}
      <div ref={list}>
        {groups.map(([title, claims]) => (
          <ClaimGroup
            key={title}
            title={title}
            claims={claims.filter((claim) => drawn.has(claim))}
            outline={outline}
          />
        ))}
        {filter === 'decided' && (
          <ul>
            {decided.slice(0, most).map((one) => (
              <DecidedRow key={one.claim.finding.key} decided={one} />
            ))}
          </ul>
        )}
      </div>
      {many > most && (
        <Button onClick={() => setMost(most + PART)}>Hiện thêm ({many - most} chỗ nữa)</Button>
      )}
      {waiting > 0 && <p className="quiet side-note">{keys}: tới chỗ tiếp theo trong văn bản.</p>}
    </div>
  )
}

interface ClaimGroupProps {
  readonly title: string
  readonly claims: readonly Claim[]
  readonly outline: readonly OutlineEntry[]
}

function ClaimGroup({ title, claims, outline }: ClaimGroupProps) {
  const { session } = useOpenDocument()
  const sections = useMemo(
    () => bySection(session.editor, claims, outline),
    [session, claims, outline],
  )
  if (claims.length === 0) return null
  return (
    <section aria-label={title} className="claims-group">
      <h3 className="claims-title">{title}</h3>
      {sections.map(({ id, title: section, claims: within }) => (
        <div key={id}>
          {section !== undefined && <h4 className="claims-section">{section}</h4>}
          <ul>
            {within.map((claim, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be doubted twice
              <ClaimRow key={`${claim.finding.key} ${at}`} claim={claim} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
