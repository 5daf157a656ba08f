import type { Figure } from '../../../shared/document/types.ts'
import { loadIndicators } from '../../state/indicators.ts'
import { showToast } from '../../ui/toast.tsx'
import { figureToText } from '../commands/changeFigure.ts'
import { boundTargetAt, freeTarget } from '../commands/returnToStore.ts'
import { summaryAt, summaryToTable } from '../commands/summary.ts'
import { moveTarget, targetListAt } from '../commands/targetOrder.ts'
import { showIndicator } from '../desk.ts'
import { takeStored } from '../figures/acceptOffer.ts'
import { changedFiguresOf } from '../figures/changedFigures.ts'
import { nextFigure } from '../figures/nextFigure.ts'
import { offerDeskOf } from '../figures/offerDesk.ts'
import { inlineAtCursor } from '../inlineAtCursor.ts'
import { reveal } from '../reveal.ts'
import type { OpenDocument } from '../sessionContext.ts'
import type { Action } from './action.ts'
import { hasClaimHere, openClaim } from './claims.ts'

const group = 'Số liệu' as const

function figureHere({ session }: OpenDocument): Figure | undefined {
  const inline = inlineAtCursor(session.editor)
  return inline?.type === 'figure' ? inline : undefined
}

/** An action on the figure that the cursor stands on. */
function onFigure(
  rest: Pick<Action, 'id' | 'title' | 'edits'> & Partial<Action>,
  run: (open: OpenDocument, figure: Figure) => void,
): Action {
  return {
    group,
    scope: 'text',
    ...rest,
    enabled: (open) => figureHere(open) !== undefined,
    run: (open) => {
      const figure = figureHere(open)
      if (figure !== undefined) run(open, figure)
      return figure !== undefined
    },
  }
}

function changedStep(id: string, title: string, by: 1 | -1): Action {
  return {
    id,
    title,
    group,
    alsoCalled: 'số liệu cũ, kho thay đổi',
    scope: 'window',
    edits: false,
    run: ({ session: { editor } }) => {
      const changed = changedFiguresOf(editor).all.get()
      const next = nextFigure(editor, by, ({ id: one }) => changed.has(one))
      if (next === undefined) showToast({ words: 'Không có số liệu nào vừa đổi.' })
      else reveal(editor, next.id, next.within)
      return true
    },
  }
}

function moveStep(id: string, title: string, by: 1 | -1): Action {
  return {
    id,
    title,
    group,
    scope: 'text',
    edits: true,
    enabled: ({ session }) => targetListAt(session.editor) !== undefined,
    run: ({ session }) => moveTarget(session.editor, by),
  }
}

/**
 * The number that was just typed, else the doubted words at the cursor; a difference is decided by
 * the person, in the hint.
 */
function takeOffer(open: OpenDocument): boolean {
  const here = offerDeskOf(open.session)?.shown.get()
  if (here === undefined) return openClaim(open)
  if (here.offer.kind === 'same') takeStored(open, here)
  else document.querySelector<HTMLElement>('.offer-hint button')?.focus()
  return true
}

export const figureActions: readonly Action[] = [
  {
    id: 'takeOffer',
    title: 'Xem gợi ý ở con trỏ',
    group,
    keys: ['Ctrl+.'],
    alsoCalled: 'gắn số vừa gõ với kho, mở thẻ chỗ đáng ngờ',
    scope: 'text',
    edits: true,
    enabled: (open) => offerDeskOf(open.session)?.shown.get() !== undefined || hasClaimHere(open),
    run: takeOffer,
  },
  onFigure(
    { id: 'changeFigure', title: 'Đổi số liệu đang chọn', edits: true },
    ({ desk }, { id }) => desk.card.set({ id, focus: true, edit: true }),
  ),
  onFigure(
    { id: 'showInStore', title: 'Xem số liệu đang chọn trong kho', edits: false },
    ({ session, desk }, { ref }) => showIndicator(desk, ref, session.meta.get()),
  ),
  onFigure(
    {
      id: 'figureToText',
      title: 'Chuyển số liệu đang chọn thành chữ thường',
      keys: ['Ctrl+Shift+F9'],
      alsoCalled: 'bỏ liên kết, ngắt với kho, unlink',
      edits: true,
    },
    ({ session: { editor } }, { id }) => void figureToText(editor, id),
  ),
  {
    id: 'refreshFigures',
    title: 'Làm mới số liệu',
    group,
    keys: ['F9'],
    alsoCalled: 'cập nhật, update field',
    scope: 'window',
    edits: false,
    run: ({ session }) => {
      if (session.meta.get().frozen) {
        showToast({ words: 'Số liệu của văn bản đã chốt, không đổi theo kho.' })
      } else {
        void loadIndicators().then(() => showToast({ words: 'Số liệu đã theo kho mới nhất.' }))
      }
      return true
    },
  },
  {
    id: 'listTargets',
    title: 'Thêm, bớt, xếp lại chỉ tiêu của danh sách',
    group,
    scope: 'text',
    edits: true,
    enabled: ({ session }) => targetListAt(session.editor) !== undefined,
    run: ({ desk }) => {
      desk.dialog.set('listTargets')
      return true
    },
  },
  moveStep('targetUp', 'Đưa chỉ tiêu của danh sách lên', -1),
  moveStep('targetDown', 'Đưa chỉ tiêu của danh sách xuống', 1),
  {
    id: 'targetToText',
    title: 'Chuyển dòng chỉ tiêu thành chữ tự do',
    group,
    alsoCalled: 'sửa tay',
    scope: 'text',
    edits: true,
    enabled: ({ session }) => boundTargetAt(session.editor) !== undefined,
    run: ({ session }) => freeTarget(session.editor),
  },
  {
    id: 'summaryToTable',
    title: 'Đổi biểu tổng hợp thành bảng thường',
    group,
    scope: 'text',
    edits: true,
    enabled: ({ session }) => summaryAt(session.editor) !== undefined,
    run: ({ session }) => summaryToTable(session.editor),
  },
  {
    id: 'freezeFigures',
    title: 'Chốt số liệu khi ban hành',
    group,
    alsoCalled: 'khoá, cố định số liệu, đã ký',
    scope: 'window',
    edits: true,
    enabled: ({ session }) => session.meta.get().frozen === undefined,
    run: ({ desk }) => {
      desk.dialog.set('freeze')
      return true
    },
  },
  {
    id: 'unfreezeFigures',
    title: 'Bỏ chốt số liệu',
    group,
    alsoCalled: 'mở khoá số liệu',
    scope: 'window',
    edits: true,
    enabled: ({ session }) => session.meta.get().frozen !== undefined,
    run: ({ desk }) => {
      desk.dialog.set('unfreeze')
      return true
    },
  },
  changedStep('nextChanged', 'Tới số liệu vừa đổi kế tiếp', 1),
  changedStep('previousChanged', 'Về số liệu vừa đổi trước', -1),
  {
    id: 'seenChanged',
    title: 'Đánh dấu đã xem mọi số liệu vừa đổi',
    group,
    scope: 'window',
    edits: false,
    enabled: ({ session }) => changedFiguresOf(session.editor).all.get().size > 0,
    run: ({ session }) => {
      changedFiguresOf(session.editor).seen()
      return true
    },
  },
]
