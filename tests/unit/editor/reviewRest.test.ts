import { Editor, Transforms } from 'slate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDesk } from '../../../renderer/editor/desk.ts'
import { openSession } from '../../../renderer/editor/session.ts'
import { reviewOf } from '../../../renderer/review/review.ts'
import { markReviewed } from '../../../renderer/review/reviewCommands.ts'
import { paragraph } from '../../../shared/document/build.ts'
import { fromLastYear, rolled } from '../../builders/rolled.ts'
import { documentOf } from './editorOf.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function followed() {
  const body = [rolled(paragraph('Trồng 120 ha rừng.')), rolled(paragraph('Giữ vững trạm y tế.'))]
  const session = openSession('a', { ...documentOf(body), rolledFrom: fromLastYear })
  const review = reviewOf({ session, desk: createDesk() })
  const stop = review.follow()
  const told = vi.fn()
  review.state.subscribe(told)
  Transforms.select(session.editor, Editor.end(session.editor, [0]))
  const counts = () => review.state.get()?.summary.whole
  return { session, editor: session.editor, counts, told, stop }
}

/** Longer than the lists wait, shorter than the review does. */
const SLOW_KEY = 400

describe('the review while one writes', () => {
  it('waits for a rest, however slowly the letters come', async () => {
    const { editor, counts, told, stop } = followed()
    for (const letter of 'rung') {
      editor.insertText(letter)
      await vi.advanceTimersByTimeAsync(SLOW_KEY)
    }
    expect(told).not.toHaveBeenCalled()
    expect(counts()?.edited).toBe(0)
    await vi.advanceTimersByTimeAsync(SLOW_KEY)
    expect(told).toHaveBeenCalledTimes(1)
    expect(counts()?.edited).toBe(1)
    stop()
  })

  it('is summed up with the lists where something was decided, or a block came', async () => {
    const { editor, counts, stop } = followed()
    markReviewed(editor, [0])
    await vi.advanceTimersByTimeAsync(SLOW_KEY)
    expect(counts()?.reviewed).toBe(1)
    Transforms.insertNodes(editor, paragraph('Đoạn mới.'), { at: [1] })
    await vi.advanceTimersByTimeAsync(SLOW_KEY)
    expect(counts()?.blocks).toBe(3)
    stop()
  })

  it('ends with the document: nothing is summed up behind it', async () => {
    const { editor, told, stop } = followed()
    editor.insertText('a')
    await vi.advanceTimersByTimeAsync(SLOW_KEY)
    stop()
    await vi.advanceTimersByTimeAsync(10 * SLOW_KEY)
    expect(told).not.toHaveBeenCalled()
  })
})
