import { Editor, Transforms } from 'slate'
import { showToast } from '../../ui/toast.tsx'
import { addSection, type SectionPlace } from '../commands/addSection.ts'
import { moveSectionBy } from '../commands/moveSection.ts'
import { nextLevelAt } from '../commands/nextLevel.ts'
import { removeSection } from '../commands/removeSection.ts'
import { sectionOfId } from '../commands/sectionAt.ts'
import { shiftSection } from '../commands/shiftSection.ts'
import { undo } from '../commands/undo.ts'
import { startAssignment } from '../comments/startAssignment.ts'
import { nextFrame } from '../drawn.ts'
import { focusText } from '../focusText.ts'
import { reveal } from '../reveal.ts'
import type { OpenDocument } from '../sessionContext.ts'
import { outlineViewOf } from './outlineView.ts'
import { scrollToCursor } from './scrollToCursor.ts'

/**
 * What can be done with one section. The keys in the text, the tree and its menu all read the same
 * entry: in the text it means the section with the cursor, in the tree the row.
 */
export interface SectionCommand {
  readonly id: string
  readonly title: string
  readonly keys?: string
  readonly alsoCalled?: string
  readonly edits: boolean
  readonly run: (open: OpenDocument, section: string) => void
}

/** By one level as the reader sees it (commands/nextLevel.ts). */
function changeLevel({ session }: OpenDocument, id: string, by: 1 | -1): void {
  const { editor, meta } = session
  const section = sectionOfId(editor, id)
  if (section === undefined) return
  const { start, heading } = section
  const next = nextLevelAt(editor, meta.get().numbering, start, by)
  if (next !== undefined && shiftSection(editor, id, next.level - heading.level)) return
  const full = next !== undefined || heading.level === 5
  showToast({ words: by === -1 ? AT_TOP : full ? AT_BOTTOM : NO_PARENT })
}

const AT_TOP = 'Không nâng được nữa: mục đã ở cấp cao nhất.'
const AT_BOTTOM = 'Không hạ được nữa: trong mục đã có đề mục hoặc tiết ở cấp thấp nhất (cấp 5).'
const NO_PARENT = 'Không hạ được nữa: phía trên không có mục cùng cấp để mục này đứng dưới.'

/** Adds beside (or under) a section; the cursor waits in the new heading. */
export function addBeside(
  open: OpenDocument,
  section: string | undefined,
  place: SectionPlace,
): void {
  const { session } = open
  const id = addSection(session.editor, section, place)
  if (id === undefined) {
    showToast({ words: 'Dưới cấp 5 không còn cấp đề mục nào.' })
    return
  }
  session.resurvey()
  // Drawn first, then shown.
  nextFrame(session.editor, () => reveal(session.editor, id))
}

/** Takes the section out and offers the way back. */
function remove({ session }: OpenDocument, id: string): void {
  const { editor } = session
  const section = sectionOfId(editor, id)
  if (section === undefined) return
  const title = Editor.string(editor, [section.start]).trim()
  const inner = section.end - section.start - 1
  if (!removeSection(editor, id)) return
  session.resurvey()
  const step = editor.history.undos.at(-1)
  const name = title === '' ? 'một mục chưa có tên' : `mục “${shortened(title)}”`
  showToast({
    words: inner > 1 ? `Đã xoá ${name} và ${inner} đoạn bên trong.` : `Đã xoá ${name}.`,
    actions: [
      {
        label: 'Hoàn tác',
        run: () => {
          if (editor.history.undos.at(-1) === step) {
            undo(editor)
            session.resurvey()
          } else {
            showToast({ words: 'Văn bản đã được sửa tiếp: hãy hoàn tác lần lượt bằng Ctrl+Z.' })
          }
        },
      },
    ],
  })
}

function shortened(title: string): string {
  return title.length <= 60 ? title : `${title.slice(0, 57).trimEnd()}…`
}

function select({ session: { editor } }: OpenDocument, id: string): void {
  const section = sectionOfId(editor, id)
  if (section === undefined) return
  Transforms.select(editor, {
    anchor: Editor.start(editor, [section.start]),
    focus: Editor.end(editor, [section.end - 1]),
  })
  focusText(editor)
}

function rename({ session, desk }: OpenDocument, id: string): void {
  const view = outlineViewOf(session.meta.get().id)
  desk.outlineOpen.set(true)
  view.active.set(id)
  view.renaming.set(id)
}

/** Wraps a change of the text: the outline and the page follow at once. */
function changing(change: (open: OpenDocument, section: string) => void): SectionCommand['run'] {
  return (open, section) => {
    change(open, section)
    open.session.resurvey()
    scrollToCursor(open.session.editor)
  }
}

export const sectionCommands = [
  {
    id: 'sectionUp',
    title: 'Chuyển mục lên trên',
    keys: 'Alt+Shift+ArrowUp',
    alsoCalled: 'di chuyển đề mục',
    edits: true,
    run: changing(({ session }, id) => moveSectionBy(session.editor, id, -1)),
  },
  {
    id: 'sectionDown',
    title: 'Chuyển mục xuống dưới',
    keys: 'Alt+Shift+ArrowDown',
    alsoCalled: 'di chuyển đề mục',
    edits: true,
    run: changing(({ session }, id) => moveSectionBy(session.editor, id, 1)),
  },
  {
    id: 'promoteSection',
    title: 'Nâng mục lên một cấp',
    keys: 'Alt+Shift+ArrowLeft',
    alsoCalled: 'promote tăng cấp',
    edits: true,
    run: changing((open, id) => changeLevel(open, id, -1)),
  },
  {
    id: 'demoteSection',
    title: 'Hạ mục xuống một cấp',
    keys: 'Alt+Shift+ArrowRight',
    alsoCalled: 'demote giảm cấp',
    edits: true,
    run: changing((open, id) => changeLevel(open, id, 1)),
  },
  {
    id: 'renameSection',
    title: 'Đổi tên mục',
    alsoCalled: 'sửa đề mục F2',
    edits: true,
    run: rename,
  },
  {
    id: 'addSectionBefore',
    title: 'Thêm mục phía trước',
    alsoCalled: 'chèn đề mục',
    edits: true,
    run: (open, id) => addBeside(open, id, 'before'),
  },
  {
    id: 'addSectionAfter',
    title: 'Thêm mục phía sau',
    alsoCalled: 'chèn đề mục',
    edits: true,
    run: (open, id) => addBeside(open, id, 'after'),
  },
  {
    id: 'addSectionChild',
    title: 'Thêm mục con',
    alsoCalled: 'chèn đề mục',
    edits: true,
    run: (open, id) => addBeside(open, id, 'child'),
  },
  {
    id: 'assignSection',
    title: 'Phân công mục này',
    alsoCalled: 'giao việc, người viết, hạn',
    edits: true,
    run: startAssignment,
  },
  {
    id: 'selectSection',
    title: 'Chọn cả mục',
    alsoCalled: 'bôi đen',
    edits: false,
    run: select,
  },
  {
    id: 'removeSection',
    title: 'Xoá mục',
    alsoCalled: 'bỏ đề mục',
    edits: true,
    run: remove,
  },
] as const satisfies readonly SectionCommand[]

export type SectionCommandId = (typeof sectionCommands)[number]['id']

export function sectionCommand(id: SectionCommandId): SectionCommand {
  const found = sectionCommands.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no section command ${id}`)
  return found
}

/** The command of keys as actions/keys.ts spells them. */
export function sectionCommandOfKeys(keys: string): SectionCommand | undefined {
  const all: readonly SectionCommand[] = sectionCommands
  return all.find((one) => one.keys === keys)
}
