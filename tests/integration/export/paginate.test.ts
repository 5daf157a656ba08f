import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Page, paginate } from '../../../electron/export/pdf/paginate.ts'
import { type Chunk, gapRow, paragraphChunks, type Row } from '../../../electron/export/pdf/rows.ts'

const room = { height: 200, separator: 10, leastNoteLines: 2 }

function row(notes: number[] = [], height = 10, after = 0): Row {
  return { ...gapRow(height), after, notes }
}

/** Notes by their number of lines. */
function noteRows(lengths: readonly number[]): Row[][] {
  return lengths.map((length) => Array.from({ length }, () => row([], 5)))
}

/** A page's rows keep to their room and don't stand on each other. */
function checkRoom(page: Page): void {
  for (const rows of [page.text, page.notes]) {
    let end = 0
    for (const { row, top } of rows) {
      expect(top).toBeGreaterThanOrEqual(end - 0.001)
      end = top + row.height
    }
  }
  const last = page.text.at(-1)
  const foot = page.separator ?? room.height
  if (last) expect(last.top + last.row.height).toBeLessThanOrEqual(foot + 0.001)
  const note = page.notes.at(-1)
  if (note) expect(note.top + note.row.height).toBeCloseTo(room.height, 5)
}

const documents = fc.array(
  fc.record({
    lines: fc.integer({ min: 1, max: 30 }),
    heading: fc.boolean(),
    notes: fc.array(fc.record({ line: fc.nat(29), length: fc.integer({ min: 1, max: 6 }) }), {
      maxLength: 3,
    }),
    longNote: fc.option(fc.integer({ min: 10, max: 90 }), { nil: undefined, freq: 6 }),
  }),
  { minLength: 1, maxLength: 25 },
)

function build(paragraphs: typeof documents extends fc.Arbitrary<infer T> ? T : never) {
  const lengths: number[] = []
  const paragraphRows: Row[][] = []
  const chunks = paragraphs.flatMap(({ lines, heading, notes, longNote }): Chunk[] => {
    if (heading) return [{ rows: [row([], 10, 3)], keepNext: true }]
    const sorted = notes.map((note) => ({ ...note, line: note.line % lines }))
    sorted.sort((a, b) => a.line - b.line)
    if (longNote !== undefined) sorted.push({ line: lines - 1, length: longNote })
    const rows = Array.from({ length: lines }, (_, at) => {
      const own = sorted.filter((note) => note.line === at)
      return row(
        own.map((note) => lengths.push(note.length) - 1),
        10,
        at === lines - 1 ? 6 : 0,
      )
    })
    paragraphRows.push(rows)
    return paragraphChunks(rows, 2)
  })
  return { chunks, notes: noteRows(lengths), paragraphRows }
}

describe('filling pages', () => {
  it('keeps every row once and in order, notes on the page of their mark', () => {
    fc.assert(
      fc.property(documents, (paragraphs) => {
        const { chunks, notes } = build(paragraphs)
        const pages = paginate(chunks, room, (note) => notes[note]!)
        expect(pages.flatMap((page) => page.text.map(({ row }) => row))).toEqual(
          chunks.flatMap(({ rows }) => rows),
        )
        const printed = pages.flatMap((page) => page.notes.map(({ row }) => row))
        expect(printed.length).toBe(notes.flat().length)
        notes.flat().forEach((note, at) => {
          expect(printed[at]).toBe(note)
        })
        for (const page of pages) {
          checkRoom(page)
          for (const { row } of page.text) {
            for (const note of row.notes) {
              const first = notes[note]![0]!
              expect(page.notes.some((placed) => placed.row === first)).toBe(true)
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('never leaves one line of a paragraph alone at the foot or the head of a page', () => {
    fc.assert(
      fc.property(documents, (paragraphs) => {
        const { chunks, notes, paragraphRows } = build(paragraphs)
        const pages = paginate(chunks, room, (note) => notes[note]!)
        for (const rows of paragraphRows) {
          const parts = pages
            .map((page) => page.text.filter(({ row }) => rows.includes(row)).length)
            .filter((count) => count > 0)
          if (rows.length > 1) for (const part of parts) expect(part).toBeGreaterThan(1)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('moves a heading to the page of the lines that follow', () => {
    const filler: Chunk[] = Array.from({ length: 19 }, () => ({ rows: [row()], keepNext: false }))
    const heading: Chunk = { rows: [row()], keepNext: true }
    const text = paragraphChunks(
      Array.from({ length: 5 }, () => row()),
      2,
    )
    const pages = paginate([...filler, heading, ...text], room, () => [])
    expect(pages.map((page) => page.text.length)).toEqual([19, 6])
  })

  it('carries a note longer than a page over as many pages as it needs', () => {
    const notes = noteRows([100])
    const text = paragraphChunks([row([0]), row(), row(), row()], 2)
    const pages = paginate(text, room, (note) => notes[note]!)
    expect(pages.map((page) => page.notes.length)).toEqual([34, 38, 28])
    expect(pages[0]!.text.length).toBe(2)
  })

  it('takes apart what is taller than a page, and repeats the head of a table', () => {
    const tall: Chunk = { rows: Array.from({ length: 50 }, () => row()), keepNext: false }
    expect(paginate([tall], room, () => []).map((page) => page.text.length)).toEqual([20, 20, 10])
    const head = row()
    const rows: Chunk[] = Array.from({ length: 30 }, (_, at) => ({
      rows: at === 0 ? [head, row()] : [row()],
      keepNext: false,
      ...(at > 0 && { repeated: [head] }),
    }))
    const pages = paginate(rows, room, () => [])
    expect(pages.map((page) => page.text.length)).toEqual([20, 12])
    expect(pages.every((page) => page.text[0]!.row === head)).toBe(true)
  })

  it('gives no page for nothing', () => {
    expect(paginate([], room, () => [])).toEqual([])
  })
})

describe('rows of a table', () => {
  it('a row that names what follows goes to the next page with it, under the head again', () => {
    const head = row([], 20)
    const one = (keepNext: boolean): Chunk => ({ rows: [row([], 50)], keepNext, repeated: [head] })
    const chunks: Chunk[] = [
      { rows: [head, row([], 50)], keepNext: false },
      one(false),
      one(true),
      one(false),
    ]
    const pages = paginate(chunks, room, () => [])
    expect(pages.map((page) => page.text.map(({ row: { height } }) => height))).toEqual([
      [20, 50, 50],
      [20, 50, 50],
    ])
  })
})
