import { type Editor, Range } from 'slate'
import { HistoryEditor } from 'slate-history'
import { asOneStep } from '../commands/asOneStep.ts'

type Step = Editor['history']['undos'][number]

/** The step that made room for the word being composed. */
const madeRoom = new WeakMap<Editor, Step>()

/** What a composed word replaces goes when its composition begins. */
export function makeRoom(editor: Editor): void {
  madeRoom.delete(editor)
  if (editor.selection === null || Range.isCollapsed(editor.selection)) return
  asOneStep(editor, () => editor.deleteFragment())
  const step = editor.history.undos.at(-1)
  if (step !== undefined) madeRoom.set(editor, step)
}

/** The composition was given up: what is typed next is no part of it. */
export function forgetRoom(editor: Editor): void {
  madeRoom.delete(editor)
}

/** A word composed over a selection is one step with what it replaced, as a typed letter is. */
export function withComposedOver(editor: Editor): Editor {
  const { insertText } = editor
  editor.insertText = (text, options) => {
    const step = madeRoom.get(editor)
    madeRoom.delete(editor)
    if (step === undefined || step !== editor.history.undos.at(-1)) insertText(text, options)
    else HistoryEditor.withMerging(editor, () => insertText(text, options))
  }
  return editor
}
