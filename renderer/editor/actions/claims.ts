import { showToast } from '../../ui/toast.tsx'
import { claimsOf } from '../claims/claims.ts'
import { fixClaim, isStoreFigure } from '../claims/fixClaim.ts'
import { claimAtCursor, stepClaim } from '../claims/goToClaim.ts'
import type { OpenDocument } from '../sessionContext.ts'
import type { Action } from './action.ts'

const group = 'Số liệu' as const

function step(id: string, title: string, keys: string, by: 1 | -1): Action {
  return {
    id,
    title,
    group,
    keys: [keys],
    alsoCalled: 'kiểm tra, lỗi số liệu, sai',
    scope: 'window',
    edits: false,
    run: (open) => {
      if (stepClaim(open, by)) return true
      const { isKnown } = claimsOf(open).state.get()
      showToast({
        words: isKnown ? 'Không thấy chỗ nào đáng ngờ.' : 'Chương trình đang kiểm tra văn bản.',
      })
      return true
    },
  }
}

/** The finding of the open card, else the one at the cursor. */
function claimHere(open: OpenDocument) {
  const card = claimsOf(open).card.get()
  const claims = claimsOf(open).state.get().claims
  return claims.find(({ finding }) => finding.key === card?.key) ?? claimAtCursor(open)
}

export function hasClaimHere(open: OpenDocument): boolean {
  return claimHere(open) !== undefined
}

/** Opens the card of the finding at the cursor, with the keyboard in it. */
export function openClaim(open: OpenDocument): boolean {
  const claim = claimHere(open)
  if (claim === undefined) return false
  claimsOf(open).card.set({ key: claim.finding.key, focus: true })
  return true
}

export const claimActions: readonly Action[] = [
  {
    id: 'claims',
    title: 'Bảng kiểm tra số liệu',
    group,
    alsoCalled: 'lỗi số liệu, tính lại, sai số, soát',
    scope: 'window',
    edits: false,
    run: ({ desk }) => {
      desk.panel.set(desk.panel.get() === 'claims' ? undefined : 'claims')
      return true
    },
  },
  step('nextClaim', 'Tới chỗ số liệu đáng ngờ tiếp theo', 'F8', 1),
  step('previousClaim', 'Về chỗ số liệu đáng ngờ trước', 'Shift+F8', -1),
  {
    id: 'fixClaim',
    title: 'Sửa chỗ đáng ngờ ở con trỏ theo gợi ý',
    group,
    scope: 'text',
    edits: true,
    enabled: (open) => {
      const claim = claimHere(open)
      return claim !== undefined && claim.finding.suggestion !== null && !isStoreFigure(open, claim)
    },
    run: (open) => {
      const claim = claimHere(open)
      return claim !== undefined && fixClaim(open, claim)
    },
  },
  {
    id: 'dismissClaim',
    title: 'Bỏ qua chỗ đáng ngờ ở con trỏ',
    group,
    scope: 'text',
    edits: true,
    enabled: (open) => claimHere(open) !== undefined,
    run: (open) => {
      const claim = claimHere(open)
      if (claim === undefined) return false
      claimsOf(open).card.set({ key: claim.finding.key, focus: true, asksReason: true })
      return true
    },
  },
]
