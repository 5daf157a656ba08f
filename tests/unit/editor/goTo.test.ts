import { describe, expect, it } from 'vitest'
import { findPlaces } from '../../../renderer/editor/goTo/findPlaces.ts'
import { nextGap } from '../../../renderer/editor/goTo/nextGap.ts'
import {
  figurePlaces,
  notePlaces,
  sectionPlaces,
  tablePlaces,
} from '../../../renderer/editor/goTo/places.ts'
import { footnote, heading, paragraph, text } from '../../../shared/document/build.ts'
import { planMarkers } from '../../../shared/document/numbering.ts'
import { outlineOf } from '../../../shared/document/outline.ts'
import { footnotesOf } from '../../../shared/document/walk.ts'
import { growth, table } from './blocks.ts'
import { cursor, documentOf, editorOf } from './editorOf.ts'

const document = documentOf([
  heading(1, 'situation', 'Kết quả'),
  heading(2, 'field', 'Kinh tế'),
  heading(3, 'field', 'Nông nghiệp'),
  heading(3, 'field', 'Công nghiệp'),
  heading(4, 'field', 'Chế biến'),
  heading(2, 'field', 'Xã hội'),
  heading(1, 'tasks', 'Nhiệm vụ'),
  heading(2, 'tasks', 'Nhiệm vụ trọng tâm'),
  heading(3, 'tasks', 'Đầu tư công'),
  paragraph([text('Vốn'), footnote('Theo kế hoạch.'), growth()]),
  paragraph('Bảng vốn đầu tư'),
  table(['Tên', 'Vốn'], ['a', '1']),
])
const markers = planMarkers(document)
const places = [
  ...sectionPlaces(outlineOf(document, markers)),
  ...tablePlaces(document.body),
  ...notePlaces(
    footnotesOf(document).map((note) => ({ note, number: markers.get(note.id) ?? '' })),
  ),
  ...figurePlaces(
    [
      { blockId: 'b', figure: growth('8%') },
      { blockId: 'b', figure: { ...growth(''), missing: true } },
    ],
    () => 'Tốc độ tăng trưởng',
  ),
]

function found(query: string): string[] {
  return findPlaces(query, places).map(({ marker, words }) => `${marker} ${words}`.trim())
}

describe('places to go to', () => {
  it.each([
    ['hai.I.1', '1. Đầu tư công'],
    ['i-2', '2. Công nghiệp'],
    ['2.1', '2.1. Chế biến'],
    ['I.2.1', '2.1. Chế biến'],
    ['nhất.II', 'II- Xã hội'],
    ['phần thứ hai', 'Phần thứ hai Nhiệm vụ'],
    ['nhiem vu trong', 'I- Nhiệm vụ trọng tâm'],
    ['ke hoach', '1 Theo kế hoạch.'],
    ['bang 1', 'Bảng 1 Bảng vốn đầu tư'],
    ['tang truong', 'Tốc độ tăng trưởng: 8%'],
  ])('%s leads to %s', (query, place) => {
    expect(found(query)[0]).toBe(place)
  })

  it('a number alone means sections, then notes and tables of that number', () => {
    expect(found('1')).toEqual(
      expect.arrayContaining(['1. Nông nghiệp', '1. Đầu tư công', 'Bảng 1 Bảng vốn đầu tư']),
    )
    expect(found('1')).not.toContain('2. Công nghiệp')
  })

  it('without a query everything is there, in the order of the document', () => {
    expect(found('')).toHaveLength(places.length)
    expect(found('')[0]).toBe('Phần thứ nhất Kết quả')
    expect(found('xyz')).toEqual([])
  })
})

describe('figures without a value', () => {
  const gap = () => ({ ...growth(''), missing: true as const })
  const [first, second] = [gap(), gap()]
  const editor = editorOf(
    paragraph([text('Tăng '), first, text(' và '), growth('8%')]),
    table(['a'], ['b']),
    paragraph([text('Thu '), second]),
  )

  it('are gone through round the end, in both directions', () => {
    const from = (path: number[]) => cursor(editor, path, 0)
    from([0, 0])
    expect(nextGap(editor, 1)?.id).toBe(first.id)
    expect(nextGap(editor, -1)?.id).toBe(second.id)
    from([0, 1])
    expect(nextGap(editor, 1)?.id).toBe(second.id)
    from([2, 1])
    expect(nextGap(editor, 1)?.id).toBe(first.id)
    expect(nextGap(editor, -1)?.id).toBe(first.id)
  })

  it('there may be none', () => {
    expect(nextGap(editorOf(paragraph([text('a'), growth()])), 1)).toBeUndefined()
  })
})
