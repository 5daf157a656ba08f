import { Editor, Element, type NodeEntry, Range, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import type { NumberingScheme } from '../../../shared/document/types.ts'
import { asOneStep } from '../commands/asOneStep.ts'
import { styleLine } from '../commands/setStyle.ts'
import { type TypedStyle, typedStyle } from '../commands/typedMarker.ts'
import { undo } from '../commands/undo.ts'
import type { LineElement } from '../slateTypes.ts'
import { currentLine } from './withWordKeys.ts'

/**
 * A marker typed at a paragraph's start makes the right block of it as soon as a space follows:
 * "- ", "+ ", "I- ", "1. ", "1.1. ", "a) ", "Phần thứ nhất ". It is a step of its own: one undo,
 * or Backspace at once, gives the typed characters back. Nothing happens while an input method
 * composes, nor anywhere but at the start of a block, where UniKey retypes nothing.
 */
export function withAutoformat(editor: Editor, scheme: () => NumberingScheme): Editor {
  const { insertText, deleteBackward } = editor
  /** The last step that a marker made, and its block. */
  let made: { readonly step: unknown; readonly id: string } | undefined

  editor.insertText = (text, options) => {
    insertText(text, options)
    if (text !== ' ' || ReactEditor.isComposing(editor)) return
    const found = markerBeforeCursor(editor, scheme())
    if (found === undefined) return
    const { line, typed, style } = found
    asOneStep(editor, () => {
      Transforms.delete(editor, { at: typed })
      styleLine(editor, line[1], style.style)
      if (style.marker !== undefined) {
        Transforms.setNodes(editor, { marker: style.marker }, { at: line[1] })
      }
    })
    made = { step: editor.history.undos.at(-1), id: line[0].id }
  }

  editor.deleteBackward = (unit) => {
    const last = made
    made = undefined
    if (last !== undefined && last.step === editor.history.undos.at(-1)) {
      const line = currentLine(editor)
      const { selection } = editor
      const atStart =
        selection !== null &&
        Range.isCollapsed(selection) &&
        line?.[0].id === last.id &&
        Editor.isStart(editor, selection.anchor, line[1])
      if (atStart) {
        undo(editor)
        return
      }
    }
    deleteBackward(unit)
  }

  return editor
}

interface Found {
  readonly line: NodeEntry<LineElement>
  /** The marker and its space. */
  readonly typed: Range
  readonly style: TypedStyle
}

/** The marker that stands, with a space, between the start of the block and the cursor. */
function markerBeforeCursor(editor: Editor, scheme: NumberingScheme): Found | undefined {
  const { selection } = editor
  // The longest marker has some 20 characters, all in the first text of its block.
  if (selection === null || selection.anchor.offset > 40) return undefined
  if (selection.anchor.path.length !== 2 || selection.anchor.path[1] !== 0) return undefined
  const line = currentLine(editor)
  if (line === undefined || !takesMarkers(line[0])) return undefined
  const [block, path] = line
  const typed = { anchor: Editor.start(editor, path), focus: selection.anchor }
  const words = Editor.string(editor, typed)
  if (!words.endsWith(' ') || /^\s/.test(words)) return undefined
  const end = Editor.end(editor, path)
  const rest = Editor.string(editor, { anchor: selection.anchor, focus: end })
  // In a list or a title only as its first words: there a marker is shown already.
  const begun = block.type !== 'paragraph' && !Editor.isEnd(editor, selection.anchor, path)
  if (begun) return undefined
  const [at = 0] = path
  const above = editor.children[at - 1]
  const runsOn = Element.isElement(above) && above.type === 'heading' && above.runIn === true
  if (runsOn) return undefined
  const style = typedStyle(editor, at, words.slice(0, -1), { scheme, rest })
  return style === undefined ? undefined : { line, typed, style }
}

function takesMarkers(block: LineElement): boolean {
  switch (block.type) {
    case 'paragraph':
      return block.align === undefined
    case 'bullet':
    case 'item':
    case 'heading':
      return true
    case 'targetItem':
    case 'tableCell':
      return false
  }
}
