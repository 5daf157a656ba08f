import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { insertTable } from '../../../renderer/editor/commands/insertBlock.ts'
import { insertFootnote } from '../../../renderer/editor/commands/insertInline.ts'
import { setStyle } from '../../../renderer/editor/commands/setStyle.ts'
import { toggleMark } from '../../../renderer/editor/commands/toggleMark.ts'
import { undo } from '../../../renderer/editor/commands/undo.ts'
import { insertPlainText, readFragment } from '../../../renderer/editor/plugins/withPaste.ts'
import {
  bullet,
  divider,
  footnote,
  heading,
  paragraph,
  text,
} from '../../../shared/document/build.ts'
import type { Block } from '../../../shared/document/types.ts'
import { growth, table, target, targets } from './blocks.ts'
import { bodyOf, cursor, editorOf, isNormal, isValid, sketch } from './editorOf.ts'

const encoded = (blocks: readonly unknown[]): string =>
  btoa(encodeURIComponent(JSON.stringify(blocks)))

describe('ids', () => {
  it('stay unique when a block is split, and undo brings the old one back', () => {
    const editor = editorOf(paragraph('Một hai'))
    const before = bodyOf(editor)
    cursor(editor, [0], 3)
    editor.insertBreak()
    const [first, second] = bodyOf(editor)
    expect(first?.id).toBe(before[0]?.id)
    expect(second?.id).not.toBe(first?.id)
    undo(editor)
    expect(bodyOf(editor)).toEqual(before)
  })

  it('come back when a join is undone', () => {
    const editor = editorOf(paragraph('Một'), paragraph('hai'))
    const before = bodyOf(editor)
    cursor(editor, [1], 0)
    editor.deleteBackward('character')
    undo(editor)
    expect(bodyOf(editor)).toEqual(before)
  })

  it('are new in everything pasted, figures inside notes too', () => {
    const copied = paragraph([text('Chữ '), growth(), footnote([text('theo '), growth()])])
    const editor = editorOf(copied, paragraph(''))
    editor.insertFragment(readFragment(encoded([copied]))!)
    expect(sketch(editor)).toEqual(['paragraph: Chữ ', 'paragraph: Chữ '])
    expect(isValid(editor)).toBe(true)
  })
})

describe('paste', () => {
  it('refuses what is no document of ours', () => {
    expect(readFragment('')).toBeUndefined()
    expect(readFragment('%%%')).toBeUndefined()
    expect(readFragment(encoded([{ type: 'script', children: [] }]))).toBeUndefined()
  })

  it('makes paragraphs of lines, composed and without control characters', () => {
    const editor = editorOf(paragraph('Đầu '))
    insertPlainText(editor, 'một\u0007\r\n\r\nhai bê\u0323nh\n')
    expect(sketch(editor)).toEqual(['paragraph: Đầu một', 'paragraph: hai bệnh'])
  })

  it('takes over dividers of our own fragments', () => {
    const editor = editorOf(divider('* * *'), paragraph(''))
    editor.insertFragment(readFragment(encoded(editor.children.slice(0, 1)))!)
    expect(bodyOf(editor).filter((block) => block.type === 'divider')).toMatchObject([
      { text: '* * *' },
      { text: '* * *' },
    ])
  })

  it('keeps a table together: blocks in a cell become its words', () => {
    const editor = editorOf(table(['a', 'b']))
    cursor(editor, [0, 0, 0])
    editor.insertFragment([paragraph('một'), paragraph('hai')])
    expect(sketch(editor)).toEqual(['table: amột\nhaib'])
    expect(isValid(editor)).toBe(true)
  })
})

describe('Vietnamese', () => {
  it('goes behind the figure that the cursor stands on', () => {
    const editor = editorOf(paragraph([text('Đạt '), growth(), text('.')]))
    Transforms.select(editor, { path: [0, 1, 0], offset: 0 })
    for (const key of ['b', 'ề']) editor.insertText(key)
    expect(bodyOf(editor)[0]).toMatchObject({
      children: [{ text: 'Đạt ' }, { type: 'figure' }, { text: 'bề.' }],
    })
  })

  it('joins a tone mark typed after its vowel', () => {
    const editor = editorOf(paragraph(''))
    for (const key of ['b', 'ê', '\u0323', 'n', 'h']) editor.insertText(key)
    expect(sketch(editor)).toEqual(['paragraph: bệnh'])
  })
})

