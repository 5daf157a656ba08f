import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bullet,
  divider,
  figure,
  footnote,
  heading,
  item,
  paragraph,
  text,
} from '../../../shared/document/build.ts'
import { documentText } from '../../../shared/document/textView.ts'
import type {
  Block,
  FigureRef,
  HeadingLevel,
  VanKienDocument,
} from '../../../shared/document/types.ts'
import { formatRules } from '../../../shared/formatRules/formatRules.ts'
import { buildPrintTree } from '../../../shared/print/buildPrintTree.ts'
import { inlineWords } from '../../../shared/print/inlines.ts'
import type { PartLine, PrintDocument, PrintParagraph } from '../../../shared/print/types.ts'
import { documentOf } from '../../builders/document.ts'

const ref: FigureRef = {
  indicator: 'grdp',
  period: { kind: 'own', offset: 0 },
  measure: 'target',
  form: 'bounded',
}

function bodyOf(blocks: Block[], rest: Partial<VanKienDocument> = {}): PrintParagraph[] {
  return buildPrintTree(documentOf(blocks, rest)).body.filter((block) => block.kind === 'paragraph')
}

function wordsOf(blocks: Block[]): string[] {
  return bodyOf(blocks).map(({ inlines }) => inlineWords(inlines, (note) => `[${note + 1}]`))
}

function partWords(lines: readonly PartLine[]): string[] {
  return lines.map(({ text: words }) => words)
}

/** All printed words in reading order, notes last, as `documentText` orders them. */
function printedWords(print: PrintDocument): string[] {
  const mark = (note: number) => `[${print.notes[note]?.number}]`
  const lines = [
    print.circulation?.text ?? '',
    ...partWords(print.firstPage?.left ?? []),
    ...partWords(print.firstPage?.right ?? []),
    ...partWords(print.title),
    ...print.body.flatMap((block) =>
      block.kind === 'paragraph'
        ? [inlineWords(block.inlines, mark)]
        : block.rows.flatMap(({ cells }) => cells.map(({ inlines }) => inlineWords(inlines, mark))),
    ),
    ...partWords(print.closing?.left ?? []),
    ...partWords(print.closing?.right ?? []),
    ...partWords(print.closing?.below ?? []),
    ...print.notes.flatMap(({ number, paragraphs }) => [
      `[${number}]`,
      ...paragraphs.map((inlines) => inlineWords(inlines)),
    ]),
  ]
  return lines.join('\n').split(/\s+/).filter(Boolean)
}

