import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkDocument } from '../../../shared/document/check.ts'
import { documentSchema } from '../../../shared/document/types.ts'
import { footnoteRows, headerRows, outlineRows } from '../../../shared/recognize/views.ts'
import { sharedFolder } from '../../builders/sharedMaterial.ts'
import { recognized, textOf, wordBag, wordsMissing } from '../../unit/recognize/helpers.ts'

/** The five real documents, read and held against labels made by people. */

interface Label {
  readonly level: number
  readonly marker: string
  readonly title: string
  readonly line: number
  readonly role: string
  readonly runIn?: boolean
}

const fixtures = resolve(import.meta.dirname, '../../fixtures/recognize')

function seed(id: string): string {
  const folder = resolve(sharedFolder ?? '', 'seeds')
  const name = readdirSync(folder).find((file) => file.startsWith(id)) ?? ''
  return readFileSync(resolve(folder, name), 'utf8')
}

function labels<T>(file: string): T {
  const own = file.startsWith('outline-') ? fixtures : resolve(sharedFolder ?? '', 'truth')
  return JSON.parse(readFileSync(resolve(own, file), 'utf8')) as T
}

function flat(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** What is syntax of the converters and no word of the text. */
function withoutSyntax(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\[footnoteRef:\d+\]|\[bookmark:[^\]]*\]|\[\d+(?=: )/g, ' ')
    .replace(/⁽[⁰¹²³⁴-⁹]+⁾|^[¹²³⁴-⁹]+\./gm, ' ')
    .replace(/^\s*\(\d+\);?\s*$/gm, ' ')
    .replace(/ m\n2\n/g, ' m2\n')
}

/** Page numbers and a mark without brackets of the PDF. */
const FURNITURE: Readonly<Record<string, readonly string[]>> = { '004': ['3', '4', '11'] }

const NOTES: Readonly<Record<string, number>> = {
  '000': 108,
  '001': 0,
  '002': 4,
  '003': 43,
  '004': 11,
}

