import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTableFile } from '../../../electron/excel/readTableFile.ts'
import { writeXlsx } from '../../../electron/excel/writeXlsx.ts'
import { formSheet } from '../../../shared/exchange/form.ts'
import { previewImport, sureCells } from '../../../shared/exchange/preview.ts'
import { cellText, type Workbook } from '../../../shared/exchange/sheet.ts'
import type { WrittenCell } from '../../../shared/exchange/writtenSheet.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { indicator } from '../../builders/store.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'

/* Workbooks as another program writes them: LibreOffice computes, merges and stores its own way. */

const hasCalc = existsSync('/usr/lib/libreoffice/program/libsclo.so')

const store = createStoreIndex({
  entities: [{ id: 'tinh', name: 'tỉnh Mẫu', level: 'tỉnh' }],
  indicators: [
    indicator('growth', { name: 'Tốc độ tăng trưởng GRDP' }),
    indicator('revenue', { name: 'Thu nội địa', unit: 'tỷ đồng' }),
    indicator('poor', { name: 'Tỷ lệ hộ nghèo' }),
  ],
  observations: [],
  sets: [],
})

/** The file as LibreOffice writes it after having read it. */
function rewritten(name: string, data: string | Uint8Array): Workbook {
  const folder = temporaryFolder()
  writeFileSync(join(folder, name), data)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const out = join(folder, 'out')
  const to = 'xlsx:Calc MS Excel 2007 XML'
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', to, '--outdir', out, join(folder, name)],
    {
      stdio: 'ignore',
      timeout: 60_000,
    },
  )
  const book = readTableFile('bieu.xlsx', readFileSync(join(out, name.replace(/\.\w+$/, '.xlsx'))))
  if (!book.ok) throw new Error(book.error.message)
  return book.value
}

function look(book: Workbook) {
  return previewImport(book, store, {
    ...{ id: 'p', file: 'bieu.xlsx', choices: {}, remembered: new Map(), entity: 'tinh' },
  })
}

const text = (words: string, rest = '') =>
  `<table:table-cell office:value-type="string"${rest}><text:p>${words}</text:p></table:table-cell>`
const number = (value: number, rest = '') =>
  `<table:table-cell office:value-type="float" office:value="${value}"${rest}/>`
const formula = (words: string, rest = '') =>
  `<table:table-cell table:formula="of:=${words}"${rest}/>`
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
const covered = '<table:covered-table-cell/>'

/** Heads of two rows that are merged, formulas, a percentage, a day, a broken formula. */
const flat = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><number:percentage-style style:name="N1"><number:number number:decimal-places="1"/><number:text>%</number:text></number:percentage-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/><number:date-style style:name="N2"><number:day/><number:text>/</number:text><number:month/><number:text>/</number:text><number:year number:style="long"/></number:date-style><style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/></office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Biểu 01">
${row(text('BIỂU SỐ LIỆU', ' table:number-columns-spanned="6"'), covered.repeat(5))}
${row(text('TT', ' table:number-rows-spanned="2"'), text('Chỉ tiêu', ' table:number-rows-spanned="2"'), text('ĐVT', ' table:number-rows-spanned="2"'), text('Năm 2022', ' table:number-columns-spanned="2"'), covered, text('Ước thực hiện năm 2023', ' table:number-rows-spanned="2"'))}
${row(covered, covered, covered, text('Kế hoạch'), text('Thực hiện'), covered)}
${row(number(1), text('Tốc độ tăng trưởng GRDP'), text('%'), number(7.5), formula('[.D4]+0.7'), formula('1/0'))}
${row(number(2), text('Thu nội địa'), text('triệu đồng'), number(3500000), formula('[.D5]*1.1'), number(4000000))}
${row(number(3), text('Tỷ lệ hộ nghèo'), text('%'), formula('0.115', ' table:style-name="ce1"'), '<table:table-cell office:value-type="date" office:date-value="2022-05-07" table:style-name="ce2"/>', text('1,25'))}
</table:table></office:spreadsheet></office:body></office:document>`

const whereCalcIs = hasCalc || process.env.CI === 'true' ? describe : describe.skip

whereCalcIs('a workbook of LibreOffice (needs libreoffice-calc)', () => {
  it('gives its formulas’ values, its merged headings and its percentages', () => {
    const preview = look(rewritten('bieu.fods', flat))
    const figures = preview.rows.flatMap((one) =>
      one.figures.map(
        ({ cell, next }) => `${cell} ${next.indicator} ${next.measure} ${next.value}`,
      ),
    )
    expect(figures).toEqual([
      'Biểu 01!D4 growth plan 7.5',
      'Biểu 01!E4 growth actual 8.2',
      'Biểu 01!D5 revenue plan 3500',
      'Biểu 01!E5 revenue actual 3850',
      'Biểu 01!F5 revenue estimate 4000',
      'Biểu 01!D6 poor plan 11.5',
      'Biểu 01!F6 poor estimate 1.25',
    ])
    expect(preview.skipped.map(({ place, reason }) => `${place} ${reason.slice(0, 14)}`)).toEqual([
      'Biểu 01!F4 Ô báo lỗi #DIV',
      'Biểu 01!E6 Ô chứa ngày 07',
    ])
  })

  it('that was our form comes back with what was put in', () => {
    const form = formSheet(
      {
        title: 'Biểu thu thập',
        entity: 'tinh',
        columns: [{ period: { kind: 'year', year: 2026 }, measure: 'actual' }],
        indicators: ['growth', 'revenue', 'poor'],
      },
      store,
    )
    let next = 0
    const rows = form.rows.map((cells) =>
      cells.map((cell, column): WrittenCell => {
        const isInput = typeof cell === 'object' && cell !== null && cell.style === 'input'
        return isInput && column === 4 ? { number: `${++next}.25`, style: 'input' } : cell
      }),
    )
    const book = rewritten('bieu.xlsx', writeXlsx([{ ...form, rows }]))
    expect(cellText(book.sheets[0]?.rows[0]?.cells[0])).toContain('van-kien')
    const preview = look(book)
    expect(preview.sheets).toMatchObject([{ form: true }])
    expect(sureCells(preview).map((one) => `${one.next.indicator} ${one.next.value}`)).toEqual([
      'growth 1.25',
      'revenue 2.25',
      'poor 3.25',
    ])
  })
})
