import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { toggleMark } from '../../../renderer/editor/commands/toggleMark.ts'
import { tiesAtCursor } from '../../../renderer/editor/comments/tiedPlaces.ts'
import { paragraph } from '../../../shared/document/build.ts'
import {
  backspace,
  comment,
  isValid,
  select,
  sentence,
  sessionOf,
  told,
  type,
  undoOnce,
  wordsOf,
} from './commentsOf.ts'

describe('writing in and around commented words', () => {
  it('goes on inside, not at the edges', () => {
    const session = sessionOf(paragraph(sentence))
    const { editor } = session
    const id = comment(session, 'ngân sách')
    Transforms.select(editor, { path: [0, 1], offset: 4 })
    type(editor, 'X')
    expect(wordsOf(session, id)).toBe('ngânX sách')
    Transforms.select(editor, Editor.end(editor, [0, 1]))
    type(editor, 'YZ')
    Transforms.select(editor, Editor.start(editor, [0, 1]))
    type(editor, 'W')
    expect(wordsOf(session, id)).toBe('ngânX sách')
    expect(Editor.string(editor, [0])).toBe('Thu WngânX sáchYZ đạt khá trong năm.')
  })

  it('at the edges of a whole line too, and in a new line behind it', () => {
    const session = sessionOf(paragraph('Toàn dòng'))
    const { editor } = session
    const id = comment(session, 'Toàn dòng')
    Transforms.select(editor, Editor.end(editor, []))
    type(editor, '!')
    Transforms.select(editor, Editor.start(editor, []))
    type(editor, 'A')
    expect(wordsOf(session, id)).toBe('Toàn dòng')
    Transforms.select(editor, { path: [0, 1], offset: 9 })
    editor.insertBreak()
    type(editor, 'Mới')
    expect(wordsOf(session, id)).toBe('Toàn dòng')
    expect(isValid(session)).toBe(true)
  })

  it('what is typed behind it is one step to undo', async () => {
    const session = sessionOf(paragraph('Toàn dòng'))
    const { editor } = session
    comment(session, 'Toàn dòng')
    await told()
    Transforms.select(editor, Editor.end(editor, []))
    for (const letter of ' nữa') {
      editor.insertText(letter)
      await told()
    }
    await undoOnce(session)
    expect(Editor.string(editor, [0])).toBe('Toàn dòng')
    expect(session.meta.get().threads).toHaveLength(1)
  })

  it('keeps bold where it ends', () => {
    const session = sessionOf(paragraph([{ text: 'Đậm', bold: true }]))
    const { editor } = session
    comment(session, 'Đậm')
    Transforms.select(editor, Editor.end(editor, []))
    type(editor, ' nữa')
    expect(session.toDocument().body[0]).toMatchObject({
      children: [
        { text: 'Đậm', bold: true, comments: [expect.any(String)] },
        { text: ' nữa', bold: true },
      ],
    })
  })

  it.each([
    ['the last syllable', 'ngân sach', 3, 'ách'],
    ['the whole word', 'ân', 2, 'ấn'],
  ])('a tone set by Backspace and retyping stays in it: %s', (_, words, back, again) => {
    const session = sessionOf(paragraph(`Thu ${words}`))
    const { editor } = session
    const id = comment(session, words)
    Transforms.select(editor, Editor.end(editor, []))
    backspace(editor, back)
    type(editor, again)
    expect(wordsOf(session, id)).toBe(words.slice(0, -back) + again)
    type(editor, ' tiếp')
    expect(wordsOf(session, id)).toBe(words.slice(0, -back) + again)
  })

  it('stays with both halves of a split line and with joined lines', () => {
    const session = sessionOf(paragraph(sentence))
    const { editor } = session
    const id = comment(session, 'ngân sách')
    Transforms.select(editor, { path: [0, 1], offset: 5 })
    editor.insertBreak()
    expect(wordsOf(session, id)).toBe('ngân  sách')
    editor.deleteBackward('character')
    expect(wordsOf(session, id)).toBe('ngân sách')
    expect(session.toDocument().body).toHaveLength(1)
  })

  it('bold inside changes no tie', () => {
    const session = sessionOf(paragraph(sentence))
    const id = comment(session, 'ngân sách')
    select(session.editor, 'sách')
    toggleMark(session.editor, 'bold')
    expect(wordsOf(session, id)).toBe('ngân sách')
  })

  it('the cursor finds the threads it stands in or at', () => {
    const session = sessionOf(paragraph(sentence))
    const { editor } = session
    const id = comment(session, 'ngân sách')
    const at = (path: number[], offset: number) => {
      Transforms.select(editor, { path, offset })
      return tiesAtCursor(editor)
    }
    expect(at([0, 0], 2)).toEqual([])
    expect(at([0, 0], 4)).toEqual([id])
    expect(at([0, 1], 3)).toEqual([id])
    expect(at([0, 2], 0)).toEqual([id])
    expect(at([0, 2], 1)).toEqual([])
  })
})
