import { type KeyboardEvent, type RefObject, useLayoutEffect } from 'react'
import type { FoundSection } from '../../shared/extract/gather.ts'
import type { Proposal } from '../../shared/extract/proposals.ts'
import { scrollIntoSight, useScrollSight } from '../ui/scrollSight.ts'
import { proposalWords, storedWords, whenWords } from './figureTexts.ts'
import { FoundWords } from './foundWords.tsx'
import { classNames, heightOf, type Row, rowAt } from './proposalRows.ts'

interface ProposalListProps {
  readonly rows: readonly Row[]
  readonly sections: readonly FoundSection[]
  readonly active: string | undefined
  readonly box: RefObject<HTMLDivElement | null>
  readonly onActive: (id: string) => void
  readonly onToggle: (proposal: Proposal) => void
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Rows drawn above and below those in sight. */
const MARGIN = 6

/** The figures under their sections; only what is in sight is drawn. */
export function ProposalList(props: ProposalListProps) {
  const { rows, sections, active, box, onActive, onToggle, onFocus, onKeyDown } = props
  const sight = useScrollSight(box)
  const at = rows.findIndex((row) => row.kind === 'figure' && row.proposal.found.id === active)
  const shown = rows[at]
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || shown === undefined) return
    // A section's heading comes into sight with its first figure.
    const before = rows[at - 1]
    const top = before?.kind === 'section' ? before.top : shown.top
    scrollIntoSight(element, top, shown.top + heightOf(shown))
  }, [box, rows, at, shown])
  const last = rows.at(-1)
  const height = last === undefined ? 0 : last.top + heightOf(last)
  const from = Math.max(0, rowAt(rows, sight.top) - MARGIN)
  const to = rowAt(rows, sight.top + sight.height) + MARGIN
  return (
    <div
      ref={box}
      className="gather-list"
      role="listbox"
      aria-label="Số liệu tìm thấy"
      aria-multiselectable
      aria-activedescendant={active === undefined ? undefined : optionId(active)}
      tabIndex={0}
      data-testid="gather-list"
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <div className="gather-rows" style={{ height }} role="presentation">
        {rows.slice(from, to + 1).map((row) =>
          row.kind === 'section' ? (
            <div
              key={`section ${row.top}`}
              className="gather-section"
              role="presentation"
              style={{ top: row.top, height: heightOf(row) }}
            >
              {lastWords(sections[row.section])}
            </div>
          ) : (
            <ProposalRow
              key={row.proposal.found.id}
              proposal={row.proposal}
              top={row.top}
              isActive={row.proposal.found.id === active}
              onActive={onActive}
              onToggle={onToggle}
            />
          ),
        )}
      </div>
    </div>
  )
}

export function optionId(id: string): string {
  return `gather-${id}`
}

function lastWords(section: FoundSection | undefined): string {
  const last = section?.headings.at(-1)
  return last === undefined ? 'Trước đề mục đầu tiên' : `${last.marker} ${last.title}`.trim()
}

interface ProposalRowProps {
  readonly proposal: Proposal
  readonly top: number
  readonly isActive: boolean
  readonly onActive: (id: string) => void
  readonly onToggle: (proposal: Proposal) => void
}

function ProposalRow({ proposal, top, isActive, onActive, onToggle }: ProposalRowProps) {
  const { found, indicator, accepted, isNew } = proposal
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
    <div
      id={optionId(found.id)}
      role="option"
      aria-selected={accepted}
      className="gather-row"
      data-active={isActive}
      data-class={proposal.class}
      data-testid="gather-row"
      style={{ top, height: heightOf({ kind: 'figure', proposal, top }) }}
      onClick={() => onActive(found.id)}
    >
      <span
        className="gather-check"
        data-on={accepted}
        aria-hidden
        data-testid="gather-check"
        onClick={() => onToggle(proposal)}
      />
      <span className="gather-main">
        <span className="gather-line">
          <FoundWords found={found} isShort />
        </span>
        <span className="gather-about">
          <strong>{proposalWords(proposal)}</strong>
          <span className="gather-name">
            {indicator === undefined
              ? 'Chưa có chỉ tiêu trong kho'
              : `${isNew ? 'Chỉ tiêu mới: ' : ''}${indicator.name}`}
          </span>
          <span className="gather-when">{whenWords(proposal)}</span>
        </span>
      </span>
      <span className="gather-state">
        <span
          className="gather-class"
          data-class={proposal.isChosen ? 'sure' : proposal.class}
          data-testid="gather-row-class"
        >
          {proposal.isChosen ? 'Đã chọn' : classNames[proposal.class]}
        </span>
        <span className="gather-held" data-held={proposal.held}>
          {heldWords(proposal)}
        </span>
      </span>
    </div>
  )
}

function heldWords({ held, stored, indicator }: Proposal): string {
  if (indicator === undefined) return ''
  if (held === 'same') return 'Kho đã có'
  if (held === 'none' || stored === undefined) return 'Kho chưa có'
  return `Kho: ${storedWords(stored, indicator)}`
}
