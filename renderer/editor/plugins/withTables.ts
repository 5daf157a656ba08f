import { Editor, Element, type Node, Path, Range, Text, Transforms } from 'slate'
import type { Inline } from '../../../shared/document/types.ts'
import { renewIds } from '../renewIds.ts'
import { isLineElement } from '../slateTypes.ts'
import { forEditor } from '../value.ts'

/**
 * Deleting or pasting never breaks a table's grid: a selection that begins or ends in a cell
 * empties the lines it touches and joins none of them.
 */
export function withTables(editor: Editor): Editor {
  const { deleteFragment, insertFragment } = editor

  editor.deleteFragment = (options) => {
    const { selection } = editor
    if (selection === null || !crossesCells(editor, selection)) {
      deleteFragment(options)
      return
    }
    emptyLines(editor, selection)
  }

  editor.insertFragment = (fragment, options) => {
    if (editor.selection !== null && crossesCells(editor, editor.selection)) {
      emptyLines(editor, editor.selection)
    }
    const inLine = cellAt(editor) ?? targetAt(editor)
    if (inLine === undefined) insertFragment(fragment, options)
    else insertInLine(editor, fragment)
  }

  return editor
}

/** Pastes blocks into one line: their figures and notes stay what they are. */
function insertInLine(editor: Editor, fragment: readonly Node[]): void {
  const lines = [...fragment].flatMap(linesIn)
  const words = lines.flatMap((line, at) => (at === 0 ? line : [{ text: '\n' }, ...line]))
  if (words.length === 0) return
  const inlines = forEditor(words.filter((one) => !('text' in one) || one.text !== ''))
  if (editor.selection !== null && Range.isExpanded(editor.selection)) Transforms.delete(editor)
  Transforms.insertNodes(editor, renewIds(inlines), { select: true })
}

function linesIn(node: Node): Inline[][] {
  if (Text.isText(node)) return [[node]]
  if (!Element.isElement(node)) return []
  if (isLineElement(node)) return [node.children]
  if (node.type === 'figure' || node.type === 'footnote') return [[node]]
  if (node.type === 'divider') return [[{ text: node.words }]]
  return node.children.flatMap(linesIn)
}

function cellAt(editor: Editor, at = editor.selection?.anchor): Path | undefined {
  if (at === undefined) return undefined
  return Editor.above(editor, {
    at,
    match: (node) => Element.isElement(node) && node.type === 'tableCell',
  })?.[1]
}

function targetAt(editor: Editor): Path | undefined {
  return Editor.above(editor, {
    match: (node) => Element.isElement(node) && node.type === 'targetItem',
  })?.[1]
}

function crossesCells(editor: Editor, range: Range): boolean {
  if (Range.isCollapsed(range)) return false
  const [start, end] = [cellAt(editor, range.anchor), cellAt(editor, range.focus)]
  if (start === undefined && end === undefined) return false
  return start === undefined || end === undefined || !Path.equals(start, end)
}

/** Deletes the selected words line by line; every line block stays. */
function emptyLines(editor: Editor, selection: Range): void {
  const [start] = Range.edges(selection)
  const cursor = Editor.pointRef(editor, start, { affinity: 'backward' })
  const lines = [
    ...Editor.nodes(editor, {
      at: selection,
      match: (node) => Element.isElement(node) && isLineElement(node),
    }),
  ]
  Editor.withoutNormalizing(editor, () => {
    for (const [, path] of lines.reverse()) {
      const part = Range.intersection(Editor.range(editor, path), selection)
      if (part !== null && Range.isExpanded(part)) Transforms.delete(editor, { at: part })
    }
  })
  const point = cursor.unref()
  if (point !== null) Transforms.select(editor, point)
}
