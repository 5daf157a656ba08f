import { describe, expect, it } from 'vitest'
import { figure, footnote, paragraph } from '../../../shared/document/build.ts'
import { checkDocument } from '../../../shared/document/check.ts'
import { documentSchema, type TargetList } from '../../../shared/document/types.ts'
import { lineText } from '../../../shared/document/walk.ts'
import { fillDocument } from '../../../shared/figures/fill.ts'
import { applyChange } from '../../../shared/indicators/change.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { documentOf, emptyList } from '../../builders/document.ts'
import { observation, sampleData, sampleStore } from '../../builders/store.ts'

function texts(list: unknown): string[] {
  return (list as TargetList).children.map((item) => lineText(item.children))
}

describe('filling a document', () => {
  it('writes a bullet for each indicator of the set, in its order', () => {
    const { document, missing } = fillDocument(documentOf([emptyList('kinh-te')]), sampleStore)
    expect(texts(document.body[0])).toEqual([
      'Tăng trưởng đạt 11% trở lên so với năm 2026.',
      'Thu nhập đạt 69 triệu đồng (tương đương 2.974 USD).',
    ])
    expect(missing).toEqual([])
    expect(documentSchema.safeParse(document).success).toBe(true)
    expect(checkDocument(document).ok).toBe(true)
  })

  it('a year without figures shows the indicators of the latest set with gaps', () => {
    const { document, missing } = fillDocument(
      documentOf([emptyList('kinh-te')], { period: { kind: 'year', year: 2030 } }),
      sampleStore,
    )
    expect(texts(document.body[0])).toEqual([
      'Tăng trưởng đạt [chưa có số liệu] so với năm 2029.',
      'Thu nhập đạt [chưa có số liệu] triệu đồng.',
    ])
    expect(missing.map((gap) => gap.ref.indicator)).toEqual(['growth', 'income'])
  })

  it('a changed figure changes the text; the rest stays the same object', () => {
    const untouched = paragraph('Không có số liệu.')
    const before = fillDocument(documentOf([emptyList('kinh-te'), untouched]), sampleStore).document
    const { index } = applyChange(sampleStore, {
      set: [observation('income', 2027, '72.5')],
      remove: [],
    })
    const after = fillDocument(before, index)
    expect(texts(after.document.body[0])[1]).toBe(
      'Thu nhập đạt 72,5 triệu đồng (tương đương 2.974 USD).',
    )
    expect(after.changed).toBe(1)
    expect(after.document.body[1]).toBe(untouched)
    const ids = (list: unknown) => (list as TargetList).children.map((item) => item.id)
    expect(ids(after.document.body[0])).toEqual(ids(before.body[0]))
  })

  it('filling twice changes nothing more', () => {
    const once = fillDocument(documentOf([emptyList('kinh-te'), emptyList('xa-hoi')]), sampleStore)
    const twice = fillDocument(once.document, sampleStore)
    expect(twice.changed).toBe(0)
    expect(twice.document).toBe(once.document)
  })

  it('a bullet that the writer changed keeps its words', () => {
    const { document } = fillDocument(documentOf([emptyList('kinh-te')]), sampleStore)
    const list = document.body[0] as TargetList
    const free = {
      ...list,
      children: list.children.map((item, index) =>
        index === 0
          ? { ...item, free: true as const, children: [{ text: 'Lời của người soạn.' }] }
          : item,
      ),
    }
    const again = fillDocument({ ...document, body: [free] }, sampleStore)
    expect(texts(again.document.body[0])[0]).toBe('Lời của người soạn.')
  })

  it('an indicator that the writer hid stays out', () => {
    const { document } = fillDocument(
      documentOf([emptyList('kinh-te', { hidden: ['income'] })]),
      sampleStore,
    )
    expect(texts(document.body[0])).toHaveLength(1)
  })

  it('figures in sentences and in notes are computed, gaps are marked', () => {
    const ref = {
      indicator: 'growth',
      period: { kind: 'own', offset: 0 },
      measure: 'target',
      form: 'bounded',
    } as const
    const document = documentOf([
      paragraph([
        { text: 'Đạt ' },
        figure(ref),
        footnote([
          { text: 'Năm trước: ' },
          figure({ ...ref, period: { kind: 'own', offset: -3 } }),
        ]),
      ]),
    ])
    const filled = fillDocument(document, sampleStore)
    const [line] = filled.document.body
    expect(line?.type === 'paragraph' && line.children[1]).toMatchObject({ shown: '11% trở lên' })
    expect(filled.missing).toHaveLength(1)
    expect(JSON.stringify(filled.document)).toContain('[chưa có số liệu]')
  })

  it('moving the document to another year moves its figures', () => {
    const { document } = fillDocument(documentOf([emptyList('kinh-te')]), sampleStore)
    const moved = fillDocument({ ...document, period: { kind: 'year', year: 2026 } }, sampleStore)
    expect(JSON.stringify(moved.document.body)).toContain('"shown":"60"')
  })

  it('the words of patterns keep to the spelling of the document', () => {
    const data = {
      ...sampleData,
      indicators: sampleData.indicators.map((one) =>
        one.code === 'income'
          ? { ...one, targetPattern: 'Thủy sản đạt {:value}; quỹ hòa giải.' }
          : one,
      ),
    }
    const list = (spelling: 'uỷ' | 'ủy') =>
      texts(
        fillDocument(documentOf([emptyList('kinh-te')], { spelling }), createStoreIndex(data))
          .document.body[0],
      )[1]
    expect(list('uỷ')).toBe('Thuỷ sản đạt 69; quỹ hoà giải.')
    expect(list('ủy')).toBe('Thủy sản đạt 69; quỹ hòa giải.')
  })
})
