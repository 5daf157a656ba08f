import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { changeLevel } from '../../../renderer/editor/commands/changeLevel.ts'
import { moveInTable } from '../../../renderer/editor/commands/moveInTable.ts'
import { undo } from '../../../renderer/editor/commands/undo.ts'
import {
  bullet,
  defaultNumbering,
  divider,
  heading,
  item,
  paragraph,
  text,
} from '../../../shared/document/build.ts'
import { growth, listOf, table, targets } from './blocks.ts'
import { bodyOf, cursor, editorOf, sketch } from './editorOf.ts'

describe('Enter', () => {
  it('behind a heading begins a paragraph', () => {
    const editor = editorOf(heading(2, 'tasks', 'Nhiệm vụ', { hint: 'Viết gì', runIn: true }))
    editor.insertBreak()
    editor.insertText('Chữ')
    expect(sketch(editor)).toEqual(['heading 2: Nhiệm vụ', 'paragraph: Chữ'])
    expect(Object.keys(bodyOf(editor)[1]!).sort()).toEqual(['children', 'id', 'type'])
  })

  it('at the start of a heading makes room above it', () => {
    const editor = editorOf(heading(2, 'tasks', 'Nhiệm vụ'))
    cursor(editor, [0], 0)
    editor.insertBreak()
    expect(sketch(editor)).toEqual(['paragraph: ', 'heading 2: Nhiệm vụ'])
  })

  it('inside a heading leaves the rest as a paragraph', () => {
    const editor = editorOf(heading(2, 'tasks', 'Nhiệm vụ'))
    cursor(editor, [0], 5)
    editor.insertBreak()
    expect(sketch(editor)).toEqual(['heading 2: Nhiệm', 'paragraph:  vụ'])
  })

  it('in an empty bullet or heading ends the list', () => {
    for (const block of [bullet(1, ''), heading(3, 'other', ''), item(4, '')]) {
      const editor = editorOf(block)
      editor.insertBreak()
      expect(sketch(editor)).toEqual(['paragraph: '])
    }
  })

  it('behind a bullet begins the next one of its level', () => {
    const editor = editorOf(bullet(2, 'Ý một'))
    editor.insertBreak()
    expect(sketch(editor)).toEqual(['bullet 2: Ý một', 'bullet 2: '])
  })

  it('behind an item with its own marker begins one that is counted', () => {
    const editor = editorOf(item(4, 'Căn cứ', { marker: '5.' }))
    editor.insertBreak()
    expect(bodyOf(editor)[0]).toHaveProperty('marker', '5.')
    expect(bodyOf(editor)[1]).not.toHaveProperty('marker')
  })

  it('in a table cell breaks the line inside the cell', () => {
    const editor = editorOf(table(['a', 'b']))
    cursor(editor, [0, 0, 0])
    editor.insertBreak()
    expect(bodyOf(editor)[0]).toMatchObject({
      children: [{ children: [{ children: [{ text: 'a\n' }] }, { children: [{ text: 'b' }] }] }],
    })
  })

  it('behind the last target begins a bullet after the list', () => {
    const editor = editorOf(targets('Một ', 'Hai '), paragraph('Sau'))
    cursor(editor, [0, 1])
    editor.insertBreak()
    editor.insertText('Tự viết')
    expect(sketch(editor).slice(1)).toEqual(['bullet 1: Tự viết', 'paragraph: Sau'])
    expect(bodyOf(editor)[0]).not.toHaveProperty('children.0.free')
  })

  it('on a divider begins a paragraph after it', () => {
    const editor = editorOf(divider(), paragraph('Sau'))
    Transforms.select(editor, [0, 0])
    editor.insertBreak()
    expect(sketch(editor)).toEqual(['divider: ', 'paragraph: ', 'paragraph: Sau'])
  })
})

