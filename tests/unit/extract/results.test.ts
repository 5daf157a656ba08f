import { describe, expect, it } from 'vitest'
import { extractResults } from '../../../shared/extract/results.ts'
import type { ExtractedResult } from '../../../shared/extract/types.ts'
import { recognizeText } from '../../../shared/recognize/recognizeText.ts'

function read(line: string): ExtractedResult[] {
  const text = `BÁO CÁO\nkết quả thực hiện nhiệm vụ năm 2023\nI- KẾT QUẢ ĐẠT ĐƯỢC\n1. Lĩnh vực kinh tế\n- ${line}\n`
  const recognized = recognizeText(text)
  if (!recognized.ok) throw new Error(recognized.error.message)
  return recognized.value.documents.flatMap(({ document }) => extractResults(document))
}

/** The results of a report's only line, in short: "figure | comparison; comparison | estimate". */
function results(line: string): string[] {
  return read(line).map(({ quantity, comparisons, kind }) => {
    const figure = quantity.value === undefined ? '-' : `${quantity.value} ${quantity.unit}`
    const said = comparisons.map(({ basis, form, quantity: by }) =>
      [form, by?.value, basis].filter((word) => word !== undefined).join(' '),
    )
    const parts = [figure.trim(), said.join('; '), kind === 'estimate' ? 'ước' : '']
    return parts.join(' | ').replace(/(?: \| )+$/, '')
  })
}

