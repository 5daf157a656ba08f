import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replaceBody } from '../../../renderer/editor/commands/replaceBody.ts'
import { paragraph } from '../../../shared/document/build.ts'
import { bodyOf, editorOf, isNormal, isValid } from './editorOf.ts'

describe('a body that someone else wrote', () => {
  const blocks = ['một', 'hai', 'ba', 'bốn'].map((words) => paragraph(words))

  it('takes the place of what differs and leaves the rest as it is, without an undo step', () => {
    const editor = editorOf(...blocks)
    const before = editor.children
    const [first, , third, fourth] = blocks
    const next = [first, paragraph('mới'), third, fourth].filter((one) => one !== undefined)
    replaceBody(editor, next)
    expect(bodyOf(editor)).toEqual(next)
    expect(editor.children[0]).toBe(before[0])
    expect(editor.children[3]).toBe(before[3])
    expect(editor.history.undos).toEqual([])
  })

  it('is held exactly, whatever stood there before (property)', () => {
    const some = fc.subarray(blocks, { minLength: 0 })
    fc.assert(
      fc.property(some, some, fc.boolean(), (from, to, added) => {
        const editor = editorOf(...from)
        const body = added || to.length === 0 ? [...to, paragraph('thêm')] : to
        replaceBody(editor, body)
        expect(bodyOf(editor)).toEqual(body)
        expect(isValid(editor) && isNormal(editor)).toBe(true)
      }),
    )
  })
})
