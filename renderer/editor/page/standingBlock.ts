import { type Editor, Element, Node } from 'slate'
import { ReactEditor } from 'slate-react'
import { drawn } from '../drawn.ts'
import { type TopBlock, topBlock } from './topBlock.ts'

/**
 * The block that stays where it stands when the page grows by `factor`: that of the cursor while it
 * is in sight, so that its line keeps its place; else the one that is read at the upper edge.
 */
export function standingBlock(
  editor: Editor,
  scroll: HTMLElement,
  factor: number,
): TopBlock | undefined {
  const view = scroll.getBoundingClientRect()
  const cursor = cursorLine(editor)
  const inSight = cursor !== undefined && cursor.top >= view.top && cursor.top < view.bottom
  if (!inSight) {
    const top = topBlock(scroll)
    return top && { id: top.id, above: top.above * factor }
  }
  // The line is so far below its block's upper edge, which grows, and below the window's, which does not.
  return {
    id: cursor.id,
    above: (cursor.top - cursor.block) * factor - (cursor.top - view.top),
  }
}

/** Where the cursor's line and its block begin on the screen. */
function cursorLine(editor: Editor) {
  const { selection } = editor
  const block = selection && Node.getIf(editor, selection.focus.path.slice(0, 1))
  if (selection === null || !Element.isElement(block)) return undefined
  const element = drawn(editor, block)
  if (element === undefined) return undefined
  const box = element.getBoundingClientRect()
  try {
    const { focus } = selection
    const line = ReactEditor.toDOMRange(editor, { anchor: focus, focus }).getBoundingClientRect()
    // In an empty line the browser can't tell.
    const top = line.height === 0 && line.top === 0 ? box.top : line.top
    return { id: block.id, top, block: box.top }
  } catch {
    return undefined
  }
}
