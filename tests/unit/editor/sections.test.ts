import fc from 'fast-check'
import { Editor, Node, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { addSection } from '../../../renderer/editor/commands/addSection.ts'
import { insertMissing } from '../../../renderer/editor/commands/insertMissing.ts'
import { moveSection, moveSectionBy } from '../../../renderer/editor/commands/moveSection.ts'
import { removeSection } from '../../../renderer/editor/commands/removeSection.ts'
import { headingWords, renameHeading } from '../../../renderer/editor/commands/renameHeading.ts'
import { sectionAtCursor } from '../../../renderer/editor/commands/sectionAt.ts'
import { setRole } from '../../../renderer/editor/commands/setRole.ts'
import { shiftSection } from '../../../renderer/editor/commands/shiftSection.ts'
import { redo, undo } from '../../../renderer/editor/commands/undo.ts'
import { footnote, heading, item, paragraph, text } from '../../../shared/document/build.ts'
import { clampLevel, sectionEnd } from '../../../shared/document/sections.ts'
import type { Block } from '../../../shared/document/types.ts'
import { growth, table, targets } from './blocks.ts'
import { bodyOf, cursor, editorOf, isNormal, isValid, sketch } from './editorOf.ts'

/** Part, two chapters with parts of their own, a run-in heading, a list and a table. */
function report(): Editor {
  return editorOf(
    heading(1, 'part', 'Phần'),
    heading(2, 'achievements', 'Kết quả'),
    paragraph('Mở đầu.'),
    heading(3, 'field', 'Kinh tế'),
    targets('Đạt '),
    heading(3, 'field', 'Xã hội', { runIn: true, end: ':' }),
    paragraph('đi lên.'),
    heading(2, 'shortcomings', 'Hạn chế'),
    table(['a', 'b']),
    heading(3, 'field', 'Nội chính'),
    paragraph('Cuối.'),
  )
}

function idOf(editor: Editor, words: string): string {
  const found = bodyOf(editor).find(
    (block) => block.type === 'heading' && headingWords(editor, block.id) === words,
  )
  if (found === undefined) throw new Error(`no heading ${words}`)
  return found.id
}

function outline(editor: Editor): string[] {
  return sketch(editor).filter((line) => line.startsWith('heading'))
}

/** Runs the change, then undoes and redoes it: one step each. */
function oneStep(editor: Editor, change: () => unknown): void {
  const before = bodyOf(editor)
  const steps = editor.history.undos.length
  expect(change()).not.toBe(false)
  const after = bodyOf(editor)
  expect(after).not.toEqual(before)
  expect(editor.history.undos.length).toBe(steps + 1)
  undo(editor)
  expect(bodyOf(editor)).toEqual(before)
  redo(editor)
  expect(bodyOf(editor)).toEqual(after)
  expect(isValid(editor)).toBe(true)
  expect(isNormal(editor)).toBe(true)
}

describe('moving a section by keys', () => {
  it('changes places with the neighbour under the same heading, children along', () => {
    const editor = report()
    oneStep(editor, () => moveSectionBy(editor, idOf(editor, 'Hạn chế'), -1))
    expect(sketch(editor).slice(0, 6)).toEqual([
      'heading 1: Phần',
      'heading 2: Hạn chế',
      'table: ab',
      'heading 3: Nội chính',
      'paragraph: Cuối.',
      'heading 2: Kết quả',
    ])
    oneStep(editor, () => moveSectionBy(editor, idOf(editor, 'Hạn chế'), 1))
    expect(sketch(editor)).toEqual(sketch(report()))
  })

  it('goes under the heading before or behind when it is the first or the last', () => {
    const editor = report()
    oneStep(editor, () => moveSectionBy(editor, idOf(editor, 'Xã hội'), 1))
    expect(sketch(editor).slice(5)).toEqual([
      'heading 2: Hạn chế',
      'table: ab',
      'heading 3: Xã hội',
      'paragraph: đi lên.',
      'heading 3: Nội chính',
      'paragraph: Cuối.',
    ])
    oneStep(editor, () => moveSectionBy(editor, idOf(editor, 'Xã hội'), -1))
    expect(sketch(editor)).toEqual(sketch(report()))
  })

  it('stays at the ends of the text', () => {
    const editor = report()
    const before = bodyOf(editor)
    expect(moveSectionBy(editor, idOf(editor, 'Phần'), -1)).toBe(false)
    expect(moveSectionBy(editor, idOf(editor, 'Phần'), 1)).toBe(false)
    expect(moveSectionBy(editor, idOf(editor, 'Nội chính'), 1)).toBe(false)
    expect(bodyOf(editor)).toEqual(before)
    expect(editor.history.undos).toEqual([])
  })

  it('keeps the cursor on its letter', () => {
    const editor = report()
    cursor(editor, [10], 2)
    moveSectionBy(editor, idOf(editor, 'Hạn chế'), -1)
    expect(editor.selection?.anchor).toEqual({ path: [4, 0], offset: 2 })
    expect(sectionAtCursor(editor)?.heading.children).toEqual([text('Nội chính')])
  })

  it('leaves a numbered paragraph that stands beside the section where it is', () => {
    const editor = editorOf(
      heading(2, 'tasks', 'Nhiệm vụ'),
      heading(3, 'field', 'Một'),
      paragraph('một'),
      item(3, 'Việc khác'),
      paragraph('khác'),
      heading(2, 'implementation', 'Thực hiện'),
      paragraph('cuối'),
    )
    moveSection(editor, idOf(editor, 'Một'), 7)
    expect(sketch(editor)).toEqual([
      'heading 2: Nhiệm vụ',
      'item 3: Việc khác',
      'paragraph: khác',
      'heading 2: Thực hiện',
      'paragraph: cuối',
      'heading 3: Một',
      'paragraph: một',
    ])
  })
})

describe('moving a section by dragging', () => {
  it('changes its level with its children', () => {
    const editor = report()
    oneStep(editor, () => moveSection(editor, idOf(editor, 'Kết quả'), 11, 3))
    expect(outline(editor)).toEqual([
      'heading 1: Phần',
      'heading 2: Hạn chế',
      'heading 3: Nội chính',
      'heading 3: Kết quả',
      'heading 4: Kinh tế',
      'heading 4: Xã hội',
    ])
  })

  it('can change the level alone, and never goes into itself', () => {
    const editor = report()
    const id = idOf(editor, 'Kết quả')
    expect(moveSection(editor, id, 4)).toBe(false)
    expect(moveSection(editor, id, 7)).toBe(false)
    oneStep(editor, () => moveSection(editor, id, 7, 3))
    expect(outline(editor)[1]).toBe('heading 3: Kết quả')
  })

  it('refuses a level that its children have no room under', () => {
    const editor = report()
    expect(moveSection(editor, idOf(editor, 'Kết quả'), 11, 5)).toBe(false)
    expect(editor.history.undos).toEqual([])
  })
})

describe('promoting and demoting', () => {
  it('takes the children along', () => {
    const editor = report()
    oneStep(editor, () => shiftSection(editor, idOf(editor, 'Hạn chế'), 1))
    expect(outline(editor).slice(-2)).toEqual(['heading 3: Hạn chế', 'heading 4: Nội chính'])
    oneStep(editor, () => shiftSection(editor, idOf(editor, 'Hạn chế'), -1))
    expect(outline(editor)).toEqual(outline(report()))
  })

  it('takes numbered paragraphs along and stops at the ends of the scale', () => {
    const editor = editorOf(heading(1, 'tasks', 'Một'), item(5, 'a'), paragraph('b'))
    expect(shiftSection(editor, idOf(editor, 'Một'), 1)).toBe(false)
    expect(shiftSection(editor, idOf(editor, 'Một'), -1)).toBe(false)
    const other = editorOf(heading(3, 'tasks', 'Một'), item(4, 'a'))
    shiftSection(other, idOf(other, 'Một'), 1)
    expect(sketch(other)).toEqual(['heading 4: Một', 'item 5: a'])
  })
})

describe('renaming a heading', () => {
  it('writes only what differs: figures, notes and marks stay', () => {
    const note = footnote('Theo thống kê.')
    const editor = editorOf(
      heading(2, 'other', [text('Kết quả '), growth('8%'), text(' năm', { bold: true }), note]),
    )
    const id = bodyOf(editor)[0]!.id
    expect(headingWords(editor, id)).toBe('Kết quả 8% năm')
    oneStep(editor, () => renameHeading(editor, id, 'Thành tựu 8% năm qua'))
    expect(bodyOf(editor)[0]).toMatchObject({
      children: [
        { text: 'Thành tựu ' },
        { type: 'figure', shown: '8%' },
        { text: ' năm qua', bold: true },
        { type: 'footnote' },
      ],
    })
  })

  it('takes a figure away whose words are changed', () => {
    const editor = editorOf(heading(2, 'other', [text('Đạt '), growth('8%'), text(' năm')]))
    const id = bodyOf(editor)[0]!.id
    renameHeading(editor, id, 'Đạt 9% năm')
    expect(bodyOf(editor)[0]).toMatchObject({ children: [{ text: 'Đạt 9% năm' }] })
  })

  it('brings decomposed letters in as composed ones, refuses an empty name', () => {
    const editor = editorOf(heading(2, 'other', ''))
    const id = bodyOf(editor)[0]!.id
    expect(renameHeading(editor, id, ' Nhiệm vụ '.normalize('NFD'))).toBe(true)
    expect(headingWords(editor, id)).toBe('Nhiệm vụ')
    expect(renameHeading(editor, id, '  ')).toBe(false)
    expect(renameHeading(editor, id, 'Nhiệm vụ')).toBe(false)
  })
})

describe('role, adding, removing', () => {
  it('a new role takes the place of all of the old one', () => {
    const editor = editorOf(
      heading(2, 'causes-shortcomings', 'Nguyên nhân', {
        alsoRoles: ['lessons'],
        cause: 'objective',
      }),
    )
    const id = bodyOf(editor)[0]!.id
    oneStep(editor, () => setRole(editor, id, 'tasks'))
    expect(bodyOf(editor)[0]).toEqual({
      type: 'heading',
      id,
      level: 2,
      role: 'tasks',
      children: [text('Nguyên nhân')],
    })
    expect(setRole(editor, id, 'tasks')).toBe(false)
  })

  it.each([
    ['before', ['heading 2: ', 'paragraph: ', 'heading 2: Kết quả']],
    ['after', ['heading 2: ', 'paragraph: ', 'heading 2: Hạn chế']],
    ['child', ['heading 3: ', 'paragraph: ', 'heading 2: Hạn chế']],
  ] as const)('adds a section %s another, cursor in its heading', (place, lines) => {
    const editor = report()
    oneStep(editor, () => addSection(editor, idOf(editor, 'Kết quả'), place, 'lessons') ?? false)
    const at = sketch(editor).indexOf(lines[0])
    expect(sketch(editor).slice(at, at + 3)).toEqual(lines)
    expect(bodyOf(editor)[at]).toHaveProperty('role', 'lessons')
  })

  it('puts the cursor into the new heading', () => {
    const editor = report()
    addSection(editor, idOf(editor, 'Kết quả'), 'after')
    editor.insertText('Mới')
    expect(sketch(editor)).toContain('heading 2: Mới')
  })

  it('removes a section with all that stands in it', () => {
    const editor = report()
    cursor(editor, [4, 0])
    oneStep(editor, () => removeSection(editor, idOf(editor, 'Kết quả')))
    expect(sketch(editor)).toEqual([sketch(report())[0], ...sketch(report()).slice(7)])
    expect(editor.selection).not.toBeNull()
    undo(editor)
    oneStep(editor, () => removeSection(editor, idOf(editor, 'Phần')))
    expect(sketch(editor)).toEqual(['paragraph: '])
  })
})

describe('putting in a section that the template expects', () => {
  it('brings heading, hint and list under new ids, on the level it has there', () => {
    const editor = report()
    const expected = [heading(3, 'targets', 'Chỉ tiêu', { hint: 'Nêu rõ.' }), targets('Đạt ')]
    const [head] = expected
    if (head?.type !== 'heading') throw new Error('no heading')
    const at = { title: 'Chỉ tiêu', key: 'chi tieu', to: 7, shift: -1 }
    const missing = { heading: head, blocks: expected, ...at }
    oneStep(editor, () => insertMissing(editor, missing))
    expect(sketch(editor).slice(6, 9)).toEqual([
      'paragraph: đi lên.',
      'heading 2: Chỉ tiêu',
      expect.stringMatching(/^targetList: Đạt/),
    ])
    expect(bodyOf(editor)[7]).toMatchObject({ role: 'targets', hint: 'Nêu rõ.' })
    expect(insertMissing(editor, missing)).not.toBe(head.id)
    expect(isValid(editor)).toBe(true)
  })
})

const level = fc.constantFrom(1, 2, 3, 4, 5)
const block: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(level, fc.boolean())
      .map(([at, runIn]) =>
        heading(clampLevel(at), 'other', 'Mục', runIn ? { runIn: true, end: ':' } : {}),
      ),
  },
  { weight: 3, arbitrary: fc.constant(null).map(() => paragraph('Chữ')) },
  { weight: 1, arbitrary: level.map((at) => item(clampLevel(at), 'Tiết')) },
  { weight: 1, arbitrary: fc.constant(null).map(() => targets('Đạt ')) },
  { weight: 1, arbitrary: fc.constant(null).map(() => table(['a', 'b'])) },
)
const body = fc.array(block, { minLength: 1, maxLength: 25 })
const part = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

