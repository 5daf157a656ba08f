import { ACTION_VERBS, CONTRASTS, LEADS, LINKS, MEASURE_HEADS } from './clauseWords.ts'
import { COUNTED_NOUNS } from './countedNouns.ts'
import { anyOf, EDGE_AFTER, EDGE_BEFORE, endOf, matchAt, REACH, trimOf } from './letters.ts'
import type { Quantity } from './types.ts'
import { MULTIPLIERS } from './unitWords.ts'

/** What the words of a clause say its figure is of. */
export interface Subject {
  /** The thing's words, cleaned; "" where the clause names nothing. */
  readonly words: string
  /** "tăng" or "giảm" right in front of the figure. */
  readonly turn?: 'tăng' | 'giảm'
  /** The words are only what is said of a thing named before ("hoàn thành tốt nhiệm vụ"). */
  readonly isPredicate: boolean
  /** The words stood behind the figure. */
  readonly behind: boolean
}

const YEAR_LEAD =
  '(?:(?:đến|vào|trong|từ|tính\\s+đến|kể\\s+từ)\\s+)?(?:(?:hết|cuối|đầu)\\s+)?năm\\s+\\d{4}|giai\\s+đoạn\\s+\\d{4}\\s*[-–]\\s*\\d{4}|(?:theo\\s+)?giá\\s+(?:hiện\\s+hành|so\\s+sánh)(?:\\s+(?:năm\\s+)?\\d{4})?|nhiệm\\s+kỳ(?:\\s+\\d{4}\\s*[-–]\\s*\\d{4})?|(?:(?:đến|từ|tính\\s+đến|trước)\\s+)?ngày\\s+\\d{1,2}[/.\\-]\\d{1,2}(?:[/.\\-]\\d{4})?|mỗi\\s+(?:huyện|xã|phường|ấp|thôn|khóm|tỉnh|chi\\s+bộ|đảng\\s+bộ|đơn\\s+vị|cơ\\s+sở)(?:,\\s*[\\p{L}\\s]{2,30}?)?(?=\\s+(?:có|xây|đạt)|\\s*$)'
const LEAD = new RegExp(
  `[\\s,;:.\\-–+*•“”"(]*(?:(?:${YEAR_LEAD}|${anyOf(LEADS)})${EDGE_AFTER}[\\s,:]*)`,
  'iuy',
)
const LINK = new RegExp(
  `(?:[\\s,:\\-–(“”"]+|${EDGE_BEFORE}(?:${anyOf(LINKS)}|${YEAR_LEAD}|\\d{1,2}\\s+năm)${EDGE_AFTER})\\s*$`,
  'iu',
)
const TURN = new RegExp(
  `${EDGE_BEFORE}(tăng|giảm|kéo\\s+giảm)(?:\\s+(?:bình\\s+quân(?:\\s+(?:mỗi|hàng|hằng)\\s+năm)?|khoảng|trung\\s+bình|mỗi\\s+năm|hàng\\s+năm|hằng\\s+năm))?\\s*$`,
  'iu',
)
const MARKER = /^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[).]?\s*[-–.)]*|\(?[a-zđ]\)|[-–+*•])\s+/u
/** What is said of a thing, behind its name. */
const PREDICATE =
  /\s(?=(?:được|đạt|hoàn\s+thành|có|tham\s+gia|sử\s+dụng|vững\s+mạnh|đang|không|bị|đã|trở\s+thành|thoát|tổ\s+chức\s+thực|thực\s+hiện|áp\s+dụng|ứng\s+dụng|đi\s+học|qua\s+đào\s+tạo|xếp\s+loại)\s)/iu
const STARTS_PREDICATE =
  /^(?:được|đạt|hoàn\s+thành|xếp\s+loại|tham\s+gia|sử\s+dụng|vững\s+mạnh|bị|trở\s+thành|đã|đang|có)(?!\p{L})/iu
