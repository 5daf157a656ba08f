import fc from 'fast-check'
import { Editor, Range, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { commentRange, quoteOf } from '../../../renderer/editor/commands/comment.ts'
import { toggleMark } from '../../../renderer/editor/commands/toggleMark.ts'
import { redo, undo } from '../../../renderer/editor/commands/undo.ts'
import { tiedPlaces, tiesAtCursor } from '../../../renderer/editor/comments/tiedPlaces.ts'
import { refreshFigures } from '../../../renderer/editor/refreshFigures.ts'
import { type DocumentSession, openSession } from '../../../renderer/editor/session.ts'
import { footnote, paragraph, text } from '../../../shared/document/build.ts'
import { checkDocument } from '../../../shared/document/check.ts'
import { type Block, documentSchema } from '../../../shared/document/types.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { growth, listOf, table, targetStore } from './blocks.ts'
import { documentOf, isNormal } from './editorOf.ts'

function sessionOf(...body: Block[]): DocumentSession {
  return openSession('thu.vankien', documentOf(body))
}

/** Selects the words where they stand first inside one text. */
function select(editor: Editor, words: string): Range {
  for (const [node, path] of Editor.nodes(editor, { at: [], match: (one) => 'text' in one })) {
    const at = 'text' in node ? node.text.indexOf(words) : -1
    if (at < 0) continue
    const range = {
      anchor: { path, offset: at },
      focus: { path, offset: at + words.length },
    }
    Transforms.select(editor, range)
    return range
  }
  throw new Error(`no ${words}`)
}

function comment(session: DocumentSession, words: string, says = 'Xem lại'): string {
  const id = session.threads.add(select(session.editor, words), says, 'Lan')
  if (id === undefined) throw new Error('no comment')
  return id
}

const wordsOf = (session: DocumentSession, id: string): string | undefined =>
  tiedPlaces(session.editor).get(id)?.words

/** Slate tells its listeners a moment after a change. */
const told = (): Promise<void> => Promise.resolve()

async function undoOnce(session: DocumentSession): Promise<void> {
  undo(session.editor)
  await told()
}

async function redoOnce(session: DocumentSession): Promise<void> {
  redo(session.editor)
  await told()
}

function type(editor: Editor, words: string): void {
  for (const letter of words) editor.insertText(letter)
}

function backspace(editor: Editor, times: number): void {
  for (let at = 0; at < times; at++) editor.deleteBackward('character')
}

function isValid(session: DocumentSession): boolean {
  const parsed = documentSchema.safeParse(session.toDocument())
  return parsed.success && checkDocument(parsed.data).ok
}

const sentence = 'Thu ngân sách đạt khá trong năm.'

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

describe('undo and redo with comments', () => {
  it('undo takes tie and thread away, redo brings both back', async () => {
    const session = sessionOf(paragraph(sentence))
    const before = session.toDocument()
    const id = comment(session, 'ngân sách')
    const after = session.toDocument()
    await undoOnce(session)
    expect(session.toDocument()).toEqual(before)
    await redoOnce(session)
    expect(session.toDocument()).toEqual(after)
    expect(wordsOf(session, id)).toBe('ngân sách')
  })

  it('is one step, apart from typing before and after', async () => {
    const session = sessionOf(paragraph(sentence))
    const { editor } = session
    Transforms.select(editor, Editor.end(editor, []))
    type(editor, ' Tốt')
    await told()
    const id = comment(session, 'ngân sách')
    await told()
    Transforms.select(editor, Editor.end(editor, []))
    type(editor, ' Lắm')
    await told()
    await undoOnce(session)
    expect(session.threads.get(id)).toBeDefined()
    await undoOnce(session)
    expect(session.threads.get(id)).toBeUndefined()
    expect(Editor.string(editor, [0])).toBe(`${sentence} Tốt`)
  })

  it('replies written before an undo are there again after the redo', async () => {
    const session = sessionOf(paragraph(sentence))
    const id = comment(session, 'Thu')
    session.threads.reply(id, 'Đã xem', 'Minh')
    session.threads.settle(id, 'Minh')
    await undoOnce(session)
    await redoOnce(session)
    expect(session.threads.get(id)?.comments).toHaveLength(2)
    expect(session.threads.get(id)?.resolved?.author).toBe('Minh')
  })

  it('removing a thread is undone as a whole', async () => {
    const session = sessionOf(paragraph(sentence))
    const id = comment(session, 'Thu')
    session.threads.removeThread(id)
    expect(session.toDocument().threads).toBeUndefined()
    expect(wordsOf(session, id)).toBeUndefined()
    await undoOnce(session)
    expect(session.threads.get(id)).toBeDefined()
    expect(wordsOf(session, id)).toBe('Thu')
    await redoOnce(session)
    expect(session.threads.get(id)).toBeUndefined()
  })

  it('deleted words leave their thread, an undo ties it again', async () => {
    const session = sessionOf(paragraph(sentence), paragraph('Khác'))
    const id = comment(session, 'ngân sách')
    await told()
    select(session.editor, 'ngân sách')
    session.editor.deleteFragment()
    await told()
    expect(session.threads.get(id)?.quote).toBe('ngân sách')
    expect(wordsOf(session, id)).toBeUndefined()
    await undoOnce(session)
    expect(wordsOf(session, id)).toBe('ngân sách')
    await redoOnce(session)
    expect(session.threads.get(id)).toBeDefined()
  })

  it('words of a thread removed meanwhile bring it back with them', async () => {
    const session = sessionOf(paragraph('Một'), paragraph(sentence))
    const id = comment(session, 'ngân sách')
    await told()
    Transforms.removeNodes(session.editor, { at: [1] })
    session.threads.removeThread(id)
    expect(session.threads.get(id)).toBeUndefined()
    await undoOnce(session)
    expect(session.threads.get(id)).toBeDefined()
  })
})

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

describe('laws', () => {
  const sessionStep = fc.record({
    name: fc.constantFrom(
      'comment',
      'remove',
      'type',
      'backspace',
      'enter',
      'delete',
      'bold',
      'copy',
    ),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
  })

  it('undo brings back the beginning, redo the end, and no thread is lost or left over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sessionStep, { minLength: 1, maxLength: 9 }), async (steps) => {
        const session = sessionOf(
          paragraph([text('Một hai '), growth(), text(' ba bốn.')]),
          paragraph('Năm sáu bảy'),
          table(['a', 'b']),
        )
        const { editor } = session
        const before = session.toDocument()
        for (const { name, from, to } of steps) {
          const points = [...Editor.positions(editor, { at: [] })]
          const at = (part: number) => points[Math.floor(part * (points.length - 1))]!
          Transforms.select(editor, {
            anchor: at(from),
            focus: name === 'type' ? at(from) : at(to),
          })
          const range = editor.selection
          if (name === 'comment' && range !== null && Range.isExpanded(range)) {
            session.threads.add(range, 'Ý kiến', 'Lan')
          }
          if (name === 'remove') {
            const first = session.meta.get().threads?.[0]
            if (first !== undefined) session.threads.removeThread(first.id)
          }
          if (name === 'type') type(editor, 'ữa')
          if (name === 'backspace') backspace(editor, 2)
          if (name === 'enter') editor.insertBreak()
          if (name === 'delete') editor.deleteFragment()
          if (name === 'bold') toggleMark(editor, 'bold')
          if (name === 'copy') editor.insertFragment(editor.getFragment())
          await told()
          expect(isValid(session)).toBe(true)
          expect(isNormal(editor)).toBe(true)
          const known = new Set(session.meta.get().threads?.map(({ id }) => id))
          for (const id of tiedPlaces(editor).keys()) expect(known.has(id)).toBe(true)
        }
        const after = session.toDocument()
        let undone = 0
        while (editor.history.undos.length > 0) {
          await undoOnce(session)
          undone++
        }
        expect(session.toDocument().body).toEqual(before.body)
        for (let at = 0; at < undone; at++) await redoOnce(session)
        expect(session.toDocument().body).toEqual(after.body)
        const known = new Set(session.meta.get().threads?.map(({ id }) => id))
        for (const id of tiedPlaces(editor).keys()) expect(known.has(id)).toBe(true)
      }),
      { numRuns: 120 },
    )
  }, 60_000)
})
