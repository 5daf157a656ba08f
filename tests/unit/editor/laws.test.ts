import fc from 'fast-check'
import { Editor, Element, Node, type Point, Range, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Action } from '../../../renderer/editor/actions/action.ts'
import { allActions } from '../../../renderer/editor/actions/allActions.ts'
import { canRun } from '../../../renderer/editor/actions/runAction.ts'
import { insertChart } from '../../../renderer/editor/commands/chart.ts'
import { insertTable, insertTargetList } from '../../../renderer/editor/commands/insertBlock.ts'
import { insertFigure, insertFootnote } from '../../../renderer/editor/commands/insertInline.ts'
import { isWhole } from '../../../renderer/editor/commands/table/grid.ts'
import { setColumnWidths } from '../../../renderer/editor/commands/table/tableCommands.ts'
import { redo, undo } from '../../../renderer/editor/commands/undo.ts'
import { refreshFigures } from '../../../renderer/editor/refreshFigures.ts'
import type { OpenDocument } from '../../../renderer/editor/sessionContext.ts'
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
import { parseDocumentFile, serializeDocument } from '../../../shared/document/file.ts'
import type { Block } from '../../../shared/document/types.ts'
import { fillDocument } from '../../../shared/figures/fill.ts'
import { growth, listOf, table, targetStore, targets } from './blocks.ts'
import { bodyOf, documentOf, isNormal, isValid } from './editorOf.ts'
import { openFixture, pasteText, rest } from './fixtureSteps.ts'

/** A place or a stretch of the text, as fractions of all its points. */
interface Pick {
  readonly from: number
  readonly to: number
  /** Within one table, where there is one. */
  readonly table: boolean
}

interface Step {
  readonly name: string
  readonly pick: Pick
}

type Command = (open: OpenDocument) => void

function typed(words: string): Command {
  return ({ session: { editor } }) => {
    for (const letter of words) editor.insertText(letter)
  }
}

/** Typed at the start of the block with the cursor, where markers are looked for. */
function marker(words: string): Command {
  return (open) => {
    const { editor } = open.session
    const at = editor.selection?.focus.path[0] ?? 0
    Transforms.select(editor, Editor.start(editor, [at]))
    typed(words)(open)
  }
}

function onEditor(run: (editor: Editor) => void): Command {
  return ({ session }) => run(session.editor)
}

const aChart = {
  about: { kind: 'standing' },
  period: { kind: 'own', offset: 0 },
} as const
const chartContext = {
  store: targetStore,
  entity: 'tinh-tra-vinh',
  period: { kind: 'year', year: 2021 },
} as const

/** What is no action: keys, words, the clipboard, the windows that actions open. */
const own: Readonly<Record<string, Command>> = {
  type: typed('ữ'),
  quote: typed('"'),
  bulletSign: marker('- '),
  subBulletSign: marker('+ '),
  roman: marker('II. '),
  number: marker('1. '),
  letter: marker('a) '),
  uniKey: onEditor((editor) => {
    editor.insertText('e')
    editor.deleteBackward('character')
    editor.insertText('ê')
  }),
  enter: onEditor((editor) => editor.insertBreak()),
  backspace: onEditor((editor) => editor.deleteBackward('character')),
  remove: onEditor((editor) => editor.deleteForward('character')),
  deleteWord: onEditor((editor) => editor.deleteBackward('word')),
  deleteSelection: onEditor((editor) => editor.deleteFragment()),
  note: onEditor((editor) => void insertFootnote(editor)),
  figure: onEditor((editor) => void insertFigure(editor, growth().ref, '9%')),
  table: onEditor((editor) => insertTable(editor, 2, 3)),
  widths: onEditor((editor) => {
    const at = editor.children.findIndex(
      (block) => Element.isElement(block) && block.type === 'table',
    )
    if (at >= 0) setColumnWidths(editor, [at], [20, 50, 30])
  }),
  chart: onEditor((editor) => void insertChart(editor, aChart, chartContext)),
  targets: onEditor((editor) =>
    insertTargetList(editor, {
      group: 'xa-hoi',
      measure: 'target',
      period: { kind: 'own', offset: 0 },
    }),
  ),
  pasteLines: onEditor((editor) => pasteText(editor, 'một\nhai\nba')),
  pasteWord: onEditor((editor) => pasteText(editor, 'một')),
  pasteBlocks: onEditor((editor) =>
    editor.insertFragment(
      toSlateValue([heading(2, 'tasks', 'Dán'), table(['x', 'y']), targets('Đạt ')]),
    ),
  ),
  pasteTable: onEditor((editor) => editor.insertFragment(toSlateValue([mergedTable()]))),
  copyOver: onEditor((editor) => {
    if (editor.selection !== null) editor.insertFragment(editor.getFragment())
  }),
}

