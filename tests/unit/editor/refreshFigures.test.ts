import { type Descendant, Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { undo } from '../../../renderer/editor/commands/undo.ts'
import {
  bringsFigures,
  refreshFigures,
  refreshSome,
} from '../../../renderer/editor/refreshFigures.ts'
import { figure, footnote, paragraph, text } from '../../../shared/document/build.ts'
import { documentText } from '../../../shared/document/textView.ts'
import { figuresIn } from '../../../shared/figures/blockFigures.ts'
import { fillDocument } from '../../../shared/figures/fill.ts'
import { createFiller, type Filler } from '../../../shared/figures/filler.ts'
import { createStoreIndex, type StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import type { Indicator, Observation } from '../../../shared/indicators/types.ts'
import { listOf, targets } from './blocks.ts'
import { bodyOf, cursor, documentOf, editorOf, isNormal, isValid, sketch } from './editorOf.ts'

const indicator: Indicator = {
  code: 'tang-truong',
  name: 'Tốc độ tăng trưởng',
  aliases: [],
  group: 'kinh-te',
  unit: '%',
  decimals: 2,
  direction: 'up',
  targetPattern: 'Tốc độ tăng trưởng đạt {}[, riêng nông nghiệp {nong-nghiep}].',
}

const part: Indicator = {
  code: 'nong-nghiep',
  name: 'Nông nghiệp',
  aliases: [],
  group: 'kinh-te',
  unit: '%',
  decimals: 2,
  direction: 'up',
}

function storeOf(values: Readonly<Record<string, string>>) {
  const observations = Object.entries(values).map(
    ([code, value]): Observation => ({
      indicator: code,
      entity: 'tinh',
      period: { kind: 'year', year: 2026 },
      measure: 'target',
      value,
      comparator: '=',
      state: 'confirmed',
      source: { document: 'thử' },
    }),
  )
  return createStoreIndex({
    entities: [{ id: 'tinh', name: 'tỉnh', level: 'tỉnh' }],
    indicators: [indicator, part],
    observations,
    sets: [],
  })
}

const growth = () =>
  figure({
    indicator: 'tang-truong',
    period: { kind: 'own', offset: 0 },
    measure: 'target',
    form: 'bounded',
  })

const { body: _, ...meta } = documentOf([])

describe('refreshing figures', () => {
  const blocks = () => [
    paragraph([text('Tăng '), growth(), footnote([text('từ '), growth()])]),
    targets('cũ '),
    paragraph('Cuối'),
  ]

  it('gives the same words as filling the document does', () => {
    const editor = editorOf(...blocks())
    const store = storeOf({ 'tang-truong': '11', 'nong-nghiep': '3.5' })
    const filled = fillDocument(documentOf(bodyOf(editor)), store).document.body
    expect(refreshFigures(editor, meta, store)).toBe(2)
    // New figures have new ids; the words are the same.
    expect(documentText(documentOf(bodyOf(editor)))).toBe(documentText(documentOf(filled)))
    expect(isValid(editor)).toBe(true)
    expect(isNormal(editor)).toBe(true)
    expect(refreshFigures(editor, meta, store)).toBe(0)
  })

  it('shows a gap for a figure that left the store, and closes it again', () => {
    const editor = editorOf(...blocks())
    refreshFigures(editor, meta, storeOf({}))
    const [gap] = figuresIn(bodyOf(editor)[0]!)
    expect(gap).toMatchObject({ missing: true, shown: '[chưa có số liệu]' })
    refreshFigures(editor, meta, storeOf({ 'tang-truong': '9' }))
    const [known] = figuresIn(bodyOf(editor)[0]!)
    expect(known?.shown).toBe('9%')
    expect(known).not.toHaveProperty('missing')
  })

  it('leaves cursor and undo history as they are', () => {
    const editor = editorOf(...blocks())
    refreshFigures(editor, meta, storeOf({ 'tang-truong': '11' }))
    cursor(editor, [2])
    editor.insertText(' cùng')
    const { selection, history } = editor
    const steps = history.undos.length
    refreshFigures(editor, meta, storeOf({ 'tang-truong': '12', 'nong-nghiep': '4' }))
    expect(editor.selection).toEqual(selection)
    expect(editor.history.undos.length).toBe(steps)
    undo(editor)
    expect(sketch(editor)[2]).toBe('paragraph: Cuối')
    expect([...figuresIn(bodyOf(editor)[0]!)][0]?.shown).toBe('12%')
  })

  it('keeps the cursor inside a target whose words stay in place', () => {
    const editor = editorOf(...blocks())
    refreshFigures(editor, meta, storeOf({ 'tang-truong': '11' }))
    Transforms.select(editor, { path: [1, 0, 0], offset: 4 })
    refreshFigures(editor, meta, storeOf({ 'tang-truong': '12', 'nong-nghiep': '4' }))
    expect(editor.selection?.anchor).toEqual({ path: [1, 0, 0], offset: 4 })
  })

  it('never overwrites what a writer wrote', () => {
    const editor = editorOf(...blocks())
    cursor(editor, [1, 0], 0)
    editor.insertText('Phấn đấu ')
    refreshFigures(editor, meta, storeOf({ 'tang-truong': '11' }))
    expect(sketch(editor)[1]).toContain('Phấn đấu cũ ')
    expect([...figuresIn(bodyOf(editor)[1]!)][0]?.shown).toBe('11%')
  })
})

describe('pasting targets', () => {
  const store = storeOf({ 'tang-truong': '11' })

  function copied(path: number[]): Descendant[] {
    const editor = editorOf(listOf('mot', 'hai', 'ba'), paragraph('Sau'))
    Transforms.select(editor, Editor.range(editor, path))
    return editor.getFragment()
  }

  it('of a part of a list gives bullets that keep their figures', () => {
    const editor = editorOf(paragraph('Trước'), paragraph(''))
    editor.insertFragment(copied([0, 1]))
    refreshFigures(editor, meta, store)
    const pasted = bodyOf(editor)
    expect(pasted.some(({ type }) => type === 'targetList')).toBe(false)
    expect(pasted.flatMap((block) => [...figuresIn(block)]).map(({ shown }) => shown)).toEqual([
      '11%',
    ])
  })

  it('of a whole list gives the list', () => {
    const editor = editorOf(paragraph('Trước'), paragraph(''))
    editor.insertFragment(copied([0]))
    expect(bodyOf(editor).map(({ type }) => type)).toContain('targetList')
  })

  it('into a target puts words and figures into its line', () => {
    const editor = editorOf(listOf('mot', 'hai'))
    cursor(editor, [0, 0])
    editor.insertFragment(copied([0, 1]))
    refreshFigures(editor, meta, store)
    const [list] = bodyOf(editor)
    expect([...figuresIn(list!)].map(({ shown }) => shown).slice(0, 2)).toEqual(['11%', '11%'])
    expect(isValid(editor)).toBe(true)
    expect(isNormal(editor)).toBe(true)
  })
})

describe('a refresh in slices', () => {
  const lines = () =>
    Array.from({ length: 200 }, (_, at) =>
      paragraph(at % 3 === 0 ? `Câu ${at}.` : [text(`Câu ${at} đạt `), growth(), text('.')]),
    )

  /** As the document on the screen is refreshed: a little at a time, from where it stopped. */
  function inSlices(editor: Editor, store: StoreIndex, filler: Filler, between: () => void) {
    const counts: number[] = []
    for (let from: number | undefined = 0; from !== undefined; ) {
      const slice: ReturnType<typeof refreshSome> = refreshSome(
        { editor, meta, store, filler },
        from,
        performance.now() + 1000,
      )
      counts.push(slice.changed)
      from = slice.next
      between()
    }
    return counts
  }

  it('changes a few blocks at a time and ends where one at once ends', () => {
    const [editor, other] = [editorOf(...lines()), editorOf(...lines())]
    const store = storeOf({ 'tang-truong': '8' })
    const counts = inSlices(editor, store, createFiller(), () => undefined)
    expect(Math.max(...counts)).toBeLessThanOrEqual(24)
    refreshFigures(other, meta, store)
    const shown = (one: Editor) =>
      bodyOf(one).map((block) => [...figuresIn(block)].map((f) => f.shown))
    expect(shown(editor)).toEqual(shown(other))
    expect(isValid(editor)).toBe(true)
    expect(isNormal(editor)).toBe(true)
  })

  it('blocks that come in between are found by the next pass, which changes nothing else', () => {
    const editor = editorOf(...lines())
    const store = storeOf({ 'tang-truong': '8' })
    const filler = createFiller()
    inSlices(editor, store, filler, () => {
      Transforms.insertNodes(editor, paragraph([text('Mới '), growth(), text('.')]), { at: [0] })
    })
    const second = inSlices(editor, store, filler, () => undefined)
    expect(second.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0)
    expect(inSlices(editor, store, filler, () => undefined)).toEqual([0])
    expect(
      bodyOf(editor)
        .flatMap((block) => [...figuresIn(block)])
        .every((f) => f.shown === '8%'),
    ).toBe(true)
  })
})

describe('figures that come in as they were before', () => {
  async function heard(change: (editor: Editor) => void, editor: Editor): Promise<boolean> {
    await Promise.resolve()
    let found = false
    const { onChange } = editor
    editor.onChange = (options) => {
      found ||= bringsFigures(editor.operations)
      onChange(options)
    }
    change(editor)
    await Promise.resolve()
    return found
  }
  const sample = () => editorOf(paragraph([text('Đạt '), growth(), text('.')]), paragraph('Cuối'))

  it('are noticed after a paste and an undone removal, not after typing', async () => {
    expect(await heard((editor) => editor.insertText('chữ'), sample())).toBe(false)
    expect(await heard((editor) => editor.insertFragment([paragraph([growth()])]), sample())).toBe(
      true,
    )
    const editor = sample()
    Transforms.removeNodes(editor, { at: [0] })
    expect(await heard(undo, editor)).toBe(true)
  })
})
