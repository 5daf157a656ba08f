import { type Descendant, Editor, Element, Node } from 'slate'
import { newId } from '../../../shared/ids.ts'
import { renewIds } from '../renewIds.ts'

/**
 * Ids stay unique. Splitting a node copies all its properties, the id too, so the new half gets
 * its own; a pasted fragment gets new ones throughout. An undone merge is a split that brings
 * the old id back: it differs from its neighbour's and is kept.
 */
export function withIds(editor: Editor): Editor {
  const { apply, insertFragment } = editor

  editor.apply = (operation) => {
    if (operation.type === 'split_node' && 'id' in operation.properties) {
      const split = Node.get(editor, operation.path)
      if (Element.isElement(split) && split.id === operation.properties.id) {
        apply({ ...operation, properties: { ...operation.properties, id: newId() } })
        return
      }
    }
    apply(operation)
  }

  editor.insertFragment = (fragment, options) =>
    insertFragment(renewIds(fragment.filter(isDescendant)), options)

  return editor
}

function isDescendant(node: Node): node is Descendant {
  return !Editor.isEditor(node)
}
