import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDocuments } from '../../../shared/compare/compareDocuments.ts'
import type { BlacklineRow } from '../../../shared/compare/types.ts'
import { blockWords } from '../../../shared/document/blockWords.ts'
import { bullet, heading, paragraph } from '../../../shared/document/build.ts'
import type { Block } from '../../../shared/document/types.ts'
import { newId } from '../../../shared/ids.ts'
import { documentOf } from '../../builders/document.ts'

/** A line of words that no other line has. */
const lineOf = (seed: number) =>
  Array.from({ length: 10 }, (_, at) => wordOf((seed * 31 + at * 7919 + seed * at) % 100_003)).join(
    ' ',
  )

const wordOf = (number: number): string =>
  [...number.toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('')

/** Sections of a heading and some lines; every heading reads like others, as in real reports. */
function sectionsOf(sizes: readonly number[]): Block[][] {
  return sizes.map((size, at) => [
    heading(2, 'field', ['Về kinh tế', 'Về xã hội', 'Công tác cán bộ'][at % 3] ?? ''),
    ...Array.from({ length: size }, (_, line) => bullet(1, lineOf(at * 100 + line))),
  ])
}

const rowsOf = (before: readonly Block[], after: readonly Block[]) =>
  compareDocuments(documentOf(before), documentOf(after)).rows

const wordsOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + blockWords(block).split(' ').length, 0)

const movedHere = (rows: readonly BlacklineRow[]) =>
  rows.flatMap((row) => (row.kind === 'movedHere' ? [row] : []))

const anew = (blocks: readonly Block[]): Block[] => blocks.map((one) => ({ ...one, id: newId() }))

describe('moves', () => {
  it('find a section that stands elsewhere, the smaller side of what changed places', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 3, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (sizes, fromSeed, toSeed, forget) => {
          const sections = sectionsOf(sizes)
          const from = fromSeed % sections.length
          const rest = sections.filter((_, at) => at !== from)
          const to = toSeed % (rest.length + 1)
          fc.pre(to !== from)
          const section = sections[from] ?? []
          const after = [...rest.slice(0, to), section, ...rest.slice(to)].flat()
          const rows = rowsOf(sections.flat(), forget ? anew(after) : after)
          const passed = rest.slice(Math.min(from, to), Math.max(from, to)).flat()
          const moved = movedHere(rows).map(({ before }) => before)
          const smaller = Math.min(wordsOf(section), wordsOf(passed))
          expect(wordsOf(moved)).toBe(smaller)
          if (wordsOf(section) < wordsOf(passed)) {
            expect(moved).toEqual(section)
            expect(new Set(movedHere(rows).map(({ move }) => move)).size).toBe(1)
          }
          for (const { kind } of rows) expect(['same', 'movedHere', 'movedAway']).toContain(kind)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('find a section that was moved and changed, with what came and went in it', () => {
    const sections = sectionsOf([3, 4, 6, 5])
    const [first = [], second = [], third = [], fourth = []] = sections
    const [head, one, two, three] = first
    if (!head || one?.type !== 'bullet' || !two || !three) throw new Error('no section')
    const written = bullet(1, [{ text: lineOf(0).replace(/ \w+ /, ' khác ') }])
    const fresh = paragraph(lineOf(5000))
    const after = [...second, ...third, ...anew([head]), written, fresh, three, ...fourth]
    const rows = rowsOf(sections.flat(), after)
    const moved = movedHere(rows)
    expect(moved.map(({ before }) => before)).toEqual([head, one, three])
    expect(new Set(moved.map(({ move }) => move)).size).toBe(1)
    expect(rows.filter(({ kind }) => kind === 'added')).toHaveLength(1)
    expect(rows.filter(({ kind }) => kind === 'removed')).toHaveLength(1)
  })

  it('are none where lines were only added, removed and written anew', () => {
    const change = fc.record({
      kind: fc.constantFrom('add', 'remove', 'write'),
      at: fc.nat(100),
      seed: fc.integer({ min: 6000, max: 9000 }),
    })
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 8 }),
        fc.uniqueArray(change, { maxLength: 10, selector: ({ seed }) => seed }),
        (sizes, changes) => {
          const before = sectionsOf(sizes).flat()
          const after = anew(before)
          for (const { kind, at: place, seed } of changes) {
            const at = place % (after.length + 1)
            const fresh = bullet(1, lineOf(seed))
            if (kind === 'add') after.splice(at, 0, fresh)
            else if (kind === 'remove') after.splice(at, 1)
            else after.splice(at, 1, fresh)
          }
          const rows = rowsOf(before, after)
          expect(movedHere(rows)).toEqual([])
          const kept = new Set(after.map((one) => blockWords(one)))
          const lost = rows.filter(
            (row) => row.kind === 'removed' && kept.has(blockWords(row.before)),
          )
          // A line that is there on both sides is told as gone only where another one like it is.
          for (const row of lost) expect(row).toMatchObject({ before: { type: 'heading' } })
        },
      ),
      { numRuns: 300 },
    )
  })

  it('never call short or common lines moved', () => {
    const long = sectionsOf([3, 3])
    const [first = [], second = []] = long
    const short = bullet(1, 'Công tác dân vận')
    const rows = rowsOf(
      [short, ...first, ...second],
      [...first, ...second, { ...short, id: newId() }],
    )
    expect(movedHere(rows)).toEqual([])
    const common = () => bullet(1, 'Tiếp tục thực hiện tốt các nhiệm vụ đã được giao trong năm nay')
    const twice = rowsOf([common(), common(), ...first, ...second], [...first, common(), ...second])
    expect(movedHere(twice)).toEqual([])
  })

  it('see no move where a line was copied', () => {
    const [first = [], second = []] = sectionsOf([3, 3])
    const copy = first.slice(1, 2)
    const rows = rowsOf([...first, ...second], [...first, ...second, ...anew(copy)])
    expect(rows.map(({ kind }) => kind)).toEqual([...Array(8).fill('same'), 'added'])
  })
})
