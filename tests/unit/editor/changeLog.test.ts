import fc from 'fast-check'
import { Editor, Transforms } from 'slate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createChangeJournal } from '../../../electron/services/changeJournal.ts'
import { type ChangeLog, logChanges } from '../../../renderer/editor/changeLog.ts'
import { insertTable } from '../../../renderer/editor/commands/insertBlock.ts'
import { insertFigure, insertFootnote } from '../../../renderer/editor/commands/insertInline.ts'
import { setStyle } from '../../../renderer/editor/commands/setStyle.ts'
import { toggleMark } from '../../../renderer/editor/commands/toggleMark.ts'
import { redo, undo } from '../../../renderer/editor/commands/undo.ts'
import { insertPlainText } from '../../../renderer/editor/plugins/withPaste.ts'
import { replayChanges } from '../../../renderer/editor/replayChanges.ts'
import { type DocumentSession, openSession } from '../../../renderer/editor/session.ts'
import type { Changes } from '../../../shared/api/changes.ts'
import {
  bullet,
  divider,
  footnote,
  heading,
  paragraph,
  text,
} from '../../../shared/document/build.ts'
import { serializeDocument } from '../../../shared/document/file.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'
import { growth, table, targets } from './blocks.ts'
import { documentOf } from './editorOf.ts'

const FILE = 'thử.vankien'

const start = (): VanKienDocument =>
  documentOf([
    heading(2, 'situation', 'Tình hình'),
    paragraph([text('Chữ đậm', { bold: true }), footnote('một'), growth(), text(' và hết.')]),
    bullet(1, 'Ý thứ nhất'),
    targets('Đạt ', 'Tăng '),
    table(['a', 'b'], ['c', 'd']),
    divider('-----'),
    paragraph('Câu cuối'),
  ])

const commands: Readonly<Record<string, (session: DocumentSession) => void>> = {
  type: ({ editor }) => editor.insertText('chữ '),
  enter: ({ editor }) => editor.insertBreak(),
  backspace: ({ editor }) => editor.deleteBackward('character'),
  deleteSelection: ({ editor }) => editor.deleteFragment(),
  heading: ({ editor }) => setStyle(editor, { type: 'heading', level: 3 }),
  bold: ({ editor }) => toggleMark(editor, 'bold'),
  note: ({ editor }) => void insertFootnote(editor),
  figure: ({ editor }) => void insertFigure(editor, growth().ref, '9%'),
  table: ({ editor }) => insertTable(editor, 2, 2),
  paste: ({ editor }) => void insertPlainText(editor, 'một\nhai\nba'),
  undo: ({ editor }) => undo(editor),
  redo: ({ editor }) => redo(editor),
  title: ({ meta }) => meta.set({ ...meta.get(), name: `Tên ${Math.random()}` }),
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Slate tells of its changes in a microtask. */
const told = () => vi.advanceTimersByTimeAsync(0)

describe('the log of changes', () => {
  function opened(answer: () => Result<unknown> = () => ok(true)) {
    const session = openSession(FILE, start())
    const sent: Changes[] = []
    const log = logChanges(session, async (_, changes) => {
      const result = answer()
      if (result.ok) sent.push(changes)
      return result
    })
    Transforms.select(session.editor, Editor.end(session.editor, []))
    return { session, sent, log }
  }

  it('sends batches without gaps, a quarter of a second apart', async () => {
    const { session, sent } = opened()
    for (let at = 0; at < 10; at++) {
      session.editor.insertText('a')
      await vi.advanceTimersByTimeAsync(100)
    }
    await vi.advanceTimersByTimeAsync(300)
    expect(sent.length).toBeGreaterThanOrEqual(3)
    expect(sent.length).toBeLessThanOrEqual(5)
    let next = 1
    for (const { from, list } of sent) {
      expect(from).toBe(next)
      next += list.length
    }
    expect(next).toBe(11)
  })

  it('says nothing of the cursor', async () => {
    const { session, sent } = opened()
    Transforms.select(session.editor, Editor.start(session.editor, []))
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent).toEqual([])
  })

  it('sends everything ahead of a save, and goes on while it is written', async () => {
    const { session, sent, log } = opened()
    session.editor.insertText('a')
    await told()
    const save = log.saving()
    expect(save.upTo).toBe(1)
    expect(sent.map(({ from }) => from)).toEqual([1])
    session.editor.insertText('b')
    await vi.advanceTimersByTimeAsync(300)
    expect(sent.map(({ from }) => from)).toEqual([1, 2])
    save.done(false)
    expect(log.isSafe()).toBe(true)
  })

  it('is not safe after a failure, until the next save', async () => {
    let answer: Result<unknown> = fail('full', 'Đĩa đầy.')
    const { session, sent, log } = opened(() => answer)
    session.editor.insertText('a')
    await vi.advanceTimersByTimeAsync(300)
    expect(log.isSafe()).toBe(false)
    answer = ok(true)
    session.editor.insertText('b')
    await vi.advanceTimersByTimeAsync(300)
    expect(sent).toEqual([])
    const save = log.saving()
    session.editor.insertText('c')
    await vi.advanceTimersByTimeAsync(300)
    expect(sent).toEqual([])
    save.done(true)
    await vi.advanceTimersByTimeAsync(300)
    expect(log.isSafe()).toBe(true)
    expect(sent.map(({ from }) => from)).toEqual([3])
  })
})

