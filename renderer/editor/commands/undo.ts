import { Editor, Node, type Range, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { bringOlderSteps } from '../plugins/withLongUndo.ts'

/**
 * Undo and redo that can't lose the text: a target list that the store has rewritten since may
 * no longer have the places a step speaks of. Such a step changes nothing and the history that
 * leads to it is dropped.
 */
export function undo(editor: Editor): void {
  bringOlderSteps(editor)
  step(editor, HistoryEditor.undo)
}

export function redo(editor: Editor): void {
  step(editor, HistoryEditor.redo)
}

/** Operations of a step from which Slate's count of nodes to look at again takes its time. */
const LONG = 200

function isLong({ history }: Editor, move: (editor: Editor) => void): boolean {
  const steps = move === HistoryEditor.undo ? history.undos : history.redos
  return (steps.at(-1)?.operations.length ?? 0) > LONG
}

/**
 * For each block taken away from under the cursor Slate looks through all words for its next
 * place, and for each operation it moves the paths of all nodes that earlier ones touched: undoing
 * a paste of 4,000 blocks took 40 seconds. In a long step there is no cursor until its end, and all
 * nodes are looked at once behind it.
 */
function moveAtOnce(editor: Editor, move: (editor: Editor) => void): void {
  const { getDirtyPaths, selection } = editor
  const before = move === HistoryEditor.undo ? editor.history.undos.at(-1)?.selectionBefore : null
  if (before) Transforms.deselect(editor)
  editor.getDirtyPaths = () => []
  try {
    move(editor)
  } finally {
    editor.getDirtyPaths = getDirtyPaths
  }
  HistoryEditor.withoutSaving(editor, () => Editor.normalize(editor, { force: true }))
  const after = before ?? selection
  if (editor.selection === null && after && isThere(editor, after)) Transforms.select(editor, after)
}

function isThere(editor: Editor, { anchor, focus }: Range): boolean {
  return [anchor, focus].every(({ path }) => Node.has(editor, path))
}

function step(editor: Editor, move: (editor: Editor) => void): void {
  const { children, selection } = editor
  try {
    if (isLong(editor, move)) moveAtOnce(editor, move)
    else move(editor)
  } catch (error) {
    console.error('undo', error)
    editor.children = children
    editor.selection = selection
    editor.operations = []
    editor.history = { undos: [], redos: [] }
    editor.onChange()
  }
}
