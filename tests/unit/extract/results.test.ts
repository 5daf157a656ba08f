import { describe, expect, it } from 'vitest'
import { extractResults } from '../../../shared/extract/results.ts'
import { recognizeText } from '../../../shared/recognize/recognizeText.ts'

/** The results of a report's only line, in short: "figure | comparison; comparison | estimate". */
function results(line: string): string[] {
  const text = `BÁO CÁO\nkết quả thực hiện nhiệm vụ năm 2023\nI- KẾT QUẢ ĐẠT ĐƯỢC\n1. Lĩnh vực kinh tế\n- ${line}\n`
  const recognized = recognizeText(text)
  if (!recognized.ok) throw new Error(recognized.error.message)
  return recognized.value.documents
    .flatMap(({ document }) => extractResults(document))
    .map(({ quantity, comparisons, kind }) => {
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
    ['So với cùng kỳ tăng 5,5%, thu hút 12 dự án.', ['- | tăng x% 5.5 cùng kỳ', '12 dự án']],
  ])('%s', (line, expected) => {
    expect(results(line)).toEqual(expected)
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
