import { anyOf, EDGE_BEFORE, phrases } from './letters.ts'
import type { NumberToken } from './numberTokens.ts'
import type { UnitAt } from './units.ts'

/**
 * Numbers that are no figures: years, dates, hours, numbers of documents and articles, names with
 * a number in them ("ấp 5", "mũi 2", "Covid-19"), item markers and note marks.
 */

/** Words that number what follows; a unit behind the number does not change that. */
const NUMBERED = phrases(`
  điều | khoản | mục | tiểu mục | chương | phụ lục | biểu số | bảng số | hình | trang | khóa |
  khoá | kỳ họp thứ | lần thứ | phiên thứ | hội nghị lần | quốc lộ | tỉnh lộ | đường tỉnh |
  hương lộ | đường huyện | ql | đt | đh | quân khu | sư đoàn | trung đoàn | mẫu số |
  công văn số | chỉ thị số | nghị quyết số | quyết định số | kết luận số | thông báo số |
  kế hoạch số | quy định số | hướng dẫn số | nghị định số | thông tư số | luật số |
  tờ trình số | báo cáo số | chương trình số | văn bản số | đề án số | lệnh số | thông tri số |
  công điện số | số hiệu | trung ương | tw | nqtw | iso | điện thoại | web | phiên bản |
  giai đoạn | nhiệm kỳ | thời kỳ`)

/** Words that may number what follows ("ấp 5", "Nghị quyết 35"), unless a unit stands behind it. */
const MAY_NUMBER = phrases(`
  ấp | khóm | thôn | tổ | khu phố | phường | quận | lớp | đợt | mũi | liều | vòng | bước |
  giai đoạn | cấp | cấp độ | mức độ | mức | loại | nhóm | tuyến | khu vực | vùng | hạng | kỳ |
  phần | tiêu chí | tiêu chí số | dự án | hợp phần | điểm | bài | chuyên đề | chỉ thị |
  nghị quyết | kết luận | quyết định | kế hoạch | chương trình | thông tư | nghị định |
  quy định | hướng dẫn | luật | tập | quyển | bảng | biểu | thứ | ca | kíp | block | zone |
  đề án | công ước | top | nhà máy | số | tháng | ngày | quý | mùng | mồng | covid | sars-cov |
  công nghiệp | trên hình | tiểu đoàn | đại đội | cống | kênh | lô`)
const NAME_BEFORE = new RegExp(
  `${EDGE_BEFORE}(?:${anyOf(NUMBERED)})\\s*(?:\\d+\\s*(?:,|và|-)\\s*)*$`,
  'iu',
)
const MAY_NAME_BEFORE = new RegExp(
  `(?<!nông\\s+)${EDGE_BEFORE}(?:${anyOf(MAY_NUMBER)})\\s+(?:\\d+\\s*(?:,|và|-)\\s*)*$`,
  'iu',
)
/** Last words of those: most words in front of a number are none, which one look tells. */
const LAST_WORDS = new Set([
  'và',
  ...[...NUMBERED, ...MAY_NUMBER].map((phrase) => phrase.split(/[^\p{L}]+/u).at(-1) ?? ''),
])
const LETTERS = /^\p{L}+$/u

function mayBeNamed(before: string): boolean {
  const front = before.trimEnd()
  const word = front.slice(front.lastIndexOf(' ') + 1)
  return !LETTERS.test(word) || LAST_WORDS.has(word.toLowerCase())
}

/** "tổng số 46.214": a count, and no number of a document. */
const TOTAL_BEFORE =
  /(?:tổng|trong|trên|một|tổng\s+cộng|con|đa|dân|chỉ|cơ|hệ|thông|dư|doanh|hàm|nâng)\s+số\s+$/iu
const YEAR_BEFORE =
  /(?:năm|nhiệm\s+kỳ|giai\s+đoạn|thời\s+kỳ|niên\s+độ|tầm\s+nhìn|từ|đến|tới|trước|sau|khóa|\d\s*[-–—,/]|và)\s*$/iu
const RANK_BEFORE = /(?:xếp|đứng|hạng|vị\s+trí|vị\s+thứ|bậc)\s+(?:hạng\s+)?(?:thứ\s+)?$/iu
const DAY_BEFORE =
  /(?:ngày|mùng|mồng|sáng|chiều|tối|dịp|lễ|trước|hết|rằm)\s+(?:\d{1,2}\s*(?:,|và|-|đến)\s*)*$/iu

