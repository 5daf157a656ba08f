import { describe, expect, it } from 'vitest'
import type { RuleName } from '../../../shared/check/types.ts'
import { check, rules } from './checking.ts'

/*
 * One table a rule: what must be found, and how close a right text may come and stay silent. The
 * texts are our own; their figures are made up.
 */

interface Cases {
  readonly wrong: readonly string[]
  readonly right: readonly string[]
}

const cases: Partial<Record<RuleName, Cases>> = {
  'pair-share': {
    wrong: [
      'Đã thẩm định 412/538 giấy phép, đạt 79,6%.',
      'Trong tổng số 90 hồ sơ nhận được có 81 hồ sơ đúng hạn, chiếm 91%.',
      'Phòng thụ lý 250 vụ việc; đã giải quyết 240 vụ, đạt 95%.',
      'Toàn huyện có 1.200 hộ nghèo, trong đó có 300 hộ neo đơn (26,1%).',
      'Có 45/60 thôn (chiếm 74%) đạt danh hiệu văn hóa.',
      'Trong 85 xã có 62 xã đạt chuẩn (đạt 74,9%).',
      'Đảng bộ có 420 đảng viên, trong đó đảng viên nữ 140 đồng chí (chiếm 35,6%).',
      'Xã có 45 nhà dột nát trên tổng số 1.500 nhà, chiếm 3,5%.',
      'Hệ thống có 1.600 dịch vụ công (mức 3: 400 dịch vụ, tỷ lệ 25,4%).',
    ],
    right: [
      'Đã thẩm định 412/538 giấy phép, đạt 76,6%.',
      'Đã thẩm định 412/538 giấy phép, đạt gần 77%.',
      'Đã thẩm định 412/538 giấy phép (trên 76%).',
      'Có 12/20 trường, tỷ lệ hộ nghèo còn 3%.',
      'Có 9/9 huyện lập quy hoạch; cấp giấy chứng nhận đạt 97,2%.',
      'Trồng 900 ha, đạt 90% kế hoạch; trong đó 300 ha rừng ngập mặn, đạt 60% kế hoạch.',
      'Có 500 hộ nghèo, chiếm 2% tổng số hộ; hộ nghèo người Khmer 200 hộ, chiếm 5% so với hộ Khmer.',
      'Xếp thứ 9/13 tỉnh, điểm số đạt 61%.',
    ],
  },
  'whole-number': {
    wrong: [
      'Kết nạp 1.540 đảng viên, đạt 102,66% Nghị quyết.',
      'Thành lập 26 hợp tác xã, vượt 8,5% kế hoạch.',
    ],
    right: [
      'Kết nạp 1.540 đảng viên, đạt 102,67% Nghị quyết.',
      'Thu 1.540 tỷ đồng, đạt 102,66% dự toán.',
    ],
  },
  'stated-target': {
    wrong: [
      'Tỷ lệ che phủ đạt 41,2%, đạt 103,5% (Nghị quyết 40%).',
      'Số hộ có điện đạt 84,5%, bằng 95% (chỉ tiêu Nghị quyết: 90%).',
      'Thu ngân sách 980 tỷ đồng, đạt 104% dự toán (dự toán 1.000 tỷ đồng).',
      'Kế hoạch trồng 500 ha rừng, đã trồng 420 ha, đạt 94% kế hoạch.',
      'Chỉ tiêu giao kết nạp 150 đảng viên, đã kết nạp 156 đảng viên, vượt 8% chỉ tiêu.',
    ],
    right: [
      'Tỷ lệ che phủ đạt 41,2%, đạt 103% (Nghị quyết 40%).',
      'Mẫu giáo 97%, tiểu học đạt 100% (Nghị quyết 99%).',
      'Kế hoạch trồng 500 ha rừng, đã trồng 420 ha, đạt 84% kế hoạch.',
      'Chỉ tiêu giao kết nạp 150 đảng viên, đã kết nạp 156 đảng viên, vượt 4% chỉ tiêu.',
    ],
  },
  'target-word': {
    wrong: [
      'Tỷ lệ hộ dùng nước sạch vượt chỉ tiêu, đạt 91% (Nghị quyết 93%).',
      'Thu nhập chưa đạt mục tiêu, mới được 62 triệu đồng (Nghị quyết 60 triệu đồng).',
    ],
    right: ['Tỷ lệ hộ dùng nước sạch vượt chỉ tiêu, đạt 95% (Nghị quyết 93%).'],
  },
  'from-to': {
    wrong: [
      'Số xã đạt chuẩn tăng từ 45 xã lên 52 xã, tăng 8 xã.',
      'Tỷ lệ hộ nghèo giảm từ 2,5% xuống 3,1%.',
      'Diện tích đạt 520 ha, tăng 40 ha (năm 2019 là 470 ha).',
      'Giảm tỷ lệ hộ nghèo còn 4,2% (năm 2018 là 3,9%).',
      'Sản lượng tăng từ 400 tấn lên 500 tấn, tăng 20%.',
      'Giá trị sản xuất đạt 1.200 tỷ đồng, tăng 15% so với năm 2022 (1.000 tỷ đồng).',
    ],
    right: [
      'Số xã đạt chuẩn tăng từ 45 xã lên 52 xã, tăng 7 xã.',
      'Tỷ lệ hộ nghèo giảm từ 3,1% xuống 2,5%, giảm 0,6 điểm %.',
      'Sản lượng tăng từ 400 tấn lên 500 tấn, tăng 25%.',
      'Hệ số đạt 3,9, giảm 0,9 so với năm 2015 (năm 2015 là 4,8).',
      'Tỷ lệ tăng từ 40% lên 50%, bình quân mỗi năm tăng 2%.',
    ],
  },
  times: {
    wrong: [
      'Doanh thu đạt 450 tỷ đồng, gấp 2 lần so với năm 2020 (năm 2020 đạt 150 tỷ đồng).',
      'Doanh thu tăng từ 200 tỷ đồng lên 300 tỷ đồng, gấp 1,8 lần.',
    ],
    right: ['Doanh thu tăng từ 200 tỷ đồng lên 300 tỷ đồng, gấp 1,5 lần.'],
  },
  average: {
    wrong: [
      'Tăng trưởng bình quân 4 năm đạt 9,1%[[Năm 2016 tăng 6%; năm 2017 tăng 7%; năm 2018 tăng 8%; năm 2019 tăng 9%.]].',
    ],
    right: [
      'Tăng trưởng bình quân 4 năm đạt 7,5%[[Năm 2016 tăng 6%; năm 2017 tăng 7%; năm 2018 tăng 8%; năm 2019 tăng 9%.]].',
    ],
  },
  sum: {
    wrong: [
      'Đoạt 30 huy chương (8 huy chương vàng, 9 huy chương bạc và 12 huy chương đồng).',
      'Xử lý 40 đơn, gồm: 12 đơn tố cáo, 15 đơn khiếu nại, 12 đơn kiến nghị.',
      'Tổng số cán bộ được đào tạo 900. Trong đó lý luận chính trị 300 đồng chí; chuyên môn 580 đồng chí.',
      'Thi hành kỷ luật 50 đảng viên bằng các hình thức khiển trách 25, cảnh cáo 20, khai trừ 4.',
    ],
    right: [
      'Đoạt 29 huy chương (8 huy chương vàng, 9 huy chương bạc và 12 huy chương đồng).',
      'Có 33 chi, đảng bộ, gồm 21 chi bộ cơ quan, 12 đảng bộ cơ sở với 145 chi bộ trực thuộc.',
      'Kết nạp 600 đảng viên, trong đó: nữ 274 đồng chí, dân tộc Khmer 80 đồng chí, trẻ 220 đồng chí.',
      'Có 500 doanh nghiệp, trong đó 120 doanh nghiệp xây dựng, 90 doanh nghiệp vận tải.',
    ],
  },
  'part-over-whole': {
    wrong: ['Giải ngân 120 tỷ đồng, trong đó vốn tỉnh 150 tỷ đồng.'],
    right: ['Giải ngân 120 tỷ đồng, trong đó vốn tỉnh 50 tỷ đồng.'],
  },
  'share-sum': {
    wrong: [
      'Cơ cấu kinh tế: khu vực I chiếm 31,5%; khu vực II chiếm 34,2%; khu vực III chiếm 33,3%.',
      'Tỷ trọng công nghiệp và dịch vụ đạt 71,4%[[Tỷ trọng công nghiệp 36,2%, dịch vụ 34,2%.]].',
    ],
    right: [
      'Cơ cấu kinh tế: khu vực I chiếm 31,5% (giảm 1%); khu vực II chiếm 34,2% (tăng 2%); khu vực III chiếm 34,3%.',
      'Tỷ trọng công nghiệp và dịch vụ đạt 70,4%[[Tỷ trọng công nghiệp 36,2%, dịch vụ 34,2%.]].',
    ],
  },
  'share-of-same-whole': {
    wrong: ['Còn 412 hộ nghèo, chiếm 2,06%. Hộ cận nghèo còn 615 hộ, chiếm 3,02%.'],
    right: ['Còn 412 hộ nghèo, chiếm 2,06%. Hộ cận nghèo còn 615 hộ, chiếm 3,08%.'],
  },
  conversion: {
    wrong: [
      'Bình quân đạt 60 triệu đồng (tương đương 2.650 USD, tỷ giá 1 USD = 24.000 đồng).',
      'Thu nhập đạt 48 triệu đồng/người[[Tương đương 2.200 USD, tỷ giá quy đổi 1 USD = 24.000 đồng.]].',
      'Diện tích 350 ha (tương đương 35 km2).',
    ],
    right: [
      'Bình quân đạt 60 triệu đồng (tương đương 2.500 USD, tỷ giá 1 USD = 24.000 đồng).',
      'Diện tích 350 ha (tương đương 3,5 km2).',
    ],
  },
  'per-head': {
    wrong: [
      'Quy mô GRDP đạt 60.000 tỷ đồng, dân số 1,2 triệu người, GRDP bình quân 57 triệu đồng/người.',
    ],
    right: [
      'Quy mô GRDP đạt 60.000 tỷ đồng, dân số 1,2 triệu người, GRDP bình quân 50 triệu đồng/người.',
    ],
  },
  product: {
    wrong: ['Gieo trồng 20.000 ha, năng suất 5,5 tấn/ha, sản lượng 120.000 tấn.'],
    right: ['Gieo trồng 20.000 ha, năng suất 5,5 tấn/ha, sản lượng 110.000 tấn.'],
  },
  'share-over-100': {
    wrong: [
      'Có 105% hộ dân dùng điện.',
      'Số trẻ em được uống vắc xin đạt 101,4%.',
      'Trẻ từ 6 đến 9 tuổi: Mũi 2 đạt 102%.',
    ],
    right: [
      'Thu ngân sách đạt 112% dự toán.',
      'Giá trị sản xuất đạt 30 tỷ đồng, bằng 104% kế hoạch.',
    ],
  },
  'open-range': {
    wrong: ['Phấn đấu thu nhập tăng từ 7 - 8% trở lên.'],
    right: ['Phấn đấu thu nhập tăng từ 7% trở lên.', 'Tăng từ 7 - 8%.'],
  },
  'said-twice': {
    wrong: ['Cắt giảm đạt 12,5% so với kế hoạch giao, tương đương 12,5%.'],
    right: ['Cắt giảm 40 người, tương đương 12,5%.'],
  },
  'same-figures': {
    wrong: ['Thiếu 64 giáo viên (8,2%); số nhân viên thiếu 64 giáo viên (8,2%).'],
    right: ['Thiếu 64 giáo viên (8,2%); năm trước thiếu 70 giáo viên (9,1%).'],
  },
  'repeated-target': {
    wrong: ['Có thêm 12 xã đạt tiêu chí đô thị, phấn đấu mỗi huyện có 02 xã đạt tiêu chí đô thị.'],
    right: ['Có thêm 12 xã đạt tiêu chí đô thị, phấn đấu mỗi huyện có 02 xã đạt chuẩn số.'],
  },
  'rural-over-urban': {
    wrong: ['Có 97% dân cư đô thị; 98,5% dân cư nông thôn được dùng nước sạch.'],
    right: [
      'Có 98,5% dân cư đô thị; 97% dân cư nông thôn được dùng nước sạch.',
      'Tỷ lệ hộ nghèo đô thị 1%, nông thôn 3%.',
    ],
  },
  'more-than-received': {
    wrong: ['Các nhà tài trợ cam kết 9,5 tỷ đồng; giải ngân 12,4 tỷ đồng.'],
    right: ['Các nhà tài trợ cam kết 19,5 tỷ đồng; giải ngân 12,4 tỷ đồng.'],
  },
  'list-count': {
    wrong: ['Đề ra 04 giải pháp: (1) rà soát; (2) đào tạo; (3) kiểm tra.'],
    right: ['Đề ra 03 giải pháp: (1) rà soát; (2) đào tạo; (3) kiểm tra.'],
  },
  'impossible-date': {
    wrong: [
      'Họp ngày 31/6/2021.',
      'Họp ngày 29 tháng 2 năm 2023.',
      'Quyết định ngày 12/10/20217.',
      'Thực hiện giai đoạn 2030 - 2025.',
      'Từ ngày 15/8/2022 đến ngày 10/8/2022.',
      'Hội nghị từ ngày 25/3 đến ngày 20/3/2023.',
      'Qua 10 năm (2015 - 2022) thực hiện Chỉ thị.',
      'Năm 2024 thu ngân sách tăng mạnh so với năm 2024.',
    ],
    right: [
      'Họp ngày 30/6/2021, ngày 29/02/2024.',
      'Thực hiện giai đoạn 2025 - 2030.',
      'Có 22/53 dự án, 05/10 phường.',
      'Qua 10 năm (2013 - 2022) thực hiện Chỉ thị, sau 05 năm (2017 - 2022).',
      'Năm 2024 thu ngân sách tăng mạnh so với năm 2023.',
    ],
  },
  'missing-unit': {
    wrong: [
      'Kết nạp 90/90 đảng viên, đạt 100 kế hoạch.',
      'Sản xuất tăng bình quân 4,5/năm.',
      'Xuất khẩu năm 2017: 120 triệu USD, năm 2018: 140 USD.',
    ],
    right: [
      'Sản xuất tăng bình quân 4,5%/năm.',
      'Xuất khẩu năm 2017: 120 triệu USD, năm 2018: 140 triệu USD.',
    ],
  },
}

for (const [rule, { wrong, right }] of Object.entries(cases)) {
  describe(rule, () => {
    it.each(wrong)('finds: %s', (line) => {
      expect(rules(line)).toContain(rule)
    })
    it.each(right)('is silent: %s', (line) => {
      expect(check(line).map(({ message }) => message)).toEqual([])
    })
  })
}
