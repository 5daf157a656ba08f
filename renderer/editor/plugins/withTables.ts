import { Editor, Element, type Node, type Path, Range, Text, Transforms } from 'slate'
import { paragraph } from '../../../shared/document/build.ts'
import { chartTitle } from '../../../shared/document/chartWords.ts'
import type { Inline } from '../../../shared/document/types.ts'
import { crossesCells, deleteAcrossCells } from '../commands/table/cover.ts'
import { wholeRows } from '../commands/table/marked.ts'
import { copyCells, onlyTable, pasteCells } from '../commands/table/pasteCells.ts'
import { cellPathAt, severalCells, tableAt } from '../commands/table/tableAt.ts'
import { renewIds } from '../renewIds.ts'
import { isLineElement } from '../slateTypes.ts'
import { forEditor } from '../value.ts'

/**
 * Deleting, typing or pasting never breaks a table's grid: a selection over several cells stands
 * for their rectangle, one that crosses a table's edge for whole rows, copied cells go cell by cell, other blocks become a cell's words.
 */
export function withTables(editor: Editor): Editor {
  const { deleteFragment, insertFragment, insertText, getFragment } = editor

  const clearCrossed = (): boolean => {
    const { selection } = editor
    if (selection === null || !crossesCells(editor, selection)) return false
    deleteAcrossCells(editor, selection)
    return true
  }

  editor.deleteFragment = (options) => {
    if (!clearCrossed()) deleteFragment(options)
  }

  editor.insertText = (text, options) => {
    clearCrossed()
    insertText(text, options)
  }

  editor.insertFragment = (fragment, options) => {
    const cells = onlyTable(fragment)
    const at = cells && tableAt(editor)
    if (cells !== undefined && at !== undefined) {
      pasteCells(editor, at, cells)
      return
    }
    clearCrossed()
    if (isInOneLine(editor)) insertInLine(editor, fragment)
    else if (beginsOrEndsWithCells(fragment)) insertBlocks(editor, fragment)
    else insertFragment(fragment, options)
  }

  editor.getFragment = () => {
    const at = tableAt(editor)
    if (at === undefined) {
      const { selection } = editor
      const rows = selection && wholeRows(editor, selection)
      return rows === null || rows === selection ? getFragment() : Editor.fragment(editor, rows)
    }
    if (severalCells(at)) return [copyCells(at)]
    // Words of one cell are words, not a table.
    const line = getFragment().flatMap((node) => linesIn(node))[0] ?? [{ text: '' }]
    return [paragraph(line)]
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
  if (node.type === 'chart') return [[{ text: chartTitle(node) }]]
  return node.children.flatMap(linesIn)
}

/** In a cell or a target, which hold one line of words. */
function isInOneLine(editor: Editor): boolean {
  const { selection } = editor
  if (selection === null) return false
  return cellPathAt(editor, selection.anchor) !== undefined || targetAt(editor) !== undefined
}

function targetAt(editor: Editor): Path | undefined {
  return Editor.above(editor, {
    match: (node) => Element.isElement(node) && node.type === 'targetItem',
  })?.[1]
}

/** The usual insertion would draw the first and the last line out of their cells. */
function beginsOrEndsWithCells(fragment: readonly Node[]): boolean {
  return [fragment[0], fragment.at(-1)].some(
    (node) => Element.isElement(node) && (node.type === 'table' || node.type === 'targetList'),
  )
}

/** Whole blocks between the halves of the block with the cursor. */
function insertBlocks(editor: Editor, fragment: readonly Node[]): void {
  const blocks = renewIds(fragment.filter((node) => Element.isElement(node)))
  if (editor.selection !== null && Range.isExpanded(editor.selection)) editor.deleteFragment()
  const point = editor.selection?.anchor
  const at = point?.path[0]
  if (point === undefined || at === undefined) return
  Editor.withoutNormalizing(editor, () => {
    const [here] = Editor.node(editor, [at])
    const line = Element.isElement(here) && isLineElement(here) ? here : undefined
    const empty = line?.type === 'paragraph' && Editor.isEmpty(editor, line)
    let place = at + 1
    if (empty) {
      Transforms.removeNodes(editor, { at: [at] })
      place = at
    } else if (line !== undefined && Editor.isStart(editor, point, [at])) place = at
    else if (line !== undefined && !Editor.isEnd(editor, point, [at])) {
      Transforms.splitNodes(editor, { at: point })
    }
    Transforms.insertNodes(editor, blocks, { at: [place] })
    Transforms.select(editor, Editor.end(editor, [place + blocks.length - 1]))
  })
}
