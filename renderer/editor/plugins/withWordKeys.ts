import { Editor, Element, Node, type NodeEntry, Path, Range, Transforms } from 'slate'
import { bullet, paragraph } from '../../../shared/document/build.ts'
import type { Heading } from '../../../shared/document/types.ts'
import { hideTarget } from '../commands/hideTarget.ts'
import { toParagraph } from '../commands/setStyle.ts'
import { crossesCells } from '../commands/table/cover.ts'
import { isInTable } from '../commands/table/tableAt.ts'
import { isLineElement, type LineElement } from '../slateTypes.ts'

/**
 * Enter and Backspace as in Word. Only at the start of a block does Backspace do anything of its
 * own: inside words it stays one plain deletion, because UniKey sends Backspace and retypes.
 */
export function withWordKeys(editor: Editor): Editor {
  const { insertBreak, deleteBackward, deleteForward } = editor

  editor.insertSoftBreak = () => editor.insertText('\n')

  editor.insertBreak = () => {
    const { selection } = editor
    if (selection !== null && Range.isExpanded(selection)) {
      const cells = crossesCells(editor, selection)
      editor.deleteFragment()
      // Several cells are only emptied.
      if (cells && isInTable(editor)) return
    }
    const entry = currentLine(editor)
    if (entry === undefined) insertAfterVoid(editor)
    else if (!breakLine(editor, entry)) insertBreak()
  }

  editor.deleteBackward = (unit) => {
    const entry = collapsedLine(editor)
    if (entry !== undefined && atStart(editor, entry[1]) && backAtStart(editor, entry)) return
    deleteBackward(unit)
  }

  editor.deleteForward = (unit) => {
    const entry = collapsedLine(editor)
    if (entry !== undefined && atEnd(editor, entry[1]) && forwardAtEnd(editor, entry)) return
    deleteForward(unit)
  }

  return editor
}

/** The line block around the cursor; undefined on a divider. */
export function currentLine(editor: Editor): NodeEntry<LineElement> | undefined {
  return Editor.above(editor, {
    match: (node): node is LineElement => Element.isElement(node) && isLineElement(node),
  })
}

function collapsedLine(editor: Editor): NodeEntry<LineElement> | undefined {
  if (editor.selection === null || Range.isExpanded(editor.selection)) return undefined
  return currentLine(editor)
}

function atStart(editor: Editor, path: Path): boolean {
  const { selection } = editor
  return selection !== null && Editor.isStart(editor, selection.anchor, path)
}

function atEnd(editor: Editor, path: Path): boolean {
  const { selection } = editor
  return selection !== null && Editor.isEnd(editor, selection.anchor, path)
}

function isEmpty(editor: Editor, block: LineElement): boolean {
  return Editor.isEmpty(editor, block)
}

/** True when the break was made here. */
function breakLine(editor: Editor, [block, path]: NodeEntry<LineElement>): boolean {
  switch (block.type) {
    case 'tableCell':
      if (!makeRoomAbove(editor, path)) editor.insertText('\n')
      return true
    case 'targetItem':
      breakTarget(editor, path)
      return true
    case 'heading':
      breakHeading(editor, block, path)
      return true
    case 'bullet':
    case 'item':
      if (isEmpty(editor, block)) {
        leaveList(editor, block, path)
        return true
      }
      Transforms.splitNodes(editor, { always: true })
      // A literal marker ("5.") belongs to the first half.
      if (block.marker !== undefined && block.type === 'item') {
        Transforms.unsetNodes(editor, 'marker', { at: Path.next(path) })
      }
      return true
    case 'paragraph':
      return breakAfterHeading(editor, path)
  }
}

/** At the start of a paragraph that goes on in its heading's line, as at the end of the heading. */
function breakAfterHeading(editor: Editor, path: Path): boolean {
  const before = path[0] === 0 ? undefined : editor.children[(path[0] ?? 0) - 1]
  if (!Element.isElement(before) || before.type !== 'heading' || before.runIn !== true) return false
  if (!atStart(editor, path)) return false
  Transforms.unsetNodes(editor, 'runIn', { at: Path.previous(path) })
  return true
}

/** Enter in an empty bullet or item: a bullet of a deeper level first goes up one. */
function leaveList(editor: Editor, block: LineElement, path: Path): void {
  if (block.type === 'bullet' && block.level > 1) {
    Transforms.setNodes(editor, { level: block.level === 3 ? 2 : 1 }, { at: path })
  } else toParagraph(editor, path)
}

/** Enter at the very start of a table that begins the document: a paragraph goes above it. */
function makeRoomAbove(editor: Editor, path: Path): boolean {
  if (path.some((at) => at !== 0) || !atStart(editor, path)) return false
  Transforms.insertNodes(editor, paragraph(''), { at: [0], select: true })
  return true
}

