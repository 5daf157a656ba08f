import { Editor, Transforms } from 'slate'
import { reviewIsOpen } from '../../shared/document/reviewSummary.ts'
import { showCursor } from '../editor/find/showMatch.ts'
import { focusText } from '../editor/focusText.ts'
import type { OpenDocument } from '../editor/sessionContext.ts'
import { showToast } from '../ui/toast.tsx'
import { reviewOf } from './review.ts'
import { nextWaiting } from './reviewCommands.ts'

/** Puts the cursor into the block and shows it. */
export function goToBlock({ session: { editor } }: OpenDocument, at: number): void {
  Transforms.select(editor, Editor.start(editor, [at]))
  focusText(editor)
  showCursor(editor)
}

/** Goes to the next (or previous) block that waits; where there is none, it says what is left. */
export function goToWaiting(open: OpenDocument, by: 1 | -1): void {
  const { editor } = open.session
  const from = editor.selection?.focus.path[0] ?? (by === 1 ? -1 : 0)
  const next = nextWaiting(editor, from, by)
  if (next === undefined) tellDone(open)
  else goToBlock(open, next)
}

/** Takes away what was said of the official parts. */
let hideParts: (() => void) | undefined

function tellDone(open: OpenDocument): void {
  const now = reviewOf(open).now()
  if (now === undefined) return
  if (!reviewIsOpen(now.summary)) {
    showToast({ words: ALL_DONE })
    return
  }
  hideParts = showToast({
    words: 'Đã rà soát hết các đoạn. Còn phần thể thức: số, ngày, trích yếu, người ký.',
    actions: [
      { label: 'Xem thể thức', run: () => open.desk.panel.set('parts') },
      { label: 'Đã rà soát', run: () => reviewParts(open) },
    ],
  })
}

const ALL_DONE = 'Đã rà soát hết văn bản.'

/** A person has looked at number, day, title and signer; the message takes it back. */
export function reviewParts(open: OpenDocument): void {
  hideParts?.()
  setPartsReviewed(open, true)
  const now = reviewOf(open).now()
  const isDone = now !== undefined && !reviewIsOpen(now.summary)
  showToast({
    words: isDone ? ALL_DONE : 'Đã rà soát phần thể thức.',
    actions: [{ label: 'Hoàn tác', run: () => setPartsReviewed(open, false) }],
  })
}

/** Marks the official parts, or that they are to be looked at again. */
export function setPartsReviewed({ session: { meta } }: OpenDocument, isReviewed: boolean): void {
  const { rolledFrom, ...rest } = meta.get()
  if (rolledFrom === undefined) return
  const { partsReviewed: _, ...from } = rolledFrom
  meta.set({ ...rest, rolledFrom: isReviewed ? { ...from, partsReviewed: true } : from })
}