/** Everything of the table of actions that changes the document. */
const actions = new Map(
  allActions
    .filter(({ edits, id }) => edits && id !== 'undo' && id !== 'redo')
    .map((one) => [one.id, one]),
)

function runStep(open: OpenDocument, name: string): void {
  const action: Action | undefined = actions.get(name)
  if (action === undefined) own[name]!(open)
  else if (canRun(action, open)) action.run(open, 'keys')
}

function mergedTable(): Block {
  const plain = table(['a1', 'b1', 'c1'], ['a2', 'b2', 'c2'], ['a3', 'b3', 'c3'])
  const [first, second, third] = plain.children
  first!.children = [
    { ...first!.children[0]!, colSpan: 2 },
    { ...first!.children[2]!, rowSpan: 2 },
  ]
  second!.children = second!.children.slice(0, 2)
  first!.head = true
  third!.children[1]!.align = 'center'
  return { ...plain, widths: [1, 2, 3] }
}

function start(): Block[] {
  return [
    heading(1, 'situation', 'Tình hình'),
    paragraph([
      text('Năm nay tăng '),
      growth(),
      footnote('Theo thống kê.'),
      text(' so với trước.', { bold: true }),
    ]),
    heading(3, 'tasks', 'Nhiệm vụ', { runIn: true, end: ':' }),
    paragraph('Viết liền dòng.'),
    bullet(1, 'Việc một'),
    bullet(3, ''),
    targets('Tốc độ ', 'Thu nhập '),
    mergedTable(),
    paragraph('', 'center'),
    item(4, 'Căn cứ', { marker: '5.' }),
    item(5, 'Điểm'),
    divider(),
    table(['a', 'b'], ['c', 'd']),
    paragraph('Kết thúc.'),
  ]
}

function pointsOf(editor: Editor, table: boolean): Point[] {
  const at = table
    ? editor.children.findIndex((block) => Element.isElement(block) && block.type === 'table')
    : -1
  return [...Editor.positions(editor, { at: at < 0 ? [] : [at], voids: false })]
}

function choose(editor: Editor, { from, to, table }: Pick): void {
  const points = pointsOf(editor, table)
  const at = (part: number): Point => points[Math.floor(part * (points.length - 1))]!
  Transforms.select(editor, { anchor: at(from), focus: at(to) })
}

const pick: fc.Arbitrary<Pick> = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.boolean(),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([from, to, wide, where]) => ({ from, to: wide ? to : from, table: where === 0 }))

function stepOf(names: readonly string[]): fc.Arbitrary<Step> {
  return fc.record({ name: fc.constantFrom(...names), pick })
}

const all = [...Object.keys(own), ...actions.keys()]
const tableActions = allActions.filter(({ group }) => group === 'Bảng').map(({ id }) => id)
const steps = fc.array(stepOf(all), { minLength: 1, maxLength: 14 })
const tableSteps = fc.array(
  stepOf([
    ...tableActions,
    'pasteTable',
    'copyOver',
    'deleteSelection',
    'type',
    'deeper',
    'alignCenter',
  ]).map((one) => ({ ...one, pick: { ...one.pick, table: true } })),
  { minLength: 4, maxLength: 20 },
)

