/** The words of claims, read in lower case. One home for what several rules look for. */

/** "đạt", "chiếm", "tỷ lệ": what ties a rate to the figure in front of it. */
const RATE_VERB =
  '(?:(?:đã |ước )?đạt(?: (?:được|gần|hơn|trên))?|chiếm|bằng|tương đương|tương ứng(?: với)?|ứng với|tức|là)'
const RATE_NOUN = '(?:(?:với |có )?(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng))'

/** A lead that is nothing but that tie: ", đạt tỷ lệ ", "(chiếm ". */
export const RATE_LINK = new RegExp(
  `(?:^|[\\s,;:–-])(?:${RATE_VERB}(?: ${RATE_NOUN})?|${RATE_NOUN}(?: ${RATE_VERB})?)\\s*:?\\s*$`,
  'u',
)

/** What a result is measured against. */
export const BASIS =
  '(?:chỉ tiêu(?: (?:nghị quyết|nq|kế hoạch|kh|đề ra|được giao|giao|năm))?|mục tiêu(?: (?:nghị quyết|nq|đề ra))?|nghị quyết|nq|nqt|kế hoạch|kh|dự toán|dt|đề án)'

/** "so với Nghị quyết", "kế hoạch", right behind a rate. */
export const AGAINST_BASIS = new RegExp(
  `^\\s*(?:(?:so(?: với)?|của|theo)\\s+)?${BASIS}(?![\\p{L}\\p{N}])`,
  'u',
)

/** Brackets that hold the target itself: "(Nghị quyết: 93%)", "(chỉ tiêu NQ là 50%)". */
export const STATES_BASIS = new RegExp(
  `^\\s*(?:theo\\s+|tại\\s+)?${BASIS}(?:\\s+(?:nghị quyết|nq|đại hội|đề ra|giao|năm \\d{4}|hđnd|tỉnh))*\\s*(?::|-|–|là|đề ra|giao|đạt|tăng|tăng từ)?\\s*(?:là|đạt)?\\s*$`,
  'u',
)

/** A rate whose words name another whole: "so với dân số", "tổng số hộ". */
export const OTHER_BASE =
  /^\s*(?:(?:so(?: với)?|trong|của|trên)\s+|(?:tổng|dân số|số dân|diện tích|giá trị)(?![\p{L}]))/u

/** What is worse the more there is of it. */
export const LESS_IS_BETTER =
  /nghèo|thất nghiệp|suy dinh dưỡng|tử vong|tai nạn|tội phạm|vi phạm|nợ xấu|ô nhiễm|mù chữ|bỏ học|tảo hôn|tăng dân số|sinh con thứ|mắc bệnh|thiếu việc làm|khiếu nại|tệ nạn|cháy|lao động (?:trong )?(?:khu vực )?nông|tỷ trọng (?:lao động )?(?:trong )?(?:khu vực )?nông|trong nông nghiệp/u

export function isPercent(unit: string): boolean {
  return /^(?:%|điểm)/u.test(unit)
}

/** Do two counts count the same kind of thing? One without a unit takes the other's. */
export function sameUnit(a: string, b: string): boolean {
  if (a === b) return true
  const [one, other] = [headWord(a), headWord(b)]
  return one !== '' && one === other
}

const PERSON =
  /^(?:người|đồng chí|đảng viên|đoàn viên|hội viên|cán bộ|công chức|viên chức|lao động|học sinh|sinh viên|em|giáo viên|quần chúng)(?!\p{L})/u

/** The same people may be called by two nouns: "420 đảng viên, trong đó nữ 140 đồng chí". */
export function sameKindOf(a: string, b: string): boolean {
  return sameUnit(a, b) || (PERSON.test(a) && PERSON.test(b))
}

function headWord(unit: string): string {
  return (
    unit
      .toLowerCase()
      .split(/[\s,/]/)[0]
      ?.trim() ?? ''
  )
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:nghìn|ngàn) (?:tỷ|tỉ)(?!\p{L})/u, 1e12],
  [/^(?:tỷ|tỉ)(?!\p{L})/u, 1e9],
  [/^triệu(?!\p{L})/u, 1e6],
  [/^vạn(?!\p{L})/u, 1e4],
  [/^(?:nghìn|ngàn)(?!\p{L})/u, 1e3],
]

/** "tỷ đồng" is 10^9 "đồng". */
export function scaleOf(unit: string): { readonly factor: number; readonly base: string } {
  const lower = unit.toLowerCase()
  for (const [pattern, factor] of SCALES) {
    const match = pattern.exec(lower)
    if (match !== null) return { factor, base: lower.slice(match[0].length).trim() }
  }
  return { factor: 1, base: lower }
}

/** "tỷ đồng/người" is of "đồng". */
export function baseUnitOf(unit: string): string {
  return (scaleOf(unit).base.split('/')[0] ?? '').trim()
}
