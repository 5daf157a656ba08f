import { Editor, type Path, Transforms } from 'slate'
import type { HeadingLevel } from '../../../shared/document/types.ts'
import { selectedLines } from './setStyle.ts'

/**
 * Tab and Shift+Tab: one level deeper (+1) or higher (-1) for the headings, items and bullets of
 * the selection. False where it holds only paragraphs, which have no level.
 */
export function changeLevel(editor: Editor, by: 1 | -1): boolean {
  const lines = selectedLines(editor)
  Editor.withoutNormalizing(editor, () => {
    for (const [line, path] of lines) {
      switch (line.type) {
        case 'heading':
        case 'item':
          setLevel(editor, path, clampLevel(line.level + by))
          break
        case 'bullet':
          setLevel(editor, path, line.level + by < 2 ? 1 : line.level + by > 2 ? 3 : 2)
          break
        case 'paragraph':
          break
      }
    }
  })
  return lines.some(([line]) => line.type !== 'paragraph')
}

function setLevel(editor: Editor, path: Path, level: HeadingLevel): void {
  Transforms.setNodes(editor, { level }, { at: path })
}

function clampLevel(level: number): HeadingLevel {
  const levels = [1, 2, 3, 4, 5] as const
  return levels.find((known) => known >= level) ?? 5
}