/** What holds after every single step. */
function checkStep(editor: Editor, name: string): void {
  expect(isValid(editor), name).toBe(true)
  for (const block of editor.children) {
    if (Element.isElement(block) && block.type === 'table') expect(isWhole(block), name).toBe(true)
  }
  if (editor.selection !== null) {
    for (const point of [Range.start(editor.selection), Range.end(editor.selection)]) {
      expect(Node.has(editor, point.path), name).toBe(true)
    }
  }
}

/** Runs the steps as a person would, one change after the other, and holds them to the laws. */
async function obey(list: readonly Step[]): Promise<void> {
  const open = openFixture({ blocks: start() })
  const { editor } = open.session
  const seen: { readonly undos: number; readonly body: Block[] }[] = [
    { undos: 0, body: bodyOf(editor) },
  ]
  for (const { name, pick } of list) {
    choose(editor, pick)
    await rest()
    const before = editor.history.undos.length
    const operations = editor.history.undos.at(-1)?.operations.length
    runStep(open, name)
    await rest()
    checkStep(editor, name)
    const undos = editor.history.undos.length
    if (actions.has(name)) expect(undos - before, `${name} is one step`).toBeLessThanOrEqual(1)
    // Letters that go on where the step before ended belong to that step.
    const grown = editor.history.undos[before - 1]?.operations.length !== operations
    while ((seen.at(-1)?.undos ?? -1) >= (grown ? before : undos)) seen.pop()
    seen.push({ undos, body: bodyOf(editor) })
  }
  const end = bodyOf(editor)
  expect(isNormal(editor)).toBe(true)
  const document = documentOf(end)
  const loaded = parseDocumentFile(serializeDocument(document))
  expect(loaded.ok && loaded.value).toEqual(document)
  const count = editor.history.undos.length
  for (let left = count; left >= 0; left--) {
    const known = seen.find(({ undos }) => undos === left)
    if (known !== undefined) expect(bodyOf(editor)).toEqual(known.body)
    if (left > 0) undo(editor)
  }
  for (let at = 0; at < count; at++) redo(editor)
  expect(bodyOf(editor)).toEqual(end)
  open.session.dispose()
}

/** Indicators of each target list. */
function shownTargets(body: readonly Block[]): string[][] {
  return body.flatMap((block) =>
    block.type === 'targetList' ? [block.children.map((one) => one.indicator)] : [],
  )
}

// Some actions bring what they made into sight; there is no screen here.
beforeAll(() => {
  vi.spyOn(ReactEditor, 'focus').mockImplementation(() => undefined)
  vi.spyOn(ReactEditor, 'toDOMNode').mockReturnValue({
    scrollIntoView: () => undefined,
  } as unknown as HTMLElement)
  vi.stubGlobal('requestAnimationFrame', () => 0)
})

afterAll(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('after any sequence of commands', () => {
  it('the document is valid and whole, saves and loads, and every step can be undone', async () => {
    await fc.assert(fc.asyncProperty(steps, obey), { numRuns: 400 })
  }, 120_000)

  it('so it is in tables', async () => {
    await fc.assert(fc.asyncProperty(tableSteps, obey), { numRuns: 200 })
  }, 120_000)

  it('filling adds no target that the editor does not show', () => {
    const removals = ['backspace', 'deleteSelection', 'type', 'enter', 'pasteLines', 'copyOver']
    const usual = [...removals, 'deleteWord', 'bullet', 'pasteBlocks']
    const edits = fc.array(stepOf(usual), { minLength: 1, maxLength: 8 })
    const meta = documentOf([])
    fc.assert(
      fc.property(edits, (list) => {
        const open = openFixture({
          blocks: [
            paragraph('Trước danh sách'),
            listOf('mot', 'hai', 'ba', 'bon'),
            paragraph('Giữa'),
            listOf('mot', 'hai'),
            paragraph('Sau danh sách'),
          ],
        })
        const { editor } = open.session
        refreshFigures(editor, meta, targetStore)
        for (const one of list) {
          choose(editor, one.pick)
          runStep(open, one.name)
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
})
