import { expect, test } from 'vitest'
import type { Role } from '../../../shared/document/roles.ts'
import { type Ancestor, roleOf } from '../../../shared/recognize/roles.ts'

function under(...roles: Role[]): Ancestor[] {
  return roles.map((role, index) => ({
    level: Math.min(5, index + 2) as Ancestor['level'],
    role,
    alsoRoles: [],
    subject: undefined,
  }))
}

test.each<[string, Role, Role[]]>([
  ['DỰ BÁO TÌNH HÌNH', 'forecast', []],
  ['BỐI CẢNH, TÌNH HÌNH', 'forecast', []],
  ['TÌNH HÌNH CHUNG', 'situation', []],
  ['NHỮNG KẾT QUẢ ĐẠT ĐƯỢC', 'achievements', []],
  ['KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU, NHIỆM VỤ NĂM 2023', 'achievements', []],
  ['ƯU ĐIỂM', 'achievements', []],
  ['TỒN TẠI, HẠN CHẾ', 'shortcomings', []],
  ['HẠN CHẾ VÀ NGUYÊN NHÂN', 'shortcomings', ['causes-shortcomings']],
  ['MỤC TIÊU, CHỈ TIÊU', 'objectives', ['targets']],
  ['QUAN ĐIỂM, MỤC TIÊU', 'viewpoints', ['objectives']],
  ['MỤC ĐÍCH, YÊU CẦU', 'purpose', []],
  ['PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024', 'tasks', []],
  ['CÁC NHIỆM VỤ TRỌNG TÂM, KHÂU ĐỘT PHÁ', 'key-tasks', []],
  ['TỔ CHỨC THỰC HIỆN', 'implementation', []],
  ['ĐÁNH GIÁ CHUNG VÀ BÀI HỌC KINH NGHIỆM', 'overall-assessment', ['lessons']],
  ['NGUYÊN NHÂN CỦA HẠN CHẾ', 'causes-shortcomings', []],
  ['KẾT LUẬN', 'closing', []],
])('main section %s', (title, role, alsoRoles) => {
  expect(roleOf(title, 2, [])).toMatchObject({ role, alsoRoles })
})

test.each<[string, Role[], Role]>([
  ['Lĩnh vực kinh tế', ['achievements'], 'field'],
  ['Đẩy mạnh Chương trình mục tiêu quốc gia', ['tasks'], 'field'],
  ['Chỉ tiêu kinh tế', ['targets'], 'field'],
  ['Các chỉ tiêu chủ yếu', ['objectives'], 'targets'],
  ['Nhiệm vụ chủ yếu', ['objectives'], 'tasks'],
  ['Kết quả thực hiện 5 nhiệm vụ trọng tâm', ['achievements'], 'field'],
  ['Tập trung thực hiện ba nhiệm vụ trọng tâm, đột phá', ['tasks'], 'key-tasks'],
  ['Thuận lợi', ['forecast'], 'forecast'],
  ['Nguyên nhân', ['shortcomings'], 'causes-shortcomings'],
  ['Nguyên nhân chủ quan', ['shortcomings', 'causes-shortcomings'], 'causes-shortcomings'],
  ['Nguyên nhân thành tựu', ['overall-assessment', 'causes'], 'causes-achievements'],
  ['Bài học kinh nghiệm', ['overall-assessment'], 'lessons'],
  ['Hạn chế', ['achievements', 'field'], 'shortcomings'],
  ['Thời gian', ['tasks', 'field'], 'other'],
  ['Ban Tuyên giáo', ['implementation'], 'implementation'],
])('%s under %j', (title, ancestors, role) => {
  expect(roleOf(title, 4, under(...ancestors)).role).toBe(role)
})

test('divisions are parts, and their subject reaches the fields below', () => {
  expect(roleOf('KẾT QUẢ NĂM 2023', 1, []).role).toBe('part')
  const part: Ancestor = { level: 1, role: 'part', alsoRoles: [], subject: 'achievements' }
  expect(roleOf('Kinh tế', 3, [part]).role).toBe('field')
})
