import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTableFile } from '../../../electron/excel/readTableFile.ts'
import { writeCsv } from '../../../electron/excel/writeCsv.ts'
import { writeXlsx } from '../../../electron/excel/writeXlsx.ts'
import { cellText, type Workbook } from '../../../shared/exchange/sheet.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A workbook of one sheet from the XML of its parts. */
function workbook(sheet: string, parts: Record<string, string> = {}): Uint8Array {
  const files = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets><sheet name="Một" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    ...parts,
  }
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  )
}

function texts(book: Workbook): string[][] {
  return book.sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(cellText)))
}

function read(name: string, bytes: Uint8Array): Workbook {
  const book = readTableFile(name, bytes)
  if (!book.ok) throw new Error(`${book.error.code}: ${book.error.message}`)
  return book.value
}

function refusal(bytes: Uint8Array, name = 'a.xlsx'): string {
  const book = readTableFile(name, bytes)
  if (book.ok) throw new Error('was read')
  return book.error.message
}

describe('a workbook', () => {
  it('is read with shared, rich and inline texts, formulas’ values, errors, percents and dates', () => {
    const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="0.0%;[Red]\\-0.0%"/><numFmt numFmtId="165" formatCode="0.0&quot;%&quot;"/><numFmt numFmtId="166" formatCode="[&gt;100]#,##0;dd/mm/yyyy"/></numFmts><fonts><font><name val=".VnTime"/></font></fonts><cellXfs><xf numFmtId="0" fontId="9"/><xf numFmtId="164" fontId="9"/><xf numFmtId="165" fontId="9"/><xf numFmtId="14" fontId="9"/><xf numFmtId="0" fontId="0"><alignment indent="2"/></xf></cellXfs></styleSheet>`
    const strings = `<sst xmlns="${MAIN}"><si><t>Chỉ tiêu</t></si><si><r><t>Tốc độ </t></r><r><rPr><b/></rPr><t>tăng</t></r><rPh><t>bỏ</t></rPh></si><si><t>ChØ tiªu</t></si></sst>`
    const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData>
      <x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>a &lt; b</x:t></x:is></x:c></x:row>
      <x:row><x:c s="1"><x:v>0.115</x:v></x:c><x:c s="2"><x:v>11.5</x:v></x:c><x:c s="3"><x:v>44562</x:v></x:c><x:c t="e"><x:f>A1/0</x:f><x:v>#DIV/0!</x:v></x:c><x:c><x:f>1+1</x:f><x:v>0.30000000000000004</x:v></x:c><x:c t="str"><x:f>"x"</x:f><x:v>chữ</x:v></x:c><x:c s="4" t="s"><x:v>2</x:v></x:c></x:row>
    </x:sheetData><x:mergeCells><x:mergeCell ref="B2:D2"/></x:mergeCells></x:worksheet>`
    const book = read(
      'a.xlsx',
      workbook(sheet, { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': strings }),
    )
    expect(texts(book)).toEqual([
      ['Chỉ tiêu', 'Tốc độ tăng', 'a < b'],
      ['11,5%', '11,5', '01/01/2022', '#DIV/0!', '0,3', 'chữ', 'Chỉ tiêu'],
    ])
    expect(book.sheets[0]?.rows[0]?.cells[0]).toMatchObject({ row: 1, column: 1 })
    expect(book.sheets[0]?.rows[1]?.cells[6]).toMatchObject({ indent: 2 })
    expect(book.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }])
  })

  it('is refused where it would do more than be read', { timeout: 30_000 }, () => {
    const bomb = `<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`
    expect(refusal(workbook(bomb))).toContain('bất thường')
    const grown = workbook(`<worksheet>${' '.repeat(130 * 1024 * 1024)}</worksheet>`)
    expect(grown.length).toBeLessThan(1_000_000)
    expect(refusal(grown)).toContain('bung ra quá lớn')
  })

  it('is refused with a million rows, but not for a million empty ones', {
    timeout: 30_000,
  }, () => {
    const rows = (cell: string, count: number) =>
      `<worksheet><sheetData>${`<row>${cell}</row>`.repeat(count)}</sheetData></worksheet>`
    expect(refusal(workbook(rows('<c><v>1</v></c>', 1_000_000)))).toContain('20.000 dòng')
    expect(texts(read('a.xlsx', workbook(rows('<c s="1"/>', 1_000_000))))).toEqual([])
  })

  it.each([
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], '.xls'],
    ['a page of the web', [...strToU8('<html><table></table></html>')], 'trang web'],
    ['a PDF', [...strToU8('%PDF-1.7')], 'PDF'],
    ['XML of old', [...strToU8('<?xml version="1.0"?><Workbook/>')], 'XML'],
    ['nothing', [], 'rỗng'],
    ['half a workbook', [...workbook('<worksheet/>').subarray(0, 300)], 'hỏng'],
    ['any other data', [1, 0, 2, 0, 0, 0, 3, 9, 9, 0], 'Hãy chọn tệp khác'],
  ])('says what %s is', (_, bytes, words) => {
    expect(refusal(new Uint8Array(bytes))).toContain(words)
  })

  it('says that it has a password, or is a document', () => {
    const name = Buffer.from('EncryptedPackage', 'utf16le')
    expect(refusal(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), name]))).toContain(
      'mật khẩu',
    )
    const types =
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document"/></Types>'
    expect(refusal(zipSync({ '[Content_Types].xml': strToU8(types) }))).toContain('Word')
  })
})

