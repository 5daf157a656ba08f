import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDocuments } from '../../../shared/compare/compareDocuments.ts'
import { footnote, heading, paragraph, table, text } from '../../../shared/document/build.ts'
import type {
  Block,
  Inline,
  OfficialParts,
  VanKienDocument,
} from '../../../shared/document/types.ts'
import { buildBlackline } from '../../../shared/print/blackline/buildBlackline.ts'
import { buildPrintTree } from '../../../shared/print/buildPrintTree.ts'
import type { PrintDocument, PrintInline } from '../../../shared/print/types.ts'
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

/** The words of a body as they are marked: [-went-], [+came+], {from}, {to}, "¶" an end. */
function shown(print: PrintDocument): string[] {
  const signs = { deleted: '[-', inserted: '[+', movedFrom: '{-', movedTo: '{+' } as const
  const words = (line: readonly PrintInline[]) =>
    line
      .map((inline) => {
        const text =
          inline.kind === 'break'
            ? '|'
            : inline.kind === 'note'
              ? '*'
              : 'text' in inline
                ? inline.text
                : inline.spoken
        if (inline.change === undefined) return text
        const sign = signs[inline.change.kind]
        return `${sign}${text}${sign.startsWith('[') ? ']' : '}'}`
      })
      .join('')
  return print.body.map((block) => {
    if (block.kind === 'table') return block.rows.map(({ cells }) => cells.length).join()
    const end = block.change === undefined ? '' : `${signs[block.change.kind]}¶`
    return words(block.inlines) + end
  })
}

const one = 'Các thư viện mở cửa cả ngày chủ nhật để bạn đọc mượn sách.'
const two = 'Nhà văn hoá xã được sửa chữa và sơn lại trước Tết Nguyên đán.'

describe('how changes are shown', () => {
  const bodies = (before: Block[], after: Block[]) =>
    shown(blacklineOf(documentOf(before), documentOf(after)))

  it('a figure is put for another one, and nothing else', () => {
    expect(
      bodies(
        [paragraph('Thu đạt 5.300 tỷ đồng, tăng 4%.')],
        [paragraph('Thu đạt 5.650 tỷ đồng, tăng 4%.')],
      ),
    ).toEqual(['Thu đạt [-5.300][+5.650] tỷ đồng, tăng 4%.'])
  })

  it('a paragraph that was parted keeps its words: only its end is new', () => {
    expect(bodies([paragraph(`${one} ${two}`)], [paragraph(one), paragraph(two)])).toEqual([
      `${one}[+¶`,
      `[- ]${two}`,
    ])
  })

  it('two paragraphs that were joined keep theirs: an end is gone', () => {
    expect(bodies([paragraph(one), paragraph(two)], [paragraph(`${one} ${two}`)])).toEqual([
      `${one}[-¶`,
      `[+ ]${two}`,
    ])
  })

  it('a heading taken out changes the numbers of those behind it', () => {
    const [a, b, c] = ['MỘT', 'HAI', 'BA'].map((words) => heading(2, 'field', `Mục ${words}`))
    expect(bodies([a!, b!, c!], [a!, c!])).toEqual([
      'I- Mục MỘT',
      '[-II- Mục HAI][-¶',
      '[-III][+II]- Mục BA',
    ])
  })

  it('a heading of another level is another paragraph', () => {
    const title = heading(3, 'field', 'Về y tế cơ sở')
    expect(bodies([title], [{ ...title, level: 4 }])).toEqual([
      '[-1. Về y tế cơ sở][-¶',
      '[+1. Về y tế cơ sở][+¶',
    ])
  })

  it('a table of other columns is replaced as a whole, one with a new row is not', () => {
    const old = table(
      [
        ['Chỉ tiêu', 'Kết quả'],
        ['Lúa', '10'],
        ['Mía', '20'],
      ].map(cells),
    )
    const grown = { ...old, children: [...old.children, ...table([cells(['Dừa', '30'])]).children] }
    const other = table(
      [
        ['Chỉ tiêu', 'Đơn vị', 'Kết quả'],
        ['Lúa', 'tấn', '10'],
      ].map(cells),
    )
    const changes = (after: Block) =>
      blacklineOf(documentOf([old]), documentOf([after])).body.map((block) => [
        block.change?.kind,
        block.kind === 'table' ? block.rows.map(({ change }) => change?.kind) : [],
      ])
    expect(changes(grown)).toEqual([[undefined, [undefined, undefined, undefined, 'inserted']]])
    expect(changes(other)).toEqual([
      ['deleted', ['deleted', 'deleted', 'deleted']],
      ['inserted', ['inserted', 'inserted']],
    ])
  })

  it('a note of other words keeps its mark, one of other sense is another note', () => {
    const noted = (words: string) =>
      paragraph([
        text('Thu ngân sách trên địa bàn'),
        footnote(words),
        text(' tăng đều qua các quý, nhất là từ sản xuất.'),
      ])
    const changedTo = (words: string) =>
      blacklineOf(documentOf([noted('Không kể thu từ đất.')]), documentOf([noted(words)]))
    expect(shown(changedTo('Không kể thu từ xổ số.'))).toEqual([
      'Thu ngân sách trên địa bàn* tăng đều qua các quý, nhất là từ sản xuất.',
    ])
    expect(shown(changedTo('Báo cáo của ngành thuế hằng tháng.'))).toEqual([
      'Thu ngân sách trên địa bàn[-*][+*] tăng đều qua các quý, nhất là từ sản xuất.',
    ])
  })
})

function cells(words: readonly string[]): Inline[][] {
  return words.map((one) => [text(one)])
}