describe('results of a report', () => {
  it.each([
    [
      'Thu ngân sách đạt 905 tỷ đồng, đạt 102,5% dự toán, tăng 7,1% so với cùng kỳ.',
      ['905 tỷ đồng | đạt x% 102.5 dự toán; tăng x% 7.1 cùng kỳ'],
    ],
    ['Trồng mới 340 ha rừng (vượt 13,3% kế hoạch).', ['340 ha | vượt x% 13.3 kế hoạch']],
    [
      'Sản lượng lương thực ước đạt 61.200 tấn, giảm 1.150 tấn so với năm 2022.',
      ['61200 tấn | giảm x 1150 năm 2022 | ước'],
    ],
    ['Kết nạp 132 đảng viên (đạt chỉ tiêu Nghị quyết).', ['132 đảng viên | đạt Nghị quyết']],
    [
      'Tỷ lệ hộ nghèo còn 2,4% (giảm 0,8 điểm % so với năm trước).',
      ['2.4 % | giảm x điểm % 0.8 năm trước'],
    ],
    [
      'Giá trị sản xuất đạt 8.300 tỷ đồng, gấp 1,6 lần so với năm 2018.',
      ['8300 tỷ đồng | gấp x lần 1.6 năm 2018'],
    ],
    [
      'Giải ngân vốn đầu tư công đạt 91%, cao hơn cùng kỳ là 4,5%.',
      ['91 % | cao hơn x% 4.5 cùng kỳ'],
    ],
    [
      'Khách tham quan tăng 12% so cùng kỳ, doanh thu tăng 15%.',
      ['- | tăng x% 12 cùng kỳ', '- | tăng x% 15 cùng kỳ'],
    ],
    ['Tăng trưởng kinh tế âm 1,2%; khu vực dịch vụ tăng 0,4%.', ['-1.2 %', '0.4 %']],
    ['Đã giải quyết 214/230 đơn, đạt 93%.', ['214 đơn', '93 %']],
    ['Phát hiện 37 vụ (tăng 06 vụ), bắt 52 đối tượng.', ['37 vụ | tăng x 6', '52 đối tượng']],
    [
      'Tổng chi 1.020 tỷ đồng, vượt chỉ tiêu của Hội đồng nhân dân huyện giao.',
      ['1020 tỷ đồng | vượt chỉ tiêu Hội đồng nhân dân huyện giao'],
    ],
    [
      'Kim ngạch đạt 96 triệu USD, gấp đôi so với năm ngoái; doanh thu 40 tỷ đồng, tăng gấp ba lần so với thực hiện năm 2019.',
      ['96 triệu USD | gấp x lần 2 năm trước', '40 tỷ đồng | gấp x lần 3 năm 2019'],
    ],
    [
      'Thu nội địa 812 tỷ đồng, bằng 95% cùng kỳ; tổng thu 1.120 tỷ đồng, đạt 102% so với chỉ tiêu Nghị quyết đề ra.',
      ['812 tỷ đồng | đạt x% 95 cùng kỳ', '1120 tỷ đồng | đạt x% 102 Nghị quyết'],
    ],
    [
      'Tỷ lệ bao phủ bảo hiểm y tế đạt 94,6%, vượt 3 điểm phần trăm so với kế hoạch, tăng 1,2 điểm phần trăm so với cùng kỳ năm ngoái.',
      ['94.6 % | vượt x điểm % 3 kế hoạch; tăng x điểm % 1.2 cùng kỳ'],
    ],
    [
      'Giá trị sản xuất đạt 5.400 tỷ đồng, tăng bình quân 8%/năm; xuất khẩu 340 triệu USD, tăng 1,2 lần so với năm 2020.',
      ['5400 tỷ đồng | tăng x% 8', '340 triệu USD | tăng x lần 1.2 năm 2020'],
    ],
    [
      'Tỷ lệ tự cân đối ngân sách đạt 64%, thấp hơn 2% so với dự toán.',
      ['64 % | thấp hơn x% 2 dự toán'],
    ],
    [
      'Học sinh tốt nghiệp đạt 99,1%, cao hơn bình quân chung của cả nước 0,4%.',
      ['99.1 % | cao hơn x% 0.4 bình quân chung của cả nước'],
    ],
    [
      'Xảy ra 17 vụ tai nạn, làm chết 09 người, bị thương 11 người; so với cùng kỳ giảm 03 vụ, giảm 02 người chết.',
      ['17 vụ | giảm x 3 cùng kỳ', '9 người | giảm x 2 cùng kỳ', '11 người'],
    ],
    ['Số hóa 65.300 hồ sơ, đạt 76% (kế hoạch 80%).', ['65300 hồ sơ', '76 %']],
    ['Đã cấp 412/538 hồ sơ; cấp 96 giấy xác nhận.', ['412 hồ sơ', '96 giấy xác']],
    ['So với cùng kỳ tăng 5,5%, thu hút 12 dự án.', ['- | tăng x% 5.5 cùng kỳ', '12 dự án']],
  ])('%s', (line, expected) => {
    expect(results(line)).toEqual(expected)
  })

  it.each([
    ['Nâng tổng số doanh nghiệp lên 640 doanh nghiệp.', ['tổng số doanh nghiệp']],
    ['Giảm tỷ lệ hộ nghèo xuống 2,1%.', ['tỷ lệ hộ nghèo']],
    [
      'Xảy ra 05 vụ, làm chết 03 người, bị thương 07 người.',
      ['xảy ra vụ', 'người chết', 'người bị thương'],
    ],
    [
      'Kích hoạt 21.700 tài khoản, số hóa 650 hồ sơ đất đai.',
      ['kích hoạt tài khoản', 'số hóa hồ sơ đất đai'],
    ],
    ['Có 55 xã NTM. Tỷ lệ hộ dùng nước sạch đạt 78%.', ['xã NTM', 'tỷ lệ hộ dùng nước sạch']],
    ['Đến cuối năm 2023, có 70 xã đạt chuẩn văn hóa với 9 ấp.', ['xã đạt chuẩn văn hóa', 'ấp']],
    [
      'Có 45 đảng viên được xét miễn sinh hoạt, chiếm 1,8% tổng số đảng viên.',
      ['đảng viên được xét miễn sinh hoạt', 'đảng viên được xét miễn sinh hoạt'],
    ],
    [
      'Hỗ trợ 1.420 suất học bổng trị giá 2,1 tỷ đồng.',
      ['hỗ trợ suất học bổng', 'hỗ trợ suất học bổng'],
    ],
    ['Tỷ lệ trạm y tế đạt chuẩn đều đạt 100%.', ['tỷ lệ trạm y tế đạt chuẩn']],
    ['Lao động có bằng cấp, chứng chỉ đạt 36%.', ['lao động có bằng cấp, chứng chỉ']],
  ])('names what is measured: %s', (line, expected) => {
    expect(read(line).map(({ indicator }) => indicator)).toEqual(expected)
  })

  it('leaves targets and tasks alone', () => {
    const text =
      'NGHỊ QUYẾT\nvề nhiệm vụ năm 2023\nI- KẾT QUẢ ĐẠT ĐƯỢC\n- Thu ngân sách 700 tỷ đồng.\nII- CHỈ TIÊU\n- Thu ngân sách 750 tỷ đồng.\nIII- NHIỆM VỤ VÀ GIẢI PHÁP\n- Vận động 200 hộ chuyển đổi cây trồng.\n'
    const recognized = recognizeText(text)
    const documents = recognized.ok ? recognized.value.documents : []
    expect(
      documents
        .flatMap(({ document }) => extractResults(document))
        .map(({ quantity }) => quantity.value),
    ).toEqual(['700'])
  })
})
