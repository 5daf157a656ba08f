import { describe, expect, it } from 'vitest'
import { quantitiesIn } from '../../../shared/extract/quantities.ts'

/** The figures of a text in short: ">= 80 %", "1100..1200 đảng viên", "346/372 đơn". */
function figures(text: string): string[] {
  return quantitiesIn(text).map(({ value, min, max, unit, comparator, outOf }) => {
    const number =
      value === undefined ? `${min}..${max}` : outOf === undefined ? value : `${value}/${outOf}`
    const bound = comparator === '=' || comparator === 'range' ? '' : `${comparator} `
    return `${bound}${number} ${unit}`.trim()
  })
}

describe('figures of a text', () => {
  it.each([
    ['âm 3,92%', ['-3.92 %']],
    ['khu vực II -8,86% (-4,07%)', ['-8.86 %', '-4.07 %']],
    ['từ 10 - 11%', ['10..11 %']],
    ['1.100 - 1.200 đảng viên', ['1100..1200 đảng viên']],
    ['từ 3 đến 5 xã', ['3..5 xã']],
    ['từ 10% đến 11%', ['10..11 %']],
    ['5 tỷ đồng đến 7 tỷ đồng', ['5..7 tỷ đồng']],
    ['1 - 1,5%/năm', ['1..1.5 %/năm']],
    ['63,15 triệu đồng/người/năm', ['63.15 triệu đồng/người/năm']],
    ['8 bác sĩ/10.000 dân', ['8 bác sĩ/vạn dân']],
    ['28 giường bệnh trên vạn dân', ['28 giường bệnh/vạn dân']],
    ['508 vụ/724 bị cáo', ['508 vụ', '724 bị cáo']],
    ['346/372 đơn', ['346/372 đơn']],
    ['346 trên tổng số 372 đơn', ['346/372 đơn']],
    ['xếp hạng 48/63 tỉnh, thành phố và 10/13 tỉnh', ['48/63 hạng', '10/13 hạng']],
    ['80% trở lên', ['>= 80 %']],
    ['95% cơ quan, đơn vị trở lên đạt chuẩn', ['>= 95 %']],
    ['90% xã nông thôn mới nâng cao trở lên', ['90 %']],
    ['ít nhất mỗi huyện có 01 xã', ['>= 1 xã']],
    ['không quá 2%, tối đa 5 ngày', ['<= 2 %', '<= 5 ngày']],
    ['khoảng 30 tỷ, gần 93%, xấp xỉ 4 km', ['~ 30 tỷ đồng', '~ 93 %', '~ 4 km']],
    ['hơn 1.200 hộ, tăng hơn 5 ha, cao hơn 3%', ['> 1200 hộ', '> 5 ha', '3 %']],
    ['dưới 2,5%, thấp hơn 4%', ['< 2.5 %', '< 4 %']],
    ['1 446,25 tỷ đồng', ['1446.25 tỷ đồng']],
    ['11.5% và 1,234,567 đồng', ['11.5 %', '1234567 đồng']],
    ['US$ 2.974; 2.974 US$; $250 triệu', ['2974 USD', '2974 USD', '250 triệu USD']],
    ['2,28 điểm %, 0,5 điểm phần trăm, 12‰', ['2.28 điểm %', '0.5 điểm %', '12 ‰']],
    ['gấp 1,38 lần', ['1.38 lần']],
    ['1,2 tỷ kWh, 3,5 triệu lượt khách', ['1.2 tỷ kWh', '3.5 triệu lượt']],
    ['15.534 m², 12 m3, 5ha', ['15534 m2', '12 m3', '5 ha']],
    ['3 đồng chí, 5 đồng', ['3 đồng chí', '5 đồng']],
    ['tổng số 46.214 đảng viên', ['46214 đảng viên']],
    ['có100% cơ quan', ['100 %']],
    ['3.012 tổ chức, cá nhân; 10 xã, huyện Châu Phú', ['3012 tổ chức, cá nhân', '10 xã']],
    ['08/09 BTV', ['8/9 BTV']],
    ['2021 hộ', ['2021 hộ']],
    ['mỗi năm 500 lao động', ['500 lao động']],
    ['cơ cấu 45 - 35 - 20', ['45', '35', '20']],
    ['đứng thứ 4 khu vực; xếp hạng 02 di tích', ['4 hạng', '2 di tích']],
    ['43 hợp tác xã, giải thể 04 tổ hợp tác', ['43 hợp tác xã', '4 tổ hợp tác']],
    ['thu 9 tháng 20,8 tỷ đồng', ['9 tháng', '20.8 tỷ đồng']],
    ['giá trị sản phẩm/1 ha đất: 98 triệu đồng', ['98 triệu đồng']],
    ['số giường trên 1 vạn dân: 45,7 giường', ['45.7 giường']],
    ['trên 1.000 hộ', ['> 1000 hộ']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })

  it.each([
    'Nghị quyết số 01-NQ/TU, Nghị quyết 120/NQ-CP, Quyết định số 64/2003/QĐ-TTg',
    'năm 2021, giai đoạn 2021 - 2030, nhiệm kỳ 2020-2025, 2016, 2017 và 2018',
    'ngày 19/01/2021, ngày 19 tháng 01 năm 2021, tháng 6/2021, ngày 20/11, quý 3, trong tháng 3 năm 2020',
    'lúc 7h30, 14 giờ 30 phút, dịch Covid-19, F0, công nghiệp 4.0',
    'Điều 5, khoản 2, Quốc lộ 53, ấp 5, mũi 1, phường 7, Quân khu 9',
    'Chỉ thị 16, Nghị quyết Trung ương 4, Kế hoạch số 15, lần thứ 13',
    '1. Kinh tế',
    '(1) Kinh tế [2]',
    'trẻ em dưới 5 tuổi; người từ 12 đến 17 tuổi; từ 18 tuổi trở lên',
  ])('no figure: %s', (text) => {
    expect(figures(text)).toEqual([])
  })

  it('tells where a quantity stands, its bounds included', () => {
    const text = 'Phấn đấu đạt từ 80% trở lên và âm 3,92%.'
    expect(quantitiesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'từ 80% trở lên',
      'âm 3,92%',
    ])
  })
})