/** One of the headings, by a fraction of their count. */
function pickHeading(blocks: readonly Block[], at: number): Block | undefined {
  const headings = blocks.filter((one) => one.type === 'heading')
  return headings[Math.floor(at * headings.length)]
}

function shifted(one: Block, by: number): Block {
  return one.type === 'heading' || one.type === 'item'
    ? { ...one, level: clampLevel(one.level + by) }
    : one
}

describe('sections of any document', () => {
  it('a moved section is the same blocks elsewhere; nothing else changes', () => {
    fc.assert(
      fc.property(body, part, part, fc.constantFrom(-1, 0, 1), (blocks, which, where, by) => {
        const editor = editorOf(...blocks)
        const before = bodyOf(editor)
        const picked = pickHeading(before, which)
        fc.pre(picked?.type === 'heading')
        if (picked?.type !== 'heading') return
        const start = before.indexOf(picked)
        const end = sectionEnd(before, start)
        const to = Math.floor(where * (before.length + 1))
        const cursorBlock = Math.floor(where * before.length)
        Transforms.select(editor, Editor.start(editor, [cursorBlock]))
        const id = before[cursorBlock]!.id
        const moved = moveSection(editor, picked.id, to, clampLevel(picked.level + by))
        const after = bodyOf(editor)
        if (moved) {
          const real = clampLevel(picked.level + by) - picked.level
          const section = before.slice(start, end).map((one) => shifted(one, real))
          const rest = [...before.slice(0, start), ...before.slice(end)]
          const at = to <= start ? to : to - (end - start)
          expect(after).toEqual([...rest.slice(0, at), ...section, ...rest.slice(at)])
          expect(editor.history.undos.length).toBe(1)
          undo(editor)
          expect(bodyOf(editor)).toEqual(before)
          redo(editor)
          expect(bodyOf(editor)).toEqual(after)
        } else expect(after).toEqual(before)
        const focus = editor.selection!.focus
        expect(Node.get(editor, focus.path.slice(0, 1))).toHaveProperty('id', id)
        expect(isValid(editor)).toBe(true)
        expect(isNormal(editor)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('any sequence of section commands keeps it valid; undo brings it back, redo repeats it', () => {
    const commands: Readonly<Record<string, (editor: Editor, id: string) => unknown>> = {
      up: (editor, id) => moveSectionBy(editor, id, -1),
      down: (editor, id) => moveSectionBy(editor, id, 1),
      promote: (editor, id) => shiftSection(editor, id, -1),
      demote: (editor, id) => shiftSection(editor, id, 1),
      rename: (editor, id) => renameHeading(editor, id, 'Tên mới'),
      role: (editor, id) => setRole(editor, id, 'tasks'),
      before: (editor, id) => addSection(editor, id, 'before'),
      after: (editor, id) => addSection(editor, id, 'after'),
      child: (editor, id) => addSection(editor, id, 'child'),
      remove: (editor, id) => removeSection(editor, id),
    }
    const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(commands)), part), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(body, steps, (blocks, list) => {
        const editor = editorOf(...blocks)
        const before = bodyOf(editor)
        for (const [name, which] of list) {
          const picked = pickHeading(bodyOf(editor), which)
          if (picked !== undefined) commands[name]!(editor, picked.id)
          expect(isValid(editor)).toBe(true)
          expect(isNormal(editor)).toBe(true)
        }
        const after = bodyOf(editor)
        const undone = editor.history.undos.length
        while (editor.history.undos.length > 0) undo(editor)
        expect(bodyOf(editor)).toEqual(before)
        for (let count = 0; count < undone; count++) redo(editor)
        expect(bodyOf(editor)).toEqual(after)
      }),
      { numRuns: 200 },
    )
  })

  it('moving down and up again comes back, inside one heading', () => {
    fc.assert(
      fc.property(body, part, (blocks, which) => {
        const headings = blocks.map((one) =>
          one.type === 'heading' ? { ...one, level: 2 as const } : one,
        )
        const editor = editorOf(...headings.filter(({ type }) => type !== 'item'))
        const before = bodyOf(editor)
        const picked = pickHeading(before, which)
        if (picked === undefined || !moveSectionBy(editor, picked.id, 1)) return
        expect(moveSectionBy(editor, picked.id, -1)).toBe(true)
        expect(bodyOf(editor)).toEqual(before)
      }),
    )
  })
})
