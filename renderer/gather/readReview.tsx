import { useEffect, useMemo, useRef, useState } from 'react'
import type { Choice, Proposal } from '../../shared/extract/proposals.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { OpenDocument } from '../editor/sessionContext.ts'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { SearchBox } from '../ui/searchBox.tsx'
import { showFailure } from '../ui/toast.tsx'
import { acceptProposals } from './acceptProposals.ts'
import { ClassTabs } from './classTabs.tsx'
import { type GatherDesk, newForAll, type Reading } from './gatherDesk.ts'
import { closeGather } from './gatherOpen.ts'
import { ProposalDetail } from './proposalDetail.tsx'
import { ProposalList } from './proposalList.tsx'
import { type ClassFilter, rowsOf, stepFrom } from './proposalRows.ts'
import { AcceptedLine, ReviewFoot } from './reviewFoot.tsx'
import { reviewKeys } from './reviewKeys.ts'

export interface ReviewProps {
  readonly open: OpenDocument
  readonly desk: GatherDesk
  readonly store: StoreIndex
}

const FIRST_FIELD = '.gather-new input, .gather-fields input, .gather-fields select'

/** The figures of the text that was read, with their sentences. */
export function ReadReview({ open, desk, store }: ReviewProps) {
  const reading = useStore(desk.reading)
  const choices = useStore(desk.choices)
  const owner = useStore(desk.entity)
  const done = useStore(desk.accepted)
  const [filter, setFilter] = useState<ClassFilter>('all')
  const [query, setQuery] = useState('')
  const [wanted, setWanted] = useState<string>()
  const [isPicking, setPicking] = useState(false)
  const [isWriting, setWriting] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const detail = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what they are made of changes with these
  const proposals = useMemo(() => desk.proposals(store), [desk, store, reading, choices, owner])
  const rows = useMemo(() => rowsOf(proposals, filter, query), [proposals, filter, query])
  useEffect(() => {
    const first = list.current ?? document.querySelector<HTMLElement>('.gather-foot button')
    first?.focus()
  }, [])
  const sections = reading.kind === 'read' ? reading.text.gathered.sections : []
  const isShown = rows.some((row) => row.kind === 'figure' && row.proposal.found.id === wanted)
  const active = isShown ? wanted : stepFrom(rows, undefined, 1)
  const proposal = proposals.find((one) => one.found.id === active)
  const accepted = proposals.filter((one) => one.accepted)

  function go(id: string | undefined): void {
    setPicking(false)
    setWanted(id)
  }

  function choose(one: Proposal, choice: Partial<Choice>): void {
    desk.choose(new Map([[one.found.id, choice]]))
  }

  function makeNew(one: Proposal): void {
    desk.choose(newForAll(desk, [one], store))
  }

  function toggle(one: Proposal): void {
    setWanted(one.found.id)
    if (one.indicator === undefined) makeNew(one)
    else choose(one, { accepted: !one.accepted })
  }

  function tick(all: readonly Proposal[]): void {
    desk.choose(new Map(all.map(({ found }) => [found.id, { accepted: true }])))
  }

  function acceptSure(): void {
    tick(proposals.filter((one) => one.class === 'sure' && one.problem === undefined))
  }

  /** All that the filter shows; where the store has no such indicator a new one is made. */
  function acceptShown(): void {
    const open = rows.flatMap((row) => (row.kind === 'figure' ? row.proposal : []))
    const left = open.filter((one) => !one.accepted)
    // What would replace a figure of the store is chosen one by one.
    tick(
      left.filter(
        ({ indicator, problem, held }) =>
          indicator !== undefined && problem === undefined && held !== 'differs',
      ),
    )
    const unknown = left.filter(({ indicator }) => indicator === undefined)
    desk.choose(newForAll(desk, unknown, store))
  }

  async function accept(): Promise<void> {
    if (accepted.length === 0 || isWriting) return
    setWriting(true)
    const result = await acceptProposals(open, desk, accepted)
    setWriting(false)
    if (!result.ok) showFailure(result.error)
    list.current?.focus()
  }

  const onKeyDown = reviewKeys({
    box: list,
    onStep: (by) => go(stepFrom(rows, active, by)),
    onAccept: () => void accept(),
    onToggle: () => proposal && toggle(proposal),
    onEdit: () => {
      if (proposal !== undefined && proposal.indicator === undefined) makeNew(proposal)
      // The fields of a new indicator are drawn first.
      setTimeout(() => detail.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus())
    },
    onSure: acceptSure,
    onNew: () => proposal && makeNew(proposal),
    onSkip: () => {
      if (proposal !== undefined) choose(proposal, { accepted: false })
      go(stepFrom(rows, active, 1))
    },
    onPick: () => setPicking(true),
  })

  return (
    <>
      {proposals.length > 0 && (
        <div className="gather-filters">
          <ClassTabs proposals={proposals} filter={filter} onFilter={setFilter} />
          <SearchBox
            label="Tìm trong số liệu"
            placeholder="Tìm trong số liệu (không cần dấu)"
            value={query}
            onChange={setQuery}
            testId="gather-search"
          />
          <Button data-testid="gather-all" disabled={rows.length === 0} onClick={acceptShown}>
            Chọn tất cả đang hiện
          </Button>
        </div>
      )}
      {done !== undefined && <AcceptedLine open={open} desk={desk} done={done} />}
      {proposals.length === 0 ? (
        <div className="empty gather-wait" data-testid="gather-empty">
          <p>{emptyWords(reading)}</p>
        </div>
      ) : (
        <div className="gather-body">
          <div className="gather-left">
            {proposal === undefined ? (
              <p className="quiet">Không có số liệu nào khớp với điều kiện lọc.</p>
            ) : (
              <ProposalDetail
                proposal={proposal}
                section={sections[proposal.found.section]}
                store={store}
                own={open.session.meta.get().period}
                box={detail}
                isPicking={isPicking}
                onPick={(picking) => {
                  setPicking(picking)
                  if (!picking) list.current?.focus()
                }}
                onChoose={(choice) => choose(proposal, choice)}
                onNew={() => makeNew(proposal)}
              />
            )}
          </div>
          <ProposalList
            rows={rows}
            sections={sections}
            active={active}
            box={list}
            onActive={go}
            onToggle={toggle}
            onFocus={() => setPicking(false)}
            onKeyDown={onKeyDown}
          />
        </div>
      )}
      <ReviewFoot
        count={accepted.length}
        isWriting={isWriting}
        onClose={() => closeGather(open)}
        onAccept={() => void accept()}
      />
    </>
  )
}

function emptyWords(reading: Reading): string {
  const linked = reading.kind === 'read' ? reading.text.gathered.linked : 0
  return linked > 0
    ? `Cả ${linked} số liệu của văn bản này đã gắn với kho.`
    : 'Văn bản này không có chỉ tiêu hay kết quả nào bằng số để đưa vào kho.'
}
