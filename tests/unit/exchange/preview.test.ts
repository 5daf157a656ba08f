import { describe, expect, it } from 'vitest'
import { rowKey } from '../../../shared/exchange/matchRow.ts'
import { previewImport, sureCells } from '../../../shared/exchange/preview.ts'
import type { Sheet } from '../../../shared/exchange/sheet.ts'
import type { ImportChoices, ImportPreview } from '../../../shared/exchange/types.ts'
import { createStoreIndex, type StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { bookOf, sheetOf } from '../../builders/sheet.ts'
import { indicator, observation } from '../../builders/store.ts'

const store = createStoreIndex({
  entities: [
    { id: 'tinh', name: 'tỉnh Mẫu', level: 'tỉnh' },
    { id: 'huyen-bac', name: 'huyện Bắc', level: 'huyện', parent: 'tinh' },
    { id: 'huyen-nam', name: 'huyện Nam', level: 'huyện', parent: 'tinh' },
  ],
  indicators: [
    indicator('grdp', { name: 'Tốc độ tăng trưởng GRDP', aliases: ['tăng trưởng kinh tế'] }),
    indicator('grdp-i', { name: 'Tăng trưởng khu vực I', aliases: ['khu vực I'], parent: 'grdp' }),
    indicator('revenue', { name: 'Thu nội địa', unit: 'tỷ đồng' }),
    indicator('revenue-share', { name: 'Thu nội địa', unit: '%' }),
    indicator('poor', { name: 'Tỷ lệ hộ nghèo', direction: 'down' }),
    indicator('communes', { name: 'Số xã đạt chuẩn nông thôn mới', unit: 'xã', decimals: 0 }),
    indicator('order', { name: 'Giữ vững an ninh trật tự', unit: '', qualitative: true }),
  ],
  observations: [
    observation('grdp', 2021, '7.5', { measure: 'plan', comparator: '>=' }),
    observation('grdp', 2021, '6.9', { measure: 'actual' }),
    observation('revenue', 2021, '3500', { measure: 'plan' }),
  ],
  sets: [],
})

function look(
  sheet: Sheet,
  choices: ImportChoices = {},
  remembered: ReadonlyMap<string, string> = new Map(),
  index: StoreIndex = store,
): ImportPreview {
  return previewImport(bookOf(sheet), index, {
    ...{ id: 'p', file: 'bieu.xlsx', choices, remembered, entity: 'tinh' },
  })
}

/** "grdp 2021 plan 7.5 same": what a row would write, one line a figure. */
function written(preview: ImportPreview): string[] {
  return preview.rows
    .filter((row) => row.sure)
    .flatMap((row) =>
      row.figures.map(({ next, state }) => {
        const year = next.period.kind === 'year' ? next.period.year : next.period.kind
        return `${next.indicator} ${next.entity} ${year} ${next.measure} ${next.value ?? next.text ?? `${next.min}..${next.max}`} ${state}`
      }),
    )
}

const twoRows = sheetOf(
  [
    ['UỶ BAN NHÂN DÂN TỈNH MẪU'],
    ['BIỂU TỔNG HỢP CÁC CHỈ TIÊU'],
    [],
    ['STT', 'Chỉ tiêu', 'ĐVT', 'Năm 2021', null, null, 'Ghi chú'],
    [null, null, null, 'Kế hoạch', 'Thực hiện', 'TH/KH (%)', null],
    ['A', 'B', 'C', 1, 2, '3=2/1', 4],
    ['I', 'Kinh tế', null, null, null, null, null],
    [1, 'Tốc độ tăng trưởng GRDP', '%', 7.5, '6,92', 92.3, 'ước tính lại'],
    [null, '- Trong đó: Khu vực I', '%', 3, 2.5, null, null],
    [2, 'Thu nội địa', 'triệu đồng', 3_500_000, 3_600_500, null, null],
    ['II', 'Xã hội', null, null, null, null, null],
    [1, 'TY LE HO NGHEO', '%', '1,5 - 2', 'dưới 2', null, null],
    [2, 'Số trạm y tế xã', 'trạm', 100, 101, null, null],
  ],
  { merges: [{ top: 3, left: 3, bottom: 3, right: 5 }] },
)

describe('a preview of a department’s sheet', () => {
  it('reads a heading of two rows, below titles, above column numbers', () => {
    const preview = look(twoRows)
    expect(written(preview)).toEqual([
      'grdp tinh 2021 plan 7.5 same',
      'grdp tinh 2021 actual 6.92 changed',
      'grdp-i tinh 2021 plan 3 new',
      'grdp-i tinh 2021 actual 2.5 new',
      'revenue tinh 2021 plan 3500 same',
      'revenue tinh 2021 actual 3600.5 new',
      'poor tinh 2021 plan 1.5..2 new',
      'poor tinh 2021 actual 2 new',
    ])
    expect(preview.sheets).toEqual([{ name: 'Biểu 1', headerRows: [4, 5], rows: 12 }])
    expect(preview.columns.find(({ column }) => column === 'F')).toMatchObject({
      title: 'Năm 2021 | TH/KH (%)',
      meaning: { role: 'computed' },
      reason: expect.stringContaining('tự tính'),
    })
  })

  it('says what it converted, and keeps the bound that the store knows', () => {
    const preview = look(twoRows)
    const revenue = preview.rows.find((row) => row.indicator === 'revenue')
    expect(revenue?.figures[1]?.notes).toEqual(['Đổi 3.600.500 triệu đồng thành 3.600,5 tỷ đồng.'])
    expect(revenue?.figures[1]?.next.source).toEqual({ document: 'bieu.xlsx', cell: 'Biểu 1!E10' })
    const growth = preview.rows.find((row) => row.indicator === 'grdp')
    expect(growth?.figures[0]).toMatchObject({ next: { comparator: '>=' }, state: 'same' })
  })

  it('reports the row that it can’t match, with the reason and never silently', () => {
    const row = look(twoRows).rows.find(({ name }) => name === 'Số trạm y tế xã')
    expect(row).toMatchObject({ sure: false, row: 13, reason: expect.any(String) })
    const odd = sheetOf([
      ['Chỉ tiêu', 'Kế hoạch 2022'],
      ['Sản lượng bưởi da xanh', 5],
    ])
    expect(look(odd).rows).toMatchObject([
      { sure: false, reason: 'Kho chưa có chỉ tiêu nào mang tên này.', candidates: [] },
    ])
  })

  it('proposes what is near, and what the unit can’t tell', () => {
    const rows = look(
      sheetOf([
        ['Chỉ tiêu', 'Kế hoạch 2022'],
        ['Tăng trưởng GRDP của tỉnh', 8],
        ['Thu nội địa', 4000],
      ]),
    ).rows
    expect(rows[0]).toMatchObject({ sure: false, way: 'near', indicator: 'grdp' })
    expect(rows[0]?.figures[0]?.next.value).toBe('8')
    expect(rows[1]).toMatchObject({
      sure: false,
      reason: expect.stringContaining('nhiều chỉ tiêu'),
    })
    expect(rows[1]?.candidates.map((one) => one.indicator)).toEqual(['revenue', 'revenue-share'])
  })

  it('takes the person’s word for a row, now and the next time', () => {
    const sheet = sheetOf([
      ['Chỉ tiêu', 'Kế hoạch 2022'],
      ['Tăng trưởng chung', 8],
    ])
    const chosen = look(sheet, { rows: { 'Biểu 1!2': 'grdp' } })
    expect(chosen.rows[0]).toMatchObject({ way: 'chosen', sure: true, indicator: 'grdp' })
    const [row] = chosen.rows
    if (row === undefined) throw new Error('no row')
    const next = look(sheet, {}, new Map([[rowKey(row), 'grdp']]))
    expect(next.rows[0]).toMatchObject({ way: 'remembered', sure: true, indicator: 'grdp' })
    expect(look(sheet, {}, new Map([[rowKey(row), '']])).rows[0]).toMatchObject({ sure: false })
    expect(look(sheet, { rows: { 'Biểu 1!2': null } }).rows[0]).toMatchObject({
      sure: false,
      figures: [],
    })
  })

  it('keeps a short name under another row from meaning what it means alone', () => {
    const { rows } = look(
      sheetOf([
        ['STT', 'Chỉ tiêu', 'Kế hoạch 2022'],
        [1, 'Tỷ lệ hộ nghèo', 2],
        [null, '- Tăng trưởng kinh tế', 3],
      ]),
    )
    expect(rows[1]).toMatchObject({ sure: false, indicator: 'grdp' })
  })

  it('tells words that differ in their marks apart', () => {
    const { rows } = look(
      sheetOf([
        ['Chỉ tiêu', 'Kế hoạch 2022'],
        ['Thu nội địá', 2],
        ['Tỷ lệ hộ nghẻo', 3],
      ]),
    )
    expect(rows[1]).toMatchObject({ sure: false, reason: expect.stringContaining('khác dấu') })
  })

  it('reports broken cells, dates and other units, and leaves empty signs alone', () => {
    const preview = look(
      sheetOf([
        ['Chỉ tiêu', 'ĐVT', 'Kế hoạch 2022', 'Thực hiện 2022', 'Ước thực hiện 2022'],
        [
          'Tốc độ tăng trưởng GRDP',
          '%',
          { kind: 'error', text: '#REF!' },
          { kind: 'date', day: '2022-05-07' },
          '-',
        ],
        ['Số xã đạt chuẩn nông thôn mới', '', '5 ha', 'nhiều', 7],
        ['Tỷ lệ hộ nghèo', '%', { kind: 'number', value: '11.5', percent: true }, 44688, null],
      ]),
    )
    expect(preview.skipped.map(({ place, reason }) => [place, reason.slice(0, 20)])).toEqual([
      ['Biểu 1!C2', 'Ô báo lỗi #REF!: côn'],
      ['Biểu 1!D2', 'Ô chứa ngày 07/05/20'],
      ['Biểu 1!C3', 'Tệp ghi đơn vị “ha” '],
      ['Biểu 1!D3', 'Không đọc được số tr'],
      ['Biểu 1!D4', 'Số 44.688 quá lớn so'],
    ])
    expect(written(preview)).toEqual([
      'communes tinh 2022 estimate 7 new',
      'poor tinh 2022 plan 11.5 new',
    ])
  })

  it('asks what a column is that says only its year, and takes it from the title if that says', () => {
    const body = [
      ['Chỉ tiêu', 'Năm 2022', 'Năm 2023'],
      ['Tỷ lệ hộ nghèo', 2, 3],
    ]
    const untold = look(sheetOf(body))
    expect(written(untold)).toEqual([])
    expect(untold.columns[1]?.reason).toContain('Chưa rõ')
    expect(written(look(sheetOf(body), { measure: 'plan' }))).toHaveLength(2)
    const told = look(sheetOf([['KẾT QUẢ THỰC HIỆN'], ...body]))
    expect(written(told)).toEqual(['poor tinh 2022 actual 2 new', 'poor tinh 2023 actual 3 new'])
    const chosen = look(sheetOf(body), {
      columns: {
        'Biểu 1!C': { role: 'figure', period: { kind: 'year', year: 2023 }, measure: 'target' },
      },
    })
    expect(written(chosen)).toEqual(['poor tinh 2023 target 3 new'])
  })

  it('reads quarters and months, and says of half a year that the store keeps none', () => {
    const preview = look(
      sheetOf([
        [
          'Chỉ tiêu',
          'Thực hiện quý I năm 2022',
          'Thực hiện tháng 4/2022',
          'Thực hiện 6 tháng 2022',
        ],
        ['Tỷ lệ hộ nghèo', 2, 3, 4],
      ]),
    )
    expect(written(preview)).toEqual([
      'poor tinh quarter actual 2 new',
      'poor tinh month actual 3 new',
    ])
    expect(preview.columns[3]?.reason).toContain('luỹ kế')
  })

  it('reads rows of units and rows of years where the columns are indicators', () => {
    const units = look(
      sheetOf([
        ['THỰC HIỆN NĂM 2022'],
        ['STT', 'Đơn vị', 'Tỷ lệ hộ nghèo', 'Số xã đạt chuẩn nông thôn mới'],
        [1, 'Huyện Bắc', 2, 3],
        [2, 'Huyện Nam', 4, 5],
      ]),
    )
    expect(written(units)).toEqual([
      'poor huyen-bac 2022 actual 2 new',
      'communes huyen-bac 2022 actual 3 new',
      'poor huyen-nam 2022 actual 4 new',
      'communes huyen-nam 2022 actual 5 new',
    ])
  })

  it('gives each table below another one its own heading', () => {
    const preview = look(
      sheetOf([
        ['Chỉ tiêu', 'ĐVT', 'Kế hoạch 2022'],
        ['Tỷ lệ hộ nghèo', '%', 2],
        [],
        ['Số liệu của huyện Nam'],
        ['Chỉ tiêu', 'ĐVT', 'Thực hiện 2021'],
        ['Tỷ lệ hộ nghèo', '%', 3],
      ]),
    )
    expect(written(preview)).toEqual([
      'poor tinh 2022 plan 2 new',
      'poor huyen-nam 2021 actual 3 new',
    ])
  })

  it('takes neither of two numbers that one file gives for one figure', () => {
    const preview = look(
      sheetOf([
        ['Chỉ tiêu', 'Kế hoạch 2022'],
        ['Tỷ lệ hộ nghèo', 2],
        ['Tốc độ tăng trưởng GRDP', 7],
        ['Tăng trưởng kinh tế', 8],
      ]),
    )
    expect(sureCells(preview).map(({ cell }) => cell)).toEqual(['Biểu 1!B2'])
    expect(preview.rows[2]?.figures[0]).toMatchObject({
      state: 'conflict',
      notes: [expect.stringContaining('Biểu 1!B3')],
    })
  })

  it('says of a sheet without a heading, and of a hidden one, that it is not read', () => {
    expect(look(sheetOf([['Kính gửi: Văn phòng'], ['Sở xin báo cáo']])).skipped).toMatchObject([
      { place: 'Biểu 1', reason: expect.stringContaining('tiêu đề') },
    ])
    expect(look({ ...twoRows, hidden: true }).skipped).toMatchObject([{ reason: 'Trang tính ẩn.' }])
  })
})

describe('rows without an indicator', () => {
  const rows = sheetOf([
    ['Chỉ tiêu', 'ĐVT', 'Năm 2021 - Thực hiện'],
    ['Số trạm sạc xe điện', 'trạm', 14],
  ])

  it('show what their cells hold, and say when they are left out', () => {
    const [row] = look(rows).rows
    expect(row).toMatchObject({
      sure: false,
      figures: [],
      cells: [{ cell: 'Biểu 1!C2', raw: '14' }],
    })
    const [left] = look(rows, { rows: { 'Biểu 1!2': null } }).rows
    expect(left).toMatchObject({ sure: false, way: 'left', figures: [] })
    const [before] = look(rows, {}, new Map([[rowKey(row as never), '']])).rows
    expect(before).toMatchObject({ sure: false, way: 'left' })
  })
})
