import fc from 'fast-check'
import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { redo, undo } from '../../../renderer/editor/commands/undo.ts'
import { openSession } from '../../../renderer/editor/session.ts'
import { blockReview } from '../../../shared/document/blockReview.ts'
import { bullet, heading, paragraph } from '../../../shared/document/build.ts'
import type { Block } from '../../../shared/document/types.ts'
import { rolled } from '../../builders/rolled.ts'
import { bodyOf, cursor, documentOf, editorOf, isNormal, isValid } from './editorOf.ts'

/** Where a block comes from stays with its words. */

const trees = () => rolled(paragraph('Trồng 120 ha rừng.'), { numbers: ['120'] })
const roads = () => rolled(bullet(1, 'Làm 45 km đường.'), { numbers: ['45'] })

const states = (editor: Editor) =>
  bodyOf(editor).map((block) => {
    const { state, numbers } = blockReview(block)
    return [state, ...numbers].join(' ')
  })

/** What the clipboard takes and gives, without a browser. */
function clipboard(): DataTransfer {
  const kept = new Map<string, string>()
  return {
    getData: (kind: string) => kept.get(kind) ?? '',
    setData: (kind: string, words: string) => kept.set(kind, words),
    files: [],
  } as unknown as DataTransfer
}

/** As Slate writes it for the clipboard. */
function copied(editor: Editor, document: string): DataTransfer {
  const data = clipboard()
  const words = encodeURIComponent(JSON.stringify(editor.getFragment()))
  data.setData('application/x-slate-fragment', btoa(words))
  data.setData('application/x-van-kien-document', document)
  return data
}

describe('parting a block', () => {
  it('leaves both halves what they come from', () => {
    const editor = editorOf(trees())
    cursor(editor, [0], 6)
    editor.insertBreak()
    expect(states(editor)).toEqual(['edited', 'edited 120'])
    undo(editor)
    expect(states(editor)).toEqual(['inherited 120'])
    redo(editor)
    expect(states(editor)).toEqual(['edited', 'edited 120'])
    expect(isValid(editor)).toBe(true)
  })

  it('makes a new line at the end and at the start', () => {
    const editor = editorOf(roads())
    cursor(editor, [0])
    editor.insertBreak()
    expect(states(editor)).toEqual(['inherited 45', 'new'])
    undo(editor)
    cursor(editor, [0], 0)
    editor.insertBreak()
    expect(states(editor)).toEqual(['new', 'inherited 45'])
    undo(editor)
    expect(states(editor)).toEqual(['inherited 45'])
    expect(isNormal(editor)).toBe(true)
  })
})

describe('joining blocks', () => {
  it('makes of two halves the block that they were', () => {
    const before = [trees()]
    const editor = editorOf(...before)
    for (let round = 0; round < 3; round++) {
      cursor(editor, [0], 5)
      editor.insertBreak()
      editor.operations = []
      editor.deleteBackward('character')
      editor.operations = []
    }
    expect(bodyOf(editor)).toEqual(before)
    expect(states(editor)).toEqual(['inherited 120'])
  })

  it('loses nothing that is to be looked at', () => {
    const before: Block[] = [trees(), rolled(paragraph('Thu 250 tỷ.'), { numbers: ['250'] })]
    const editor = editorOf(...before)
    cursor(editor, [1], 0)
    editor.deleteBackward('character')
    expect(states(editor)).toEqual(['edited 120 250'])
    expect(bodyOf(editor)[0]?.origin?.was).toBe('Trồng 120 ha rừng.\nThu 250 tỷ.')
    undo(editor)
    expect(bodyOf(editor)).toEqual(before)
  })

  it('brings what comes from last year into a line that was written anew', () => {
    const editor = editorOf(paragraph('Thêm: '), { ...trees(), reviewed: true })
    Transforms.unsetNodes(editor, 'reviewed', { at: [1] })
    cursor(editor, [1], 0)
    editor.deleteBackward('character')
    expect(states(editor)).toEqual(['edited 120'])
  })

  it('is to be reviewed again when a part of it was not', () => {
    const editor = editorOf({ ...trees(), reviewed: true }, roads())
    Transforms.select(editor, {
      anchor: Editor.end(editor, [0]),
      focus: Editor.start(editor, [1]),
    })
    editor.deleteFragment()
    expect(states(editor)).toEqual(['edited 120 45'])
  })

  it('takes nothing along from a line whose words were deleted', () => {
    const editor = editorOf(trees(), rolled(paragraph('Thu 250 tỷ.'), { numbers: ['250'] }))
    Transforms.select(editor, Editor.range(editor, [1]))
    editor.deleteFragment()
    editor.deleteBackward('character')
    expect(states(editor)).toEqual(['inherited 120'])
  })
})

