import { Editor, Node, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { undo } from '../../../renderer/editor/commands/undo.ts'
import { moveWords } from '../../../renderer/editor/paste/drop.ts'
import { insertPasted } from '../../../renderer/editor/paste/insertPasted.ts'
import { canMakePlain, makePlain, rememberPaste } from '../../../renderer/editor/paste/lastPaste.ts'
import {
  bullet,
  defaultNumbering,
  heading,
  paragraph,
  text,
} from '../../../shared/document/build.ts'
import { pasteText } from '../../../shared/paste/pasteText.ts'
import { pasteHtmlText } from '../paste/parse5Tree.ts'
import { table, targets } from './blocks.ts'
import { bodyOf, cursor, editorOf, isValid, sketch } from './editorOf.ts'

const target = { numbering: defaultNumbering }

function paste(editor: Editor, words: string, options = {}): void {
  insertPasted(editor, pasteText(words, target), options)
}

describe('a paste goes where Word puts it', () => {
  it('few words go into the line, with the look that stands there', () => {
    const editor = editorOf(paragraph([text('Đạt '), text('cao', { bold: true })]))
    paste(editor, ' hơn')
    expect(bodyOf(editor)[0]).toMatchObject({
      children: [{ text: 'Đạt ' }, { text: 'cao hơn', bold: true }],
    })
    cursor(editor, [0], 0)
    insertPasted(editor, pasteHtmlText('<i>Đã</i> ', target))
    expect(bodyOf(editor)[0]).toMatchObject({ children: [{ text: 'Đã', italic: true }, {}, {}] })
  })

  it('a line with a marker is a block, but words in the middle of words', () => {
    const editor = editorOf(paragraph('Trước sau'))
    cursor(editor, [0], 6)
    paste(editor, '- việc ')
    expect(sketch(editor)).toEqual(['paragraph: Trước - việc sau'])
    cursor(editor, [0])
    paste(editor, '- việc')
    expect(sketch(editor)).toEqual(['paragraph: Trước - việc sau', 'bullet 1: việc'])
  })

  it('paragraphs join the line on both sides, headings and bullets stand alone', () => {
    const editor = editorOf(paragraph('Đầu cuối'))
    cursor(editor, [0], 4)
    paste(editor, 'một.\n- hai\nba. ')
    expect(sketch(editor)).toEqual(['paragraph: Đầu một.', 'bullet 1: hai', 'paragraph: ba.cuối'])
    expect(editor.selection?.anchor).toEqual({ path: [2, 0], offset: 3 })
    const other = editorOf(bullet(1, 'Đầu cuối'))
    cursor(other, [0], 4)
    paste(other, 'I- TÌNH HÌNH\nMột đoạn.\n- hai')
    expect(sketch(other)).toEqual([
      'bullet 1: Đầu ',
      'heading 2: TÌNH HÌNH',
      'paragraph: Một đoạn.',
      'bullet 1: hai',
      'bullet 1: cuối',
    ])
  })

  it('an empty line gives way; an empty heading keeps its own kind', () => {
    const editor = editorOf(heading(3, 'tasks', ''), paragraph(''))
    cursor(editor, [1], 0)
    paste(editor, '- một\n- hai')
    cursor(editor, [0], 0)
    paste(editor, 'II- NHIỆM VỤ\nMột đoạn.')
    expect(sketch(editor)).toEqual([
      'heading 3: NHIỆM VỤ',
      'paragraph: Một đoạn.',
      'bullet 1: một',
      'bullet 1: hai',
    ])
  })

  it('a run-in heading keeps its text', () => {
    const editor = editorOf(
      heading(3, 'field', 'Kinh tế', { runIn: true, end: ':' }),
      paragraph('Tăng.'),
    )
    cursor(editor, [0])
    paste(editor, '- một\n- hai')
    expect(sketch(editor).slice(0, 3)).toEqual([
      'heading 3: Kinh tế',
      'paragraph: Tăng.',
      'bullet 1: một',
    ])
  })

  it('cells and targets take words, cells of a table go cell by cell', () => {
    const editor = editorOf(table(['a', 'b'], ['c', 'd']), targets('Đạt '))
    cursor(editor, [0, 0, 0])
    paste(editor, '- một\n- hai')
    expect(Node.string(Node.get(editor, [0, 0, 0]))).toBe('a- một\n- hai')
    cursor(editor, [0, 1, 1])
    paste(editor, 'x\ty\nz\tw\n')
    const rows = [...Node.children(editor, [0])].map(([row]) =>
      'children' in row ? row.children.map((one) => Node.string(one)) : [],
    )
    expect(rows).toEqual([
      ['a- một\n- hai', 'b', ''],
      ['c', 'x', 'y'],
      ['', 'z', 'w'],
    ])
    cursor(editor, [1, 0], 0)
    paste(editor, 'I- TÌNH HÌNH\nMột đoạn.')
    expect(editor.children).toHaveLength(2)
    expect(isValid(editor)).toBe(true)
  })

  it("a note's window takes words with line breaks", () => {
    const editor = editorOf(paragraph(''))
    paste(editor, 'I- TÌNH HÌNH\n- hai', { words: true })
    expect(sketch(editor)).toEqual(['paragraph: I- TÌNH HÌNH\n- hai'])
  })
})

describe('the paste just made', () => {
  it('becomes plain paragraphs; one undo leads to before it', () => {
    const editor = editorOf(paragraph('Trước.'))
    let hidden = 0
    paste(editor, 'I- TÌNH HÌNH\n- hai')
    rememberPaste(editor, { text: 'I- TÌNH HÌNH\n- hai', alone: true, hide: () => hidden++ })
    expect(makePlain(editor)).toBe(true)
    expect(hidden).toBe(1)
    expect(sketch(editor)).toEqual([
      'paragraph: Trước.',
      'paragraph: I- TÌNH HÌNH',
      'paragraph: - hai',
    ])
    undo(editor)
    expect(sketch(editor)).toEqual(['paragraph: Trước.'])
  })

  it('stays as it is once something was written behind it', () => {
    const editor = editorOf(paragraph('Trước.'))
    paste(editor, '- một\n- hai')
    rememberPaste(editor, { text: '', alone: true, hide: () => undefined })
    expect(canMakePlain(editor)).toBe(true)
    editor.insertText('x')
    expect(makePlain(editor)).toBe(false)
  })
})

describe('words dragged within the text', () => {
  function sample(): Editor {
    return editorOf(paragraph('một hai ba'), paragraph('Cuối.'))
  }
  const hai = { anchor: { path: [0, 0], offset: 4 }, focus: { path: [0, 0], offset: 8 } }

  it('move, or with Ctrl are copied, as one step', () => {
    for (const [copy, first] of [
      [false, 'một ba'],
      [true, 'một hai ba'],
    ] as const) {
      const editor = sample()
      Transforms.select(editor, hai)
      const fragment = editor.getFragment()
      moveWords(editor, { from: hai, to: { path: [1, 0], offset: 0 }, copy, fragment })
      expect(sketch(editor)).toEqual([`paragraph: ${first}`, 'paragraph: hai Cuối.'])
      undo(editor)
      expect(sketch(editor)).toEqual(['paragraph: một hai ba', 'paragraph: Cuối.'])
    }
  })

  it('stay where they are when dropped on themselves', () => {
    const editor = sample()
    Transforms.select(editor, hai)
    moveWords(editor, {
      from: hai,
      to: { path: [0, 0], offset: 5 },
      copy: false,
      fragment: editor.getFragment(),
    })
    expect(sketch(editor)).toEqual(['paragraph: một hai ba', 'paragraph: Cuối.'])
    expect(editor.history.undos).toHaveLength(0)
  })

  it('a whole line leaves no empty line behind', () => {
    const editor = editorOf(paragraph('một'), paragraph('hai'), paragraph('ba'))
    const from = Editor.range(editor, [0])
    Transforms.select(editor, from)
    const fragment = editor.getFragment()
    moveWords(editor, { from, to: { path: [2, 0], offset: 2 }, copy: false, fragment })
    expect(sketch(editor)).toEqual(['paragraph: hai', 'paragraph: bamột'])
  })
})
