import { Check } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { BlockReview } from '../../shared/document/blockReview.ts'
import { reviewStateNames } from '../../shared/document/reviewState.ts'
import { keysOf } from '../editor/actions/keys.ts'
import { blockIndices } from '../editor/claims/claimPlace.ts'
import { focusText } from '../editor/focusText.ts'
import { useRowWindow } from '../editor/outline/useRowWindow.ts'
import { useOpenDocument } from '../editor/sessionContext.ts'
import { useStore } from '../state/store.ts'
import { goToBlock, setPartsReviewed } from './goToBlock.ts'
import { reviewOf } from './review.ts'
import { markReviewed, sectionBlocks } from './reviewCommands.ts'
import type { ReviewRow } from './reviewRows.ts'
import { StateBar } from './stateBar.tsx'

const rowId = (id: string): string => `review-${id}`

interface ReviewListProps {
  readonly rows: readonly ReviewRow[]
  /** Id of the block with the cursor. */
  readonly here: string | undefined
}

/** The block that a row stands for. */
function blockOf(row: ReviewRow): string | undefined {
  if (row.kind === 'parts') return undefined
  return row.kind === 'section' ? row.heading : row.block
}

/** Does what is below the section's row go with it? */
function isWithin(one: ReviewRow, section: ReviewRow): boolean {
  if (section.kind !== 'section') return false
  return one.kind !== 'section' || one.depth > section.depth
}

/** The rows in sight. The list has the focus and names its active row. */
export function ReviewList({ rows, here }: ReviewListProps) {
  const open = useOpenDocument()
  const { editor } = open.session
  const readOnly = useStore(open.desk.readOnly)
  const box = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<string>()
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const list = useRowWindow(box, ids)
  const found = rows.findIndex(({ id }) => id === asked)
  const at = found < 0 ? 0 : found
  const active = rows[at]
  const current = here === undefined ? -1 : rows.findIndex((row) => blockOf(row) === here)

  // The row of the block with the cursor stays in sight, and has the keyboard next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown when the cursor goes on
  useEffect(() => {
    if (current < 0 || document.activeElement === box.current) return
    setAsked(rows[current]?.id)
    list.show(current)
  }, [here, current])

  function indexOf(row: ReviewRow): number | undefined {
    return blockIndices(editor).get(blockOf(row) ?? '')
  }

  function go(row: ReviewRow): void {
    if (row.kind === 'parts') {
      open.desk.panel.set('parts')
      return
    }
    const index = indexOf(row)
    if (index !== undefined) goToBlock(open, index)
  }

  function done(row: ReviewRow): void {
    if (readOnly) return
    if (row.kind === 'parts') setPartsReviewed(open, !row.isReviewed)
    else {
      const index = indexOf(row)
      if (index === undefined) return
      markReviewed(editor, row.kind === 'section' ? sectionBlocks(editor, index) : [index])
      reviewOf(open).now()
      // What is done may leave the list: the next row has the keyboard.
      const next = rows.slice(at + 1).find((one) => !isWithin(one, row)) ?? rows[at - 1]
      if (next !== undefined) setAsked(next.id)
    }
  }

  function move(to: number): void {
    const next = Math.min(rows.length - 1, Math.max(0, to))
    const row = rows[next]
    if (row === undefined) return
    setAsked(row.id)
    list.show(next)
  }

  function press(event: KeyboardEvent): void {
    const page = Math.max(1, list.last - list.first - 12)
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      PageDown: () => move(at + page),
      PageUp: () => move(at - page),
      Home: () => move(0),
      End: () => move(rows.length - 1),
      Enter: () => active && go(active),
      Space: () => active && done(active),
      Escape: () => focusText(editor),
    }
    const step = steps[keysOf(event.nativeEvent)]
    if (step === undefined) return
    event.preventDefault()
    step()
  }

  function click(event: MouseEvent): void {
    const id =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>('[data-row]')?.dataset.row
        : undefined
    const row = rows.find((one) => one.id === id)
    if (row === undefined) return
    setAsked(row.id)
    go(row)
  }

  return (
    <div
      ref={box}
      role="listbox"
      aria-label="Các đoạn cần rà soát"
      aria-activedescendant={active && rowId(active.id)}
      className="review-list"
      tabIndex={0}
      data-testid="review-list"
      onKeyDown={press}
      onClick={click}
    >
      <div role="presentation" style={{ height: list.top(list.first) }} />
      {rows.slice(list.first, list.last).map((row, by) => (
        <div
          key={row.id}
          id={rowId(row.id)}
          role="option"
          tabIndex={-1}
          aria-selected={row === active}
          aria-current={rows[current] === row ? 'location' : undefined}
          aria-posinset={list.first + by + 1}
          aria-setsize={rows.length}
          className="review-row"
          data-row={row.id}
          data-kind={row.kind}
          data-state={row.kind === 'parts' ? undefined : row.review?.state}
          data-depth={row.kind === 'section' ? row.depth : undefined}
          data-testid="review-row"
        >
          <RowWords row={row} />
        </div>
      ))}
      <div role="presentation" style={{ height: list.top(rows.length) - list.top(list.last) }} />
    </div>
  )
}

function RowWords({ row }: { readonly row: ReviewRow }) {
  if (row.kind === 'parts') {
    return (
      <>
        <span className="review-words">Thể thức: số, ngày, trích yếu, người ký</span>
        {row.isReviewed && <Done />}
      </>
    )
  }
  if (row.kind === 'section') {
    const { blocks, waiting } = row.counts
    return (
      <>
        <span className="review-words">{row.title}</span>
        {waiting === 0 ? (
          <Done />
        ) : (
          <span className="review-count">
            {blocks - waiting}/{blocks}
          </span>
        )}
        <StateBar counts={row.counts} />
        {row.review !== undefined && <ReviewNotes review={row.review} />}
      </>
    )
  }
  return (
    <>
      <span className="review-words">
        <span className="visually-hidden">{reviewStateNames[row.review.state]}: </span>
        {row.words}
      </span>
      <ReviewNotes review={row.review} />
    </>
  )
}

function Done() {
  return (
    <span className="review-check">
      <Check aria-hidden size={14} />
      <span className="visually-hidden">đã xong</span>
    </span>
  )
}

/** What is to be looked at in the block, in short. */
function ReviewNotes({ review: { numbers, questions } }: { readonly review: BlockReview }) {
  return (
    <>
      {numbers.length > 0 && (
        <span className="review-numbers">
          <span className="visually-hidden">Số năm trước: </span>
          {numbers.slice(0, 6).map((number, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a number may stand there twice
            <span key={at} className="review-number">
              {number}
            </span>
          ))}
          {numbers.length > 6 && <span>…</span>}
        </span>
      )}
      {[...new Set(questions.map(({ message }) => message))].map((message) => (
        <span key={message} className="review-question">
          {message}
        </span>
      ))}
    </>
  )
}
