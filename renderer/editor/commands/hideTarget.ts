import { Editor, Element, type Path, Transforms } from 'slate'

/**
 * Takes a target out of its list for good: the list remembers it (withTargets.ts), so that the
 * next refresh does not write it again. The last one takes the whole list with it. The cursor
 * goes in front of it, or stays where it is (`keepCursor`).
 */
export function hideTarget(
  editor: Editor,
  path: Path,
  { keepCursor = false }: { readonly keepCursor?: boolean } = {},
): void {
  const [item] = Editor.node(editor, path)
  const [list, listPath] = Editor.parent(editor, path)
  if (!Element.isElement(item) || item.type !== 'targetItem') return
  if (!Element.isElement(list) || list.type !== 'targetList') return
  Editor.withoutNormalizing(editor, () => {
    if (list.children.length === 1) {
      Transforms.removeNodes(editor, { at: listPath })
      return
    }
    const before = Editor.before(editor, Editor.start(editor, path))
    Transforms.removeNodes(editor, { at: path })
    if (!keepCursor && before !== undefined) Transforms.select(editor, before)
  })
}
