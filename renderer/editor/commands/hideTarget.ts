import { Editor, Element, type Path, Transforms } from 'slate'

/**
 * Takes a target out of its list for good: the list remembers it, so that the next refresh does
 * not write it again. The last one takes the whole list with it.
 */
export function hideTarget(editor: Editor, path: Path): void {
  const [item] = Editor.node(editor, path)
  const [list, listPath] = Editor.parent(editor, path)
  if (!Element.isElement(item) || item.type !== 'targetItem') return
  if (!Element.isElement(list) || list.type !== 'targetList') return
  Editor.withoutNormalizing(editor, () => {
    if (list.children.length === 1) {
      Transforms.removeNodes(editor, { at: listPath })
      return
    }
    const hidden = [...(list.hidden ?? []), item.indicator]
    Transforms.setNodes(editor, { hidden }, { at: listPath })
    const before = Editor.before(editor, Editor.start(editor, path))
    Transforms.removeNodes(editor, { at: path })
    if (before !== undefined) Transforms.select(editor, before)
  })
}