describe('copying', () => {
  it('keeps within the document what came with the blocks', () => {
    const { editor } = openSession('a', documentOf([trees(), roads(), paragraph('Cuối.')]))
    Transforms.select(editor, Editor.range(editor, [0], [1]))
    const data = copied(editor, 'thu')
    editor.deleteFragment()
    cursor(editor, [editor.children.length - 1])
    editor.insertBreak()
    editor.insertData(data)
    // The emptied line stays what it was: who writes there writes last year's paragraph anew.
    expect(states(editor)).toEqual(['edited', 'new', 'inherited 120', 'inherited 45'])
  })

  it('drops it when the copy is of another document', () => {
    const { editor } = openSession('a', documentOf([trees(), paragraph('')]))
    Transforms.select(editor, Editor.range(editor, [0]))
    const data = copied(editor, 'khac')
    cursor(editor, [1])
    editor.insertData(data)
    expect(states(editor)).toEqual(['inherited 120', 'new'])
    expect(bodyOf(editor)[1]).not.toHaveProperty('origin')
  })

  it('keeps an eye on numbers pasted into another line', () => {
    const { editor } = openSession('a', documentOf([trees(), paragraph('Đã giao .')]))
    Transforms.select(editor, {
      anchor: { path: [0, 0], offset: 6 },
      focus: { path: [0, 0], offset: 12 },
    })
    const data = copied(editor, 'thu')
    cursor(editor, [1], 8)
    editor.insertData(data)
    expect(Editor.string(editor, [1])).toBe('Đã giao 120 ha.')
    expect(states(editor)).toEqual(['inherited 120', 'edited 120'])
    undo(editor)
    expect(states(editor)).toEqual(['inherited 120', 'new'])
  })
})

it('stays with a block that gets another style', () => {
  const editor = editorOf(rolled(heading(2, 'tasks', 'Nhiệm vụ')), trees())
  cursor(editor, [1], 3)
  Transforms.setNodes(editor, { type: 'bullet', level: 1 }, { at: [1] })
  expect(states(editor)).toEqual(['inherited', 'inherited 120'])
})

/** Enter or Backspace at a place of the text, as a fraction of its letters. */
const keyPresses = fc.array(
  fc.record({ at: fc.nat(200), key: fc.constantFrom('enter', 'back', 'undo') }),
  { maxLength: 25 },
)

it('loses no number of last year, however blocks are parted and joined', () => {
  fc.assert(
    fc.property(keyPresses, (presses) => {
      const editor = editorOf(
        trees(),
        roads(),
        paragraph('Đoạn viết mới.'),
        rolled(paragraph('Thu 250 tỷ đồng, tăng 12%.'), { numbers: ['250', '12'] }),
      )
      for (const { at, key } of presses) {
        const block = at % editor.children.length
        const length = Editor.string(editor, [block]).length
        if (key === 'undo') undo(editor)
        else if (key === 'enter') {
          // Between words, as a person does: in a number it would be another one.
          const words = Editor.string(editor, [block])
          const space = words.indexOf(' ', at % Math.max(1, length))
          cursor(editor, [block], space < 0 ? length : space)
          editor.insertBreak()
        } else if (block > 0) {
          cursor(editor, [block], 0)
          // A bullet first becomes a paragraph.
          editor.deleteBackward('character')
        }
        // As it is between two keys of a person.
        editor.operations = []
      }
      const left = bodyOf(editor).flatMap((one) => blockReview(one).numbers)
      expect(left.toSorted()).toEqual(['12', '120', '250', '45'])
      expect(isValid(editor)).toBe(true)
    }),
    { numRuns: 150 },
  )
})
