import { sectionAtCursor, sectionBlocks } from '../commands/sectionAt.ts'
import { outlineViewOf } from '../outline/outlineView.ts'
import { addBeside, type SectionCommand, sectionCommands } from '../outline/sectionCommands.ts'
import { foldedToLevel, treeOf } from '../outline/tree.ts'
import { reveal } from '../reveal.ts'
import type { OpenDocument } from '../sessionContext.ts'
import type { Action } from './action.ts'

const group = 'Đề mục và dàn ý'

/** The section with the cursor. */
function sectionAction({ id, title, keys, alsoCalled, edits, run }: SectionCommand): Action {
  return {
    id,
    title,
    group,
    ...(keys !== undefined && { keys: [keys] }),
    ...(alsoCalled !== undefined && { alsoCalled }),
    scope: 'text',
    edits,
    enabled: ({ session }) => sectionAtCursor(session.editor) !== undefined,
    run: (open) => {
      const section = sectionAtCursor(open.session.editor)
      if (section !== undefined) run(open, section.heading.id)
      return true
    },
  }
}

function stepAction(id: string, title: string, by: 1 | -1, key: string): Action {
  return {
    id,
    title,
    group,
    keys: [key],
    alsoCalled: 'đề mục kế tiếp nhảy',
    scope: 'text',
    edits: false,
    run: ({ session: { editor } }) => {
      const at = editor.selection?.focus.path[0] ?? 0
      const blocks = sectionBlocks(editor)
      const next = (index: number): boolean => blocks[index]?.type === 'heading'
      let index = at + by
      while (index >= 0 && index < blocks.length && !next(index)) index += by
      const heading = editor.children[index]
      if (heading !== undefined && 'type' in heading) reveal(editor, heading.id)
      return true
    },
  }
}

function foldAction(
  id: string,
  title: string,
  keys: string,
  fold: (open: OpenDocument, folded: ReadonlySet<string>) => ReadonlySet<string>,
): Action {
  return {
    id,
    title,
    group,
    keys: [keys],
    alsoCalled: 'dàn ý thu gọn mở rộng',
    scope: 'window',
    edits: false,
    run: (open) => {
      const { folded } = outlineViewOf(open.session.meta.get().id)
      open.desk.outlineOpen.set(true)
      folded.set(fold(open, folded.get()))
      return true
    },
  }
}

/** The fold state with the section of the tree's row, or of the cursor, folded or not. */
function foldHere(fold: boolean) {
  return ({ session }: OpenDocument, folded: ReadonlySet<string>): ReadonlySet<string> => {
    const id = session.section.get()
    if (id === undefined) return folded
    const next = new Set(folded)
    if (fold) next.add(id)
    else next.delete(id)
    return next
  }
}

export const foldLevels = [1, 2, 3, 4] as const

export function foldActionId(level: (typeof foldLevels)[number]): string {
  return `foldTo${level}`
}

export const structureActions: readonly Action[] = [
  ...sectionCommands.map(sectionAction),
  {
    id: 'addSection',
    title: 'Thêm mục',
    group,
    alsoCalled: 'chèn đề mục mới',
    scope: 'text',
    edits: true,
    run: (open) => {
      addBeside(open, sectionAtCursor(open.session.editor)?.heading.id, 'after')
      return true
    },
  },
  stepAction('previousSection', 'Về đề mục trước', -1, 'Alt+ArrowUp'),
  stepAction('nextSection', 'Tới đề mục sau', 1, 'Alt+ArrowDown'),
  foldAction('foldSection', 'Thu gọn mục trong dàn ý', 'Alt+Shift+-', foldHere(true)),
  foldAction('unfoldSection', 'Mở rộng mục trong dàn ý', 'Alt+Shift+=', foldHere(false)),
  ...foldLevels.map((level) =>
    foldAction(foldActionId(level), `Dàn ý chỉ đến cấp ${level}`, `Alt+Shift+${level}`, (open) =>
      foldedToLevel(treeOf(open.session.survey.get().outline), level),
    ),
  ),
  foldAction('unfoldAll', 'Mở rộng cả dàn ý', 'Alt+Shift+9', () => new Set()),
  {
    id: 'focusOutline',
    title: 'Tới dàn ý',
    group,
    alsoCalled: 'mục lục tìm đề mục navigation',
    scope: 'window',
    edits: false,
    run: ({ session, desk }) => {
      const { focus } = outlineViewOf(session.meta.get().id)
      desk.outlineOpen.set(true)
      focus.set(focus.get() + 1)
      return true
    },
  },
]
