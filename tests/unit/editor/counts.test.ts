import fc from 'fast-check'
import { Editor, type Range } from 'slate'
import { describe, expect, it } from 'vitest'
import { countRange } from '../../../renderer/editor/status/countRange.ts'
import {
  bullet,
  divider,
  footnote,
  heading,
  paragraph,
  text,
} from '../../../shared/document/build.ts'
import { countBody } from '../../../shared/document/counts.ts'
import { growth, table, targets } from './blocks.ts'
import { bodyOf, editorOf } from './editorOf.ts'

const blocks = [
  heading(1, 'situation', 'Tình hình chung'),
  paragraph([text('Tăng '), growth('8 %'), footnote('Theo thống kê.'), text(' so với trước')]),
  paragraph(''),
  divider(),
  table(['một hai', 'ba'], ['', 'bốn']),
  targets('Đạt '),
  bullet(1, 'Hết'),
]

describe('counting', () => {
  it('counts words, letters, paragraphs, notes and figures; cells are words of their own', () => {
    expect(countBody(bodyOf(editorOf(...blocks)))).toEqual({
      words: 3 + 6 + 4 + 2 + 1,
      letters: 15 + 21 + 7 + 2 + 3 + 7 + 3,
      lettersWithoutSpaces: 13 + 16 + 6 + 2 + 3 + 6 + 3,
      paragraphs: 2 + 3 + 1 + 1,
      notes: 1,
      noteWords: 3,
      figures: 2,
    })
  })

  it('what is selected is counted as it would be alone', () => {
    const editor = editorOf(...blocks)
    const points = [...Editor.positions(editor, { at: [] })]
    const at = fc.nat(points.length - 1)
    fc.assert(
      fc.property(at, at, (from, to) => {
        const range: Range = { anchor: points[from]!, focus: points[to]! }
        const alone = Editor.fragment(editor, range)
        const counted = countRange(editor, range)
        expect(counted).toEqual(countBody(alone as typeof blocks))
      }),
    )
    const all = Editor.range(editor, [])
    expect(countRange(editor, all)).toEqual(countBody(bodyOf(editor)))
  })
})
