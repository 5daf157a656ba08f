import { type Editor, type Operation, Path } from 'slate'
import { HistoryEditor } from 'slate-history'

type TextOperation = Extract<Operation, { type: 'insert_text' | 'remove_text' }>

/** Milliseconds without a key that end a step at the next word. */
const REST = 1000

/** Milliseconds that end a step inside a word too. */
const LONG_REST = 5000

/** A step takes back a dozen words at most: keys of a fast typist who never rests. */
const MOST = 100

/**
 * What is undone at once: the words typed in one go. An input method like UniKey sends
 * Backspaces and retypes the syllable for its tone; deleted and retyped letters at the cursor
 * belong to one step, not to a dozen.
 */
export function withUndoSteps(editor: Editor): Editor {
  const { apply } = editor
  let last: { readonly operation: TextOperation; readonly batch: unknown; time: number } | undefined

  editor.apply = (operation) => {
    const { undos } = editor.history
    const typed = operation.type === 'insert_text' || operation.type === 'remove_text'
    const saved = HistoryEditor.isSaving(editor) !== false
    if (!typed || !saved || HistoryEditor.isMerging(editor) !== undefined) {
      apply(operation)
      return
    }
    const batch = undos.at(-1)
    const sameChange =
      batch !== undefined && editor.operations.includes(batch.operations.at(-1) as Operation)
    const now = Date.now()
    if (sameChange) apply(operation)
    else if (
      last !== undefined &&
      last.batch === batch &&
      goesOn(last.operation, operation) &&
      now - last.time < (startsWord(operation) ? REST : LONG_REST) &&
      (batch?.operations.length ?? 0) < MOST
    ) {
      HistoryEditor.withMerging(editor, () => apply(operation))
    } else HistoryEditor.withoutMerging(editor, () => apply(operation))
    last = { operation, batch: editor.history.undos.at(-1), time: now }
  }
  return editor
}

/** Is the operation a letter typed or taken back where the last one left the cursor? */
function goesOn(last: TextOperation, next: TextOperation): boolean {
  if (!Path.equals(last.path, next.path)) return false
  const cursor = last.type === 'insert_text' ? last.offset + last.text.length : last.offset
  if (next.type === 'insert_text') return next.offset === cursor
  return next.text.length <= 2 && next.offset + next.text.length === cursor
}

function startsWord(operation: TextOperation): boolean {
  return /^\s/.test(operation.text)
}