describe('Backspace', () => {
  it('at the start of a bullet, heading or item makes a paragraph of it', () => {
    for (const block of [bullet(1, 'Chữ'), heading(3, 'other', 'Chữ'), item(4, 'Chữ')]) {
      const editor = editorOf(paragraph('Trước'), block)
      cursor(editor, [1], 0)
      editor.deleteBackward('character')
      expect(sketch(editor)).toEqual(['paragraph: Trước', 'paragraph: Chữ'])
    }
  })

  it('inside words is one plain deletion, however fast UniKey retypes', () => {
    const editor = editorOf(paragraph('Tie'))
    for (const [gone, typed] of [
      [1, 'ê'],
      [1, 'ế'],
    ] as const) {
      for (let at = 0; at < gone; at++) editor.deleteBackward('character')
      editor.insertText(typed)
    }
    editor.insertText('ng')
    expect(sketch(editor)).toEqual(['paragraph: Tiếng'])
  })

  it('at the start of a paragraph joins it with the one before', () => {
    const editor = editorOf(paragraph('Một'), paragraph(' hai'))
    cursor(editor, [1], 0)
    editor.deleteBackward('character')
    expect(sketch(editor)).toEqual(['paragraph: Một hai'])
  })

  it('never reaches into a table or a target list above', () => {
    for (const above of [table(['a', 'b']), targets('Một ')]) {
      const editor = editorOf(above, paragraph('Chữ'), paragraph('cuối'))
      cursor(editor, [1], 0)
      editor.deleteBackward('character')
      expect(sketch(editor)[1]).toBe('paragraph: Chữ')
      expect(editor.selection?.anchor.path[0]).toBe(0)
      expect(bodyOf(editor)[0]).toEqual(above)
    }
  })

  it('takes away a divider above', () => {
    const editor = editorOf(divider(), paragraph('Chữ'))
    cursor(editor, [1], 0)
    editor.deleteBackward('character')
    expect(sketch(editor)).toEqual(['paragraph: Chữ'])
  })

  it('takes an emptied target out of its list for good', () => {
    const editor = editorOf(listOf('mot', 'hai'), paragraph('Sau'))
    Transforms.select(editor, Editor.range(editor, [0, 1]))
    editor.deleteFragment()
    editor.deleteBackward('character')
    expect(bodyOf(editor)[0]).toMatchObject({ hidden: ['hai'], children: [{}] })
    expect(bodyOf(editor)[0]).not.toHaveProperty('children.1')
    expect(editor.selection?.anchor.path.slice(0, 2)).toEqual([0, 0])
  })

  it('leaves no empty target behind when the cursor goes on', async () => {
    const editor = editorOf(listOf('mot', 'hai'), paragraph('Sau'))
    const before = bodyOf(editor)
    Transforms.select(editor, Editor.range(editor, [0, 1]))
    editor.deleteFragment()
    await Promise.resolve()
    cursor(editor, [0, 1])
    await Promise.resolve()
    cursor(editor, [1])
    await Promise.resolve()
    expect(bodyOf(editor)[0]).toMatchObject({ hidden: ['hai'], children: [{ indicator: 'mot' }] })
    expect(editor.selection?.anchor.path).toEqual([1, 0])
    undo(editor)
    expect(bodyOf(editor)).toEqual(before)
  })

  it('behind a figure takes the whole figure', () => {
    const editor = editorOf(paragraph([text('Đạt '), growth()]))
    editor.deleteBackward('character')
    expect(bodyOf(editor)[0]).toMatchObject({ children: [{ text: 'Đạt ' }] })
  })
})

describe('Delete', () => {
  it('at the end of a paragraph joins the next, but never a table', () => {
    const joined = editorOf(paragraph('Một'), paragraph(' hai'))
    cursor(joined, [0])
    joined.deleteForward('character')
    expect(sketch(joined)).toEqual(['paragraph: Một hai'])

    const apart = editorOf(paragraph('Một'), table(['a', 'b']))
    cursor(apart, [0])
    apart.deleteForward('character')
    expect(sketch(apart)[0]).toBe('paragraph: Một')
    expect(sketch(apart)[1]).toBe('table: ab')
  })
})

describe('Tab', () => {
  it('changes the level of headings and bullets within their limits', () => {
    const editor = editorOf(heading(2, 'other', 'Đề mục'), bullet(1, 'Ý'))
    Transforms.select(editor, Editor.range(editor, []))
    changeLevel(editor, defaultNumbering, 1)
    expect(sketch(editor)).toEqual(['heading 3: Đề mục', 'bullet 2: Ý'])
    for (let at = 0; at < 6; at++) changeLevel(editor, defaultNumbering, -1)
    expect(sketch(editor)).toEqual(['heading 1: Đề mục', 'bullet 1: Ý'])
  })

  it('leaves paragraphs alone', () => {
    const editor = editorOf(paragraph('Chữ'))
    changeLevel(editor, defaultNumbering, 1)
    expect(sketch(editor)).toEqual(['paragraph: Chữ'])
    expect(editor.history.undos).toEqual([])
  })

  it('goes from cell to cell', () => {
    const editor = editorOf(table(['a', 'b'], ['c', 'd']))
    cursor(editor, [0, 0, 1])
    expect(moveInTable(editor, 1)).toBe(true)
    expect(Editor.string(editor, editor.selection!)).toBe('c')
    moveInTable(editor, -1)
    expect(Editor.string(editor, editor.selection!)).toBe('b')
  })
})
