import { type Editor, Element, Node, type Operation, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'

/**
 * A target whose words the writer changes becomes free text: its figures stay references, but
 * the pattern no longer overwrites it. Refreshes and undo run without saving to the history
 * and bring their own state, so they free nothing.
 */
export function withTargets(editor: Editor): Editor {
  const { apply } = editor
  editor.apply = (operation) => {
    apply(operation)
    if (HistoryEditor.isSaving(editor) === false) return
    const at = changedItem(operation)
    if (at === undefined || !Node.has(editor, at)) return
    const item = Node.get(editor, at)
    if (Element.isElement(item) && item.type === 'targetItem' && item.free !== true) {
      Transforms.setNodes(editor, { free: true }, { at })
    }
  }
  return editor
}

/** Path of the target item whose words the operation changes. */
function changedItem(operation: Operation): number[] | undefined {
  if (operation.type === 'set_selection' || operation.type === 'set_node') return undefined
  const { path } = operation
  // Empty texts that normalizing puts around a figure change no words.
  if (operation.type === 'insert_node' && 'text' in operation.node && operation.node.text === '') {
    return undefined
  }
  return path.length >= 3 ? path.slice(0, 2) : undefined
}