/** "trẻ em dưới 5 tuổi", "từ 12 đến 17 tuổi": who is meant and not how many. */
const AGE_BEHIND = /^\s*(?:(?:[-–]|đến|tới)\s*\d+\s*)?tuổi(?!\p{L})/iu
const AGE_BEFORE =
  /(?:trẻ(?:\s+em)?|người|phụ\s+nữ|dân|học\s+sinh|nữ|nam|lao\s+động|độ\s+tuổi|từ|dưới|trên|đến|đủ|-|–)\s+(?:em\s+)?$/iu
const AGE_MEASURED = /(?:tuổi\s+thọ|tuổi\s+trung\s+bình|bình\s+quân|độ\s+tuổi\s+trung\s+bình)/iu

const isWhole = (number: NumberToken): boolean => /^\d+$/.test(number.raw)
const isYear = (number: NumberToken): boolean => /^(?:19|20)\d{2}$/.test(number.raw)

const MOST_LEVELS = 30
const LEVEL_BEFORE =
  /(?<!\p{L})(?:cấp|mức|loại|lớp|vòng|bước|liều|mũi|đợt|nhóm|hạng|tổ|tập|thứ)\s+$/iu

/** "Điều 5", "Nghị quyết 35", "ấp 5", "mũi 2", "tháng 6". */
function isName(before: string, number: NumberToken, unit: UnitAt | undefined): boolean {
  if (!isWhole(number) || !mayBeNamed(before)) return false
  if (RANK_BEFORE.test(before) || TOTAL_BEFORE.test(before)) return false
  if (NAME_BEFORE.test(before)) return !/%/.test(unit?.unit ?? '')
  if (!MAY_NAME_BEFORE.test(before)) return false
  // "cấp 412 hồ sơ": nothing has so many levels.
  if (unit !== undefined && Number(number.raw) > MOST_LEVELS && LEVEL_BEFORE.test(before))
    return false
  if (/(?:mỗi|một|hàng|hằng|từng|bình\s+quân)\s+\p{L}+\s+$/iu.test(before)) return false
  return unit?.known !== true || /(?:tháng|ngày|quý|thứ)\s+$/iu.test(before)
}

const RATE_BEHIND =
  /^\s*(?:vạn\s+)?(?:dân|người|ha|lao\s+động|trẻ|km2?|m2|hộ|phụ\s+nữ|đơn\s+vị\s+diện\s+tích)(?!\p{L})/iu

/** "giá trị sản phẩm/1 ha", "số giường bệnh trên 1 vạn dân: 45": what the figure behind is counted by. */
function isRateBase(before: string, number: NumberToken, after: string): boolean {
  if (!/^10*$/.test(number.value) || !RATE_BEHIND.test(after)) return false
  if (/\/\s*$/.test(before)) return true
  return (
    /\p{L}\s+trên\s+$/iu.test(before) && /^\s*(?:vạn\s+dân|dân|ha)\s*(?::|đạt|là|\d)/iu.test(after)
  )
}

/** "có100%", "hơn100 triệu đồng", "tỷ lệ.23,33%": a blank was forgotten. */
function isGlued(before: string, unit: UnitAt | undefined): boolean {
  if (unit?.known !== true) return false
  return /(?<!\p{L})(?:là|có|hơn|đạt|còn|trên|dưới|tăng|giảm|chiếm|bằng|được|cho|lệ\.)$/iu.test(
    before,
  )
}

/** "trẻ em dưới 5 tuổi"; "tuổi thọ trung bình trên 75 tuổi" is measured. */
function isAge(before: string, after: string): boolean {
  return AGE_BEHIND.test(after) && AGE_BEFORE.test(before) && !AGE_MEASURED.test(before)
}

/** "2021", "2021 - 2025", "năm 2021"; "2021 hộ" counts. */
function isYearHere(before: string, number: NumberToken, unit: UnitAt | undefined): boolean {
  if (!isYear(number)) return false
  return unit?.known !== true || YEAR_BEFORE.test(before)
}

