import { type Descendant, Editor, Node, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { describe, expect, it } from 'vitest'
import { changeChart, chartAtCursor, insertChart } from '../../../renderer/editor/commands/chart.ts'
import { undo } from '../../../renderer/editor/commands/undo.ts'
import { bringsFigures, refreshFigures } from '../../../renderer/editor/refreshFigures.ts'
import { paragraph } from '../../../shared/document/build.ts'
import type { Chart } from '../../../shared/document/chart.ts'
import { chartLines } from '../../../shared/document/chartWords.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { contextOf } from '../../../shared/figures/fill.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { chartData, chartStore, seriesChart, standingChart } from '../../builders/chart.ts'
import { documentOf as metaOf } from '../../builders/document.ts'
import { observation } from '../../builders/store.ts'
import { bodyOf, cursor, editorOf, isNormal, isValid, sketch } from './editorOf.ts'

const { body: _, ...meta }: VanKienDocument = metaOf([])
const context = contextOf(meta, chartStore)

function choiceOf({ about, period }: Chart) {
  return { about, period }
}

const typed = (editor: Editor) => bodyOf(editor).map(({ type }) => type)

function chartIn(editor: Editor): Chart {
  const chart = bodyOf(editor).find((block): block is Chart => block.type === 'chart')
  if (chart === undefined) throw new Error('no chart')
  return chart
}

describe('a chart in the text', () => {
  it('goes behind the cursor with its figures and a line to write on, as one step', () => {
    const editor = editorOf(paragraph('Trước'))
    insertChart(editor, choiceOf(seriesChart(['growth'], 2)), context)
    expect(typed(editor)).toEqual(['paragraph', 'chart', 'paragraph'])
    expect(chartLines(chartIn(editor))[1]).toContain('ước thực hiện 11,75')
    expect(chartAtCursor(editor)?.id).toBe(chartIn(editor).id)
    expect(isNormal(editor) && isValid(editor)).toBe(true)
    undo(editor)
    expect(sketch(editor)).toEqual(['paragraph: Trước'])
  })

  it('takes the place of an empty line, and needs no line where one follows', () => {
    const editor = editorOf(paragraph(''), paragraph('Sau'))
    cursor(editor, [0])
    insertChart(editor, choiceOf(standingChart()), context)
    expect(typed(editor)).toEqual(['chart', 'paragraph'])
  })

  it('holds no words: what is typed on it goes nowhere, Enter begins a line after it', () => {
    const editor = editorOf(seriesChart(['growth']), paragraph('Sau'))
    cursor(editor, [0])
    editor.insertText('a')
    expect(Node.string(editor)).toBe('Sau')
    editor.insertBreak()
    expect(sketch(editor)).toEqual(['chart: ', 'paragraph: ', 'paragraph: Sau'])
    expect(isNormal(editor)).toBe(true)
  })

  it('is selected by the first Backspace behind it and deleted by the next', () => {
    const editor = editorOf(paragraph('Trước'), seriesChart(['growth']), paragraph('Sau'))
    cursor(editor, [2], 0)
    editor.deleteBackward('character')
    expect(typed(editor)).toEqual(['paragraph', 'chart', 'paragraph'])
    expect(chartAtCursor(editor)).toBeDefined()
    editor.deleteBackward('character')
    expect(sketch(editor)).toEqual(['paragraph: Trước', 'paragraph: Sau'])
    undo(editor)
    expect(typed(editor)).toEqual(['paragraph', 'chart', 'paragraph'])
  })

  it('is selected by the first Delete in front of it; an empty line in between goes', () => {
    const editor = editorOf(paragraph('Trước'), seriesChart(['growth']), paragraph('Sau'))
    cursor(editor, [0])
    editor.deleteForward('character')
    expect(chartAtCursor(editor)).toBeDefined()
    editor.deleteForward('character')
    expect(sketch(editor)).toEqual(['paragraph: Trước', 'paragraph: Sau'])

    const empty = editorOf(seriesChart(['growth']), paragraph(''), paragraph('Sau'))
    cursor(empty, [1])
    empty.deleteBackward('character')
    expect(sketch(empty)).toEqual(['chart: ', 'paragraph: Sau'])
    expect(chartAtCursor(empty)).toBeDefined()
  })

  it('shows something else as one step; a caption that is taken out is gone', () => {
    const editor = editorOf(seriesChart(['growth'], 2, { caption: 'Cũ' }), paragraph('Sau'))
    const { id } = chartIn(editor)
    expect(changeChart(editor, id, choiceOf(standingChart()), context)).toBe(true)
    expect(chartIn(editor)).toMatchObject({ id, about: { kind: 'standing' } })
    expect(chartIn(editor)).not.toHaveProperty('caption')
    expect(chartIn(editor).shown?.kind).toBe('standing')
    expect(isValid(editor)).toBe(true)
    undo(editor)
    expect(chartIn(editor)).toMatchObject({ about: { kind: 'series' }, caption: 'Cũ' })
    expect(changeChart(editor, 'gone', choiceOf(standingChart()), context)).toBe(false)
  })

  it('is refreshed without history and without losing the cursor', () => {
    const editor = editorOf(seriesChart(['growth'], 2), paragraph('Sau'))
    cursor(editor, [1], 2)
    const { selection } = editor
    expect(refreshFigures(editor, meta, chartStore)).toBe(1)
    expect(refreshFigures(editor, meta, chartStore)).toBe(0)
    const later = createStoreIndex({
      ...chartData,
      observations: [
        ...chartData.observations,
        observation('growth', 2027, '13', { measure: 'actual' }),
      ],
    })
    expect(refreshFigures(editor, meta, later)).toBe(1)
    expect(chartLines(chartIn(editor))[1]).toContain('thực hiện 13')
    expect(editor.selection).toEqual(selection)
    expect(HistoryEditor.isHistoryEditor(editor) && editor.history.undos).toEqual([])
    expect(
      refreshFigures(editor, { ...meta, frozen: { on: '2027-12-31T00:00:00.000Z' } }, chartStore),
    ).toBe(0)
  })

  it('is computed anew after a paste, and after its undone change', () => {
    const editor = editorOf(paragraph('Chữ'))
    let seen = false
    const { onChange } = editor
    editor.onChange = (options) => {
      seen ||= bringsFigures(editor.operations)
      onChange(options)
    }
    Transforms.insertNodes(editor, seriesChart(['growth']), { at: [1] })
    return Promise.resolve().then(() => {
      expect(seen).toBe(true)
      expect(isNormal(editor)).toBe(true)
    })
  })

  it('is copied with the blocks around it, with an id of its own', () => {
    const editor = editorOf(paragraph('Trước'), seriesChart(['growth']), paragraph('Sau'))
    Transforms.select(editor, [])
    const copied: Descendant[] = structuredClone(editor.getFragment())
    const other = editorOf(paragraph('Đích'))
    Transforms.select(other, Editor.end(other, []))
    other.insertFragment(copied)
    other.insertFragment(structuredClone(copied))
    const charts = bodyOf(other).filter(({ type }) => type === 'chart')
    expect(charts).toHaveLength(2)
    expect(new Set(charts.map(({ id }) => id)).size).toBe(2)
    expect(isNormal(other) && isValid(other)).toBe(true)
  })
})
