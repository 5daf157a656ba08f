import { type Editor, Element, Transforms } from 'slate'
import type { Heading } from '../../../shared/document/types.ts'

/** The heading with the cursor, or the one in whose line its paragraph goes on. */
export function runInAt(editor: Editor): readonly [Heading, number] | undefined {
  const at = editor.selection?.focus.path[0]
  if (at === undefined) return undefined
  for (const place of [at, at - 1]) {
    const block = editor.children[place]
    if (!Element.isElement(block) || block.type !== 'heading') continue
    if (place === at || block.runIn === true) return [block, place]
  }
  return undefined
}

/** "6.1. Đề mục: ...": the text behind the heading goes on in its line, or no longer does. */
export function toggleRunIn(editor: Editor): boolean {
  const entry = runInAt(editor)
  if (entry === undefined) return false
  const [heading, at] = entry
  if (heading.runIn === true) Transforms.unsetNodes(editor, 'runIn', { at: [at] })
  else Transforms.setNodes(editor, { runIn: true }, { at: [at] })
  return true
}
