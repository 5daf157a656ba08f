import { isPercent, sameUnit } from './vocabulary.ts'

/** The words of a thing measured, ready to be compared. */
export interface ThingWords {
  readonly words: ReadonlySet<string>
  readonly unit: string
  /** The same for the same words in any order and the same unit. */
  readonly key: string
}

/** Written short in texts. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})ntm(?!\p{L})/gu, 'nông thôn mới'],
  [/(?<!\p{L})bhyt(?!\p{L})/gu, 'bảo hiểm y tế'],
  [/(?<!\p{L})bhxh(?!\p{L})/gu, 'bảo hiểm xã hội'],
  [/(?<!\p{L})bhtn(?!\p{L})/gu, 'bảo hiểm thất nghiệp'],
  [/(?<!\p{L})thcs(?!\p{L})/gu, 'trung học cơ sở'],
  [/(?<!\p{L})thpt(?!\p{L})/gu, 'trung học phổ thông'],
  [/(?<!\p{L})htx(?!\p{L})/gu, 'hợp tác xã'],
  [/(?<!\p{L})dn(?!\p{L})/gu, 'doanh nghiệp'],
  [/(?<!\p{L})nsnn(?!\p{L})/gu, 'ngân sách nhà nước'],
  [/(?<!\p{L})kt-xh(?!\p{L})/gu, 'kinh tế xã hội'],
  [/(?<!\p{L})(?:sỹ|sĩ)(?!\p{L})/gu, 'sĩ'],
  [/(?<!\p{L})tỉ lệ(?!\p{L})/gu, 'tỷ lệ'],
  [/tăng trưởng(?: bình quân)?/gu, 'tăng'],
  [/bình quân(?! (?:đầu người|mỗi|một))/gu, ' '],
  [/phát triển(?: mới)? đảng viên/gu, 'kết nạp đảng viên'],
  [/trên lĩnh vực|trên địa bàn|so với dân số|lực lượng lao động.*$/gu, ' '],
]

/** Say how or when, not what. */
const EMPTY = new Set(
  'tỷ lệ số tổng đạt được là có các và của với trong theo so mới thêm cho đến năm ước toàn tỉnh về mức trên cả hàng hằng phấn đấu đối tại nay để ra vào từ lên xuống còn đã sẽ tiếp tục hiện nâng giữ duy trì bảo đảm thực tốc độ ở phát triển đi người ngành lượng nhất định dân cuối kỳ nhiệm'.split(
    ' ',
  ),
)

/** One of them in only one of two names makes them two things. */
const TELLING = new Set(
  'nữ khmer tộc thiểu nông thôn thành thị đô nguyện buộc huyện xã ấp sạch cận nguy hại xuất sắc công dịch thủy lâm chứng chỉ bằng ngoài cao mẫu khu vực nội tốt mẫu giáo tiểu học trung cơ sở phổ thông mầm non trẻ em nghèo điểm ngành chi bộ đảng ủy viên trường rác nước điện tử du lịch bán lẻ xuất nhập khẩu y tế hộ bác giường tăng giảm quân'.split(
    ' ',
  ),
)

const known = new Map<string, ThingWords>()
const MOST_KNOWN = 5000

/** "giường bệnh/vạn dân" says itself what it measures. */
const TELLING_UNIT = /^\p{L}[\p{L} ]*\/(?:vạn|nghìn|1\.000|10\.000)/u

export function thingWords(written: string, unit: string): ThingWords {
  const name = TELLING_UNIT.test(unit) ? unit : written
  const asked = `${name}|${unit}`
  const old = known.get(asked)
  if (old !== undefined) return old
  let text = name.normalize('NFC').toLowerCase()
  for (const [pattern, words] of SHORTENED) text = text.replace(pattern, words)
  const words = new Set((text.match(/\p{L}+/gu) ?? []).filter((word) => !EMPTY.has(word)))
  const key = `${[...words].sort().join(' ')}|${unit.replace(/\/năm$/u, '')}`
  const thing = { words, unit, key }
  if (known.size > MOST_KNOWN) known.clear()
  known.set(asked, thing)
  return thing
}

const FEWEST = 2
const LEAST_ALIKE = 0.6

/**
 * How surely two names mean one thing, 0 to 1: all words of the shorter stand in the longer, and
 * what the longer adds tells no other thing.
 */
export function alike(a: ThingWords, b: ThingWords): number {
  if (!unitsFit(a.unit, b.unit)) return 0
  const [short, long] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words]
  if (short.size < FEWEST) return 0
  for (const word of short) if (!long.has(word)) return 0
  for (const word of long) if (!short.has(word) && TELLING.has(word)) return 0
  const share = short.size / long.size
  return share >= LEAST_ALIKE ? share : 0
}

const PEOPLE = /^(?:người|lao động|đảng viên|học sinh|sinh viên|cán bộ)/u

function unitsFit(a: string, b: string): boolean {
  if (a === b) return true
  if (isPercent(a) || isPercent(b)) return isPercent(a) && isPercent(b)
  const bare = (unit: string): string => unit.replace(/\/(?:năm|người|lao động)/gu, '')
  if (bare(a) === bare(b)) return true
  if (a.includes('/') !== b.includes('/')) return false
  return sameUnit(a, b) || (PEOPLE.test(a) && PEOPLE.test(b))
}
