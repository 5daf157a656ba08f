import type { IndicatorGroup } from '../indicators/types.ts'

/** Which group of indicators a heading or a sentence speaks of. */

/** Words of headings; a heading may name several ("kinh tế - xã hội"). */
const HEADINGS: readonly (readonly [IndicatorGroup, RegExp])[] = [
  [
    'xay-dung-dang',
    /xây\s+dựng(?:,?\s+chỉnh\s+đốn)?\s+(?:tổ\s+chức\s+)?đảng|hệ\s+thống\s+chính\s+trị|công\s+tác\s+đảng|về\s+đảng|xây\s+dựng\s+đảng/iu,
  ],
  ['quoc-phong-an-ninh', /quốc\s+phòng|an\s+ninh(?!\s+lương)|nội\s+chính|quân\s+sự/iu],
  ['moi-truong', /môi\s+trường|tài\s+nguyên/iu],
  ['xa-hoi', /xã\s+hội(?!\s+chủ)|văn\s+hóa|văn\s+hoá|giáo\s+dục|y\s+tế|an\s+sinh/iu],
  ['kinh-te', /kinh\s+tế|phát\s+triển\s+ngành|ngân\s+sách/iu],
]

/** Words of the things measured, the surest first; what none of them names is economy. */
const THINGS: readonly (readonly [IndicatorGroup, RegExp])[] = [
  [
    'xay-dung-dang',
    /đảng\s+viên|tổ\s+chức\s+(?:cơ\s+sở\s+)?đảng|chi\s+bộ|đảng\s+bộ|cấp\s+ủy|kết\s+nạp|đoàn\s+thể|mặt\s+trận|đoàn\s+viên|hội\s+viên|tập\s+hợp|hệ\s+thống\s+chính\s+trị|công\s+đoàn|quần\s+chúng|bí\s+thư|cải\s+cách\s+hành\s+chính|par\s*index|thủ\s+tục\s+hành\s+chính|dịch\s+vụ\s+công/iu,
  ],
  [
    'quoc-phong-an-ninh',
    /quốc\s+phòng|an\s+ninh(?!\s+lương)|dân\s+quân|tuyển\s+quân|giao\s+quân|nhập\s+ngũ|tội\s+phạm|trật\s+tự|án\s+|vụ\s+án|phạm\s+pháp|tai\s+nạn\s+giao\s+thông|ma\s+túy|khu\s+vực\s+phòng\s+thủ|quân\s+sự|giao\s+nhận\s+quân|phá\s+án|tự\s+vệ|tố\s+giác/iu,
  ],
  [
    'moi-truong',
    /nước\s+sạch|hợp\s+vệ\s+sinh|chất\s+thải|rác|môi\s+trường|che\s+phủ|nước\s+thải|ô\s+nhiễm|xanh\s+bình\s+quân|cây\s+xanh|khí\s+thải|đa\s+dạng\s+sinh\s+học/iu,
  ],
  [
    'xa-hoi',
    /hộ\s+(?:cận\s+)?nghèo|giảm\s+nghèo|nghèo|học\s+sinh|trường|giáo\s+dục|phổ\s+cập|đào\s+tạo|lao\s+động|việc\s+làm|thất\s+nghiệp|bảo\s+hiểm|bhyt|bhxh|bác\s+s[ĩỹ]|giường|y\s+tế|trẻ\s+em|suy\s+dinh\s+dưỡng|dân\s+số|gia\s+đình|văn\s+hóa|văn\s+hoá|thể\s+dục|thể\s+thao|nông\s+thôn\s+mới|ntm|văn\s+minh|nhà\s+ở|tuổi\s+thọ|sử\s+dụng\s+điện|khám|tử\s+vong|giới\s+tính|mức\s+sinh|người\s+có\s+công|bảo\s+trợ|vắc\s*xin|internet|ấp|thôn|khóm/iu,
  ],
]

/** The groups that a heading names, in the order above; empty for none. */
export function groupsInHeading(title: string): IndicatorGroup[] {
  const found = HEADINGS.filter(([, words]) => words.test(title)).map(([group]) => group)
  // "kinh tế - xã hội và xây dựng hệ thống chính trị" names three; "an ninh kinh tế" none of the economy.
  return found
}

/** The group that the words of an indicator tell; `among` where the heading leaves a choice. */
export function groupOfWords(words: string, among: readonly IndicatorGroup[] = []): IndicatorGroup {
  const allowed = (group: IndicatorGroup): boolean => among.length === 0 || among.includes(group)
  for (const [group, things] of THINGS) if (allowed(group) && things.test(words)) return group
  if (allowed('kinh-te')) return 'kinh-te'
  return among[0] ?? 'kinh-te'
}
