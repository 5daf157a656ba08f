import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDocuments } from '../../../shared/compare/compareDocuments.ts'
import { comparedBody } from '../../../shared/compare/comparedBody.ts'
import type { BlacklineRow } from '../../../shared/compare/types.ts'
import { exactWords } from '../../../shared/compare/units.ts'
import { bullet, footnote, heading, item, paragraph } from '../../../shared/document/build.ts'
import { chartLines } from '../../../shared/document/chartWords.ts'
import type { Block, Inline } from '../../../shared/document/types.ts'
import { linesOf } from '../../../shared/document/walk.ts'
import { documentOf } from '../../builders/document.ts'
import { body, edited, edits } from './randomBody.ts'

const rowsOf = (before: readonly Block[], after: readonly Block[]) =>
  compareDocuments(documentOf(before), documentOf(after)).rows

const kinds = (rows: readonly BlacklineRow[]) => rows.map(({ kind }) => kind)

function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  if (block.type === 'chart') return [[{ text: chartLines(block).join('\n') }]]
  return block.type === 'divider' ? [[{ text: block.text }]] : linesOf(block)
}

/** The words of each line of one side, as the pieces of a row tell them. */
function sideLines(row: BlacklineRow, side: 'before' | 'after'): string[] {
  if (!('lines' in row)) throw new Error('no lines')
  const [other, gone] = side === 'before' ? ['after', 'added'] : ['before', 'removed']
  return row.lines
    .filter((_, at) => (row.sides?.[at] ?? 'both') !== other)
    .map((line) => line.flatMap(({ kind, inlines }) => (kind === gone ? [] : exactWords(inlines))))
    .map((parts) => parts.join(''))
}

function checkLaws(before: readonly Block[], after: readonly Block[]): void {
  const rows = rowsOf(before, after)
  const earlier = rows.flatMap((row) =>
    'before' in row && row.kind !== 'movedHere' ? [row.before] : [],
  )
  const later = rows.flatMap((row) => ('after' in row ? [row.after] : []))
  expect(earlier).toEqual(comparedBody(before))
  expect(later).toEqual(comparedBody(after))
  for (const row of rows) {
    if (row.kind === 'same') {
      expect(inlinesOf(row.before).map(exactWords)).toEqual(inlinesOf(row.after).map(exactWords))
    }
    if (row.kind !== 'changed' && row.kind !== 'movedHere') continue
    expect(sideLines(row, 'before')).toEqual(inlinesOf(row.before).map(exactWords))
    expect(sideLines(row, 'after')).toEqual(inlinesOf(row.after).map(exactWords))
    for (const line of row.lines) {
      line.forEach((piece, at) => {
        const next = line[at + 1]
        expect(piece.kind).not.toBe(next?.kind)
        if (next?.kind === 'removed') expect(piece.kind).toBe('same')
      })
    }
  }
  const away = rows.flatMap((row) => (row.kind === 'movedAway' ? [row] : []))
  const here = rows.flatMap((row) => (row.kind === 'movedHere' ? [row] : []))
  const moved = (list: readonly { before: Block; move: number }[]) =>
    list.map((row) => [row.before.id, row.move] as const).sort()
  expect(moved(here)).toEqual(moved(away))
}

describe('the rows', () => {
  it('give both documents back, whatever was done', () => {
    fc.assert(
      fc.property(body, edits, fc.boolean(), (before, list, forget) => {
        checkLaws(before, edited(before, list, forget))
      }),
      { numRuns: 500 },
    )
  })

  it('give back two documents that have nothing to do with each other', () => {
    fc.assert(fc.property(body, body, checkLaws), { numRuns: 200 })
  })

  it('of a document with itself are all the same', () => {
    fc.assert(
      fc.property(body, fc.boolean(), (before, forget) => {
        const rows = rowsOf(before, edited(before, [], forget))
        expect(new Set(kinds(rows)).size).toBeLessThanOrEqual(1)
        expect(rows[0]?.kind ?? 'same').toBe('same')
      }),
      { numRuns: 200 },
    )
  })

  it('call a heading of another level changed, and bold words the same', () => {
    const words = 'Nâng cao chất lượng giáo dục'
    const changed = rowsOf([heading(2, 'field', words)], [heading(3, 'field', words)])
    expect(kinds(changed)).toEqual(['changed'])
    const bold = rowsOf([paragraph(words)], [paragraph([{ text: words, bold: true }])])
    expect(kinds(bold)).toEqual(['same'])
    const other = rowsOf([paragraph(words)], [bullet(1, words)])
    expect(kinds(other)).toEqual(['changed'])
    const marker = rowsOf([item(3, words)], [item(3, words, { marker: '*' })])
    expect(kinds(marker)).toEqual(['changed'])
  })

  it('see a note that was added, removed or written anew', () => {
    const words = 'Toàn tỉnh có 12 xã đạt chuẩn'
    const rows = rowsOf(
      [paragraph([{ text: words }, footnote('Theo sở nông nghiệp')])],
      [paragraph([{ text: words }, footnote('Theo cục thống kê')])],
    )
    const pieces = rows.flatMap((row) => (row.kind === 'changed' ? row.lines.flat() : []))
    expect(pieces.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added'])
  })

  it('find blocks of a rolled document by where they come from', () => {
    const old = paragraph('Năm đầu nhiệm kỳ, các địa phương bắt tay vào việc')
    const twin = paragraph('Năm thứ hai nhiệm kỳ, các xã tiếp tục công việc đề ra')
    const fresh: Block = {
      ...paragraph('Năm thứ hai nhiệm kỳ, các địa phương bắt tay vào việc'),
      origin: { block: old.id, was: '' },
    }
    const rows = rowsOf([old, twin], [fresh])
    expect(kinds(rows)).toEqual(['changed', 'removed'])
  })
})

describe('many lines that say nothing', () => {
  const lines = (count: number, words: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => bullet(1, words(at)))

  it('are compared in time that grows with their number', () => {
    const hostile: readonly (readonly [Block[], Block[]])[] = [
      [lines(8000, () => 'a'), lines(7999, () => 'a')],
      [lines(8000, (at) => 'ab'[at % 2] ?? ''), lines(8001, (at) => 'ba'[at % 3] ?? 'b')],
      [lines(6000, (at) => `mục ${at}`), lines(6000, (at) => `mục ${6000 - at}`)],
      [lines(4000, (at) => `việc số ${at} của xã`), lines(4000, (at) => `phần ${at} ở huyện`)],
    ]
    for (const [before, after] of hostile) {
      const start = performance.now()
      rowsOf(before, after)
      expect(performance.now() - start).toBeLessThan(4000)
    }
  })

  it('stand in rows by the hundred thousand', () => {
    const many = lines(150_000, (at) => `mục ${at % 50_000}`)
    expect(rowsOf([], many)).toHaveLength(150_000)
    expect(rowsOf(many, [])).toHaveLength(150_000)
  })

  it('and one line of many words, too', () => {
    const long = (seed: number) =>
      Array.from({ length: 60_000 }, (_, at) => `w${(at * seed) % 9973}`).join(' ')
    const start = performance.now()
    rowsOf([paragraph(long(7))], [paragraph(long(11))])
    rowsOf([paragraph(`${long(7)} cuối`)], [paragraph(`đầu ${long(7)}`)])
    rowsOf([paragraph('x '.repeat(60_000))], [paragraph('x y '.repeat(30_000))])
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
