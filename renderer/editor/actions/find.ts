import { showToast } from '../../ui/toast.tsx'
import { finderOf } from '../find/finder.ts'
import { nextGap } from '../goTo/nextGap.ts'
import { reveal } from '../reveal.ts'
import type { OpenDocument } from '../sessionContext.ts'
import type { Action } from './action.ts'

type Rest = Pick<Action, 'keys' | 'alsoCalled' | 'group'> & { readonly edits?: boolean }

function windowAction(
  id: string,
  title: string,
  { edits = false, ...rest }: Rest,
  run: (open: OpenDocument) => void,
): Action {
  const answer = (open: OpenDocument): boolean => {
    run(open)
    return true
  }
  return { id, title, ...rest, scope: 'window', edits, run: answer }
}

/** Goes on with the last search; without one it asks what to look for. */
function findStep(open: OpenDocument, by: 1 | -1): void {
  const finder = finderOf(open)
  const { words, open: bar } = open.desk.find.get()
  if (words === '' || bar === false) finder.open('find')
  else void finder.step(by)
}

function gapStep({ session: { editor } }: OpenDocument, by: 1 | -1): void {
  const gap = nextGap(editor, by)
  if (gap === undefined) showToast({ words: 'Văn bản không còn chỗ nào thiếu số liệu.' })
  else reveal(editor, gap.id, gap.within)
}

export const findActions: readonly Action[] = [
  windowAction(
    'find',
    'Tìm',
    { group: 'Sửa', keys: ['Ctrl+F'], alsoCalled: 'tìm kiếm search' },
    (open) => finderOf(open).open('find'),
  ),
  windowAction(
    'replace',
    'Tìm và thay thế',
    { group: 'Sửa', keys: ['Ctrl+H'], alsoCalled: 'replace', edits: true },
    (open) => finderOf(open).open('replace'),
  ),
  windowAction('findNext', 'Tìm chỗ sau', { group: 'Sửa', keys: ['F3', 'Shift+F4'] }, (open) =>
    findStep(open, 1),
  ),
  windowAction('findPrevious', 'Tìm chỗ trước', { group: 'Sửa', keys: ['Ctrl+F3'] }, (open) =>
    findStep(open, -1),
  ),
  windowAction(
    'goTo',
    'Đi tới',
    {
      group: 'Sửa',
      keys: ['Ctrl+G', 'F5'],
      alsoCalled: 'mục đề mục chú thích bảng số liệu nhảy tới go to',
    },
    ({ desk }) => desk.dialog.set('goTo'),
  ),
  windowAction(
    'nextGap',
    'Tới chỗ thiếu số liệu kế tiếp',
    { group: 'Số liệu', alsoCalled: 'ô trống còn thiếu' },
    (open) => gapStep(open, 1),
  ),
  windowAction(
    'previousGap',
    'Về chỗ thiếu số liệu trước',
    { group: 'Số liệu', alsoCalled: 'ô trống còn thiếu' },
    (open) => gapStep(open, -1),
  ),
]
