import { Editor, Element, type Point, Range, Transforms } from 'slate'

/**
 * A run-in heading and its paragraph share a line, and the browser can't tell the end of the one
 * from the start of the other. A selection from or to that place means the letters that are marked:
 * it never reaches into the other block, and what is deleted over the border joins nothing.
 */
export function withRunIn(editor: Editor): Editor {
  const { deleteFragment, insertText, insertData } = editor

  editor.deleteFragment = (options) => {
    const border = trimmed(editor)
    if (border === undefined) deleteFragment(options)
    else deleteBeside(editor, border)
  }

  editor.insertText = (text, options) => {
    if (trimmed(editor) !== undefined) editor.deleteFragment()
    insertText(text, options)
  }

  editor.insertData = (data) => {
    if (trimmed(editor) !== undefined) editor.deleteFragment()
    insertData(data)
  }

  return editor
}

/** The end of a run-in heading and the start of the paragraph that goes on in its line. */
interface Border {
  readonly heading: Point
  readonly paragraph: Point
}

/**
 * Takes the selection's edges off a border that they only touch; the border that it lies across,
 * from the heading to its own paragraph, is the answer.
 */
function trimmed(editor: Editor): Border | undefined {
  const { selection } = editor
  if (selection === null || Range.isCollapsed(selection)) return undefined
  const [start, end] = Range.edges(selection)
  const [first = 0, last = 0] = [start.path[0], end.path[0]]
  if (first === last) return undefined
  const after = borderBehind(editor, first)
  if (after !== undefined && last === first + 1) return after
  const before = borderBehind(editor, last - 1)
  const anchor = after && Editor.isEnd(editor, start, [first]) ? after.paragraph : start
  const focus = before && Editor.isStart(editor, end, [last]) ? before.heading : end
  if (anchor !== start || focus !== end) Transforms.select(editor, { anchor, focus })
  return undefined
}

function borderBehind(editor: Editor, at: number): Border | undefined {
  const [one, next] = [editor.children[at], editor.children[at + 1]]
  if (!Element.isElement(one) || one.type !== 'heading' || one.runIn !== true) return undefined
  if (!Element.isElement(next) || next.type !== 'paragraph') return undefined
  return { heading: Editor.end(editor, [at]), paragraph: Editor.start(editor, [at + 1]) }
}

/** The marked letters of both; the cursor stays in the block that had some, the heading first. */
function deleteBeside(editor: Editor, border: Border): void {
  const { selection } = editor
  if (selection === null) return
  const [start, end] = Range.edges(selection)
  const inHeading = !Editor.isEnd(editor, start, start.path.slice(0, 1))
  Editor.withoutNormalizing(editor, () => {
    Transforms.select(editor, inHeading ? start : border.paragraph)
    for (const part of [
      { anchor: border.paragraph, focus: end },
      { anchor: start, focus: border.heading },
    ]) {
      // An empty range would take the letter behind it.
      if (Range.isExpanded(part)) Transforms.delete(editor, { at: part })
    }
  })
}
