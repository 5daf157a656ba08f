import { Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { insertFootnote } from '../../../renderer/editor/commands/insertInline.ts'
import { removeEmptyNote } from '../../../renderer/editor/commands/removeEmptyNote.ts'
import { returnToStore } from '../../../renderer/editor/commands/returnToStore.ts'
import { undo } from '../../../renderer/editor/commands/undo.ts'
import { refreshFigures } from '../../../renderer/editor/refreshFigures.ts'
import { footnote, paragraph, text } from '../../../shared/document/build.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { listOf, targetStore } from './blocks.ts'
import { bodyOf, cursor, documentOf, editorOf, isNormal, isValid, sketch } from './editorOf.ts'

const { body: _, ...meta } = documentOf([])

describe('a footnote without words', () => {
  it('goes when its window closes, and one undo does not bring it back', async () => {
    const editor = editorOf(paragraph('Chữ'))
    const before = bodyOf(editor)
    const note = insertFootnote(editor)
    await Promise.resolve()
    expect(removeEmptyNote(editor, note?.id ?? '')).toBe(true)
    expect(bodyOf(editor)).toEqual(before)
    undo(editor)
    expect(bodyOf(editor)).toEqual(before)
  })

  it('stays when it has words', () => {
    const note = footnote('Theo thống kê.')
    const editor = editorOf(paragraph([text('Chữ'), note]))
    expect(removeEmptyNote(editor, note.id)).toBe(false)
  })
})

describe('returning a changed target to the store', () => {
  async function changed() {
    const editor = editorOf(listOf('mot', 'hai', 'ba'), paragraph('Sau'))
    refreshFigures(editor, meta, targetStore)
    const before = bodyOf(editor)
    Transforms.select(editor, { path: [0, 1, 0], offset: 3 })
    editor.insertText(' sửa tay')
    await Promise.resolve()
    return { editor, before }
  }

  it('writes its sentence again, in one step that can be undone', async () => {
    const { editor, before } = await changed()
    const own = bodyOf(editor)
    expect(returnToStore(editor, meta, targetStore)).toBe(true)
    expect(sketch(editor)).toEqual([expect.not.stringContaining('sửa tay'), 'paragraph: Sau'])
    expect(bodyOf(editor)[0]).not.toHaveProperty('hidden')
    expect(bodyOf(editor)[0]).not.toHaveProperty('children.1.free')
    expect(JSON.stringify(bodyOf(editor)).length).toBe(JSON.stringify(before).length)
    expect(refreshFigures(editor, meta, targetStore)).toBe(0)
    expect(isValid(editor)).toBe(true)
    expect(isNormal(editor)).toBe(true)
    undo(editor)
    expect(bodyOf(editor)).toEqual(own)
  })

  it('keeps it where the store has no sentence for it any more', async () => {
    const { editor } = await changed()
    const own = bodyOf(editor)
    const empty = createStoreIndex({ ...targetStore.data, indicators: [], observations: [] })
    expect(returnToStore(editor, meta, empty)).toBe(false)
    expect(bodyOf(editor)).toEqual(own)
  })

  it('does nothing on a target that follows the store', async () => {
    const { editor } = await changed()
    cursor(editor, [0, 0])
    expect(returnToStore(editor, meta, targetStore)).toBe(false)
  })
})
