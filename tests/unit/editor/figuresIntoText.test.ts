import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { insertSentence, sentenceFor } from '../../../renderer/editor/commands/insertSentence.ts'
import { boundTargetAt, freeTarget } from '../../../renderer/editor/commands/returnToStore.ts'
import { insertSummary, summaryToTable } from '../../../renderer/editor/commands/summary.ts'
import { deleteRows } from '../../../renderer/editor/commands/table/tableCommands.ts'
import {
  chooseTargets,
  listedCodes,
  moveTarget,
  targetListAt,
} from '../../../renderer/editor/commands/targetOrder.ts'
import { undo } from '../../../renderer/editor/commands/undo.ts'
import { refreshBlockOf, refreshFigures } from '../../../renderer/editor/refreshFigures.ts'
import { bullet, paragraph, text } from '../../../shared/document/build.ts'
import type { FigureRef, Table, TargetList } from '../../../shared/document/types.ts'
import { linesOf } from '../../../shared/document/walk.ts'
import { contextOf } from '../../../shared/figures/fill.ts'
import { applyChange } from '../../../shared/indicators/change.ts'
import { observation, sampleStore } from '../../builders/store.ts'
import { growth, listOf, targetStore } from './blocks.ts'
import { bodyOf, cursor, documentOf, editorOf, isNormal, isValid, sketch } from './editorOf.ts'

const { body: _, ...meta } = documentOf([])
const sampleMeta = { ...meta, period: { kind: 'year', year: 2027 } as const }
const sample = contextOf(sampleMeta, sampleStore)

const ref: FigureRef = {
  indicator: 'growth',
  period: { kind: 'own', offset: 0 },
  measure: 'actual',
  form: 'valueUnit',
}

function whole(editor: Editor): void {
  expect(isValid(editor)).toBe(true)
  expect(isNormal(editor)).toBe(true)
}

const shownIn = (editor: Editor, at: number): string =>
  linesOf(bodyOf(editor)[at] ?? paragraph(''))
    .map((line) =>
      line.map((one) => ('shown' in one ? one.shown : 'text' in one ? one.text : '')).join(''),
    )
    .join('\n')

describe('a whole sentence', () => {
  const sentence = sentenceFor(ref, sample) ?? []

  it('takes the place of an empty line, with live figures, as one step', () => {
    const editor = editorOf(paragraph('Trước'), paragraph(''))
    const before = bodyOf(editor)
    insertSentence(editor, sentence)
    expect(shownIn(editor, 1)).toBe(
      'Tăng trưởng đạt 10,25%, đạt 93,18% Nghị quyết, tăng 0,75 điểm %.',
    )
    expect(bodyOf(editor)).toHaveLength(2)
    expect(bodyOf(editor)[1]).toMatchObject({ type: 'bullet', level: 1 })
    whole(editor)
    undo(editor)
    expect(bodyOf(editor)).toEqual(before)
  })

  it('goes behind a line with words, at its level, and takes the question away', () => {
    const editor = editorOf(bullet(2, 'Về kinh tế @tang'), paragraph('Sau'))
    cursor(editor, [0])
    const range = Editor.range(editor, { path: [0, 0], offset: 11 }, { path: [0, 0], offset: 16 })
    insertSentence(editor, sentence, range)
    expect(shownIn(editor, 0)).toBe('Về kinh tế ')
    expect(bodyOf(editor)[1]).toMatchObject({ type: 'bullet', level: 2 })
    whole(editor)
    undo(editor)
    expect(sketch(editor)).toEqual(['bullet 2: Về kinh tế @tang', 'paragraph: Sau'])
  })

  it('none is made for a quarter', () => {
    const period = { kind: 'ownQuarter', offset: 0, quarter: 1 } as const
    expect(sentenceFor({ ...ref, period }, sample)).toBeUndefined()
  })
})

