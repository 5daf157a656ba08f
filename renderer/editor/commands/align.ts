import { Editor, type Path, Transforms } from 'slate'
import type { Paragraph } from '../../../shared/document/types.ts'
import { selectedLines } from './setStyle.ts'
import { alignCells } from './table/tableCommands.ts'

/**
 * Aligns the paragraphs or the table cells of the selection; undefined: as the rules have it.
 * Headings, items and bullets stand where the rules put them. False where nothing can be aligned.
 */
export function align(editor: Editor, to: Paragraph['align']): boolean {
  const cells = alignCells(editor, to)
  const paragraphs = alignable(editor)
  Editor.withoutNormalizing(editor, () => {
    for (const path of paragraphs) {
      if (to === undefined) Transforms.unsetNodes(editor, 'align', { at: path })
      else Transforms.setNodes<Paragraph>(editor, { align: to }, { at: path })
    }
  })
  return cells || paragraphs.length > 0
}

function alignable(editor: Editor): Path[] {
  return selectedLines(editor).flatMap(([line, path]) => (line.type === 'paragraph' ? [path] : []))
}
