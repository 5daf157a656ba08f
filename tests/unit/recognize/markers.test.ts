import { describe, expect, test } from 'vitest'
import { isDivider, parseBullet, parseMarker } from '../../../shared/recognize/markers.ts'

describe('parseMarker', () => {
  test.each([
    ['Phần thứ nhất', 'words', 'Phần thứ nhất', 1, ''],
    ['PHẦN THỨ HAI', 'words', 'PHẦN THỨ HAI', 2, ''],
    ['Phần II. Phương hướng', 'words', 'Phần II.', 2, 'Phương hướng'],
    ['Phần thứ ba: Tổ chức', 'words', 'Phần thứ ba:', 3, 'Tổ chức'],
    ['Chương IV', 'chapter', 'Chương IV', 4, ''],
    ['Điều 12. Hiệu lực', 'article', 'Điều 12.', 12, 'Hiệu lực'],
    ['A. KẾT QUẢ', 'upper', 'A.', 1, 'KẾT QUẢ'],
    ['B- NHIỆM VỤ', 'upper', 'B-', 2, 'NHIỆM VỤ'],
    ['I- DỰ BÁO', 'roman', 'I-', 1, 'DỰ BÁO'],
    ['II/ MỤC TIÊU', 'roman', 'II/', 2, 'MỤC TIÊU'],
    ['IV - TỔ CHỨC', 'roman', 'IV -', 4, 'TỔ CHỨC'],
    ['3. Xã hội', 'arabic', '3.', 3, 'Xã hội'],
    ['1- Kinh tế', 'arabic', '1-', 1, 'Kinh tế'],
    ['2/ Mục tiêu', 'arabic', '2/', 2, 'Mục tiêu'],
    ['10) Việc khác', 'arabic', '10)', 10, 'Việc khác'],
    ['2.1. Nông nghiệp', 'nested', '2.1.', 1, 'Nông nghiệp'],
    ['1.1 Nông nghiệp', 'nested', '1.1', 1, 'Nông nghiệp'],
    ['1.3.2. Hạ tầng', 'deep', '1.3.2.', 2, 'Hạ tầng'],
    ['a) Trồng trọt', 'letter', 'a)', 1, 'Trồng trọt'],
    ['b)- Nội dung:', 'letter', 'b)-', 2, 'Nội dung:'],
    ['đ). Chăn nuôi', 'letter', 'đ).', 5, 'Chăn nuôi'],
    ['(5)- Tỷ lệ hộ nghèo', 'round', '(5)-', 5, 'Tỷ lệ hộ nghèo'],
    ['* Nguyên nhân', 'star', '*', 0, 'Nguyên nhân'],
    ['**1/ Mục tiêu**', 'arabic', '1/', 1, '**Mục tiêu**'],
  ])('%s', (line, kind, written, number, rest) => {
    expect(parseMarker(line)).toMatchObject({ kind, written, number, rest })
  })

  test.each([
    '1.125 người tham dự',
    '2.500 ha lúa',
    'Phần lớn các xã',
    'Phần thứ nhất của kế hoạch đã xong.',
    'V.I. Lênin viết',
    'Điều 5 của Quy chế nêu',
    '2021 là năm đầu',
    'Mục tiêu chung',
    '3,5 tỷ đồng',
  ])('%s has no marker', (line) => {
    expect(parseMarker(line)).toBeUndefined()
  })
})

describe('parseBullet', () => {
  test.each([
    ['- Trồng rừng', '-', 'Trồng rừng'],
    ['+Xây cầu', '+', 'Xây cầu'],
    ['• Làm đường', '•', 'Làm đường'],
    ['→ Báo cáo về xã', '→', 'Báo cáo về xã'],
    ['- 99% hộ có điện', '-', '99% hộ có điện'],
  ])('%s', (line, sign, rest) => {
    expect(parseBullet(line)).toEqual({ sign, rest })
  })

  test.each(['-----', '-3,92', '--', 'kinh tế - xã hội'])('%s is no bullet', (line) => {
    expect(parseBullet(line)).toBeUndefined()
  })
})

test.each(['-----', '* * *', '*', '___', '--- o0o ---'])('%s is a divider', (line) => {
  expect(isDivider(line)).toBe(true)
})
