import { type Editor, Element, Node, type Path } from 'slate'
import type { Figure, Text } from '../../../shared/document/types.ts'
import { isFigure, isFootnote } from '../../../shared/document/walk.ts'
import { forDocument } from '../value.ts'
import { asOneStep } from './asOneStep.ts'

/** Leaves the words of these figures as plain text, those in notes too; one undo step. */
export function unlinkFigures(editor: Editor, ids: ReadonlySet<string>): void {
  const figures: Path[] = []
  const notes: Path[] = []
  for (const [node, path] of Node.elements(editor)) {
    if (!Element.isElement(node)) continue
    if (node.type === 'figure' && ids.has(node.id)) figures.push(path)
    const holds =
      node.type === 'footnote' && node.content.some((one) => isFigure(one) && ids.has(one.id))
    if (holds) notes.push(path)
  }
  asOneStep(editor, () => {
    for (const path of figures.reverse()) {
      const node = Node.get(editor, path)
      if (!isFigureNode(node)) continue
      editor.apply({ type: 'remove_node', path, node })
      editor.apply({ type: 'insert_node', path, node: wordsOf(node) })
    }
    for (const path of notes) {
      const note = Node.get(editor, path)
      if (!Element.isElement(note) || note.type !== 'footnote') continue
      const plain = note.content.map((one) =>
        isFigure(one) && ids.has(one.id) ? wordsOf(one) : one,
      )
      const content = forDocument(plain).flatMap((one) => (isFootnote(one) ? [] : [one]))
      editor.apply({
        type: 'set_node',
        path,
        properties: { content: note.content },
        newProperties: { content },
      })
    }
  })
}

function isFigureNode(node: Node): node is Figure {
  return Element.isElement(node) && node.type === 'figure'
}

function wordsOf({ shown, bold, italic, comments }: Figure): Text {
  return {
    text: shown,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(comments && { comments }),
  }
}
