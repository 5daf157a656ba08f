import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { insertDivider, insertTargetList } from '../../../renderer/editor/commands/insertBlock.ts'
import { insertFigure, insertFootnote } from '../../../renderer/editor/commands/insertInline.ts'
import { setStyle } from '../../../renderer/editor/commands/setStyle.ts'
import { toggleMark } from '../../../renderer/editor/commands/toggleMark.ts'
import { redo, undo } from '../../../renderer/editor/commands/undo.ts'
import { insertPlainText } from '../../../renderer/editor/plugins/withPaste.ts'
import { refreshFigures } from '../../../renderer/editor/refreshFigures.ts'
import { holdStill } from '../../../renderer/editor/status/holdStill.ts'
import { createStore } from '../../../renderer/state/store.ts'
import { paragraph, text } from '../../../shared/document/build.ts'
import { growth, listOf, table, targetStore } from './blocks.ts'
import { bodyOf, documentOf, editorOf } from './editorOf.ts'

const attempts: Readonly<Record<string, (editor: Editor) => void>> = {
  type: (editor) => editor.insertText('a'),
  enter: (editor) => editor.insertBreak(),
  backspace: (editor) => editor.deleteBackward('character'),
  cut: (editor) => editor.deleteFragment(),
  style: (editor) => setStyle(editor, { type: 'heading', level: 2 }),
  bold: (editor) => toggleMark(editor, 'bold'),
  note: (editor) => void insertFootnote(editor),
  figure: (editor) => void insertFigure(editor, growth().ref, '9%'),
  divider: (editor) => insertDivider(editor),
  targets: (editor) =>
    insertTargetList(editor, {
      group: 'xa-hoi',
      measure: 'target',
      period: { kind: 'own', offset: 0 },
    }),
  paste: (editor) => void insertPlainText(editor, 'một\nhai'),
  undo: (editor) => undo(editor),
  redo: (editor) => redo(editor),
}

function opened() {
  const editor = editorOf(
    paragraph([text('Năm nay tăng '), growth(), text(' nữa')]),
    table(['a', 'b']),
    listOf('mot', 'hai'),
    paragraph('Hết'),
  )
  // Something to undo and to redo.
  editor.insertText('!')
  editor.insertBreak()
  undo(editor)
  const readOnly = createStore(false)
  const letGo = holdStill(editor, readOnly)
  return { editor, readOnly, letGo }
}

const places = [
  { anchor: { path: [0, 0], offset: 3 }, focus: { path: [0, 0], offset: 3 } },
  { anchor: { path: [0, 0], offset: 3 }, focus: { path: [3, 0], offset: 2 } },
  { anchor: { path: [1, 0, 0, 0], offset: 0 }, focus: { path: [1, 0, 1, 0], offset: 1 } },
  { anchor: { path: [2, 0, 0], offset: 1 }, focus: { path: [2, 1, 0], offset: 1 } },
]

describe('a text that is only read', () => {
  it.each(Object.entries(attempts))('is not changed by: %s', (_, attempt) => {
    for (const place of places) {
      const { editor, readOnly } = opened()
      readOnly.set(true)
      const before = bodyOf(editor)
      Transforms.select(editor, place)
      try {
        attempt(editor)
      } catch {
        // It looks for what it has put in; menus and keys offer none of these (runAction.ts).
      }
      expect(bodyOf(editor)).toEqual(before)
    }
  })

  it('keeps its figures fresh and its cursor free', () => {
    const { editor, readOnly } = opened()
    readOnly.set(true)
    const before = bodyOf(editor)
    refreshFigures(editor, documentOf([]), targetStore)
    expect(bodyOf(editor)).not.toEqual(before)
    Transforms.select(editor, Editor.start(editor, []))
    expect(editor.selection?.anchor).toEqual({ path: [0, 0], offset: 0 })
  })

  it('can be written in again, and undone', () => {
    const { editor, readOnly, letGo } = opened()
    readOnly.set(true)
    readOnly.set(false)
    const before = bodyOf(editor)
    editor.insertText('?')
    expect(bodyOf(editor)).not.toEqual(before)
    undo(editor)
    expect(bodyOf(editor)).toEqual(before)
    letGo()
    editor.insertText('?')
    expect(bodyOf(editor)).not.toEqual(before)
  })
})
