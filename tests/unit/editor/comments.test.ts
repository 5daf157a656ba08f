import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { commentRange, quoteOf } from '../../../renderer/editor/commands/comment.ts'
import { tiedPlaces } from '../../../renderer/editor/comments/tiedPlaces.ts'
import { refreshFigures } from '../../../renderer/editor/refreshFigures.ts'
import type { DocumentSession } from '../../../renderer/editor/session.ts'
import { footnote, paragraph, text } from '../../../shared/document/build.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { growth, listOf, table, targetStore } from './blocks.ts'
import {
  comment,
  isValid,
  redoOnce,
  select,
  sentence,
  sessionOf,
  type,
  undoOnce,
  wordsOf,
} from './commentsOf.ts'
import { isNormal } from './editorOf.ts'

describe('commenting', () => {
  it('ties the selected words, keeps their quote and the text as it was', () => {
    const session = sessionOf(paragraph(sentence))
    const id = comment(session, 'ngân sách')
    expect(wordsOf(session, id)).toBe('ngân sách')
    expect(session.threads.get(id)).toMatchObject({
      quote: 'ngân sách',
      comments: [{ author: 'Lan', text: 'Xem lại' }],
    })
    expect(Editor.string(session.editor, [0])).toBe(sentence)
    expect(isValid(session)).toBe(true)
    expect(isNormal(session.editor)).toBe(true)
  })

  it.each([
    ['inside a word', 6, 'ngân'],
    ['at the end of a word', 13, 'sách'],
    ['behind the last full stop', sentence.length, 'năm'],
    ['at the very start', 0, 'Thu'],
  ])('with only a cursor takes the word: %s', (_, offset, words) => {
    const { editor } = sessionOf(paragraph(sentence))
    Transforms.select(editor, { path: [0, 0], offset })
    const range = commentRange(editor)
    expect(range && quoteOf(editor, range)).toBe(words)
  })

  it('takes a word whole whose letters look different', () => {
    const { editor } = sessionOf(
      paragraph([text('Kinh'), { text: 'tế', bold: true }, text('học và')]),
    )
    Transforms.select(editor, { path: [0, 1], offset: 1 })
    const range = commentRange(editor)
    expect(range && quoteOf(editor, range)).toBe('Kinhtếhọc')
  })

  it('speaks of nothing in an empty line', () => {
    const { editor } = sessionOf(paragraph(''))
    Transforms.select(editor, { path: [0, 0], offset: 0 })
    expect(commentRange(editor)).toBeUndefined()
  })

  it('speaks of the figure or the note mark under the cursor', () => {
    const session = sessionOf(
      paragraph([text('Tăng '), growth('8%'), footnote('Ước tính.'), text('.')]),
    )
    const { editor } = session
    for (const [at, quote] of [
      [1, '8%'],
      [3, '[chú thích]'],
    ] as const) {
      Transforms.select(editor, { path: [0, at, 0], offset: 0 })
      const range = commentRange(editor)
      if (range === undefined) throw new Error('no range')
      expect(quoteOf(editor, range)).toBe(quote)
      expect(session.threads.add(range, 'Nguồn nào?', 'Lan')).toBeDefined()
    }
    expect(tiedPlaces(editor).size).toBe(2)
    expect(isValid(session)).toBe(true)
  })

  it('goes across blocks, figures and cells, and threads may overlap', () => {
    const session = sessionOf(
      paragraph('Đoạn thứ nhất'),
      paragraph([text('Tăng '), growth('8%'), text(' so với trước')]),
      table(['a', 'b'], ['c', 'd']),
    )
    const { editor } = session
    const whole = Editor.range(editor, [])
    const id = session.threads.add(whole, 'Cả văn bản', 'Lan')
    if (id === undefined) throw new Error('no comment')
    expect(wordsOf(session, id)).toBe('Đoạn thứ nhất Tăng 8% so với trước a b c d')
    const second = comment(session, 'so với')
    expect(wordsOf(session, second)).toBe('so với')
    expect(wordsOf(session, id)).toBe('Đoạn thứ nhất Tăng 8% so với trước a b c d')
    expect(isValid(session)).toBe(true)
  })

  it('says nothing with blank words or without a name', () => {
    const session = sessionOf(paragraph(sentence))
    const range = select(session.editor, 'Thu')
    expect(session.threads.add(range, '  \n ', 'Lan')).toBeUndefined()
    expect(session.threads.add(range, 'Xem', ' ')).toBeUndefined()
    expect(session.meta.get().threads).toBeUndefined()
  })

  it('keeps names and words composed, without what breaks a file', () => {
    const session = sessionOf(paragraph(sentence))
    const range = select(session.editor, 'Thu')
    const id = session.threads.add(
      range,
      '<b>&\u0000 tie\u0302\u0301ng'.normalize('NFD'),
      'Lê  Hoà'.normalize('NFD'),
    )
    const said = session.threads.get(id ?? '')?.comments[0]
    expect(said?.author).toBe('Lê Hoà')
    expect(said?.text.normalize('NFC')).toBe(said?.text)
    expect(said?.text).toContain('<b>&')
    expect(isValid(session)).toBe(true)
  })
})

