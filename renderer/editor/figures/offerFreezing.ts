import { showToast } from '../../ui/toast.tsx'
import type { OpenDocument } from '../sessionContext.ts'
import { statedFiguresOf } from './frozen.ts'

/** What was offered last, so that it can be put away when it no longer holds. */
const offered = new WeakMap<OpenDocument['session'], () => void>()

/**
 * Offers to settle the figures of a document that is signed (it says "(Đã ký)"): from then on it
 * is not to change with the store. `reason` begins the sentence.
 */
export function offerFreezing({ session, desk }: OpenDocument, reason: string): void {
  withdrawFreezing(session)
  const { frozen, parts } = session.meta.get()
  if (frozen !== undefined || parts.signedMark !== true) return
  if (statedFiguresOf(session).length === 0) return
  const hide = showToast({
    words: `${reason} Nên chốt số liệu để văn bản không đổi theo kho chỉ tiêu nữa.`,
    actions: [{ label: 'Chốt số liệu…', run: () => desk.dialog.set('freeze') }],
  })
  offered.set(session, hide)
}

/** The document is not signed after all. */
export function withdrawFreezing(session: OpenDocument['session']): void {
  offered.get(session)?.()
  offered.delete(session)
}
