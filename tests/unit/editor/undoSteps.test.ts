import { type Editor, Transforms } from 'slate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { asOneStep } from '../../../renderer/editor/commands/asOneStep.ts'
import { redo, undo } from '../../../renderer/editor/commands/undo.ts'
import { paragraph } from '../../../shared/document/build.ts'
import { listOf } from './blocks.ts'
import { bodyOf, cursor, editorOf, sketch } from './editorOf.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Keys as UniKey sends them: "<" is a Backspace. Each is a change of its own. */
async function type(editor: Editor, keys: string, rest = 60): Promise<void> {
  for (const key of keys) {
    if (key === '<') editor.deleteBackward('character')
    else editor.insertText(key)
    await vi.advanceTimersByTimeAsync(rest)
  }
}

describe('steps of undo', () => {
  it('a phrase that UniKey retypes is one step', async () => {
    const editor = editorOf(paragraph('Trước '), listOf('mot'))
    const before = bodyOf(editor)
    cursor(editor, [0])
    await type(editor, 'Tie<êng< <<<<iếng Vie<êt<<ệt')
    const after = bodyOf(editor)
    expect(editor.history.undos.length).toBe(1)
    undo(editor)
    expect(bodyOf(editor)).toEqual(before)
    redo(editor)
    expect(bodyOf(editor)).toEqual(after)
  })

  it('a rest begins a new step at the next word', async () => {
    const editor = editorOf(paragraph(''))
    await type(editor, 'một hai')
    await vi.advanceTimersByTimeAsync(1500)
    await type(editor, ' ba')
    undo(editor)
    expect(sketch(editor)).toEqual(['paragraph: một hai'])
  })

  it('a slow writer undoes word by word, not letter by letter', async () => {
    const editor = editorOf(paragraph(''))
    await type(editor, 'một hai', 1200)
    undo(editor)
    expect(sketch(editor)).toEqual(['paragraph: một'])
  })

  it('another place, and long typing without a rest, begin new steps', async () => {
    const editor = editorOf(paragraph('a'), paragraph('b'))
    cursor(editor, [0])
    await type(editor, 'x')
    cursor(editor, [1])
    await type(editor, 'y')
    expect(editor.history.undos.length).toBe(2)
    await type(editor, 'z'.repeat(250))
    expect(editor.history.undos.length).toBeGreaterThan(2)
  })

  it('freeing a target belongs to the step that frees it', async () => {
    const editor = editorOf(listOf('mot', 'hai'), paragraph(''))
    const before = bodyOf(editor)
    Transforms.select(editor, { path: [0, 0, 0], offset: 2 })
    await type(editor, 'a<â')
    expect(editor.history.undos.length).toBe(1)
    undo(editor)
    expect(bodyOf(editor)).toEqual(before)
  })

  it('go back over a long day of writing', async () => {
    const editor = editorOf(paragraph(''))
    const states = [bodyOf(editor)]
    for (let step = 0; step < 1000; step++) {
      await type(editor, ` từ${step}`, 1)
      await vi.advanceTimersByTimeAsync(2000)
      states.push(bodyOf(editor))
    }
    expect(editor.history.undos.length).toBeLessThanOrEqual(90)
    for (let back = states.length - 2; back >= 0; back--) {
      undo(editor)
      if (back % 100 === 0) expect(bodyOf(editor)).toEqual(states[back])
    }
    undo(editor)
    expect(bodyOf(editor)).toEqual(states[0])
    for (let step = 0; step < 1000; step++) redo(editor)
    expect(bodyOf(editor)).toEqual(states.at(-1))
  })

  it('forget the oldest when they hold too much', () => {
    const editor = editorOf(paragraph(''))
    const page = 'chữ '.repeat(20_000)
    for (let step = 0; step < 400; step++) {
      asOneStep(editor, () => editor.insertText(page))
      asOneStep(editor, () => {
        Transforms.select(editor, [0])
        editor.deleteFragment()
      })
    }
    let undone = 0
    while (editor.history.undos.length > 0) {
      undo(editor)
      undone++
    }
    expect(undone).toBeGreaterThan(90)
    expect(undone).toBeLessThan(250)
  })
})