const TAIL =
  /(?<!\s)\s*(?:[,;]?\s*(?:so\s+(?:với|cùng|năm|kế|nghị|đầu|nhiệm)|vào\s+(?:cuối\s+)?năm\s+\d|trong\s+(?:tổng|cơ\s+cấu|grdp)|theo\s+(?:chuẩn|quyết|quy|tiêu)|đối\s+với|trị\s+giá|trở\s+lên|trở\s+xuống|với\s+tổng)(?!\p{L}).*|\(.*)$/isu

const isAcronym = (word: string): boolean => /^[\p{Lu}\d]{2,}/u.test(word)

const LOOSE_BACK: ReadonlySet<string> = new Set(' ,;:.-–+…“”"\'(')
const LOOSE_FRONT: ReadonlySet<string> = new Set([...LOOSE_BACK, '*', '•'])

/** "Tỷ lệ hộ nghèo," → "tỷ lệ hộ nghèo"; names and abbreviations keep their capitals. */
export function tidy(words: string): string {
  const even = words.replace(/[\s\uFDD0-\uFDEF]+/g, ' ')
  const clean = trimOf(even, LOOSE_FRONT, LOOSE_BACK).replace(/ ([,;:.])/g, '$1')
  const first = clean.split(' ')[0] ?? ''
  return isAcronym(first) ? clean : clean.charAt(0).toLowerCase() + clean.slice(1)
}

/** Words that only lead to the thing or from it to its figure are no longer than this. */
const LONGEST_LINK = 80

/** `words` without what only leads to the thing. */
function withoutLeads(words: string): string {
  let at = 0
  for (;;) {
    const lead = matchAt(LEAD, words, at)
    if (lead === undefined) return words.slice(at)
    at += lead[0].length
  }
}

/** What `pattern` finds at the end of `words`. */
function foundAtEnd(pattern: RegExp, words: string): { at: number; found: string } | undefined {
  const end = endOf(words, LONGEST_LINK)
  const match = pattern.exec(end)
  if (match === null) return undefined
  return { at: words.length - end.length + match.index, found: match[1] ?? '' }
}

/** A verb that only sets the measure to its level: "nâng tỷ lệ ... lên 60%". */
const RAISE = /^(?:(?:qua\s+đó\s+|góp\s+phần\s+)?(?:nâng|đưa))\s+(?=(?:tổng|tỷ|tỉ|số|mức|độ)\s)/iu
const MOVES = /^(?:tăng|giảm|kéo\s+giảm)\s+(?=(?:tổng|tỷ|tỉ|mức|độ)\s)/iu
const ENDS_AT_LEVEL = /(?:lên|xuống|còn|đạt)(?:\s+(?:trên|dưới|còn|đến|khoảng|mức))*\s*$/iu

function withoutRaise(name: string, front: string): string {
  const level = name.replace(RAISE, '')
  return ENDS_AT_LEVEL.test(endOf(front, LONGEST_LINK)) ? level.replace(MOVES, '') : level
}

/** A number, a sign, a year: no name. */
function isNameless(words: string): boolean {
  return !/\p{L}{2}/u.test(words)
}

/** The words in front of a figure without what only leads to it; see `Subject.turn`. */
export function frontWords(words: string): { words: string; turn?: 'tăng' | 'giảm' } {
  let rest = withoutLeads(words.replace(MARKER, ''))
  let turn: 'tăng' | 'giảm' | undefined
  for (;;) {
    const turned = foundAtEnd(TURN, rest)
    const cut = turned ?? foundAtEnd(LINK, rest)
    if (cut === undefined) break
    if (turned !== undefined) turn ??= /tăng/iu.test(turned.found) ? 'tăng' : 'giảm'
    rest = rest.slice(0, cut.at)
  }
  const clean = withoutRaise(tidy(rest), words)
  return turn === undefined ? { words: clean } : { words: clean, turn }
}

/** Units that count no things: "gấp 1,5 lần", "tăng 3 bậc". */
const COUNTED = new Set(COUNTED_NOUNS.filter((noun) => !/^(?:lần|điểm|bậc|hạng|tuổi)$/u.test(noun)))

const MULTIPLIED = new RegExp(`^(?:(?:${anyOf(MULTIPLIERS)})\\s+)+`, 'iu')
const WRITTEN_NOUN = /(?:^|[\s\d])(\p{L}[\p{L}\s,]*?)(?:\s+trở\s+(?:lên|xuống))?$/u

/** The counted noun of a unit, which belongs to the name of the thing: "500 doanh nghiệp". */
function countedNoun(unit: string, written: string): string {
  const [many = '', ...rates] = unit.split('/')
  const noun = many.replace(MULTIPLIED, '')
  if (!noun.split(', ').every((one) => COUNTED.has(one))) return ''
  if (rates.length > 0) return unit
  // The text may say more than the unit: "10.207 hộ nghèo" counts "hộ".
  const said = (WRITTEN_NOUN.exec(endOf(written.trim()))?.[1] ?? '').replace(MULTIPLIED, '')
  return said.toLowerCase().startsWith(noun) ? said : noun
}

function backWords(words: string): string {
  return tidy(
    words
      .slice(0, REACH)
      .replace(/(?<!\s)\s+trở\s+(?:lên|xuống)(?!\p{L})/giu, '')
      .replace(TAIL, '')
      .replace(/(?<!\s)\s*\(.*$/su, '')
      .split(/\s+/)
      .slice(0, 24)
      .join(' '),
  )
}

const VERB = new RegExp(`^(?:${anyOf(ACTION_VERBS)})${EDGE_AFTER}`, 'iu')
const HEAD = new RegExp(`^(?:${anyOf(MEASURE_HEADS)})${EDGE_AFTER}`, 'iu')

/** The words around a figure: in front of it, its own, behind it. */
export interface Around {
  readonly front: string
  readonly written: string
  readonly back: string
}

const FOR = /(?:^|\s)(?:cho|đối\s+với)\s*$/iu

/** Is the front only what is done ("Kết nạp", "Huấn luyện"), so that the thing stands behind? */
function isDeed(words: string, around: Around, noun: string, unit: string): boolean {
  if (FOR.test(around.front)) return false
  const length = words.split(' ').length
  if (VERB.test(words)) return noun !== '' || (!HEAD.test(words) && length <= 3)
  // "Huấn luyện 100% lực lượng ...": no verb stands between the deed and its figure.
  const touches = tidy(around.front).toLowerCase().endsWith(words.toLowerCase())
  const things = backWords(around.back).split(' ').length
  return unit === '%' && touches && length <= 3 && things >= 2 && !HEAD.test(words)
}

const MOST_WORDS = 14

/** A long name in front keeps what stands next to its figure, one behind what stands next to it. */
function shortFront(words: string): string {
  if (words.split(' ').length <= MOST_WORDS || HEAD.test(words) || VERB.test(words)) return words
  const parts = words.split(', ')
  let kept = parts.pop() ?? words
  while (parts.length > 0 && kept.split(' ').length < 3) kept = `${parts.pop()}, ${kept}`
  return tidy(kept)
}

const GOES_ON =
  /(?:,\s+(?:các|những|nhiều|góp\s+phần|qua\s+đó|từ\s+đó|nhằm|để|trong\s+đó|đồng\s+thời|tăng|giảm|đạt|đưa|nâng)|\s+(?:nhằm|góp\s+phần|qua\s+đó))(?!\p{L}).*$/isu
/** Words that lead on to something else. */
const LOOSE_END =
  /(?:[\s,]+(?:với|và|có|đạt|cho|của|gồm|bao\s+gồm|là|để|từ|đến|còn|trong\s+đó|được|chiếm|tăng|giảm|ước|hoặc|do|bằng|tại|ở|về))+$/iu

function shortBack(words: string): string {
  const whole = words.replace(LOOSE_END, '')
  return whole.split(' ').length <= MOST_WORDS ? whole : whole.replace(GOES_ON, '')
}

/** "làm chết 09 người": whom it befell is counted. */
const BEFELL = /^(?:làm\s+)?(chết|bị\s+thương|mất\s+tích|tử\s+vong)$/iu
/** "Kế hoạch số 145-KH/TU về ... 6 nhiệm vụ": a document's title names no figure. */
const DOCUMENT =
  /^(?:\d|(?:theo|thực\s+hiện)\s|ngày\s|kế\s+hoạch|nghị\s+quyết|chỉ\s+thị|quyết\s+định|kết\s+luận|thông\s+tư|nghị\s+định|chương\s+trình|đề\s+án)/iu
const TITLE = /\d\s?[-/]\s?\p{Lu}{2}/u

function isTitle(words: string): boolean {
  return DOCUMENT.test(words) && TITLE.test(words)
}

/** Reads the name of what a figure measures out of the words around it. */
export function subjectOf(around: Around, { unit }: Quantity): Subject {
  const read = frontWords(around.front)
  const front =
    isNameless(read.words) || isTitle(read.words)
      ? { ...read, words: '' }
      : { ...read, words: shortFront(read.words) }
  const turn = front.turn === undefined ? {} : { turn: front.turn }
  const noun = countedNoun(unit, around.written)
  const back = shortBack(backWords(around.back))
  const befell = BEFELL.exec(front.words)?.[1]
  if (befell !== undefined && noun !== '') {
    return { words: `${noun} ${befell.toLowerCase()}`, ...turn, behind: true, isPredicate: false }
  }
  // "kết nạp đảng viên mới 237 đồng chí": the things have been named.
  const isNamed =
    /^(?:đồng\s+chí|người|trường\s+hợp)$/iu.test(noun) && front.words.split(' ').length >= 3
  if (front.words === '') {
    const words = noun.includes('/') ? noun : tidy(`${noun} ${back}`)
    return { words, ...turn, behind: true, isPredicate: noun === '' && STARTS_PREDICATE.test(back) }
  }
  if (!isNamed && isDeed(front.words, around, noun, unit)) {
    const words = tidy(`${front.words} ${noun.includes('/') ? '' : noun} ${back}`)
    return { words, ...turn, behind: true, isPredicate: false }
  }
  return { words: front.words, ...turn, behind: false, isPredicate: false }
}

/** "dân cư nông thôn được sử dụng nước sạch" → ["dân cư nông thôn", "được sử dụng nước sạch"]. */
export function thingAndPredicate(words: string): readonly [string, string] {
  const match = PREDICATE.exec(words)
  return match === null ? [words, ''] : [words.slice(0, match.index), words.slice(match.index + 1)]
}

const ALL_CONTRASTS = CONTRASTS.map((list) => ({
  list,
  whole: new RegExp(
    `^(?:(?:ở|trong|tại|của|khu vực|lĩnh vực|ngành|bậc|cấp|khối)\\s+)*(${anyOf(list)})$`,
    'iu',
  ),
  some: new RegExp(`${EDGE_BEFORE}(?:${anyOf(list)})${EDGE_AFTER}`, 'iu'),
}))

/**
 * The full name of a thing of which only the part that differs is said: "nông thôn" after "dân số
 * đô thị sử dụng nước sạch" is "dân số nông thôn sử dụng nước sạch". Undefined where `words` is no
 * member of a known list.
 */
export function contrasted(words: string, before: string, mayAppend = true): string | undefined {
  for (const { whole, some } of ALL_CONTRASTS) {
    if (!whole.test(words)) continue
    const bare = words.replace(/^(?:ở|trong|tại|của)\s+/iu, '')
    if (some.test(before)) return before.replace(some, bare)
    return mayAppend ? `${before} ${bare}` : undefined
  }
  return undefined
}

/** The measure in front of a name: "tỷ trọng", "tỷ lệ", "tốc độ tăng". */
export function headOf(name: string): string | undefined {
  return /^(?:giảm\s+|tăng\s+)?(?:tỷ\s+trọng(?:\s+lao\s+động)?|tỉ\s+trọng|tỷ\s+lệ|tỉ\s+lệ|tốc\s+độ\s+tăng(?:\s+trưởng)?|tăng\s+trưởng|cơ\s+cấu|sản\s+lượng|diện\s+tích|năng\s+suất|giá\s+trị\s+sản\s+xuất)(?!\p{L})/iu.exec(
    name,
  )?.[0]
}
