import fc from 'fast-check'
import { Editor, Node, type Point, Range, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { changeLevel } from '../../../renderer/editor/commands/changeLevel.ts'
import {
  insertDivider,
  insertTable,
  insertTargetList,
} from '../../../renderer/editor/commands/insertBlock.ts'
import { insertFigure, insertFootnote } from '../../../renderer/editor/commands/insertInline.ts'
import { setStyle } from '../../../renderer/editor/commands/setStyle.ts'
import { toggleMark } from '../../../renderer/editor/commands/toggleMark.ts'
import { redo, undo } from '../../../renderer/editor/commands/undo.ts'
import { insertPlainText } from '../../../renderer/editor/plugins/withPaste.ts'
import { refreshFigures } from '../../../renderer/editor/refreshFigures.ts'
import { toSlateValue } from '../../../renderer/editor/value.ts'
import {
  bullet,
  divider,
  footnote,
  heading,
  item,
  paragraph,
  text,
} from '../../../shared/document/build.ts'
import type { Block } from '../../../shared/document/types.ts'
import { fillDocument } from '../../../shared/figures/fill.ts'
import { growth, listOf, table, targetStore, targets } from './blocks.ts'
import { bodyOf, documentOf, editorOf, isNormal, isValid } from './editorOf.ts'

/** A place or a stretch of the text, as fractions of all its points. */
interface Pick {
  readonly from: number
  readonly to: number
}

interface Step {
  readonly name: string
  readonly pick: Pick
}

const commands: Readonly<Record<string, (editor: Editor) => void>> = {
  type: (editor) => editor.insertText('ữ'),
  enter: (editor) => editor.insertBreak(),
  softBreak: (editor) => editor.insertSoftBreak(),
  backspace: (editor) => editor.deleteBackward('character'),
  remove: (editor) => editor.deleteForward('character'),
  deleteWord: (editor) => editor.deleteBackward('word'),
  deleteSelection: (editor) => editor.deleteFragment(),
  deeper: (editor) => void changeLevel(editor, 1),
  higher: (editor) => void changeLevel(editor, -1),
  heading: (editor) => setStyle(editor, { type: 'heading', level: 3 }),
  bullet: (editor) => setStyle(editor, { type: 'bullet', level: 1 }),
  item: (editor) => setStyle(editor, { type: 'item', level: 5 }),
  paragraph: (editor) => setStyle(editor, { type: 'paragraph' }),
  bold: (editor) => toggleMark(editor, 'bold'),
  underline: (editor) => toggleMark(editor, 'underline'),
  note: (editor) => void insertFootnote(editor),
  figure: (editor) => void insertFigure(editor, growth().ref, '9%'),
  table: (editor) => insertTable(editor, 2, 2),
  divider: (editor) => insertDivider(editor),
  targets: (editor) =>
    insertTargetList(editor, {
      group: 'xa-hoi',
      measure: 'target',
      period: { kind: 'own', offset: 0 },
    }),
  pasteLines: (editor) => void insertPlainText(editor, 'một\nhai\nba'),
  pasteBlocks: (editor) =>
    editor.insertFragment(
      toSlateValue([heading(2, 'tasks', 'Dán'), table(['x', 'y']), targets('Đạt ')]),
    ),
  copyOver: (editor) => {
    if (editor.selection !== null) editor.insertFragment(editor.getFragment())
  },
}

function start(): Editor {
  return editorOf(
    heading(1, 'situation', 'Tình hình'),
    paragraph([
      text('Năm nay tăng '),
      growth(),
      footnote('Theo thống kê.'),
      text(' so với trước.'),
    ]),
    bullet(1, 'Việc một'),
    targets('Tốc độ ', 'Thu nhập '),
    table(['a', 'b'], ['c', 'd']),
    item(4, 'Căn cứ', { marker: '5.' }),
    divider(),
    paragraph('Kết thúc.'),
  )
}

function pointsOf(editor: Editor): Point[] {
  return [...Editor.positions(editor, { at: [], voids: false })]
}

function choose(editor: Editor, { from, to }: Pick): void {
  const points = pointsOf(editor)
  const at = (part: number): Point => points[Math.floor(part * (points.length - 1))]!
  Transforms.select(editor, { anchor: at(from), focus: at(to) })
}

const step: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...Object.keys(commands)),
  pick: fc
    .tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
    )
    .map(([from, to, wide]) => ({ from, to: wide ? to : from })),
})

const steps = fc.array(step, { minLength: 1, maxLength: 10 })

function run(editor: Editor, list: readonly Step[]): void {
  for (const { name, pick } of list) {
    choose(editor, pick)
    commands[name]!(editor)
  }
}

/** Indicators of each target list. */
function shownTargets(body: readonly Block[]): string[][] {
  return body.flatMap((block) =>
    block.type === 'targetList' ? [block.children.map((one) => one.indicator)] : [],
  )
}

describe('after any sequence of commands', () => {
  it('the document is valid, its ids unique, and normalizing changes nothing more', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const editor = start()
        run(editor, list)
        expect(isValid(editor)).toBe(true)
        expect(isNormal(editor)).toBe(true)
        if (editor.selection !== null) {
          for (const point of [Range.start(editor.selection), Range.end(editor.selection)]) {
            expect(Node.has(editor, point.path)).toBe(true)
          }
        }
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('filling adds no target that the editor does not show', () => {
    const removals = ['backspace', 'deleteSelection', 'type', 'enter', 'pasteLines', 'copyOver']
    const usual = fc.constantFrom(...removals, 'deleteWord', 'bullet', 'pasteBlocks')
    const edits = fc.array(
      fc.tuple(step, usual).map(([{ pick }, name]) => ({ name, pick })),
      { minLength: 1, maxLength: 8 },
    )
    const meta = documentOf([])
    fc.assert(
      fc.property(edits, (list) => {
        const editor = editorOf(
          paragraph('Trước danh sách'),
          listOf('mot', 'hai', 'ba', 'bon'),
          paragraph('Giữa'),
          listOf('mot', 'hai'),
          paragraph('Sau danh sách'),
        )
        refreshFigures(editor, meta, targetStore)
        for (const one of list) {
          run(editor, [one])
          // The window does so after a paste.
          if (one.name.startsWith('paste')) refreshFigures(editor, meta, targetStore)
          const body = bodyOf(editor)
          const filled = fillDocument({ ...meta, body }, targetStore).document.body
          expect(shownTargets(filled)).toEqual(shownTargets(body))
        }
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('undo brings back the beginning and redo the end', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const editor = start()
        const before = bodyOf(editor)
        run(editor, list)
        const after = bodyOf(editor)
        let undone = 0
        while (editor.history.undos.length > 0) {
          undo(editor)
          undone++
        }
        expect(bodyOf(editor)).toEqual(before)
        for (let at = 0; at < undone; at++) redo(editor)
        expect(bodyOf(editor)).toEqual(after)
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})