/** The spans of the text in which no number is a figure: dates, hours, numbers of documents, codes. */
const SPANS: readonly RegExp[] = [
  // 01-NQ/TU, 120/NQ-CP, 64/2003/QĐ-TTg, 15/CT.UBND
  /(?<!\d)\d+(?:[-/]\d{4})?\s?[-/]\s?\p{Lu}[\p{L}\d]*(?:[-/.]\p{L}[\p{L}\d]*)*/gu,
  // ngày 19 tháng 01 năm 2021
  /ngày\s+\d{1,2}(?:\s*(?:,|và|-|đến)\s*(?:ngày\s+)?\d{1,2})*\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?/giu,
  // 19/01/2021, 19-01-2021, 19.01.2021, 6/2021
  /\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}/g,
  /(?<![\d.,/])\d{1,2}\/(?:19|20)\d{2}(?![\d.,])/g,
  // 7h30, 14 giờ 30 phút
  /\d{1,2}\s?h\s?\d{0,2}(?![\p{L}\d])/gu,
  /\d{1,2}\s+giờ\s+(?:\d{1,2}(?:\s+phút)?|ngày)/giu,
  // giai đoạn 2021 - 2025
  /(?:19|20)\d{2}\s*[-–—]\s*(?:19|20)\d{2}/g,
  // 24/24 giờ, 24/7
  /(?<!\d)24\/(?:24(?=\s*(?:giờ|h))|7(?!\d))/g,
  // Marker at the start, marks in brackets
  /^\s*\(?\d{1,2}(?:\.\d{1,2})*(?:[.)]|\s?[-/]\s)\s*(?!\d)/g,
  /\(\d{1,3}\)|\[\d{1,3}\]/g,
  // Addresses of the web
  /https?:\S+|www\.\S+/giu,
]

/** Does any of the spans hold the place from `start` to `end`? */
function coverOf(
  spans: readonly (readonly [number, number])[],
): (start: number, end: number) => boolean {
  const sorted = [...spans].sort(([a], [b]) => a - b)
  /** The farthest end of the spans up to each. */
  const reach: number[] = []
  for (const [, to] of sorted) reach.push(Math.max(reach.at(-1) ?? 0, to))
  return (start, end) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.[0] ?? 0) <= start) low = middle + 1
      else high = middle
    }
    return (reach[low - 1] ?? 0) >= end
  }
}

/** Tells which numbers of one text are no figures. */
export function figureSieve(
  text: string,
): (number: NumberToken, unit: UnitAt | undefined) => boolean {
  const spans = SPANS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(
      (match) => [match.index, match.index + match[0].length] as const,
    ),
  )
  const isCovered = coverOf(spans)
  return (number, unit) => {
    if (isCovered(number.start, number.end)) return false
    const before = text.slice(Math.max(0, number.start - 40), number.start)
    // A letter or a sign that makes the number part of a code: "Covid-19", "5G", "NQ-12".
    if (/\p{L}[-–.]?$|[#№]$/u.test(before) && !isGlued(before, unit)) return false
    if (/^\p{L}/u.test(text.slice(number.end, number.end + 1)) && unit === undefined) return false
    // A point in front of one or two digits parts decimals only where a unit says it counts.
    if (/^\d+\.\d{1,2}$/.test(number.raw) && unit?.known !== true) return false
    if (isAge(before, text.slice(number.end, number.end + 20))) return false
    if (isRateBase(before, number, text.slice(number.end, number.end + 40))) return false
    if (isYearHere(before, number, unit)) return false
    return !isName(before, number, unit)
  }
}

/** "20/11", "ngày 30/4": a day and no share. */
export function isDay(
  text: string,
  part: NumberToken,
  whole: NumberToken,
  unit: UnitAt | undefined,
): boolean {
  const before = text.slice(Math.max(0, part.start - 40), part.start)
  if (!/^\d{1,2}$/.test(part.raw) || !/^\d{1,2}$/.test(whole.raw)) return false
  if (DAY_BEFORE.test(before)) return true
  return unit === undefined && Number(part.raw) <= 31 && Number(whole.raw) <= 12
}

/**
 * Does a place in an order stand here ("xếp hạng 48/63", "đứng thứ 8")? "xếp hạng 02 di tích"
 * counts: without "thứ" the number must be free (`isFree`: no unit of its own, or a share).
 */
export function isRank(text: string, number: NumberToken, isFree: boolean): boolean {
  const before = text.slice(Math.max(0, number.start - 30), number.start)
  return RANK_BEFORE.test(before) && (isFree || /thứ\s+$/iu.test(before))
}
