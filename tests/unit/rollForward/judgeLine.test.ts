import { describe, expect, it } from 'vitest'
import { judgeLine } from '../../../shared/rollForward/judgeYear.ts'
import type { YearFrame } from '../../../shared/rollForward/yearFrame.ts'

const yearly: YearFrame = {
  period: { kind: 'year', year: 2023 },
  section: 2023,
  sections: new Set(),
  isReported: false,
  isSchedule: false,
}
const ofTerm: YearFrame = {
  ...yearly,
  period: { kind: 'term', from: 2020, to: 2025 },
  section: 2025,
}

/** "m": moves, "s": stays, "?": a person is to say; a sign a year. */
function judged(line: string, frame: YearFrame): string {
  return judgeLine(line, frame)
    .map(({ judgement: { moves } }) => (moves === null ? '?' : moves ? 'm' : 's'))
    .join('')
}

type Case = readonly [expected: string, line: string]
describe('years of a line of a yearly plan', () => {
  const cases: readonly Case[] = [
    ['m', 'Năm 2023 là năm thứ ba thực hiện Nghị quyết Đại hội Đảng bộ huyện'],
    ['ss', 'Căn cứ Nghị quyết Đại hội đại biểu Đảng bộ huyện lần thứ XII, nhiệm kỳ 2020 - 2025;'],
    [
      's',
      'Căn cứ Quyết định số 3456/QĐ-UBND ngày 10/12/2022 của UBND tỉnh về việc giao dự toán thu, chi ngân sách;',
    ],
    [
      'ss',
      'Căn cứ Quyết định số 3456/QĐ-UBND ngày 10/12/2022 của UBND tỉnh về việc giao dự toán thu, chi ngân sách năm 2023;',
    ],
    ['m', 'Căn cứ Chương trình công tác năm 2023 của Huyện ủy;'],
    [
      'sm',
      'Thực hiện Kế hoạch số 15-KH/HU, ngày 05/01/2023 của Huyện ủy, Đảng ủy xã xây dựng chương trình kiểm tra năm 2023 như sau',
    ],
    [
      'sm',
      'Tiếp tục thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017 về đổi mới, sắp xếp tổ chức bộ máy trong năm 2023',
    ],
    ['s', 'theo Quy định 37-QĐ/TW năm 2021 về những điều đảng viên không được làm'],
    ['s', 'thực hiện Nghị quyết 35 năm 2018 của Bộ Chính trị'],
    ['s', 'thi hành Luật Đất đai năm 2013 trên địa bàn'],
    ['s', 'phổ biến Bộ luật Lao động 2019, Luật Phòng, chống ma túy'],
    ['s', 'tuyên truyền Luật Phòng thủ dân sự năm 2023 đến cán bộ'],
    ['m', 'Thu ngân sách tăng 12% so với ước thực hiện năm 2022'],
    ['m', 'Thu ngân sách tăng 12% so với cùng kỳ 2022'],
    ['s', 'tăng gấp 2 lần so với năm 2015'],
    ['ss', 'đến năm 2025, định hướng đến năm 2030'],
    ['ss', 'Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025'],
    ['ss', 'kế hoạch đầu tư công trung hạn 2021-2025'],
    ['ssm', 'kế hoạch phát triển kinh tế - xã hội 05 năm (2021 - 2025) và kế hoạch năm 2023'],
    ['mm', 'tổng kết năm học 2022 - 2023, chuẩn bị tốt'],
    ['mm', 'vụ lúa Đông Xuân 2022 - 2023 xuống giống đạt'],
    ['mm', 'niên vụ mía 2022/2023'],
    ['ss', 'Đề án cải cách hành chính giai đoạn 2022 - 2023'],
    ['m', 'hoàn thành việc bàn giao trước ngày 30/11/2023'],
    ['m', 'báo cáo kết quả về Ban Thường vụ chậm nhất ngày 15/12/2023'],
    ['m', 'chuẩn bị xây dựng kế hoạch và dự toán ngân sách năm 2024'],
    ['m', 'tạo tiền đề thực hiện nhiệm vụ năm 2024'],
    ['s', 'Chương trình giáo dục phổ thông 2018 ở các lớp'],
    ['sm', 'kỷ niệm 93 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2023)'],
    ['m', 'chủ đề năm 2023 “Kỷ cương, trách nhiệm”'],
    ['s', 'khẩu hiệu “Chung sức về đích trước năm 2025”'],
    ['ss', 'đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021 - 2026'],
    ['ss', 'Ban Chấp hành Hội Nông dân xã, nhiệm kỳ 2023 - 2028'],
    ['s', 'quy hoạch sử dụng đất đến năm 2023 của các xã, thị trấn'],
    ['m', 'Phấn đấu đến cuối năm 2023 có 95% hộ dân'],
    ['ms', 'Đến năm 2023 có 90% và đến năm 2025 đạt 100%'],
    ['mm', 'kế hoạch tài chính - ngân sách 03 năm 2024 - 2026'],
    ['ss', 'Năm 2021 và 2022, dịch bệnh ảnh hưởng lớn'],
    ['mm', 'kiểm tra tài chính năm 2021, 2022'],
    ['m', 'xây dựng chương trình giám sát năm 2024'],
    ['m', 'từ đầu năm 2023 đến nay'],
    ['ss', 'từ năm 2016 đến năm 2020'],
    ['m', 'Nghị quyết Đại hội Đảng bộ huyện lần thứ XII và Nghị quyết năm 2023 của Huyện ủy'],
    ['m', '9 tháng năm 2023'],
    ['m', '6 tháng đầu năm 2023'],
    ['m', 'Kế hoạch 2023'],
    ['m', 'KH 2024'],
    ['m', 'Kế hoạch triển khai Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm 2023'],
    [
      'sm',
      'Triển khai Kế hoạch số 145-KH/TU, ngày 23/12/2022 của Ban Thường vụ về kiểm tra, giám sát; tổ chức thực hiện Chương trình kiểm tra năm 2023',
    ],
    ['m', 'Tiếp tục thực hiện Chỉ thị số 05-CT/TW gắn với chuyên đề năm 2023'],
    ['m', 'Thực hiện có hiệu quả Đề án 06 của Chính phủ trong năm 2023'],
    ['s', 'Chiến lược phát triển kinh tế - xã hội 10 năm đến 2030'],
    ['m', 'hưởng ứng Tháng Thanh niên năm 2023'],
    ['m', 'Ngày hội Đại đoàn kết toàn dân tộc năm 2023'],
    ['m', 'Trà Cú, ngày 05 tháng 01 năm 2023'],
    ['s', 'Nghị quyết Trung ương 5 (khóa XIII), ngày 16/6/2022'],
    [
      'ss',
      'Kết luận số 21-KL/TW, ngày 25/10/2021 của Ban Chấp hành Trung ương Đảng khóa XIII và Quy định số 37-QĐ/TW, ngày 25/10/2021',
    ],
    ['ss', 'bảng giá đất 05 năm 2020-2024'],
    ['m', 'tổ chức Đại hội chi bộ, hoàn thành kế hoạch năm 2023'],
    ['mm', 'nguồn vốn năm 2022 chuyển sang năm 2023'],
    [
      'ss',
      'Nghị quyết số 01/NQ-CP ngày 06/01/2023 của Chính phủ về nhiệm vụ, giải pháp chủ yếu thực hiện Kế hoạch phát triển kinh tế - xã hội, Dự toán ngân sách nhà nước và cải thiện môi trường kinh doanh năm 2023',
    ],
    [
      'ssm',
      'Thực hiện Hướng dẫn số 05-HD/BTGHU, ngày 10/01/2023 về công tác tuyên truyền năm 2023, Đảng ủy xây dựng kế hoạch năm 2023',
    ],
    ['mm', 'Kế hoạch sản xuất vụ Đông Xuân 2022 - 2023'],
    ['sm', 'kỷ niệm 93 năm Ngày thành lập Đảng (1930 - 2023)'],
    ['ss', 'Đại hội Hội Cựu chiến binh huyện nhiệm kỳ 2022 - 2027'],
    ['ss', 'Nghị quyết số 04-NQ/HU của Huyện ủy về phát triển du lịch giai đoạn 2021 - 2025'],
    ['m', 'ban hành Nghị quyết về nhiệm vụ năm 2023'],
  ]
  it.each(cases)('%s: %s', (expected, line) => {
    expect(judged(line, yearly)).toBe(expected)
  })
})

