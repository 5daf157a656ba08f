import { describe, expect, it } from 'vitest'
import { headingRole, measureOf, periodOf, unitIn } from '../../../shared/exchange/headings.ts'

describe('headings', () => {
  it.each([
    ['Năm 2021', { kind: 'year', year: 2021 }],
    ['Thực hiện 2020', { kind: 'year', year: 2020 }],
    ['Quý II/2022', { kind: 'quarter', year: 2022, quarter: 2 }],
    ['Quý 3 năm 2022', { kind: 'quarter', year: 2022, quarter: 3 }],
    ['Tháng 5 năm 2022', { kind: 'month', year: 2022, month: 5 }],
    ['Nhiệm kỳ 2020 - 2025', { kind: 'term', from: 2020, to: 2025 }],
    ['6 tháng đầu năm 2022', 'part-of-year'],
    ['So với năm 2020, năm 2021', undefined],
    ['Tổng số', undefined],
    ['12021 hộ', undefined],
  ])('%j speaks of %j', (words, period) => {
    expect(periodOf(words)).toEqual(period)
  })

  it.each([
    ['Ước thực hiện năm 2022', 'estimate'],
    ['UTH 2022', 'estimate'],
    ['Kế hoạch năm 2023', 'plan'],
    ['Chỉ tiêu kế hoạch', 'plan'],
    ['Chỉ tiêu Nghị quyết', 'target'],
    ['TH năm 2021', 'actual'],
    ['Kết quả', 'actual'],
    ['Năm 2021', undefined],
  ])('%j is the measure %j', (words, measure) => {
    expect(measureOf(words)).toBe(measure)
  })

  it.each([
    ['STT', 'order'],
    ['Số TT', 'order'],
    ['Chỉ tiêu', 'name'],
    ['CÁC CHỈ TIÊU CHỦ YẾU', 'name'],
    ['Nội dung', 'name'],
    ['ĐVT', 'unit'],
    ['Đơn vị tính', 'unit'],
    ['Ghi chú', 'note'],
    ['Năm 2021 | Kế hoạch', 'figure'],
    ['Thực hiện', 'figure'],
    ['So sánh (%)', 'computed'],
    ['TH/KH (%)', 'computed'],
    ['% so với cùng kỳ', 'computed'],
    ['Đơn vị hành chính', 'entity'],
    ['Phòng Tổng hợp', undefined],
  ])('%j heads %j', (title, role) => {
    expect(headingRole(title)).toBe(role)
  })

  it('reads the unit of a table', () => {
    expect(unitIn('(Đơn vị tính: triệu đồng)')).toBe('triệu đồng')
    expect(unitIn('ĐVT: tỷ đồng')).toBe('tỷ đồng')
    expect(unitIn('Biểu số 1')).toBeUndefined()
  })
})
