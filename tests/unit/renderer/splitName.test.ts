import { expect, it } from 'vitest'
import { splitName } from '../../../renderer/tabs/splitName.ts'

it.each([
  ['Nghị quyết về nhiệm vụ năm 2025', 'Nghị quyết về nhiệm vụ', ' năm 2025'],
  ['Báo cáo năm 2021 (mẫu)', 'Báo cáo năm', ' 2021 (mẫu)'],
  ['Báo cáo nhiệm kỳ 2020 - 2025', 'Báo cáo nhiệm kỳ 2020', ' - 2025'],
  ['Kế hoạch chuyển đổi trong-nhiều-năm-tới', 'Kế hoạch chuyển đổi trong-nhiều-năm-tới', ''],
  ['Báo cáo', 'Báo cáo', ''],
])('%s', (name, start, end) => {
  expect(splitName(name)).toEqual([start, end])
})
