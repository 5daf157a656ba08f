import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { undo } from '../../../renderer/editor/commands/undo.ts'
import { heading, paragraph } from '../../../shared/document/build.ts'
import { bodyOf, cursor, editorOf, isNormal, sketch } from './editorOf.ts'

/* A run-in heading and the paragraph in its line: what is marked of the one leaves the other alone. */

function pair(): Editor {
  return editorOf(
    heading(3, 'field', 'Kinh tế', { runIn: true, end: ':' }),
    paragraph('Tăng khá.'),
    paragraph('Hết.'),
  )
}

function select(editor: Editor, from: [number, number], to: [number, number]): void {
  const point = ([at, offset]: [number, number]) => ({ path: [at, 0], offset })
  Transforms.select(editor, { anchor: point(from), focus: point(to) })
}

const HEADING = 'heading 3: Kinh tế'
const END = 'paragraph: Hết.'

describe('a selection at the border of a run-in heading', () => {
  it.each([
    ['from the end of the heading', [0, 7], [1, 4], [HEADING, 'paragraph: X khá.', END]],
    ['the same backwards', [1, 4], [0, 7], [HEADING, 'paragraph: X khá.', END]],
    [
      'to the start of the paragraph',
      [0, 5],
      [1, 0],
      ['heading 3: Kinh X', 'paragraph: Tăng khá.', END],
    ],
    ['over the border', [0, 5], [1, 4], ['heading 3: Kinh X', 'paragraph:  khá.', END]],
    ['of nothing that is seen', [0, 7], [1, 0], [HEADING, 'paragraph: XTăng khá.', END]],
    ['from the end of the heading far on', [0, 7], [2, 1], [HEADING, 'paragraph: Xết.']],
    ['of both whole', [0, 0], [1, 9], ['heading 3: X', 'paragraph: ', END]],
  ] as const)('%s is typed over, and one undo brings all back', (_, from, to, after) => {
    const editor = pair()
    const before = bodyOf(editor)
    select(editor, [...from], [...to])
    editor.insertText('X')
    expect(sketch(editor)).toEqual(after)
    expect(isNormal(editor)).toBe(true)
    undo(editor)
    expect(bodyOf(editor)).toEqual(before)
  })

  it('is deleted likewise, and the blocks stay what they are', () => {
    const editor = pair()
    const ids = bodyOf(editor).map(({ id }) => id)
    select(editor, [0, 5], [1, 4])
    editor.deleteFragment()
    expect(sketch(editor)).toEqual(['heading 3: Kinh ', 'paragraph:  khá.', END])
    expect(bodyOf(editor).map(({ id }) => id)).toEqual(ids)
    expect(editor.selection?.anchor).toEqual({ path: [0, 0], offset: 5 })
  })

  it('elsewhere is deleted as ever', () => {
    const editor = pair()
    select(editor, [1, 5], [2, 1])
    editor.deleteFragment()
    expect(sketch(editor)).toEqual([HEADING, 'paragraph: Tăng ết.'])
  })
})

it('Enter at the start of the paragraph gives it a line of its own', () => {
  const editor = pair()
  cursor(editor, [1], 0)
  editor.insertBreak()
  expect(sketch(editor)).toEqual([HEADING, 'paragraph: Tăng khá.', END])
  expect(bodyOf(editor)[0]).not.toHaveProperty('runIn')
  expect(editor.selection?.anchor).toEqual(Editor.start(editor, [1]))
})
