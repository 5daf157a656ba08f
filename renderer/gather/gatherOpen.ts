import { ReactEditor } from 'slate-react'
import type { OpenDocument } from '../editor/sessionContext.ts'
import { indicatorStore } from '../state/indicators.ts'
import { showToast } from '../ui/toast.tsx'
import { acceptedWords, takeBackAccepted } from './acceptProposals.ts'
import { gatherDeskOf } from './gatherDesk.ts'

/** Opens the review; the text is read anew, for it may have changed. */
export function openGather(open: OpenDocument): boolean {
  const store = indicatorStore.get()
  if (store === undefined || ReactEditor.isComposing(open.session.editor)) return false
  const desk = gatherDeskOf(open.session)
  desk.read(store)
  desk.isOpen.set(true)
  return true
}

/** Closes it; what was accepted last can still be taken back. */
export function closeGather(open: OpenDocument): void {
  const desk = gatherDeskOf(open.session)
  const accepted = desk.accepted.get()
  desk.stop()
  desk.isOpen.set(false)
  if (accepted === undefined) return
  desk.accepted.set(undefined)
  showToast({
    words: acceptedWords(accepted),
    actions: [{ label: 'Hoàn tác', run: () => void takeBackAccepted(open, accepted) }],
  })
}