describe('a table of plain text', () => {
  const words = 'STT;Chỉ tiêu;Năm 2021\r\n1;"Thu; ""nội"" địa";1.446,25\r\n'
  const fields = [
    ['STT', 'Chỉ tiêu', 'Năm 2021'],
    ['1', 'Thu; "nội" địa', '1.446,25'],
  ]
  const wide = Buffer.from(words, 'utf16le')

  it.each([
    ['UTF-8', strToU8(words)],
    ['UTF-8 with its mark', strToU8(`\ufeff${words}`)],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), wide])],
    ['UTF-16 without', wide],
    [
      'UTF-16 the other way round',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()]),
    ],
  ])('is read in %s', (_, bytes) => {
    expect(texts(read('a.csv', bytes))).toEqual(fields)
  })

  it.each([',', '\t', ';', '|'])('is read when parted by %j', (sign) => {
    const text = [
      ['STT', 'Chỉ tiêu', 'ĐVT'],
      ['1', 'Thu', '%'],
      ['2', 'Chi', '%'],
    ]
      .map((row) => row.join(sign))
      .join('\n')
    expect(texts(read('a.csv', strToU8(text)))[2]).toEqual(['2', 'Chi', '%'])
  })

  it('is read in the letters of TCVN3, and says so', () => {
    const legacy = Buffer.from(
      'STT;ChØ tiªu;N¨m 2021\n1;Tû lÖ hé nghÌo;2,5\n2;Thu néi ®Þa;3\n',
      'latin1',
    )
    const book = read('a.csv', legacy)
    expect(texts(book)[1]).toEqual(['1', 'Tỷ lệ hộ nghèo', '2,5'])
    expect(book.notes).toEqual([expect.stringContaining('TCVN3')])
  })
})

describe('what is written', () => {
  const dangerous = ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")']
  const harmless = ['-3,92', '+5', '-1.446,25%', 'a=b', '- gạch đầu dòng'.slice(2)]
  const sheet = { name: 'Bảng', rows: [...dangerous, ...harmless].map((text) => [text]) }

  it('runs nothing in Excel: every text is a text, marked where it looks like a formula', () => {
    const parts = unzipSync(writeXlsx([sheet]))
    const xml = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString('utf8')
    expect(xml).not.toContain('<f>')
    expect(xml.match(/t="inlineStr"/g)).toHaveLength(sheet.rows.length)
    expect(Buffer.from(parts['xl/styles.xml'] ?? []).toString('utf8')).toContain('quotePrefix="1"')
    expect(texts(read('a.xlsx', writeXlsx([sheet]))).flat()).toEqual(
      [...dangerous, ...harmless].map((text) => text.trim()),
    )
  })

  it('runs nothing as plain text, and leaves negative numbers alone', () => {
    const lines = writeCsv(sheet).slice(1).split('\r\n')
    for (const [at, text] of dangerous.entries()) {
      expect(lines[at]?.replace(/^"/, ''), text).toMatch(/^'/)
    }
    expect(lines.slice(dangerous.length, -1)).toEqual(harmless)
    expect(texts(read('a.csv', strToU8(writeCsv(sheet))))[0]).toEqual(['=1+1'])
  })

  it('keeps numbers as numbers with all their digits', () => {
    const rows = [[{ number: '1446.25' }, { number: '-3.92', decimals: 4 }, { number: '0' }]]
    expect(texts(read('a.xlsx', writeXlsx([{ name: 'Số', rows }])))).toEqual([
      ['1446,25', '-3,92', '0'],
    ])
    expect(writeCsv({ name: 'Số', rows })).toBe('\ufeff1446,25;-3,92;0\r\n')
  })

  it('names sheets as Excel wants them', () => {
    const names = ['Biểu [1]: thu/chi', 'x'.repeat(40), 'x'.repeat(40), '']
    const book = read('a.xlsx', writeXlsx(names.map((name) => ({ name, rows: [['a']] }))))
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Biểu  1   thu chi',
      'x'.repeat(31),
      `${'x'.repeat(27)} (2)`,
      'Trang',
    ])
  })
})
