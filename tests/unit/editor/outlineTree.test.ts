import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dropPlace } from '../../../renderer/editor/outline/dropPlace.ts'
import { passes, sectionFacts } from '../../../renderer/editor/outline/sectionFacts.ts'
import {
  foldedToLevel,
  rowFor,
  searchKey,
  shownRows,
  treeOf,
  typedRow,
  unfoldedTo,
} from '../../../renderer/editor/outline/tree.ts'
import { defaultNumbering, heading, paragraph, text } from '../../../shared/document/build.ts'
import { outlineOf } from '../../../shared/document/outline.ts'
import { clampLevel, sectionEnd } from '../../../shared/document/sections.ts'
import type { Block } from '../../../shared/document/types.ts'
import { growth, targets } from './blocks.ts'

const body: Block[] = [
  heading(1, 'part', 'Phần'),
  heading(2, 'achievements', 'Kết quả đạt được'),
  paragraph('chữ'),
  heading(3, 'field', 'Kinh tế'),
  paragraph([text('đạt '), { ...growth(), missing: true }]),
  heading(3, 'field', 'Đời sống'),
  paragraph(' '),
  heading(2, 'shortcomings', 'Hạn chế'),
  targets('Đạt '),
]

const outline = outlineOf({ body, numbering: defaultNumbering })
const tree = treeOf(outline)
const idOf = (title: string): string => outline.find((one) => one.title === title)?.id ?? ''
const titles = (rows: ReturnType<typeof shownRows>): string[] => rows.map((row) => row.entry.title)

describe('rows of the outline', () => {
  it('tell who stands under whom', () => {
    const rows = shownRows(tree, new Set())
    expect(
      rows.map(({ depth, open, position, siblings }) => [depth, open, position, siblings]),
    ).toEqual([
      [0, true, 1, 1],
      [1, true, 1, 2],
      [2, undefined, 1, 2],
      [2, undefined, 2, 2],
      [1, undefined, 2, 2],
    ])
  })

  it('leave out what a folded heading hides', () => {
    const folded = new Set([idOf('Kết quả đạt được')])
    const rows = shownRows(tree, folded)
    expect(titles(rows)).toEqual(['Phần', 'Kết quả đạt được', 'Hạn chế'])
    expect(rows[1]?.open).toBe(false)
    // The folded heading stands for what it hides.
    expect(rowFor(tree, rows, idOf('Kinh tế'))).toBe(1)
    expect(rowFor(tree, rows, 'khong-co')).toBe(-1)
    expect(unfoldedTo(tree, folded, idOf('Kinh tế'))).toEqual(new Set())
    expect(unfoldedTo(tree, folded, idOf('Hạn chế'))).toBe(folded)
  })

  it('fold to a level', () => {
    expect(titles(shownRows(tree, foldedToLevel(tree, 1)))).toEqual(['Phần'])
    expect(titles(shownRows(tree, foldedToLevel(tree, 2)))).toEqual([
      'Phần',
      'Kết quả đạt được',
      'Hạn chế',
    ])
  })

  it('of a filter show the way to each heading meant, folded or not', () => {
    const rows = shownRows(tree, foldedToLevel(tree, 1), (entry) =>
      searchKey(entry).includes('doi song'),
    )
    expect(titles(rows)).toEqual(['Phần', 'Kết quả đạt được', 'Đời sống'])
    expect(rows.map((row) => row.onTheWay)).toEqual([true, true, false])
  })

  it('are found by their first letters without diacritics, on from the row', () => {
    const rows = shownRows(tree, new Set())
    expect(typedRow(rows, 0, 'k')).toBe(1)
    expect(typedRow(rows, 1, 'k')).toBe(2)
    expect(typedRow(rows, 2, 'k')).toBe(1)
    expect(typedRow(rows, 2, 'ki')).toBe(2)
    expect(typedRow(rows, 0, 'doi s')).toBe(3)
    expect(typedRow(rows, 0, 'phan thu')).toBe(0)
    expect(typedRow(rows, 0, 'x')).toBe(-1)
  })
})

