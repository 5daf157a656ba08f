import { goToWaiting, reviewParts } from '../../review/goToBlock.ts'
import { canRestore, restoreWords } from '../../review/restoreWords.ts'
import { isRolled, reviewOf } from '../../review/review.ts'
import {
  canReview,
  markReviewed,
  sectionBlocks,
  selectedBlocks,
  takeBackReviewed,
} from '../../review/reviewCommands.ts'
import { undo } from '../commands/undo.ts'
import { blocksOf } from '../find/lines.ts'
import type { OpenDocument } from '../sessionContext.ts'
import { showStepToast } from '../stepToast.ts'
import type { Action } from './action.ts'

const group = 'Rà soát kế thừa' as const

/** An action that only documents made from last year's have. */
function review(
  rest: Omit<Action, 'group' | 'enabled'> & Pick<Partial<Action>, 'enabled'>,
): Action {
  return {
    group,
    alsoCalled: 'kế thừa, văn bản năm trước',
    ...rest,
    enabled: (open) => isRolled(open) && (rest.enabled?.(open) ?? true),
  }
}

const blockHere = ({ session: { editor } }: OpenDocument) =>
  blocksOf(editor.children)[editor.selection?.focus.path[0] ?? -1]

/** The section around the cursor. */
function sectionHere({ session: { editor } }: OpenDocument): number[] {
  const at = editor.selection?.focus.path[0]
  return at === undefined ? [] : sectionBlocks(editor, at)
}

function takeBack(open: OpenDocument): void {
  undo(open.session.editor)
  reviewOf(open).now()
}

/** Marks the section that starts with the heading, or that the cursor stands in. */
function reviewSection(open: OpenDocument): boolean {
  const section = sectionHere(open)
  const many = markReviewed(open.session.editor, section)
  reviewOf(open).now()
  if (many > 0) {
    showStepToast(open.session, {
      words: `Đã rà soát cả mục (${many} đoạn).`,
      actions: [{ label: 'Hoàn tác', run: () => takeBack(open) }],
    })
  }
  goToWaiting(open, 1)
  return true
}

export const reviewActions: readonly Action[] = [
  review({
    id: 'review',
    title: 'Bảng rà soát kế thừa',
    scope: 'window',
    edits: false,
    run: ({ desk }) => {
      desk.panel.set(desk.panel.get() === 'review' ? undefined : 'review')
      return true
    },
  }),
  review({
    id: 'nextUnreviewed',
    title: 'Tới đoạn cần rà soát tiếp theo',
    keys: ['F7'],
    scope: 'window',
    edits: false,
    run: (open) => {
      goToWaiting(open, 1)
      return true
    },
  }),
  review({
    id: 'previousUnreviewed',
    title: 'Về đoạn cần rà soát trước',
    keys: ['Shift+F7'],
    scope: 'window',
    edits: false,
    run: (open) => {
      goToWaiting(open, -1)
      return true
    },
  }),
  review({
    id: 'reviewBlock',
    title: 'Đã rà soát đoạn này, tới đoạn sau',
    keys: ['Ctrl+F7'],
    scope: 'window',
    edits: true,
    enabled: ({ session }) => session.editor.selection !== null,
    run: (open) => {
      markReviewed(open.session.editor, selectedBlocks(open.session.editor))
      reviewOf(open).now()
      goToWaiting(open, 1)
      return true
    },
  }),
  review({
    id: 'reviewSection',
    title: 'Đã rà soát cả mục này',
    keys: ['Ctrl+Shift+F7'],
    scope: 'window',
    edits: true,
    enabled: (open) =>
      sectionHere(open).some((at) => canReview(blocksOf(open.session.editor.children)[at])),
    run: reviewSection,
  }),
  review({
    id: 'reviewAgain',
    title: 'Rà soát lại đoạn này',
    scope: 'window',
    edits: true,
    enabled: (open) => blockHere(open)?.reviewed === true,
    run: (open) => {
      takeBackReviewed(open.session.editor, selectedBlocks(open.session.editor))
      reviewOf(open).now()
      return true
    },
  }),
  review({
    id: 'restoreWords',
    title: 'Khôi phục lời năm trước của đoạn này',
    scope: 'window',
    edits: true,
    enabled: (open) => canRestore(blockHere(open)),
    run: (open) => {
      const at = open.session.editor.selection?.focus.path[0]
      return at !== undefined && restoreWords(open.session.editor, at)
    },
  }),
  review({
    id: 'reviewParts',
    title: 'Đã rà soát phần thể thức',
    scope: 'window',
    edits: true,
    enabled: ({ session }) => session.meta.get().rolledFrom?.partsReviewed !== true,
    run: (open) => {
      reviewParts(open)
      return true
    },
  }),
]
