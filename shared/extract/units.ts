import { COUNTED_NOUNS, SHORT_UNITS } from './countedNouns.ts'
import { anyOf, EDGE_AFTER, matchAt } from './letters.ts'
import {
  CURRENCIES,
  DENOMINATORS,
  DURATIONS,
  MEASURES,
  MULTIPLIERS,
  NO_CURRENCY_BEFORE,
  NO_MULTIPLIER_BEFORE,
  NO_UNIT,
} from './unitWords.ts'

/** The unit behind a number, in the form the program keeps, and where it ends. */
export interface UnitAt {
  readonly unit: string
  readonly end: number
  /** False where the word behind the number is none that the program knows to be a unit. */
  readonly known: boolean
}

const sticky = (source: string): RegExp => new RegExp(source, 'iuy')
const GAP = '[ \\u00a0\\t]*'

const PERCENT = sticky(`${GAP}(%|‰|phần\\s+trăm${EDGE_AFTER}|phần\\s+nghìn${EDGE_AFTER})`)
const POINTS = sticky(`${GAP}điểm\\s*(?:%|phần\\s+trăm${EDGE_AFTER})`)
const MULTIPLIER = sticky(
  `${GAP}((?:${anyOf(MULTIPLIERS)})(?:\\s+(?:${anyOf(MULTIPLIERS)}))?)${EDGE_AFTER}(?!\\s+(?:${anyOf(NO_MULTIPLIER_BEFORE)})${EDGE_AFTER})`,
)
const CURRENCY = sticky(
  `${GAP}(${anyOf(Object.keys(CURRENCIES))})${EDGE_AFTER}(?!\\s+(?:${anyOf(NO_CURRENCY_BEFORE)})${EDGE_AFTER})`,
)
const MEASURE = sticky(`${GAP}(${anyOf(Object.keys(MEASURES))})${EDGE_AFTER}`)
const DURATION = sticky(
  `\\s+(${anyOf(DURATIONS)})${EDGE_AFTER}(?!\\s+(?:\\d{1,2}|\\d{4})(?!\\d|[.,]\\d))`,
)
/** "giải quyết", "giải thể": a verb that begins like a counted noun. */
const NO_VERB = '(?<!giải(?=\\s+(?:quyết|thể|thích|phóng|ngân|trình|tỏa)))'
const NOUN = sticky(`\\s+(${anyOf(COUNTED_NOUNS)})${EDGE_AFTER}${NO_VERB}`)
/** Nouns that are verbs as well: behind a comma the next clause begins with them. */
const MAY_BE_VERB = new Set([
  'giải',
  'kiến nghị',
  'báo cáo',
  'quyết định',
  'hướng dẫn',
  'thông báo',
  'kết luận',
  'quy định',
  'ban',
  'thẻ',
  'bằng',
])
const MORE_NOUNS = sticky(
  `,\\s*(${anyOf(COUNTED_NOUNS.filter((noun) => !MAY_BE_VERB.has(noun)))})${EDGE_AFTER}(?!\\s+(?:\\d|đạt|là|tăng|giảm|trên|dưới|còn|chiếm))(?!:)`,
)
const WORD = sticky(`\\s+(\\p{L}+)(?:\\s+(\\p{L}+))?`)
const PER = sticky(
  `\\s*/\\s*(?:1(?:0*|(?:\\.000)+|0\\.000|00\\.000)\\s*)?(${anyOf(DENOMINATORS)})${EDGE_AFTER}`,
)
const PER_ROUND = sticky(
  `\\s*/\\s*(10\\.000|100\\.000|1\\.000|1000|10000|100000|1 vạn)\\s+(${anyOf(DENOMINATORS)})${EDGE_AFTER}`,
)
const ABOVE_MANY = sticky(
  `\\s+(?:trên|cho)\\s+(?:(?:1|một)\\s+)?(vạn\\s+dân|(?:10\\.000|1\\.000|100\\.000)\\s+(?:người\\s+)?dân)${EDGE_AFTER}`,
)

const spaces = (words: string): string => words.replace(/\s+/g, ' ').toLowerCase()

/** "/vạn dân", "/người/năm" behind a unit, and "trên vạn dân" for the same. */
function withRate(text: string, base: UnitAt): UnitAt {
  let { unit, end } = base
  for (;;) {
    const round = matchAt(PER_ROUND, text, end)
    const per = round ?? matchAt(PER, text, end)
    if (per === undefined) break
    const by =
      round === undefined
        ? spaces(per[1] ?? '')
        : populationOf(round[1] ?? '', spaces(round[2] ?? ''))
    unit = `${unit}/${by}`
    end += per[0].length
  }
  const above = unit.includes('/') ? undefined : matchAt(ABOVE_MANY, text, end)
  if (above !== undefined) {
    unit = `${unit}/${spaces(above[1] ?? '')}`
    end += above[0].length
  }
  return { unit, end, known: base.known }
}