describe('years of a line of a schedule of work', () => {
  const cases: readonly Case[] = [
    ['m', 'Thời gian: 01 buổi, ngày 20/3/2023 tại hội trường'],
    ['s', 'đã tổ chức quán triệt vào ngày 20/01/2023'],
    ['s', 'Hướng dẫn số 12-HD/BTGTU, ngày 20/01/2023 của Ban Tuyên giáo'],
    ['m', 'hoàn thành trong quý II/2023'],
    ['m', 'tổ chức trong tháng 3 năm 2023'],
    ['mm', 'Thời gian thực hiện: Từ ngày 01/3/2023 đến ngày 30/4/2023'],
  ]
  it.each(cases)('%s: %s', (expected, line) => {
    expect(judged(line, { ...yearly, isSchedule: true })).toBe(expected)
  })
})

describe('years of a line of a yearly report', () => {
  const cases: readonly Case[] = [
    ['mm', 'khai giảng năm học 2023-2024'],
    ['m', 'Tính đến tháng 11/2023, toàn huyện có 12 xã'],
    ['m', 'Đến ngày 30/11/2023, giải ngân đạt 78%'],
    ['m', '(số liệu tính đến 30/11/2023)'],
    ['mm', '(số liệu từ ngày 15/12/2022 đến ngày 14/12/2023)'],
    ['s', 'Đại hội diễn ra từ ngày 12 đến ngày 15 tháng 10 năm 2023 tại hội trường'],
    ['s', 'đã tổ chức Hội nghị sơ kết vào ngày 15/7/2023'],
    ['s', 'sau ngày 01/7/2023 các địa phương'],
    ['s', 'kéo dài thời gian giãn cách đến ngày 30/9/2023'],
    ['s', 'khánh thành đưa vào sử dụng tháng 6/2023'],
    ['m', 'so với tháng 12/2022 tăng 2%'],
    ['m', 'Chỉ số giá tiêu dùng bình quân năm 2023 tăng 3,2%'],
    ['m', 'Chỉ số sản xuất công nghiệp năm 2023 tăng 8%'],
    ['s', 'Chỉ số PAPI năm 2022 đạt 43,5 điểm, xếp hạng 12/63'],
    ['s', 'Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) năm 2022 xếp thứ 20'],
    ['ss', 'Chỉ số cải cách hành chính năm 2022 tăng 5 bậc so với năm 2021'],
    ['s', 'chuẩn bị tổ chức Đại hội Thể dục thể thao huyện năm 2024'],
    ['m', 'Phương hướng, nhiệm vụ năm 2024'],
    [
      'ss',
      'áp dụng hệ thống quản lý chất lượng TCVN ISO 9001:2015 theo Thông tư số 26/2014/TT-BKHCN',
    ],
    ['s', 'tổng giá trị sản xuất (theo giá so sánh 2010) đạt'],
    ['m', 'vui xuân, đón Tết Nguyên đán Quý Mão năm 2023'],
    ['m', 'vui xuân, đón Tết Nguyên đán Quý Mão 2023'],
    [
      'mmm',
      'thu ngân sách năm 2021 đạt 500 tỷ đồng, năm 2022 đạt 550 tỷ đồng, năm 2023 ước đạt 600 tỷ đồng',
    ],
    ['s', 'xã được công nhận đạt chuẩn nông thôn mới từ năm 2019'],
    ['s', 'công ty thành lập năm 2022 với vốn'],
    ['s', 'do ảnh hưởng của bão lũ năm 2020'],
    ['s', 'tổ chức thành công bầu cử trưởng thôn năm 2023'],
    ['m', 'Tổ chức thành công hội nghị tổng kết năm 2023'],
    ['m', 'Sau Đại hội Đảng các cấp, tình hình kinh tế năm 2023 ổn định'],
    ['m', 'tuyển chọn, gọi công dân nhập ngũ năm 2023 đạt 100%'],
    ['m', 'đánh giá, xếp loại tổ chức đảng năm 2022'],
    ['m', 'kiểm điểm tập thể, cá nhân cuối năm 2022'],
    ['s', 'Nghị quyết số 55/2022/NQ-HĐND của HĐND tỉnh'],
    ['ss', 'Nghị quyết số 55/2022/NQ-HĐND ngày 08 tháng 12 năm 2022 của HĐND tỉnh'],
    ['s', 'trồng mới 2000 ha rừng'],
    ['s', 'có 1995 hộ nghèo'],
    ['m', 'Thực hiện năm 2022'],
    ['?', 'đạt giải Nhì Hội thi toàn quốc năm 2023'],
    ['mm', 'tăng từ 45 triệu đồng năm 2022 lên 50 triệu đồng năm 2023'],
    ['m', 'trong 11 tháng năm 2023, đã kết nạp 120 đảng viên'],
    ['ss', 'Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị, chuyên đề toàn khóa 2021'],
    ['ms', 'nâng tổng số xã đạt chuẩn đến năm 2023 là 12 xã; dự án khởi công năm 2022'],
    ['s', 'xã được công nhận năm 2022'],
    ['ss', 'dự án nạo vét kênh (2022 - 2023)'],
    ['sm', 'Kỷ niệm 75 năm Ngày Thương binh - Liệt sĩ (27/7/1948 - 27/7/2023)'],
    ['m', 'So sánh 2023'],
    ['mm', 'So sánh 2023/2022 (%)'],
    ['s', 'theo Kết luận của Thủ tướng Chính phủ ngày 24/8/2023'],
    ['m', 'thực hiện Nghị quyết của Huyện ủy về nhiệm vụ năm 2023 đạt nhiều kết quả'],
    ['m', 'đạt 102% kế hoạch, bằng 98% so với cùng kỳ năm 2022'],
    ['s', 'tăng 15% so với năm 2019'],
    ['m', 'ước cả năm 2023 đạt'],
    ['m', 'chi ngân sách năm 2023'],
  ]
  it.each(cases)('%s: %s', (expected, line) => {
    expect(judged(line, { ...yearly, isReported: true })).toBe(expected)
  })
})

