import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { documentName } from '../../shared/document/name.ts'
import {
  type Choice,
  type Proposal,
  type ProposalClass,
  proposalClasses,
} from '../../shared/extract/proposals.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { type OpenDocument, useOpenDocument } from '../editor/sessionContext.ts'
import { EntitySelect } from '../settings/entityField.tsx'
import { indicatorStore } from '../state/indicators.ts'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { openerNow, returnFocus } from '../ui/opener.ts'
import { SearchBox } from '../ui/searchBox.tsx'
import { showFailure } from '../ui/toast.tsx'
import { acceptedWords, acceptProposals, takeBackAccepted } from './acceptProposals.ts'
import { type GatherDesk, gatherDeskOf, newFor, type Reading } from './gatherDesk.ts'
import { closeGather, openGather } from './gatherOpen.ts'
import { ProposalDetail } from './proposalDetail.tsx'
import { ProposalList } from './proposalList.tsx'
import { type ClassFilter, classNames, rowsOf, stepFrom } from './proposalRows.ts'

/** The review of a text's figures, over the whole window. */
export function GatherReview() {
  const open = useOpenDocument()
  const desk = gatherDeskOf(open.session)
  const isOpen = useStore(desk.isOpen)
  const store = useStore(indicatorStore)
  return isOpen && store !== undefined ? <Review open={open} desk={desk} store={store} /> : null
}

interface ReviewProps {
  readonly open: OpenDocument
  readonly desk: GatherDesk
  readonly store: StoreIndex
}