/** "10.000 dân" is "vạn dân". */
function populationOf(count: string, whom: string): string {
  const plain = count.replaceAll('.', '')
  return (plain === '10000' || count === '1 vạn') && whom === 'dân' ? 'vạn dân' : `${count} ${whom}`
}

function percentAt(text: string, at: number): UnitAt | undefined {
  const points = matchAt(POINTS, text, at)
  if (points !== undefined) return { unit: 'điểm %', end: at + points[0].length, known: true }
  const percent = matchAt(PERCENT, text, at)
  if (percent === undefined) return undefined
  const sign = spaces(percent[1] ?? '%')
  const unit = sign === '‰' || sign === 'phần nghìn' ? '‰' : '%'
  return { unit, end: at + percent[0].length, known: true }
}

function currencyAt(text: string, at: number): UnitAt | undefined {
  const match = matchAt(CURRENCY, text, at)
  const unit = match && CURRENCIES[spaces(match[1] ?? '')]
  return match && unit !== undefined ? { unit, end: at + match[0].length, known: true } : undefined
}

function measureAt(text: string, at: number): UnitAt | undefined {
  const match = matchAt(MEASURE, text, at)
  const unit = match && MEASURES[spaces(match[1] ?? '')]
  return match && unit !== undefined ? { unit, end: at + match[0].length, known: true } : undefined
}

function nounAt(text: string, at: number): UnitAt | undefined {
  const match = matchAt(NOUN, text, at)
  if (match === undefined) return undefined
  const noun = spaces(match[1] ?? '')
  let unit = SHORT_UNITS[noun] ?? noun
  let end = at + match[0].length
  for (;;) {
    const more = matchAt(MORE_NOUNS, text, end)
    // "10 xã, huyện Châu Thành": a name, no second noun.
    if (more === undefined || /^\s+\p{Lu}/u.test(text.slice(end + more[0].length))) break
    unit += `, ${spaces(more[1] ?? '')}`
    end += more[0].length
  }
  return { unit, end, known: true }
}

/** "08/09 BTV", "5 UBND": an abbreviation in capitals. */
const ABBREVIATION = /\s+(\p{Lu}{2,6})(?![\p{L}\p{N}-])/uy

function abbreviationAt(text: string, at: number): UnitAt | undefined {
  const match = matchAt(ABBREVIATION, text, at)
  const unit = match?.[1]
  if (match === undefined || unit === undefined || /^[IVXLC]+$/.test(unit)) return undefined
  return { unit, end: at + match[0].length, known: false }
}

/** A noun that the program does not know: its first two syllables, never a verb or a name. */
function wordAt(text: string, at: number): UnitAt | undefined {
  const match = matchAt(WORD, text, at)
  const [, first = '', second = ''] = match ?? []
  if (match === undefined || NO_UNIT.has(first.toLowerCase()) || /^\p{Lu}/u.test(first))
    return undefined
  const alone = second === '' || NO_UNIT.has(second.toLowerCase()) || /^\p{Lu}/u.test(second)
  const unit = alone ? first : `${first} ${second}`
  const start = text.indexOf(first, at)
  const end = alone ? start + first.length : at + match[0].length
  return { unit: unit.toLowerCase(), end, known: false }
}

/** A multiplier with what it multiplies: "nghìn tỷ đồng", "triệu tấn", "triệu lượt"; "tỷ" alone is money. */
function multipliedAt(text: string, at: number): UnitAt | undefined {
  const match = matchAt(MULTIPLIER, text, at)
  if (match === undefined) return undefined
  const many = spaces(match[1] ?? '')
    .replaceAll('tỉ', 'tỷ')
    .replaceAll('ngàn', 'nghìn')
  const end = at + match[0].length
  const base = currencyAt(text, end) ?? measureAt(text, end) ?? nounAt(text, end)
  if (base !== undefined) return { unit: `${many} ${base.unit}`, end: base.end, known: true }
  return { unit: many.endsWith('tỷ') ? `${many} đồng` : many, end, known: true }
}

/** The unit that stands behind the number ending at `at`; undefined where there is none. */
export function unitAt(text: string, at: number): UnitAt | undefined {
  const base =
    percentAt(text, at) ??
    multipliedAt(text, at) ??
    currencyAt(text, at) ??
    measureAt(text, at) ??
    nounAt(text, at) ??
    durationAt(text, at) ??
    abbreviationAt(text, at) ??
    wordAt(text, at)
  return base && withRate(text, base)
}

function durationAt(text: string, at: number): UnitAt | undefined {
  const match = matchAt(DURATION, text, at)
  return match && { unit: spaces(match[1] ?? ''), end: at + match[0].length, known: true }
}
