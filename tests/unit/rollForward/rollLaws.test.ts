import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockSkeleton } from '../../../shared/document/blockWords.ts'
import {
  bullet,
  figure,
  footnote,
  heading,
  paragraph,
  table,
  text,
} from '../../../shared/document/build.ts'
import { checkDocument } from '../../../shared/document/check.ts'
import { parseDocumentFile, serializeDocument } from '../../../shared/document/file.ts'
import { reviewStateOf } from '../../../shared/document/reviewState.ts'
import { shownFigures } from '../../../shared/document/shownFigures.ts'
import type { Block, Inline, VanKienDocument } from '../../../shared/document/types.ts'
import { linesOf } from '../../../shared/document/walk.ts'
import { judgeYears } from '../../../shared/rollForward/judgeYears.ts'
import { rollDocument } from '../../../shared/rollForward/rollDocument.ts'
import type { Rolled } from '../../../shared/rollForward/types.ts'
import { documentOf } from '../../builders/document.ts'
import { sampleStore } from '../../builders/store.ts'

const now = '2027-12-01T08:00:00.000Z'
const same = { into: 'same', keep: {} } as const

const words = fc
  .array(
    fc.constantFrom(
      ...['năm 2027', 'so với năm 2026', 'đến năm 2030', 'giai đoạn 2026 - 2030', '2025 hộ'],
      ...['đạt 12.450 tỷ đồng', 'tăng 7,5%', '36 công trình', 'ngày 12/3/2019', 'Nghị quyết số 5'],
      ...['năm đầu', 'lần thứ XI', 'kỷ niệm 90 năm', 'phát triển đều,', 'kỳ họp thứ 5', '2028.'],
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(' '))

const growth = {
  indicator: 'growth',
  period: { kind: 'own', offset: 0 },
  measure: 'target',
  form: 'bounded',
} as const

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: words.map((one) => text(one)) },
  { weight: 2, arbitrary: words.map((one) => text(one, { bold: true })) },
  { weight: 1, arbitrary: fc.constant(undefined).map(() => figure(growth, '11% trở lên')) },
  { weight: 1, arbitrary: words.map((one) => footnote(one)) },
  // Marks that part a year in two.
  { weight: 1, arbitrary: fc.constant(text('năm 20')) },
  { weight: 1, arbitrary: fc.constant(text('27 ', { italic: true })) },
)
const inlines = fc.array(inline, { minLength: 1, maxLength: 5 })

const block: fc.Arbitrary<Block> = fc.oneof(
  inlines.map((line) => paragraph(line)),
  inlines.map((line) => bullet(1, line)),
  words.map((one) => heading(2, 'tasks', one)),
  fc.tuple(words, inlines, words).map(([a, b, c]) =>
    table([
      [a, b],
      [c, '2027'],
    ]),
  ),
)
const documents = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((body) => documentOf(body, { parts: { recipients: [], title: 'về nhiệm vụ năm 2027' } }))

function roll(source: VanKienDocument, turned?: ReadonlyMap<string, boolean>): Rolled {
  const to = { kind: 'year', year: 2028 } as const
  return rollDocument(source, { to, choices: same, now, ...(turned && { turned }) })
}

/** Ids of the lines of a block as places name them. */
function lineIds(one: Block): readonly string[] {
  return one.type === 'table'
    ? one.children.flatMap((row) => row.children.map((cell) => cell.id))
    : [one.id]
}

function idsOf({ body }: VanKienDocument): string[] {
  return body.flatMap((one) => [
    one.id,
    ...lineIds(one),
    ...linesOf(one).flatMap((line) => line.flatMap((part) => ('id' in part ? [part.id] : []))),
  ])
}

describe('rolling a document', () => {
  it('changes nothing but the years that move: undoing them gives back the words', () => {
    fc.assert(
      fc.property(documents, fc.array(fc.boolean(), { maxLength: 6 }), (source, picks) => {
        const keys = judgeYears(source, { kind: 'year', year: 2028 }).map(({ key }) => key)
        const turned = new Map(picks.flatMap((pick, at) => (keys[at] ? [[keys[at], pick]] : [])))
        const { document, years } = roll(source, turned)
        document.body.forEach((made, at) => {
          const before = source.body[at]
          if (before === undefined) throw new Error('a block more')
          const ids = lineIds(before)
          const shown = shownFigures(source)
          const own = years.filter(({ place }) => {
            if (!('blockId' in place) || place.noteId !== undefined) return false
            const inFigure = shown
              .get(place.blockId)
              ?.some((one) => one.start < place.end && place.start < one.end)
            return ids.includes(place.blockId) && inFigure !== true
          })
          let undone = blockSkeleton(made)
          const turns = (made.origin?.years ?? []).filter(({ note }) => note === undefined)
          expect(turns).toHaveLength(own.length)
          for (const [index, turn] of turns.entries()) {
            expect(undone.slice(turn.at, turn.at + 4)).toBe(String(turn.year))
            const back = own[index]?.moves === true ? turn.other : turn.year
            undone = undone.slice(0, turn.at) + back + undone.slice(turn.at + 4)
          }
          expect(undone).toBe(blockSkeleton(before))
        })
      }),
      { numRuns: 200 },
    )
  })

  it('gives a valid document of new blocks, all inherited, that a file keeps', () => {
    fc.assert(
      fc.property(documents, fc.boolean(), (source, withStore) => {
        const to = { kind: 'year', year: 2028 } as const
        const { document, from } = rollDocument(source, {
          ...{ to, choices: same, now },
          ...(withStore && { store: sampleStore }),
        })
        expect(from).toEqual(source.period)
        expect(document.period).toEqual(to)
        expect(checkDocument(document).ok).toBe(true)
        expect(document.body.map(reviewStateOf)).toEqual(document.body.map(() => 'inherited'))
        expect(document.body.map(({ origin }) => origin?.block)).toEqual(
          source.body.map(({ id }) => id),
        )
        const old = new Set(idsOf(source))
        expect(idsOf(document).filter((id) => old.has(id))).toEqual([])
        const read = parseDocumentFile(serializeDocument(document))
        expect(read).toEqual({ ok: true, value: document })
      }),
    )
  })

  it('rolls what was rolled: the origin is that of the last roll, years go on', () => {
    fc.assert(
      fc.property(documents, (source) => {
        const once = roll(source).document
        const to = { kind: 'year', year: 2029 } as const
        const twice = rollDocument(once, { to, choices: same, now })
        expect(twice.document.rolledFrom?.document).toBe(once.id)
        expect(twice.document.parts.title).toBe('về nhiệm vụ năm 2029')
        expect(twice.document.body.map(({ origin }) => origin?.block)).toEqual(
          once.body.map(({ id }) => id),
        )
        expect(twice.document.body.map(reviewStateOf)).toEqual(once.body.map(() => 'inherited'))
      }),
    )
  })
})
