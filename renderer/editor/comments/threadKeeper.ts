import { Editor } from 'slate'
import { HistoryEditor } from 'slate-history'

/** Who keeps the threads of the document: an editor without one (a note's window) knows none. */
export interface ThreadKeeper {
  readonly has: (id: string) => boolean
  /** An undo or a redo took these ties off their words, or brought them back. */
  readonly moved: (lost: ReadonlySet<string>, back: ReadonlySet<string>) => void
}

const keepers = new WeakMap<Editor, ThreadKeeper>()
const tying = new WeakSet<Editor>()

export function keepThreads(editor: Editor, keeper: ThreadKeeper): void {
  keepers.set(editor, keeper)
}

export function keeperOf(editor: Editor): ThreadKeeper | undefined {
  return keepers.get(editor)
}

/** Is a comment being tied or untied? Its words stay as they are, whatever it splits. */
export function isTying(editor: Editor): boolean {
  return tying.has(editor)
}

/** Ties or unties in one undo step of its own. */
export function tieInOneStep(editor: Editor, change: () => void): void {
  tying.add(editor)
  try {
    HistoryEditor.withNewBatch(editor, () => Editor.withoutNormalizing(editor, change))
  } finally {
    tying.delete(editor)
  }
}