describe('years of a line of a report that also plans', () => {
  const cases: readonly Case[] = [['m', 'Dự kiến năm 2024 kinh tế tăng trưởng 7%']]
  it.each(cases)('%s: %s', (expected, line) => {
    expect(judged(line, { ...yearly, isReported: true, sections: new Set([2023, 2024]) })).toBe(
      expected,
    )
  })
})

describe('years of a line of the part on the next year', () => {
  const cases: readonly Case[] = [
    ['m', 'Phấn đấu chỉ số PCI năm 2024 xếp trong nhóm 30 tỉnh'],
    ['mm', 'GRDP năm 2024 tăng 7% so với ước thực hiện năm 2023'],
    ['m', 'nhiệm vụ chuyển từ năm 2023 sang'],
  ]
  it.each(cases)('%s: %s', (expected, line) => {
    expect(judged(line, { ...yearly, section: 2024, sections: new Set([2023, 2024]) })).toBe(
      expected,
    )
  })
})

describe('years of a line of a report on a term', () => {
  const cases: readonly Case[] = [
    ['mm', 'Nghị quyết Đại hội Đảng bộ huyện lần thứ XI, nhiệm kỳ 2015 - 2020'],
    ['mm', 'so với nhiệm kỳ 2010 - 2015 tăng 5%'],
    ['m', 'so với năm 2015 tăng 2 lần'],
    ['mmmmm', '(năm 2016: 5%, năm 2017: 6%, năm 2018: 7%, năm 2019: 8%, ước năm 2020: 9%)'],
    ['mmm', 'năm 2016, 2017 và 2018 đều đạt'],
    ['s', 'Chương trình giáo dục phổ thông 2018'],
    ['ss', 'Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2016 - 2020'],
    ['mm', 'Tốc độ tăng trưởng bình quân giai đoạn 2016 - 2020 đạt 9%/năm'],
    ['ss', 'bầu cử đại biểu Hội đồng nhân dân nhiệm kỳ 2016 - 2021'],
    ['s', 'Quyết định số 1620/QĐ-TTg ngày 15/9/2018 của Thủ tướng Chính phủ'],
    ['s', 'Chiến lược phát triển đến năm 2020 của ngành'],
    ['mmmm', 'kết nạp 60 đảng viên (năm 2016: 12, 2017: 15, 2018: 16, 2019: 17)'],
    ['s', 'xã được công nhận đạt chuẩn nông thôn mới năm 2018'],
    ['m', 'công nhận 05 xã đạt chuẩn nông thôn mới năm 2018'],
    ['s', 'tổ chức bầu cử trưởng ấp vào năm 2019'],
    ['m', 'tính đến tháng 6/2020'],
    ['m', '(số liệu đến 31/12/2019)'],
    ['s', 'Luật Đầu tư công năm 2019'],
    ['s', 'được thành lập năm 2017 trên cơ sở'],
    ['s', 'đợt hạn hán, xâm nhập mặn năm 2016'],
    ['s', 'xếp hạng PCI năm 2019 đứng thứ 25'],
    ['s', 'Nghị quyết số 120/NQ-CP năm 2017'],
  ]
  it.each(cases)('%s: %s', (expected, line) => {
    expect(judged(line, { ...ofTerm, section: 2020, isReported: true })).toBe(expected)
  })
})

describe('years of a line of the plan of a term', () => {
  const cases: readonly Case[] = [
    ['mm', 'Phương hướng nhiệm kỳ 2020 - 2025'],
    ['mm', 'Tốc độ tăng bình quân 5 năm 2021 - 2025 đạt 10%'],
    ['m', 'Đến năm 2025, thu nhập bình quân đầu người đạt 80 triệu đồng'],
    ['s', 'Đến năm 2030 trở thành huyện khá'],
    ['ss', 'quy hoạch tỉnh thời kỳ 2021 - 2030'],
    ['m', 'GRDP năm 2025 gấp 1,5 lần'],
    ['mm', 'GRDP năm 2025 gấp 1,5 lần so với năm 2020'],
    ['ss', 'Đề án phát triển du lịch giai đoạn 2020 - 2025'],
    ['mm', 'Chương trình hành động thực hiện Nghị quyết Đại hội, nhiệm kỳ 2020 - 2025'],
  ]
  it.each(cases)('%s: %s', (expected, line) => {
    expect(judged(line, ofTerm)).toBe(expected)
  })
})