describe('the lines of a target list', () => {
  function list() {
    const editor = editorOf(listOf('mot', 'hai', 'ba'), paragraph('Sau'))
    refreshFigures(editor, meta, targetStore)
    cursor(editor, [0, 0], 1)
    return editor
  }
  const codes = (editor: Editor) => listedCodes(bodyOf(editor)[0] as TargetList)

  it('keep the order that the writer gives them, whatever the store fills', () => {
    const editor = list()
    const before = codes(editor)
    expect(moveTarget(editor, 1)).toBe(true)
    const moved = [before[1], before[0], ...before.slice(2)]
    expect(codes(editor)).toEqual(moved)
    refreshFigures(editor, meta, targetStore)
    expect(codes(editor)).toEqual(moved)
    expect(bodyOf(editor)[0]).not.toHaveProperty('hidden')
    expect(JSON.stringify(bodyOf(editor))).not.toContain('"free"')
    whole(editor)
    undo(editor)
    refreshFigures(editor, meta, targetStore)
    expect(codes(editor)).toEqual(before)
  })

  it('can be chosen: one goes, one comes, the rest is arranged; one undo takes it back', () => {
    const editor = list()
    const before = bodyOf(editor)
    chooseTargets(editor, [0], ['ba', 'mot', 'tang-truong'])
    refreshBlockOf({ editor, meta, store: targetStore }, before[0]?.id ?? '')
    expect(codes(editor)).toEqual(['ba', 'mot', 'tang-truong'])
    refreshFigures(editor, meta, targetStore)
    expect(codes(editor)).toEqual(['ba', 'mot', 'tang-truong'])
    whole(editor)
    undo(editor)
    refreshFigures(editor, meta, targetStore)
    expect(codes(editor)).toEqual(listedCodes(before[0] as TargetList))
  })

  it('one becomes free text by command and stays so', () => {
    const editor = list()
    expect(boundTargetAt(editor)?.[0].indicator).toBe(codes(editor)[0])
    expect(freeTarget(editor)).toBe(true)
    expect(bodyOf(editor)[0]).toHaveProperty('children.0.free', true)
    expect(boundTargetAt(editor)).toBeUndefined()
    expect(targetListAt(editor)).toBeDefined()
    whole(editor)
  })
})

describe('the summary in the text', () => {
  function summary() {
    const editor = editorOf(bullet(1, ''), paragraph('Sau'))
    cursor(editor, [0])
    const before = bodyOf(editor)
    const id = insertSummary(editor, { period: { kind: 'own', offset: 0 }, measure: 'actual' })
    refreshBlockOf({ editor, meta: sampleMeta, store: sampleStore }, id)
    return { editor, before }
  }
  const rows = (editor: Editor) => (bodyOf(editor)[0] as Table).children.map((row) => row.summaryOf)

  it('stands in the place of the empty line and goes by one undo', () => {
    const { editor, before } = summary()
    expect(rows(editor)).toContain('growth')
    whole(editor)
    undo(editor)
    expect(bodyOf(editor)).toEqual(before)
  })

  it('follows the store; a cell that was rewritten and a row that was taken out stay so', () => {
    const { editor } = summary()
    Transforms.insertText(editor, ' (GRDP)', { at: Editor.end(editor, [0, 2, 1]) })
    cursor(editor, [0, rows(editor).indexOf('income-usd'), 0])
    deleteRows(editor)
    expect(rows(editor)).not.toContain('income-usd')
    const { index } = applyChange(sampleStore, {
      set: [observation('growth', 2027, '12', { measure: 'actual' })],
      remove: [],
    })
    refreshFigures(editor, sampleMeta, index)
    expect(rows(editor)).not.toContain('income-usd')
    const line = shownIn(editor, 0)
    expect(line).toContain('Tăng trưởng (GRDP)\n%\n11 trở lên\n12\n109,09%\nVượt')
    whole(editor)
  })

  it('becomes a plain table that keeps its figures', () => {
    const { editor } = summary()
    cursor(editor, [0, 0, 0])
    expect(summaryToTable(editor)).toBe(true)
    expect(JSON.stringify(bodyOf(editor))).not.toContain('summary')
    refreshFigures(editor, sampleMeta, sampleStore)
    expect(shownIn(editor, 0)).toContain('93,18%')
    whole(editor)
  })
})

describe('frozen figures', () => {
  const frozen = { on: '2026-12-31T08:00:00.000Z' }

  it('do not follow the store, but what is put in on purpose is written', () => {
    const editor = editorOf(paragraph([text('Đạt '), growth('6%')]), listOf('mot'))
    expect(refreshFigures(editor, { ...meta, frozen }, targetStore)).toBe(0)
    expect(shownIn(editor, 0)).toBe('Đạt 6%')
    const id = bodyOf(editor)[1]?.id ?? ''
    refreshBlockOf({ editor, meta: { ...meta, frozen }, store: targetStore }, id)
    expect(shownIn(editor, 1)).toContain('Chỉ tiêu mot đạt')
    expect(refreshFigures(editor, meta, targetStore)).toBe(1)
    expect(shownIn(editor, 0)).not.toBe('Đạt 6%')
  })
})