function Review({ open, desk, store }: ReviewProps) {
  const [opener] = useState(openerNow)
  const reading = useStore(desk.reading)
  const meta = useStore(open.session.meta)
  const entity = useStore(desk.entity) ?? meta.entity
  return (
    <Dialog.Root open onOpenChange={(next) => !next && closeGather(open)}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content
          className="modal gather"
          data-testid="gather-review"
          aria-describedby={undefined}
          onEscapeKeyDown={(event) => {
            // From the fields Escape leads back to the list.
            const fields = document.activeElement?.closest('.gather-left')
            if (!fields) return
            event.preventDefault()
            document.querySelector<HTMLElement>('.gather-list')?.focus()
          }}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            returnFocus(opener)
          }}
        >
          <header className="modal-head gather-head">
            <Dialog.Title className="modal-title">Lấy số liệu vào kho</Dialog.Title>
            <span className="gather-document">{documentName(meta)}</span>
            <EntitySelect
              label="Đơn vị của số liệu"
              value={entity}
              entities={store.data.entities}
              testId="gather-entity"
              onChange={(id) => desk.entity.set(id)}
            />
            <Dialog.Close className="icon-button" aria-label="Đóng">
              <X aria-hidden size={17} />
            </Dialog.Close>
          </header>
          {!store.entities.has(entity) && (
            <p className="gather-owner" role="status" data-testid="gather-owner">
              Kho chưa có đơn vị của văn bản này nên chưa nhận được số nào. Hãy chọn đơn vị của số
              liệu ở góc trên, hoặc “Đơn vị khác…” để thêm.
            </p>
          )}
          {reading.kind === 'read' ? (
            <ReadReview open={open} desk={desk} store={store} />
          ) : (
            <Waiting open={open} reading={reading} />
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

interface WaitingProps {
  readonly open: OpenDocument
  readonly reading: Reading
}

function Waiting({ open, reading }: WaitingProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const done = reading.kind === 'reading' ? Math.round(reading.done * 100) : 0
  return (
    <div className="empty gather-wait">
      {reading.kind === 'failed' ? (
        <p role="alert">Không đọc được số liệu của văn bản này. Hãy thử lại.</p>
      ) : (
        <>
          <p role="status">Đang đọc số liệu của văn bản… {done}%</p>
          <progress max={100} value={done} aria-label="Đang đọc số liệu" />
        </>
      )}
      <div className="row">
        {reading.kind === 'failed' && <Button onClick={() => openGather(open)}>Thử lại</Button>}
        <Button ref={button} data-testid="gather-stop" onClick={() => closeGather(open)}>
          {reading.kind === 'failed' ? 'Đóng' : 'Dừng'}
        </Button>
      </div>
    </div>
  )
}

function ReadReview({ open, desk, store }: ReviewProps) {
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
  useEffect(() => list.current?.focus(), [])
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
    desk.choose(one.found.id, choice)
  }

  function makeNew(one: Proposal): void {
    choose(one, { made: newFor(desk, one, store), indicator: undefined, accepted: true })
  }

  function toggle(one: Proposal): void {
    setWanted(one.found.id)
    if (one.indicator === undefined) makeNew(one)
    else choose(one, { accepted: !one.accepted })
  }

  function acceptSure(): void {
    for (const one of proposals) {
      if (one.class === 'sure' && one.problem === undefined) choose(one, { accepted: true })
    }
  }

  /** All that the filter shows; where the store has no such indicator a new one is made. */
  function acceptShown(): void {
    for (const row of rows) {
      if (row.kind !== 'figure' || row.proposal.accepted) continue
      const { indicator, problem } = row.proposal
      if (indicator === undefined) makeNew(row.proposal)
      // What would replace a figure of the store is chosen one by one.
      else if (problem === undefined && row.proposal.held !== 'differs') {
        choose(row.proposal, { accepted: true })
      }
    }
  }

  async function accept(): Promise<void> {
    if (accepted.length === 0 || isWriting) return
    setWriting(true)
    const result = await acceptProposals(open, desk, accepted)
    setWriting(false)
    if (!result.ok) showFailure(result.error)
    list.current?.focus()
  }

  function focusDetail(selector: string): void {
    detail.current?.querySelector<HTMLElement>(selector)?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.altKey) return
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / 62) - 1)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -proposals.length,
      End: proposals.length,
    }
    const by = steps[event.key]
    if (by !== undefined) go(stepFrom(rows, active, by))
    else if (event.key === 'Enter' && event.ctrlKey) void accept()
    else if (event.ctrlKey || event.metaKey || proposal === undefined) return
    else if (event.code === 'Space') toggle(proposal)
    else if (event.key === 'Enter') {
      if (proposal.indicator === undefined) makeNew(proposal)
      setTimeout(() => focusDetail('input[type="text"], input:not([type]), select'))
    } else if (event.code === 'KeyA') acceptSure()
    else if (event.code === 'KeyN') makeNew(proposal)
    else if (event.code === 'KeyS' || event.key === 'Delete') {
      choose(proposal, { accepted: false })
      go(stepFrom(rows, active, 1))
    } else if (event.code === 'Slash') setPicking(true)
    else return
    event.preventDefault()
  }

  return (
    <>
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
      {done !== undefined && (
        <div className="gather-done" role="status" data-testid="gather-done">
          <p>{acceptedWords(done)} Hoàn tác trong văn bản không xoá số liệu khỏi kho.</p>
          <Button
            data-testid="gather-take-back"
            onClick={() => {
              desk.accepted.set(undefined)
              void takeBackAccepted(open, done).then(() => openGather(open))
            }}
          >
            Hoàn tác cả hai
          </Button>
        </div>
      )}
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
      <footer className="modal-foot gather-foot">
        <p className="quiet gather-keys">
          ↑ ↓ chuyển dòng · Dấu cách chọn, bỏ chọn · Enter sửa · A chọn mọi số chắc · / tìm chỉ tiêu
          · N chỉ tiêu mới · S bỏ qua · Ctrl+Enter nhận
        </p>
        <Button onClick={() => closeGather(open)}>Đóng</Button>
        <Button
          look="primary"
          data-testid="gather-accept"
          disabled={accepted.length === 0 || isWriting}
          onClick={() => void accept()}
        >
          {isWriting ? 'Đang ghi…' : `Nhận ${accepted.length} số liệu`}
        </Button>
      </footer>
    </>
  )
}

function emptyWords(reading: Reading): string {
  const linked = reading.kind === 'read' ? reading.text.gathered.linked : 0
  return linked > 0
    ? `Cả ${linked} số liệu của văn bản này đã gắn với kho.`
    : 'Văn bản này không có chỉ tiêu hay kết quả nào bằng số để đưa vào kho.'
}

interface ClassTabsProps {
  readonly proposals: readonly Proposal[]
  readonly filter: ClassFilter
  readonly onFilter: (filter: ClassFilter) => void
}

function ClassTabs({ proposals, filter, onFilter }: ClassTabsProps) {
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
