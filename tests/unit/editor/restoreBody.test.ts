import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restoreBody } from '../../../renderer/editor/commands/restoreBody.ts'
import { undo } from '../../../renderer/editor/commands/undo.ts'
import { heading, paragraph } from '../../../shared/document/build.ts'
import type { Block } from '../../../shared/document/types.ts'
import { bodyOf, editorOf, isNormal, isValid } from './editorOf.ts'

describe('an earlier body', () => {
  const blocks: Block[] = [
    heading(2, 'other', 'Mục'),
    ...['một', 'hai', 'ba', 'bốn', 'năm'].map((words) => paragraph(words)),
  ]

  it('comes back as one undo step; what is the same stays as it is drawn', () => {
    const editor = editorOf(...blocks)
    const before = editor.children
    const changed = blocks.map((block, at) =>
      at === 2 ? { ...paragraph('khác'), id: block.id } : block,
    )
    restoreBody(editor, changed)
    expect(bodyOf(editor)).toEqual(changed)
    expect(editor.children[1]).toBe(before[1])
    expect(editor.children[5]).toBe(before[5])
    expect(editor.history.undos).toHaveLength(1)
    expect(editor.selection?.anchor.path).toEqual([2, 0])
    undo(editor)
    expect(bodyOf(editor)).toEqual(blocks)
  })

  it('is held exactly whatever stood there, and taken back exactly (property)', () => {
    const some = fc.shuffledSubarray(blocks, { minLength: 1 })
    const news = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 3 })
    fc.assert(
      fc.property(some, some, news, (from, kept, places) => {
        const to = [...kept]
        for (const place of places) to.splice(place, 0, paragraph(`mới ${place}`))
        const editor = editorOf(...from)
        restoreBody(editor, to)
        expect(bodyOf(editor)).toEqual(to)
        expect(isValid(editor) && isNormal(editor)).toBe(true)
        undo(editor)
        expect(bodyOf(editor)).toEqual(from)
      }),
    )
  })
})
