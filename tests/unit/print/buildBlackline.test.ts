import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDocuments } from '../../../shared/compare/compareDocuments.ts'
import type { OfficialParts, VanKienDocument } from '../../../shared/document/types.ts'
import { buildBlackline } from '../../../shared/print/blackline/buildBlackline.ts'
import { buildPrintTree } from '../../../shared/print/buildPrintTree.ts'
import type { PrintDocument } from '../../../shared/print/types.ts'
import { documentOf } from '../../builders/document.ts'
import { type Side, settledTree } from '../../builders/settledTree.ts'
import { body, edited, edits } from '../compare/randomBody.ts'

function blacklineOf(before: VanKienDocument, after: VanKienDocument): PrintDocument {
  return buildBlackline(before, after, compareDocuments(before, after))
}

const words = fc.constantFrom(
  'TỈNH UỶ MẪU',
  'BÍ THƯ',
  'về nhiệm vụ năm 2027',
  'về nhiệm vụ năm 2028 và các năm tiếp theo của nhiệm kỳ',
  'Lưu Văn phòng',
)
const parts: fc.Arbitrary<OfficialParts> = fc.record(
  {
    partyHeading: fc.constant(true as const),
    superior: words,
    issuer: words,
    number: fc.constantFrom('01', '02'),
    symbol: fc.constantFrom('NQ/TU', 'BC/TU'),
    place: fc.constantFrom('Bình Mẫu', 'Xã Mẫu'),
    date: fc.record({ year: fc.constantFrom(2027, 2028) }),
    typeName: fc.constantFrom('NGHỊ QUYẾT', 'BÁO CÁO'),
    title: words,
    subtitle: words,
    titleRule: fc.constant(true as const),
    recipients: fc.array(words, { maxLength: 4 }),
    onBehalfOf: words,
    signerTitle: words,
    signer: words,
    signedMark: fc.constant(true as const),
    typistMark: fc.constantFrom('HOA-12', 'tep.doc'),
    circulation: fc.constantFrom('LƯU HÀNH NỘI BỘ', 'MẬT'),
    draft: fc.constantFrom('Dự thảo lần 1', 'Dự thảo lần 2'),
  },
  { requiredKeys: ['recipients'] },
)

/** Everything that carries a change, with its place; nothing where nothing changed. */
function changesIn(print: PrintDocument): unknown[] {
  const found: unknown[] = []
  JSON.stringify(print, (key, value) => {
    if (key === 'change' && value !== undefined) found.push(value)
    return value
  })
  return found
}

describe('two print trees laid over each other', () => {
  it('give back each of them, word for word, with styles, notes, tables and parts', () => {
    fc.assert(
      fc.property(body, edits, parts, parts, fc.boolean(), (blocks, list, one, other, forget) => {
        const before = documentOf(blocks, { parts: one })
        const after = documentOf(edited(blocks, list, forget), { parts: other })
        const blackline = blacklineOf(before, after)
        for (const [side, document] of [
          ['before', before],
          ['after', after],
        ] as const) {
          expect(settledTree(blackline, side)).toEqual(settledTree(buildPrintTree(document), side))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('two bodies that have nothing to do with each other, too', () => {
    fc.assert(
      fc.property(body, body, (one, other) => {
        const [before, after] = [documentOf(one), documentOf(other)]
        const blackline = blacklineOf(before, after)
        const sides: [Side, VanKienDocument][] = [
          ['before', before],
          ['after', after],
        ]
        for (const [side, document] of sides) {
          expect(settledTree(blackline, side)).toEqual(settledTree(buildPrintTree(document), side))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('mark nothing where nothing changed', () => {
    fc.assert(
      fc.property(body, parts, (blocks, official) => {
        const document = documentOf(blocks, { parts: official })
        expect(changesIn(blacklineOf(document, structuredClone(document)))).toEqual([])
      }),
    )
  })

  it('every move has both places, and the moved words are the same at both', () => {
    fc.assert(
      fc.property(body, edits, (blocks, list) => {
        const print = blacklineOf(documentOf(blocks), documentOf(edited(blocks, list, false)))
        const moved = new Map<string, string>()
        for (const block of print.body) {
          if (block.kind === 'table' || block.change === undefined || !('move' in block.change)) {
            continue
          }
          const { kind, move } = block.change
          for (const inline of block.inlines) {
            if (inline.change?.kind !== kind || !('text' in inline)) continue
            const key = `${kind} ${move}`
            moved.set(key, (moved.get(key) ?? '') + inline.text)
          }
        }
        for (const [key, text] of moved) {
          const other = key.startsWith('movedFrom')
            ? key.replace('movedFrom', 'movedTo')
            : key.replace('movedTo', 'movedFrom')
          expect(moved.get(other)).toBe(text)
        }
      }),
      { numRuns: 300 },
    )
  })
})