describe('copies', () => {
  it('keep the tie inside the document and lose it in another', () => {
    const session = sessionOf(paragraph(sentence), paragraph('Chỗ dán: '))
    const id = comment(session, 'ngân sách')
    select(session.editor, 'ngân sách')
    const copied = session.editor.getFragment()
    Transforms.select(session.editor, Editor.end(session.editor, []))
    session.editor.insertFragment(copied)
    expect(wordsOf(session, id)).toBe('ngân sách ngân sách')
    expect(isValid(session)).toBe(true)

    const other = sessionOf(paragraph('Khác '))
    Transforms.select(other.editor, Editor.end(other.editor, []))
    other.editor.insertFragment(copied)
    expect(Editor.string(other.editor, [0])).toBe('Khác ngân sách')
    expect(tiedPlaces(other.editor).size).toBe(0)
  })

  it('cut and pasted words are tied again', () => {
    const session = sessionOf(paragraph(sentence), paragraph('Cuối '))
    const { editor } = session
    const id = comment(session, 'ngân sách')
    select(editor, 'ngân sách')
    const cut = editor.getFragment()
    editor.deleteFragment()
    expect(wordsOf(session, id)).toBeUndefined()
    Transforms.select(editor, Editor.end(editor, []))
    editor.insertFragment(cut)
    expect(wordsOf(session, id)).toBe('ngân sách')
  })
})

describe('targets of the store', () => {
  function listed(): DocumentSession {
    const session = sessionOf(listOf('mot', 'hai'), paragraph('Sau'))
    refreshFigures(session.editor, session.meta.get(), targetStore)
    return session
  }

  it('stay bound when commented, also after undo and redo', async () => {
    const session = listed()
    comment(session, 'tiêu mot')
    const free = () =>
      session
        .toDocument()
        .body.flatMap((block) =>
          block.type === 'targetList' ? block.children.filter((item) => item.free) : [],
        )
    expect(free()).toEqual([])
    await undoOnce(session)
    await redoOnce(session)
    expect(free()).toEqual([])
    select(session.editor, 'trong')
    type(session.editor, 'x')
    expect(free()).toHaveLength(1)
  })

  it('a filling that changes nothing leaves the ties, new words take them over', () => {
    const session = listed()
    const id = comment(session, 'đạt ')
    const other = comment(session, 'trong')
    expect(refreshFigures(session.editor, session.meta.get(), targetStore)).toBe(0)
    const { data } = targetStore
    const indicators = data.indicators.map((one) =>
      one.code === 'mot'
        ? { ...one, targetPattern: 'Chỉ tiêu mot phấn đấu đạt mức {} trong cả năm.' }
        : one,
    )
    const stored = createStoreIndex({ ...data, indicators })
    expect(refreshFigures(session.editor, session.meta.get(), stored)).toBe(1)
    expect(wordsOf(session, id)).toBe('đạt ')
    expect(wordsOf(session, other)).toBe('trong')
    expect(isValid(session)).toBe(true)
    expect(isNormal(session.editor)).toBe(true)
  })
})