describe('the body of the print tree', () => {
  it('puts markers in front of headings, items and bullets', () => {
    expect(
      wordsOf([
        heading(1, 'part', 'MỞ ĐẦU'),
        heading(2, 'tasks', 'NHIỆM VỤ'),
        heading(3, 'field', 'Kinh tế'),
        item(3, 'Đoạn có số.'),
        bullet(1, 'gạch'),
        bullet(2, 'cộng'),
      ]),
    ).toEqual([
      'Phần thứ nhất\nMỞ ĐẦU',
      'I- NHIỆM VỤ',
      '1. Kinh tế',
      '2. Đoạn có số.',
      '- gạch',
      '+ cộng',
    ])
  })

  it('joins a run-in heading with the paragraph after it and keeps its looks', () => {
    const title = heading(4, 'field', 'Nông nghiệp', { runIn: true, end: ':', marker: '1.1.' })
    const after = paragraph('được mùa.')
    const [line, ...rest] = bodyOf([title, after])
    expect(rest).toEqual([])
    expect(inlineWords(line!.inlines)).toBe('1.1. Nông nghiệp: được mùa.')
    expect(line).toMatchObject({ id: after.id, runInId: title.id, style: 'body' })
    expect(line!.inlines[0]).toMatchObject({ text: '1.1. Nông nghiệp: ', bold: true, italic: true })
    expect(line!.inlines[1]).toEqual({ kind: 'text', text: 'được mùa.' })
    expect(line!.outlineLevel).toBeUndefined()
  })

  it('keeps a heading with its text or its first sub-heading, not with the next section', () => {
    const blocks = [
      heading(2, 'tasks', 'NHIỆM VỤ'),
      heading(3, 'field', 'Trống'),
      heading(3, 'field', 'Có chữ'),
      paragraph('chữ'),
      heading(2, 'closing', 'CUỐI'),
    ]
    expect(bodyOf(blocks).map(({ keepNext }) => keepNext)).toEqual([
      true,
      undefined,
      true,
      undefined,
      undefined,
    ])
  })

  it('prints a run-in heading without a paragraph after it as a heading', () => {
    const blocks = [heading(3, 'field', 'Kinh tế', { runIn: true, end: ':' }), bullet(1, 'tăng')]
    expect(wordsOf(blocks)).toEqual(['1. Kinh tế:', '- tăng'])
    expect(bodyOf(blocks)[0]!.outlineLevel).toBe(3)
  })

  it('writes figures, gaps and note marks in their places', () => {
    const [line] = bodyOf([
      paragraph([
        text('Tăng '),
        figure(ref, '11%'),
        footnote('Một.'),
        text(', thu '),
        figure(ref),
        text('.'),
      ]),
    ])
    expect(inlineWords(line!.inlines, (note) => `[${note + 1}]`)).toBe(
      'Tăng 11%[1], thu [chưa có số liệu].',
    )
    const figures = line!.inlines.filter(({ kind }) => kind === 'figure')
    expect(figures.map((own) => own.kind === 'figure' && own.missing)).toEqual([false, true])
  })

  it('merges runs of one look, tidies blanks and keeps line breaks', () => {
    const [line] = bodyOf([
      paragraph([text('  một'), text('  hai '), text('ba', { bold: true }), text(' \n  bốn  ')]),
    ])
    expect(line!.inlines).toEqual([
      { kind: 'text', text: 'một hai ' },
      { kind: 'text', text: 'ba', bold: true },
      { kind: 'break' },
      { kind: 'text', text: 'bốn' },
    ])
  })

  it('leaves out empty paragraphs and draws dividers as written', () => {
    expect(
      wordsOf([paragraph(''), paragraph('  '), divider('*\n*   *'), divider('-----')]),
    ).toEqual(['*\n*\u00a0\u00a0\u00a0*', '-----'])
  })

  it('numbers notes and parts their paragraphs', () => {
    const { notes } = buildPrintTree(
      documentOf([paragraph([text('a'), footnote('Một.'), text('b'), footnote('Hai.\nBa.')])]),
    )
    expect(notes.map(({ number }) => number)).toEqual(['1', '2'])
    expect(notes[1]!.paragraphs.map((own) => inlineWords(own))).toEqual(['Hai.', 'Ba.'])
  })

  it('gives table columns their share of the width of the text', () => {
    const cell = (id: string) => ({ type: 'tableCell' as const, id, children: [text(id)] })
    const { body } = buildPrintTree(
      documentOf([
        {
          type: 'table',
          id: 't',
          widths: [1, 2],
          children: [{ type: 'tableRow', id: 'r', head: true, children: [cell('a'), cell('b')] }],
        },
      ]),
    )
    expect(body[0]).toMatchObject({ kind: 'table', columns: [55, 110] })
  })
})

