import fc from 'fast-check'
import { Editor, Range, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { toggleMark } from '../../../renderer/editor/commands/toggleMark.ts'
import { tiedPlaces } from '../../../renderer/editor/comments/tiedPlaces.ts'
import { paragraph, text } from '../../../shared/document/build.ts'
import { growth, table } from './blocks.ts'
import {
  backspace,
  comment,
  isValid,
  redoOnce,
  select,
  sentence,
  sessionOf,
  told,
  type,
  undoOnce,
  wordsOf,
} from './commentsOf.ts'
import { isNormal } from './editorOf.ts'

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
