import fc from 'fast-check'
import { Editor, type Element, Node, type Point, Range, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import {
  changeFigure,
  figureToText,
  replaceWithFigure,
} from '../../../renderer/editor/commands/changeFigure.ts'
import { toggleMark } from '../../../renderer/editor/commands/toggleMark.ts'
import { undo } from '../../../renderer/editor/commands/undo.ts'
import { atPlace } from '../../../renderer/editor/figures/atList.ts'
import { changedFiguresOf } from '../../../renderer/editor/figures/changedFigures.ts'
import { nextFigure } from '../../../renderer/editor/figures/nextFigure.ts'
import { pinFigures, relativeIn } from '../../../renderer/editor/figures/pinFigures.ts'
import { inlineAtCursor } from '../../../renderer/editor/inlineAtCursor.ts'
import { toSlateValue } from '../../../renderer/editor/value.ts'
import { footnote, heading, paragraph, table, text } from '../../../shared/document/build.ts'
import type { Block, Inline } from '../../../shared/document/types.ts'
import { lineText } from '../../../shared/document/walk.ts'
import { growth, targets } from './blocks.ts'
import { bodyOf, cursor, editorOf, isNormal, isValid } from './editorOf.ts'

const words = (editor: Editor): string[] =>
  bodyOf(editor).map((block) =>
    'children' in block && block.type === 'paragraph'
      ? lineText(block.children, () => '*')
      : block.type,
  )

/** The range of the words in the line at `path`. */
function rangeOf(editor: Editor, path: number[], wanted: string): Range {
  for (const [node, at] of Node.texts(Node.get(editor, path))) {
    const from = node.text.indexOf(wanted)
    if (from < 0) continue
    const full = [...path, ...at]
    return {
      anchor: { path: full, offset: from },
      focus: { path: full, offset: from + wanted.length },
    }
  }
  throw new Error(`no words ${wanted}`)
}

describe('a figure in the place of typed words', () => {
  it('takes what was asked for by "@", in one step, and typing goes on behind it', async () => {
    const editor = editorOf(paragraph('Phấn đấu '))
    for (const letter of '@tang truong') editor.insertText(letter)
    await Promise.resolve()
    const place = atPlace(editor)
    expect(place?.words).toBe('tang truong')
    const steps = editor.history.undos.length
    replaceWithFigure(editor, place!.range, growth().ref, '8%')
    expect(editor.history.undos.length).toBe(steps + 1)
    await Promise.resolve()
    editor.insertText(' nữa')
    expect(words(editor)).toEqual(['Phấn đấu 8% nữa'])
    expect([isValid(editor), isNormal(editor)]).toEqual([true, true])
    await Promise.resolve()
    undo(editor)
    undo(editor)
    expect(words(editor)).toEqual(['Phấn đấu @tang truong'])
  })

  it('leaves a cursor elsewhere where it is', () => {
    const line = paragraph([
      text('Đạt '),
      growth(),
      text(' và thu nhập 69 triệu đồng vào cuối năm'),
    ])
    const editor = editorOf(line)
    replaceWithFigure(editor, rangeOf(editor, [0], '69 triệu đồng'), growth().ref, '69 triệu đồng')
    editor.insertText('.')
    expect(words(editor)).toEqual(['Đạt 8% và thu nhập 69 triệu đồng vào cuối năm.'])
    cursor(editor, [0], 2)
    editor.insertText('x')
    expect(words(editor)).toEqual(['Đạxt 8% và thu nhập 69 triệu đồng vào cuối năm.'])
  })

  it('looks as the words did, and shows a gap where the store has no value', () => {
    const editor = editorOf(paragraph([text('Đạt @x', { bold: true })]))
    replaceWithFigure(editor, rangeOf(editor, [0], '@x'), growth().ref, undefined)
    expect(bodyOf(editor)[0]).toMatchObject({
      children: [
        { text: 'Đạt ', bold: true },
        { type: 'figure', bold: true, missing: true },
      ],
    })
  })

  it('becomes another figure, and plain words again', async () => {
    const one = growth('8%')
    const editor = editorOf(paragraph([text('Đạt '), one, text('.')]))
    const before = bodyOf(editor)
    changeFigure(editor, one.id, { ...one.ref, measure: 'actual' }, undefined)
    expect(bodyOf(editor)[0]).toMatchObject({
      children: [{}, { missing: true, ref: { measure: 'actual' } }, {}],
    })
    await Promise.resolve()
    changeFigure(editor, one.id, one.ref, '9%')
    expect(bodyOf(editor)[0]).toMatchObject({ children: [{}, { shown: '9%' }, {}] })
    expect(JSON.stringify(bodyOf(editor))).not.toContain('missing')
    await Promise.resolve()
    undo(editor)
    await Promise.resolve()
    undo(editor)
    expect(bodyOf(editor)).toEqual(before)
    figureToText(editor, one.id)
    expect(bodyOf(editor)[0]).toMatchObject({ children: [{ text: 'Đạt 8%.' }] })
    expect(isNormal(editor)).toBe(true)
    undo(editor)
    expect(bodyOf(editor)).toEqual(before)
  })

  it('takes bold and italic with the words around it', () => {
    const editor = editorOf(paragraph([text('Đạt '), growth(), text('.')]))
    Transforms.select(editor, Editor.range(editor, []))
    toggleMark(editor, 'bold')
    expect(bodyOf(editor)[0]).toMatchObject({
      children: [{ bold: true }, { type: 'figure', bold: true }, { bold: true }],
    })
    toggleMark(editor, 'bold')
    expect(JSON.stringify(bodyOf(editor))).not.toContain('bold')
  })
})

describe('figures pasted from a document of another year', () => {
  const from = { entity: 'khac', period: { kind: 'year', year: 2021 } as const }
  const now = { entity: 'khac', period: { kind: 'fixed', period: from.period } }

  it('go on saying what they said there, on wish, in one step', async () => {
    const editor = editorOf(paragraph('Trước'))
    const note = footnote([text('Theo '), growth()])
    editor.insertFragment(toSlateValue([paragraph([text('a '), growth(), note]), targets('Đạt ')]))
    const ids = relativeIn(editor.operations)
    expect(ids).toHaveLength(4)
    await Promise.resolve()
    const before = bodyOf(editor)
    const steps = editor.history.undos.length
    pinFigures(editor, ids, from)
    await Promise.resolve()
    expect(editor.history.undos.length).toBe(steps + 1)
    const [line, list] = bodyOf(editor).slice(-2)
    expect(line).toMatchObject({
      children: [{}, { ref: now }, { content: [{}, { ref: now }] }],
    })
    expect(list).toMatchObject(now)
    expect(isValid(editor)).toBe(true)
    undo(editor)
    expect(bodyOf(editor)).toEqual(before)
  })

  it('that are fixed already ask for nothing', () => {
    const editor = editorOf(paragraph('Trước'))
    const fixed = growth()
    const ref = {
      ...fixed.ref,
      entity: 'a',
      period: { kind: 'fixed' as const, period: from.period },
    }
    editor.insertFragment(toSlateValue([paragraph([{ ...fixed, ref }])]))
    expect(relativeIn(editor.operations)).toEqual([])
  })
})

describe('what the store has changed', () => {
  it('is kept with the first words, until seen or changed back', () => {
    const changed = changedFiguresOf(editorOf(paragraph('')))
    const told: string[] = []
    changed.watch('a', () => told.push('a'))
    changed.add([{ id: 'a', before: '8%', now: '9%' }])
    changed.add([
      { id: 'a', before: '9%', now: '10%' },
      { id: 'b', before: '1', now: '2' },
    ])
    expect([...changed.all.get()]).toEqual([
      ['a', '8%'],
      ['b', '1'],
    ])
    changed.add([{ id: 'a', before: '10%', now: '8%' }])
    expect([...changed.all.get().keys()]).toEqual(['b'])
    changed.seen()
    expect(changed.all.get().size).toBe(0)
    expect(told).toEqual(['a', 'a', 'a'])
  })
})

describe('going from figure to figure', () => {
  it('goes on from the cursor, round the end, and past the one it stands on', () => {
    const [first, second] = [growth(), growth()]
    const editor = editorOf(paragraph([first]), paragraph('giữa'), paragraph([second, text('z')]))
    cursor(editor, [1])
    const all = () => true
    expect(nextFigure(editor, 1, all)?.id).toBe(second.id)
    expect(nextFigure(editor, -1, all)?.id).toBe(first.id)
    Transforms.select(editor, { path: [2, 1, 0], offset: 0 })
    expect(nextFigure(editor, 1, all)?.id).toBe(first.id)
    expect(nextFigure(editor, 1, ({ missing }) => missing === true)).toBeUndefined()
  })
})

const inline = fc.constantFrom('a', 'b c', 'figure', 'note').map((kind): Inline => {
  if (kind === 'figure') return growth()
  if (kind === 'note') return footnote('Chú thích.')
  return text(kind)
})
const line = fc.array(inline, { minLength: 0, maxLength: 5 })
const block = fc
  .tuple(fc.constantFrom('paragraph', 'heading', 'table', 'targets'), line, line)
  .map(([kind, one, two]): Block => {
    if (kind === 'heading') return heading(2, 'tasks', one)
    if (kind === 'table')
      return table([
        [one, two],
        [two.map(again), 'x'],
      ])
    if (kind === 'targets') return targets('Đạt ', 'Thêm ')
    return paragraph(one)
  })
const bodies = fc.array(block, { minLength: 1, maxLength: 3 })

function again(one: Inline): Inline {
  if (!('type' in one)) return one
  return one.type === 'figure' ? growth() : footnote('Khác.')
}

const inlinesIn = (editor: Editor) =>
  [...Node.elements(editor)].flatMap(([node, path]) =>
    node.type === 'figure' || node.type === 'footnote' ? [{ node, path }] : [],
  )

/** Points that the right arrow stands at, from the start of the text to its end. */
function walk(editor: Editor): Point[] {
  Transforms.select(editor, Editor.start(editor, []))
  const points: Point[] = []
  for (let at = 0; at < 500; at++) {
    const { selection } = editor
    if (selection === null) break
    points.push(selection.anchor)
    Transforms.move(editor)
    if (Range.equals(editor.selection!, selection)) return points
  }
  throw new Error('the cursor never arrives')
}

describe('laws of figures and notes in the line', () => {
  it('the arrow steps onto each one exactly once, in every line, and comes to the end', () => {
    fc.assert(
      fc.property(bodies, (blocks) => {
        const editor = editorOf(...blocks)
        const seen = walk(editor).flatMap((point) => {
          Transforms.select(editor, point)
          return inlineAtCursor(editor)?.id ?? []
        })
        expect(seen).toEqual(inlinesIn(editor).map(({ node }) => node.id))
        expect(Editor.isEnd(editor, walk(editor).at(-1)!, [])).toBe(true)
      }),
      { numRuns: 80 },
    )
  }, 30_000)

  it('Backspace behind one and Delete in front of one take just that one, and undo brings it', () => {
    fc.assert(
      fc.property(
        bodies,
        fc.nat(),
        fc.constantFrom('on', 'behind', 'before'),
        (blocks, n, where) => {
          const editor = editorOf(...blocks)
          const all = inlinesIn(editor)
          fc.pre(all.length > 0)
          const { node, path } = all[n % all.length]!
          const before = bodyOf(editor)
          const on = { path: [...path, 0], offset: 0 }
          const place =
            where === 'on'
              ? on
              : where === 'behind'
                ? Editor.start(editor, [...path.slice(0, -1), path.at(-1)! + 1])
                : Editor.end(editor, [...path.slice(0, -1), path.at(-1)! - 1])
          Transforms.select(editor, place)
          if (where === 'before') editor.deleteForward('character')
          else editor.deleteBackward('character')
          const left = inlinesIn(editor).map(({ node: one }) => one.id)
          expect(left).toEqual(all.flatMap(({ node: one }) => (one === node ? [] : [one.id])))
          expect([isValid(editor), isNormal(editor)]).toEqual([true, true])
          undo(editor)
          expect(bodyOf(editor)).toEqual(before)
        },
      ),
      { numRuns: 200 },
    )
  }, 30_000)

  it('a copy has new ids and means the same; a cut and a paste change nothing else', () => {
    fc.assert(
      fc.property(line, (inlines) => {
        const from = editorOf(paragraph(inlines.length > 0 ? inlines : 'a'))
        const to = editorOf(paragraph('Trước .'))
        Transforms.select(from, Editor.range(from, []))
        const fragment = structuredClone(from.getFragment())
        cursor(to, [0], 6)
        to.insertFragment(fragment)
        const copies = inlinesIn(to).map(({ node }) => node)
        const own = inlinesIn(from).map(({ node }) => node)
        const ids = new Set([...own, ...copies].map(({ id }) => id))
        expect(ids.size).toBe(own.length * 2)
        const bare = (nodes: Element[]) => nodes.map(({ id: _, ...rest }) => rest)
        expect(bare(copies)).toEqual(bare(own))
        expect([isValid(to), isNormal(to)]).toEqual([true, true])
      }),
      { numRuns: 100 },
    )
  }, 30_000)
})