describe.skipIf(sharedFolder === undefined)('the five real documents', () => {
  test.each(Object.keys(NOTES))('%s: valid, and no word lost or added', (id) => {
    const input = seed(id)
    const text = recognized(input)
    for (const { document } of text.documents) {
      documentSchema.parse(document)
      expect(checkDocument(document).ok).toBe(true)
    }
    const before = wordBag(withoutSyntax(input))
    for (const word of FURNITURE[id] ?? []) before.set(word, (before.get(word) ?? 0) - 1)
    const after = wordBag(textOf(text).replace(/\[\d+\]/g, ' '))
    const total = [...before.values()].reduce((sum, count) => sum + count, 0)
    expect(wordsMissing(before, after).length).toBeLessThanOrEqual(total * 0.0005)
    expect(wordsMissing(after, before)).toEqual([])
  })

  test.each(Object.keys(NOTES))('%s: read again from its own text it is the same', (id) => {
    const once = textOf(recognized(seed(id)))
    const again = recognized(once)
    expect(textOf(again)).toBe(once)
    expect(outlineRows(again).map(({ line: _, ...row }) => row)).toEqual(
      outlineRows(recognized(seed(id))).map(({ line: _, ...row }) => row),
    )
  })

  test.each(Object.entries(NOTES))('%s: %i footnotes', (id, count) => {
    const rows = footnoteRows(recognized(seed(id)))
    expect(rows).toHaveLength(count)
    expect(rows.every((row) => row.text.length > 3 && row.line > 0)).toBe(true)
  })

  test('000 and 003: every footnote has its whole text', () => {
    for (const id of ['000', '003']) {
      const input = seed(id).normalize('NFC')
      const bodies = new Map(
        [...input.matchAll(/\[(\d+): (.*?)\](?=\s)/gs)].map((match) => [
          match[1] ?? '',
          flat((match[2] ?? '').trim().replace(/^\(\)/, '')),
        ]),
      )
      for (const row of footnoteRows(recognized(input))) expect(row.text).toBe(bodies.get(row.mark))
    }
  })

  test('004: footnotes as labelled', () => {
    const truth =
      labels<
        { mark: string; anchorLine: number; textStart: string; textEnd: string; length: number }[]
      >('004.footnotes.json')
    const rows = footnoteRows(recognized(seed('004')))
    expect(rows.map(({ mark, line, text }) => [mark, line, text.length])).toEqual(
      truth.map(({ mark, anchorLine, length }) => [mark, anchorLine, length]),
    )
    rows.forEach((row, index) => {
      expect(row.text.startsWith(flat(truth[index]?.textStart ?? '-').slice(0, 40))).toBe(true)
      expect(row.text.endsWith(flat(truth[index]?.textEnd ?? '-'))).toBe(true)
    })
  })

  test.each([
    ['000', 'outline-000.json'],
    ['001', '001.outline.json'],
    ['002', 'outline-002.json'],
    ['003', 'outline-003.json'],
    ['004', '004.outline.json'],
  ])('%s: outline against its labels', (id, file) => {
    const truth = labels<Label[]>(file)
    const rows = outlineRows(recognized(seed(id)))
    const byPlace = new Map(rows.map((row) => [`${row.line} ${flat(row.title)}`, row]))
    const pairs = truth.flatMap((label) => {
      const row = byPlace.get(`${label.line} ${flat(label.title)}`)
      return row === undefined ? [] : [{ label, row }]
    })
    const f1 = (2 * pairs.length) / (rows.length + truth.length)
    expect(f1).toBeGreaterThanOrEqual(0.97)
    const share = (same: (pair: (typeof pairs)[number]) => boolean): number =>
      pairs.filter(same).length / pairs.length
    expect(share(({ label, row }) => label.level === row.level)).toBeGreaterThanOrEqual(0.95)
    expect(share(({ label, row }) => label.role === row.role)).toBeGreaterThanOrEqual(0.95)
    expect(share(({ label, row }) => label.marker === row.marker)).toBe(1)
    expect(share(({ label, row }) => (label.runIn ?? false) === row.runIn)).toBe(1)
  })

  test.each(['001', '004'])('%s: numbered paragraphs without a title are items', (id) => {
    const items = labels<{ marker: string; line: number }[]>(`${id}.items.json`)
    for (const { document, source } of recognized(seed(id)).documents) {
      const found = document.body.flatMap((block) =>
        block.type === 'item' ? [source.blocks[block.id]] : [],
      )
      expect(found).toEqual(items.map((item) => item.line))
    }
  })

  test('001: official parts as labelled', () => {
    const truth = labels<Record<string, unknown>>('001.header.json')
    const [row] = headerRows(recognized(seed('001')))
    expect(row).toEqual({
      documentType: truth.docType,
      superior: truth.superior,
      issuer: truth.issuer,
      number: truth.number,
      symbol: truth.symbol,
      place: truth.place,
      date: truth.date,
      title: truth.title,
      recipients: truth.recipients,
      onBehalfOf: truth.signatureAuthority,
      signerTitle: truth.signerTitle,
      signer: truth.signer,
      signedMark: truth.signedMark,
      typistMark: truth.typistMark,
    })
  })

  test('002: a plan and its material', () => {
    const text = recognized(seed('002'))
    expect(headerRows(text)).toMatchObject([
      {
        documentType: 'KH',
        issuer: null,
        number: '12',
        symbol: 'KH/ĐUK',
        date: null,
        onBehalfOf: 'T/M BAN THƯỜNG VỤ',
        signerTitle: 'BÍ THƯ',
        signer: 'Trần Văn Bồi',
        signedMark: false,
      },
      { documentType: 'TLTT', number: null, signer: null, recipients: [] },
    ])
    expect(headerRows(text)[0]?.recipients).toHaveLength(5)
  })

  test.each([
    ['000', ['BC', 'bao-cao-chinh-tri-tinh', 'tinh-tra-vinh', '2020-2025']],
    ['001', ['NQ', 'nghi-quyet-nam', 'tinh-tra-vinh', '2021']],
    ['002', ['KH', 'ke-hoach-hoc-tap', 'dang-uy-khoi', '2020']],
    ['003', ['BC', 'bao-cao-chinh-tri-co-so', 'thanh-pho-tra-vinh', '2020-2025']],
    ['004', ['BC', 'bao-cao-ket-qua-nam', 'tinh-tra-vinh', '2021']],
  ])('%s: what it is', (id, expected) => {
    const document = recognized(seed(id)).documents[0]?.document
    const period = document?.period
    const key = period?.kind === 'term' ? `${period.from}-${period.to}` : String(period?.year)
    expect([document?.documentType, document?.template, document?.entity, key]).toEqual(expected)
    expect(document?.guideline).toBe('HD36')
  })

  test('decomposed letters, CRLF and a byte order mark change nothing', () => {
    const plain = recognized(seed('001'))
    const odd = recognized(`\uFEFF${seed('001').normalize('NFD').replaceAll('\n', '\r\n')}`)
    expect(textOf(odd)).toBe(textOf(plain))
    expect(outlineRows(odd)).toEqual(outlineRows(plain))
  })
})