describe('a replay', () => {
  it('stops at a change that does not fit and keeps what came before', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const document = documentOf([paragraph('ab')])
    const replayed = replayChanges(document, [
      { type: 'insert_text', path: [0, 0], offset: 2, text: 'c' },
      { type: 'insert_text', path: [7, 0], offset: 2, text: 'd' },
      { type: 'insert_text', path: [0, 0], offset: 3, text: 'e' },
    ])
    expect(replayed).toMatchObject({ ok: true, value: { body: [{ children: [{ text: 'abc' }] }] } })
  })

  it('refuses changes that give no document', () => {
    const document = documentOf([paragraph('ab')])
    for (const change of [
      { type: 'set_node', path: [0], properties: {}, newProperties: { type: 'script' } },
      { type: 'meta', meta: { id: 7 } },
    ]) {
      expect(replayChanges(document, [change])).toMatchObject({
        ok: false,
        error: { code: 'replay-failed' },
      })
    }
  })

  /** Any commands, saves at any moment, a crash at any moment: nothing that was sent is lost. */
  it('gives the document as it was, from the file and the journal (property)', async () => {
    const step = fc.record({
      name: fc.constantFrom(...Object.keys(commands), 'save', 'rest'),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      to: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const folder = temporaryFolder()
        const journal = createChangeJournal(folder)
        let file = start()
        await journal.missing(FILE, serializeDocument(file))
        const session = openSession(FILE, file)
        const log: ChangeLog = logChanges(session, (writer, changes) =>
          journal.append(FILE, writer, structuredClone(changes)),
        )
        for (const { name, from, to } of steps) {
          if (name === 'save') {
            const { upTo, done } = log.saving()
            file = session.toDocument()
            const words = serializeDocument(file)
            await journal.saving(FILE, words, upTo)
            session.editor.insertText('giữa lúc lưu ')
            await vi.advanceTimersByTimeAsync(from > 0.5 ? 400 : 0)
            await journal.saved(FILE, words, upTo)
            done(true)
          } else if (name === 'rest') {
            await vi.advanceTimersByTimeAsync(400)
          } else {
            Transforms.select(session.editor, {
              anchor: pointAt(session.editor, from),
              focus: pointAt(
                session.editor,
                name === 'deleteSelection' || name === 'bold' ? to : from,
              ),
            })
            commands[name]?.(session)
            await told()
          }
        }
        await vi.advanceTimersByTimeAsync(600)
        await vi.waitFor(async () => {
          const text = serializeDocument(file)
          const missing = await createChangeJournal(folder).missing(FILE, text)
          const found = missing === undefined ? ok(file) : replayChanges(file, missing.list)
          expect(found).toEqual({ ok: true, value: session.toDocument() })
        })
        session.dispose()
        log.stop()
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

function pointAt(editor: Editor, part: number) {
  const points = [...Editor.positions(editor, { at: [] })]
  const point = points[Math.min(points.length - 1, Math.floor(part * points.length))]
  if (point === undefined) throw new Error('no points')
  return point
}
