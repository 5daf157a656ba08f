import { Check } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { ReactEditor } from 'slate-react'
import { reviewStateNames } from '../../shared/document/reviewState.ts'
import { keysOf } from '../editor/actions/keys.ts'
import { blockIndices } from '../editor/claims/claimPlace.ts'
import { useRowWindow } from '../editor/outline/useRowWindow.ts'
import { useOpenDocument } from '../editor/sessionContext.ts'
import { useStore } from '../state/store.ts'
import { goToBlock, setPartsReviewed } from './goToBlock.ts'
import { reviewOf } from './review.ts'
import { markReviewed, sectionBlocks } from './reviewCommands.ts'
import type { ReviewRow } from './reviewRows.ts'
import { StateBar } from './stateBar.tsx'

const rowId = (id: string): string => `review-${id}`

/** The rows in sight. The list has the focus and names its active row. */
export function ReviewList({ rows }: { readonly rows: readonly ReviewRow[] }) {
  const open = useOpenDocument()
  const { editor } = open.session
  const readOnly = useStore(open.desk.readOnly)
  const box = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<string>()
  const list = useRowWindow(
    box,
    rows.map(({ id }) => id),
  )
  const found = rows.findIndex(({ id }) => id === asked)
  const at = found < 0 ? 0 : found
  const active = rows[at]

  function go(row: ReviewRow): void {
    if (row.kind === 'parts') {
      open.desk.panel.set('parts')
      return
    }
    const index = blockIndices(editor).get(row.kind === 'section' ? row.heading : row.block)
    if (index !== undefined) goToBlock(open, index)
  }

  function done(row: ReviewRow): void {
    if (readOnly) return
    if (row.kind === 'parts') setPartsReviewed(open, !row.isReviewed)
    else {
      const index = blockIndices(editor).get(row.kind === 'section' ? row.heading : row.block)
      if (index === undefined) return
      markReviewed(editor, row.kind === 'section' ? sectionBlocks(editor, index) : [index])
      reviewOf(open).now()
      // What is done may leave the list: the next row has the keyboard.
      const next = rows[at + 1] ?? rows[at - 1]
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
      Escape: () => ReactEditor.focus(editor),
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
          aria-posinset={list.first + by + 1}
          aria-setsize={rows.length}
          aria-label={spoken(row)}
          className="review-row"
          data-row={row.id}
          data-kind={row.kind}
          data-state={row.kind === 'block' ? row.review.state : undefined}
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

function spoken(row: ReviewRow): string {
  if (row.kind === 'parts') {
    return `Thể thức: ${row.isReviewed ? 'đã rà soát' : 'chưa rà soát'}`
  }
  if (row.kind === 'section') {
    const { blocks, waiting } = row.counts
    return `Mục ${row.title}: ${blocks - waiting} trên ${blocks} đoạn đã xong`
  }
  const { state, numbers, questions } = row.review
  return [
    reviewStateNames[state],
    row.words,
    ...(numbers.length > 0 ? [`số năm trước: ${numbers.join('; ')}`] : []),
    ...questions.map(({ message }) => message),
  ].join('. ')
}

function RowWords({ row }: { readonly row: ReviewRow }) {
  if (row.kind === 'parts') {
    return (
      <>
        <span className="review-words">Thể thức: số, ngày, trích yếu, người ký</span>
        {row.isReviewed && <Check aria-hidden size={14} className="review-check" />}
      </>
    )
  }
  if (row.kind === 'section') {
    const { blocks, waiting } = row.counts
    return (
      <>
        <span className="review-words">{row.title}</span>
        {waiting === 0 ? (
          <Check aria-hidden size={14} className="review-check" />
        ) : (
          <span className="review-count">
            {blocks - waiting}/{blocks}
          </span>
        )}
        <StateBar counts={row.counts} />
      </>
    )
  }
  const { numbers, questions } = row.review
  return (
    <>
      <span className="review-words">{row.words}</span>
      {numbers.length > 0 && (
        <span className="review-numbers">
          {numbers.slice(0, 6).map((number, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a number may stand there twice
            <span key={at} className="review-number">
              {number}
            </span>
          ))}
          {numbers.length > 6 && <span>…</span>}
        </span>
      )}
      {questions.map(({ quote, message }) => (
        <span key={`${quote} ${message}`} className="review-question">
          {message}
        </span>
      ))}
    </>
  )
}