/** A new bullet after the list; in the middle of a list the cursor goes to the next target. */
function breakTarget(editor: Editor, path: Path): void {
  const list = Path.parent(path)
  const next = Path.next(path)
  if (Node.has(editor, next)) {
    Transforms.select(editor, Editor.start(editor, next))
    return
  }
  const after = Path.next(list)
  Transforms.insertNodes(editor, bullet(1, ''), { at: after })
  Transforms.select(editor, Editor.start(editor, after))
}

function breakHeading(editor: Editor, block: Heading, path: Path): void {
  if (isEmpty(editor, block)) {
    toParagraph(editor, path)
  } else if (block.runIn === true && atEnd(editor, path) && isParagraph(editor, Path.next(path))) {
    // Its text, which went on in the same line, begins a line of its own.
    Transforms.unsetNodes(editor, 'runIn', { at: path })
    Transforms.select(editor, Editor.start(editor, Path.next(path)))
  } else if (atStart(editor, path)) {
    Transforms.insertNodes(editor, paragraph(''), { at: path })
  } else {
    Transforms.splitNodes(editor, { always: true })
    toParagraph(editor, Path.next(path))
  }
}

function isParagraph(editor: Editor, path: Path): boolean {
  const node = Node.getIf(editor, path)
  return Element.isElement(node) && node.type === 'paragraph'
}

function insertAfterVoid(editor: Editor): void {
  const at = editor.selection?.anchor.path[0]
  if (at === undefined) return
  Transforms.insertNodes(editor, paragraph(''), { at: [at + 1] })
  Transforms.select(editor, [at + 1, 0])
}

/** Backspace at the start of a block; true when nothing is left for the usual deletion. */
function backAtStart(editor: Editor, [block, path]: NodeEntry<LineElement>): boolean {
  switch (block.type) {
    case 'heading':
    case 'item':
    case 'bullet':
      toParagraph(editor, path)
      return true
    case 'tableCell':
      return true
    case 'targetItem':
      // Emptied first, then taken out: one key too many never drops a target.
      if (isEmpty(editor, block)) hideTarget(editor, path)
      else leaveBackwards(editor, path)
      return true
    case 'paragraph': {
      const before = path[0] === 0 ? undefined : editor.children[(path[0] ?? 0) - 1]
      if (!Element.isElement(before)) return true
      if (before.type === 'chart') {
        selectChart(editor, path, Path.previous(path))
        return true
      }
      if (before.type === 'divider') {
        Transforms.removeNodes(editor, { at: Path.previous(path) })
        return true
      }
      if (before.type === 'heading' && before.runIn === true && !isEmpty(editor, block)) {
        // Both stand in one line already: the cursor goes on into the title.
        Transforms.select(editor, Editor.end(editor, Path.previous(path)))
        return true
      }
      if (before.type !== 'table' && before.type !== 'targetList') return false
      Transforms.select(editor, Editor.end(editor, Path.previous(path)))
      // Never merges into a table or a target; an empty paragraph just goes.
      if (isEmpty(editor, block) && path[0] !== editor.children.length - 1) {
        Transforms.removeNodes(editor, { at: path })
      }
      return true
    }
  }
}

function leaveBackwards(editor: Editor, path: Path): void {
  const before = Editor.before(editor, Editor.start(editor, path))
  if (before !== undefined) Transforms.select(editor, before)
}

/** The first key only selects a chart, the next deletes it; an empty line in between just goes. */
function selectChart(editor: Editor, from: Path, to: Path): void {
  Transforms.select(editor, Editor.start(editor, to))
  const line = Node.get(editor, from)
  const isLast = from[0] === editor.children.length - 1
  if (Element.isElement(line) && isLineElement(line) && isEmpty(editor, line) && !isLast) {
    Transforms.removeNodes(editor, { at: from })
  }
}

/** Delete at the end of a block; true when nothing is left for the usual deletion. */
function forwardAtEnd(editor: Editor, [block, path]: NodeEntry<LineElement>): boolean {
  if (block.type === 'tableCell' || block.type === 'targetItem') return true
  const next = editor.children[(path[0] ?? 0) + 1]
  if (!Element.isElement(next)) return true
  if (next.type === 'chart') {
    selectChart(editor, path, Path.next(path))
    return true
  }
  if (next.type === 'divider') {
    Transforms.removeNodes(editor, { at: Path.next(path) })
    return true
  }
  if (block.type === 'heading' && block.runIn === true && next.type === 'paragraph') {
    Transforms.select(editor, Editor.start(editor, Path.next(path)))
    return true
  }
  if (next.type !== 'table' && next.type !== 'targetList') return false
  if (isEmpty(editor, block)) {
    Transforms.removeNodes(editor, { at: path })
    Transforms.select(editor, Editor.start(editor, path))
  } else {
    Transforms.select(editor, Editor.start(editor, Path.next(path)))
  }
  return true
}
