import { type Editor, Element, Node, type Path, Transforms } from 'slate'
import { drawn, scrollUntilStill } from './drawn.ts'
import { focusText } from './focusText.ts'

/** Path of the element with that id; undefined when it is gone. */
export function pathOfId(editor: Editor, id: string, within?: string): Path | undefined {
  const from = within === undefined ? undefined : indexOfBlock(editor, within)
  if (within !== undefined && from === undefined) return undefined
  const start = from ?? 0
  const end = from === undefined ? editor.children.length : from + 1
  for (let at = start; at < end; at++) {
    const block = editor.children[at]
    if (!Element.isElement(block)) continue
    if (block.id === id) return [at]
    for (const [node, path] of Node.elements(block)) {
      if (node.id === id) return [at, ...path]
    }
  }
  return undefined
}

function indexOfBlock(editor: Editor, id: string): number | undefined {
  const at = editor.children.findIndex((block) => Element.isElement(block) && block.id === id)
  return at < 0 ? undefined : at
}

/**
 * Scrolls to a block (or a figure or note inside it) and puts the cursor there. Chunks out of
 * sight have an estimated height, so the place is corrected once they are laid out.
 */
export function reveal(editor: Editor, id: string, within?: string): void {
  const path = pathOfId(editor, id, within)
  if (path === undefined) return
  const point = { path: Node.first(editor, path)[1], offset: 0 }
  Transforms.select(editor, point)
  focusText(editor)
  scrollToNode(editor, path, path.length === 1 ? 'start' : 'center')
}

/** Scrolls until the node stands there, also where its chunk had not been laid out yet. */
export function scrollToNode(editor: Editor, path: Path, block: ScrollLogicalPosition): void {
  scrollUntilStill(editor, () => {
    const node = Node.getIf(editor, path)
    if (Element.isElement(node)) drawn(editor, node)?.scrollIntoView({ block })
  })
}