describe('the official parts of the print tree', () => {
  const parts: VanKienDocument['parts'] = {
    partyHeading: true,
    issuer: 'TỈNH UỶ MẪU',
    number: '3',
    symbol: 'NQ/TU',
    place: 'Bình Mẫu',
    date: { year: 2027 },
    typeName: 'NGHỊ QUYẾT',
    title: 'về nhiệm vụ phát triển kinh tế - xã hội và xây dựng hệ thống chính trị năm 2027',
    titleRule: true,
    recipients: ['Các chi bộ', 'Lưu Văn phòng'],
    onBehalfOf: 'T/M TỈNH UỶ',
    signerTitle: 'BÍ THƯ',
    signer: 'Nguyễn Văn Mẫu',
  }
  const printed = (more: Partial<typeof parts> = {}, rest: Partial<VanKienDocument> = {}) =>
    buildPrintTree(documentOf([], { parts: { ...parts, ...more }, ...rest }))

  it('stand left and right on the first page', () => {
    const { firstPage } = printed()
    const blank = formatRules('HD05').wording.blank.value
    expect(partWords(firstPage!.left)).toEqual(['TỈNH UỶ MẪU', '*', 'Số 03-NQ/TU'])
    expect(partWords(firstPage!.right)).toEqual([
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      `Bình Mẫu, ngày${blank}tháng${blank}năm 2027`,
    ])
  })

  it('break a long trích yếu evenly, and leave one broken by hand alone', () => {
    expect(printed().title[1]!.text).toBe(
      'về nhiệm vụ phát triển kinh tế - xã hội\nvà xây dựng hệ thống chính trị năm 2027',
    )
    const own = `${'một hai '.repeat(12)}\nba`
    expect(printed({ title: own }).title[1]!.text).toBe(own)
  })

  it('leave room to sign, with "(Đã ký)" in it on an issued copy', () => {
    expect(printed().closing!.right.map((line) => [line.text, line.linesAbove ?? 0])).toEqual([
      ['T/M TỈNH UỶ', 0],
      ['BÍ THƯ', 0],
      ['Nguyễn Văn Mẫu', 4],
    ])
    expect(
      printed({ signedMark: true }).closing!.right.map((line) => [line.text, line.linesAbove ?? 0]),
    ).toEqual([
      ['T/M TỈNH UỶ', 0],
      ['BÍ THƯ', 0],
      ['(Đã ký)', 1],
      ['Nguyễn Văn Mẫu', 2],
    ])
  })

  it('put a typist mark after the archive and a file name below everything', () => {
    expect(printed({ typistMark: 'HOA-12' }).closing!.left.at(-1)).toMatchObject({
      text: '- Lưu Văn phòng.',
      tail: { part: 'typistMark', text: 'HOA-12' },
    })
    const { closing } = printed({ typistMark: 'D:\\Van ban\\NQ so 3.doc' })
    expect(partWords(closing!.below)).toEqual(['D:\\Van ban\\NQ so 3.doc'])
    expect(partWords(closing!.left).at(-1)).toBe('- Lưu Văn phòng.')
  })

  it('put the title of a letter under its number', () => {
    const { typeName: _, titleRule: __, ...rest } = parts
    const { firstPage, title } = buildPrintTree(
      documentOf([], { documentType: 'CV', parts: { ...rest, title: 'về việc họp' } }),
    )
    expect(partWords(firstPage!.left)).toContain('về việc họp')
    expect(title).toEqual([])
  })

  it('are absent where the document has none', () => {
    const print = buildPrintTree(documentOf([]))
    expect(print).toMatchObject({ title: [], body: [], notes: [] })
    expect(print.firstPage ?? print.closing ?? print.circulation).toBeUndefined()
  })
})

describe('no word is lost or added', () => {
  const words = fc.stringMatching(/^[a-zđêổ,.]{1,8}( {1,2}[a-zđêổ,.]{1,8}){0,4}$/)
  const line = fc.array(
    fc.oneof(
      words.map((own) => text(own)),
      words.map((own) => text(` ${own} `, { bold: true })),
      words.map((own) => footnote(own)),
      words.map((own) => figure(ref, own)),
    ),
    { minLength: 1, maxLength: 4 },
  )
  const level = fc.integer({ min: 1, max: 5 }) as fc.Arbitrary<HeadingLevel>
  const block = fc.oneof(
    line.map((own) => paragraph(own)),
    fc
      .tuple(level, line, fc.boolean(), fc.constantFrom(undefined, ':', '.'))
      .map(([own, title, runIn, end]) =>
        heading(own, 'other', title, {
          ...(runIn && { runIn: true as const }),
          ...(end && { end }),
        }),
      ),
    fc.tuple(level, line).map(([own, inner]) => item(own, inner)),
    line.map((own) => bullet(2, own)),
    fc.constant(divider('* * *')),
  )

  it('in any document', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const document = documentOf(blocks)
        const own = documentText(document).split(/\s+/).filter(Boolean)
        expect(printedWords(buildPrintTree(document)).join('')).toBe(own.join(''))
      }),
      { numRuns: 300 },
    )
  })
})