describe('tables', () => {
  it('keep their grid: a selection over cells empties their rectangle', () => {
    const editor = editorOf(table(['a1', 'b1'], ['a2', 'b2']))
    Transforms.select(editor, {
      anchor: { path: [0, 0, 1, 0], offset: 1 },
      focus: { path: [0, 1, 1, 0], offset: 1 },
    })
    editor.deleteFragment()
    const before = bodyOf(editor)
    expect(sketch(editor)).toEqual(['table: a1a2'])
    expect(isValid(editor)).toBe(true)
    expect(before[0]).toMatchObject({ children: [{ children: [{}, {}] }, { children: [{}, {}] }] })
  })

  it('keep their grid when the selection begins above them', () => {
    const editor = editorOf(paragraph('Trên'), table(['a', 'b'], ['c', 'd']))
    Transforms.select(editor, {
      anchor: { path: [0, 0], offset: 2 },
      focus: { path: [1, 0, 1, 0], offset: 1 },
    })
    editor.deleteFragment()
    expect(sketch(editor)).toEqual(['paragraph: Tr', 'table: cd'])
    expect(isValid(editor)).toBe(true)
  })

  it('get back the cells that a row lost', () => {
    const editor = editorOf(table(['a', 'b'], ['c', 'd']))
    Transforms.removeNodes(editor, { at: [0, 1, 0] })
    expect(isValid(editor)).toBe(true)
  })

  it('are inserted behind the block with the cursor', () => {
    const editor = editorOf(paragraph('Chữ'))
    insertTable(editor, 2, 3)
    expect(isValid(editor)).toBe(true)
    expect(bodyOf(editor)[1]).toMatchObject({ type: 'table', children: [{ head: true }, {}] })
  })
})

describe('targets', () => {
  it('become free text once the writer changes them, and undo takes that back', () => {
    const editor = editorOf(targets('Tốc độ '))
    const before = bodyOf(editor)
    cursor(editor, [0, 0], 0)
    editor.insertText('Phấn đấu ')
    expect(bodyOf(editor)[0]).toHaveProperty('children.0.free', true)
    undo(editor)
    expect(bodyOf(editor)).toEqual(before)
  })

  it('outside a list are bullets', () => {
    const editor = editorOf(paragraph(''))
    Transforms.insertNodes(editor, target('Tốc độ '), { at: [1] })
    expect(sketch(editor)[1]).toBe('bullet 1: Tốc độ .')
    expect(isValid(editor)).toBe(true)
  })
})

describe('styles and marks', () => {
  it('leave no property of the old style behind', () => {
    const editor = editorOf(
      heading(2, 'tasks', 'Nhiệm vụ', {
        runIn: true,
        end: ':',
        hint: 'gợi ý',
        alsoRoles: ['tasks'],
      }),
    )
    setStyle(editor, { type: 'bullet', level: 1 })
    expect(bodyOf(editor)).toEqual([
      { type: 'bullet', id: bodyOf(editor)[0]?.id, level: 1, children: [{ text: 'Nhiệm vụ' }] },
    ])
    undo(editor)
    expect(bodyOf(editor)[0]).toMatchObject({ type: 'heading', hint: 'gợi ý', runIn: true })
  })

  it('mark words and figures, and take the mark away again', () => {
    const editor = editorOf(paragraph([text('Đạt '), growth(), footnote('Nguồn.')]))
    const before = bodyOf(editor)
    Transforms.select(editor, Editor.range(editor, []))
    toggleMark(editor, 'bold')
    expect(bodyOf(editor)[0]).toMatchObject({
      children: [
        { text: 'Đạt ', bold: true },
        { type: 'figure', bold: true },
        { type: 'footnote' },
      ],
    })
    expect(isValid(editor)).toBe(true)
    toggleMark(editor, 'bold')
    expect(bodyOf(editor)).toEqual(before)
  })
})

describe('footnotes', () => {
  it('go in at the cursor, and the writing goes on behind them', () => {
    const editor = editorOf(paragraph('Trước sau'))
    cursor(editor, [0], 5)
    insertFootnote(editor)
    editor.insertText('!')
    expect(bodyOf(editor)[0]).toMatchObject({
      children: [{ text: 'Trước' }, { type: 'footnote' }, { text: '! sau' }],
    })
  })
})

describe('repairs', () => {
  it('end: normalizing twice changes nothing more', () => {
    const broken: unknown[] = [
      {
        type: 'tableRow',
        id: 'r',
        children: [{ type: 'tableCell', id: 'c', children: [{ text: 'x' }] }],
      },
      {
        type: 'targetList',
        id: 'l',
        group: 'kinh-te',
        measure: 'target',
        period: { kind: 'own', offset: 0 },
        children: [paragraph('lạc'), target('Một ')],
      },
      { type: 'paragraph', id: 'p', children: [bullet(1, 'lồng nhau')] },
      {
        type: 'table',
        id: 't',
        children: [
          {
            type: 'tableRow',
            id: 't1',
            children: [{ type: 'tableCell', id: 't2', children: [{ text: '' }], rowSpan: 3 }],
          },
        ],
      },
    ]
    const editor = editorOf()
    editor.children = broken as Block[]
    Editor.normalize(editor, { force: true })
    expect(isValid(editor)).toBe(true)
    expect(isNormal(editor)).toBe(true)
  })
})
