import { expect, it } from 'vitest'
import { emptySections } from '../../../renderer/roll/outlineTab.tsx'
import { previewOf } from '../../../renderer/roll/rollPreview.ts'
import { bullet, heading, paragraph } from '../../../shared/document/build.ts'
import type { Figure } from '../../../shared/document/types.ts'
import { documentOf, emptyList } from '../../builders/document.ts'

function figure(id: string, indicator: string, missing = false): Figure {
  return {
    type: 'figure',
    id,
    ref: { indicator, period: { kind: 'own', offset: 0 }, measure: 'target', form: 'value' },
    shown: '11',
    ...(missing && { missing: true as const }),
    children: [{ text: '' }],
  }
}

it('counts what the store writes and lacks, and tells which numbers are still last year’s', () => {
  const list = emptyList('kinh-te', {
    children: [
      { type: 'targetItem', id: 'a', indicator: 'grdp', children: [figure('f1', 'grdp')] },
      { type: 'targetItem', id: 'b', indicator: 'vốn', children: [figure('f2', 'vốn', true)] },
    ],
  })
  const sentence = { ...paragraph(''), children: [{ text: 'Có ' }, figure('f3', 'xã', true)] }
  const old = { ...bullet(1, 'Có 37 thư viện.'), origin: { block: 'x', was: '', numbers: ['37'] } }
  const preview = previewOf({
    document: documentOf([heading(2, 'targets', 'Chỉ tiêu'), list, sentence, old], {
      name: 'Nghị quyết',
    }),
    from: { kind: 'year', year: 2026 },
    to: { kind: 'year', year: 2027 },
    years: [],
    questions: [
      { kind: 'ordinal', quote: 'lần thứ 5', message: '', blockId: old.id },
      { kind: 'ordinal', quote: 'khóa X', message: '' },
    ],
    numbers: 1,
    written: 2,
  })
  expect(preview).toMatchObject({ name: 'Nghị quyết', figures: 3, gaps: 2, missing: ['xã'] })
  expect(preview.lists).toEqual([
    { blockId: list.id, section: 'Chỉ tiêu', group: 'kinh-te', count: 2, missing: ['vốn'] },
  ])
  expect(preview.old).toEqual([
    { blockId: old.id, section: 'Chỉ tiêu', words: 'Có 37 thư viện.', numbers: ['37'] },
  ])
  expect(preview.questions.map(({ section }) => section)).toEqual(['Chỉ tiêu', ''])
  expect(preview.blocks).toBe(4)
  expect(preview.outline).toMatchObject([
    { level: 2, title: expect.stringMatching(/Chỉ tiêu$/), isNew: true, isOfStore: true },
  ])
  expect(emptySections(preview.outline)).toBe(0)
  expect(emptySections(preview.outline.map((one) => ({ ...one, words: 0 })))).toBe(1)
})
