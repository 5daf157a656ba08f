import {
  type Proposal,
  type ProposalClass,
  proposalClasses,
} from '../../shared/extract/proposals.ts'
import { type ClassFilter, classNames } from './proposalRows.ts'

interface ClassTabsProps {
  readonly proposals: readonly Proposal[]
  readonly filter: ClassFilter
  readonly onFilter: (filter: ClassFilter) => void
}

/** How sure the figures are, each class with their number; one of them (or all) is shown. */
export function ClassTabs({ proposals, filter, onFilter }: ClassTabsProps) {
  const countOf = (one: ProposalClass) => proposals.filter((each) => each.class === one).length
  const tabs: readonly (readonly [ClassFilter, string, number])[] = [
    ['all', 'Tất cả', proposals.length],
    ...proposalClasses.map((one) => [one, classNames[one], countOf(one)] as const),
  ]
  return (
    <fieldset className="gather-classes" aria-label="Lọc theo mức chắc chắn">
      {tabs.map(([id, name, count]) => (
        <button
          key={id}
          type="button"
          className="gather-tab"
          aria-pressed={filter === id}
          data-testid={`gather-class-${id}`}
          onClick={() => onFilter(id)}
        >
          {name} <span className="gather-count">{count}</span>
        </button>
      ))}
    </fieldset>
  )
}