describe('state of the sections', () => {
  const threads = [
    { id: 'mo', quote: '', comments: [{ id: 'a', author: 'An', at: '', text: '?' }] },
    {
      id: 'xong',
      quote: '',
      comments: [{ id: 'b', author: 'An', at: '', text: '?' }],
      resolved: { author: 'An', at: '' },
    },
  ]
  const commented: Block[] = [
    ...body.slice(0, 2),
    paragraph([text('chữ', { comments: ['mo', 'xong'] }), text(' nữa', { comments: ['mo'] })]),
    ...body.slice(3),
  ]
  const assignments = [
    { heading: idOf('Kinh tế'), person: 'An', state: 'writing' as const },
    { heading: idOf('Hạn chế'), person: '', state: 'done' as const },
  ]
  const facts = sectionFacts(commented, outline, { threads, assignments })
  const passing = (filter: Parameters<typeof passes>[1]): string[] =>
    outline.filter((one) => passes(facts.get(one.id), filter)).map((one) => one.title)

  it('knows empty sections, gaps, open comments and who writes', () => {
    expect(passing('empty')).toEqual(['Đời sống'])
    expect(passing('gaps')).toEqual(['Kinh tế'])
    expect(passing('comments')).toEqual(['Kết quả đạt được'])
    expect(facts.get(idOf('Kết quả đạt được'))?.comments).toBe(1)
    expect(passing('todo')).toEqual(['Kinh tế'])
    expect(passing('done')).toEqual(['Hạn chế'])
    expect(passing('all')).toHaveLength(5)
  })
})

describe('the place where a dragged section lands', () => {
  const rows = shownRows(tree, new Set())
  const drop = (title: string, gap: number, wanted: number) =>
    dropPlace(tree, rows, idOf(title), gap, wanted, body.length)

  it('is in front of the row below, as deep as the pointer asks within its neighbours', () => {
    expect(drop('Hạn chế', 2, 2)).toEqual({ row: 2, to: 3, level: 3 })
    expect(drop('Kinh tế', 4, 1)).toEqual({ row: 4, to: 7, level: 2 })
    expect(drop('Kinh tế', 5, 5)).toEqual({ row: 5, to: 9, level: 3 })
    expect(drop('Kinh tế', 0, 3)).toEqual({ row: 0, to: 0, level: 1 })
  })

  it('is its own place when it is held over itself', () => {
    expect(drop('Kết quả đạt được', 3, 2)).toEqual({ row: 4, to: 7, level: 2 })
  })

  it('leaves room for what stands under it', () => {
    expect(drop('Kết quả đạt được', 5, 9)?.level).toBe(3)
  })
})

describe('any outline', () => {
  const levels = fc.array(fc.constantFrom(1, 2, 3, 4, 5), { maxLength: 40 })

  it('agrees with the sections of the text, and every place keeps to the rules', () => {
    fc.assert(
      fc.property(
        levels,
        fc.nat(40),
        fc.nat(40),
        fc.integer({ min: -2, max: 8 }),
        (list, which, gap, wanted) => {
          const blocks = list.map((level) => heading(clampLevel(level), 'other', 'Mục'))
          const some = treeOf(outlineOf({ body: blocks, numbering: defaultNumbering }))
          expect(some.ends).toEqual(blocks.map((_, at) => sectionEnd(blocks, at)))
          some.parents.forEach((parent, at) => {
            if (parent >= 0) expect(some.ends[parent]).toBeGreaterThan(at)
          })
          const rows = shownRows(some, new Set())
          expect(rows.length).toBe(blocks.length)
          const dragged = some.entries[which % Math.max(1, blocks.length)]
          if (dragged === undefined) return
          const at = some.places.get(dragged.id) ?? 0
          const end = some.ends[at] ?? 0
          const place = dropPlace(
            some,
            rows,
            dragged.id,
            gap % (rows.length + 1),
            wanted,
            blocks.length,
          )
          if (place === undefined) throw new Error('no place')
          expect(place.to <= at || place.to >= end).toBe(true)
          const deepest = Math.max(...blocks.slice(at, end).map((one) => one.level))
          expect(place.level + deepest - dragged.level).toBeLessThanOrEqual(5)
        },
      ),
      { numRuns: 200 },
    )
  })
})
