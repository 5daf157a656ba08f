import { isDocumentPeriod, lastYearOf } from '../document/period.ts'
import { parsePattern } from '../figures/patternSyntax.ts'
import { observationWords } from '../figures/words.ts'
import type { StoreIndex } from '../indicators/storeIndex.ts'
import type { Indicator, Observation } from '../indicators/types.ts'
import { foldText } from '../text/fold.ts'
import type { FoundFigure } from './gather.ts'
import type { Proposal } from './proposals.ts'

/**
 * The indicator that a figure of the text would be of, as a proposal: the person sees and corrects
 * it before it is made. `taken`: codes that others have already.
 */
export function newIndicatorOf(
  { found, figure, period, measure }: Pick<Proposal, 'found' | 'figure' | 'period' | 'measure'>,
  store: StoreIndex,
  taken: ReadonlySet<string> = new Set(),
): Indicator {
  const { unit } = found.quantity
  const name = cleanName(found)
  const made: Indicator = {
    code: freeCode(name, (code) => store.indicators.has(code) || taken.has(code)),
    name,
    aliases: [],
    group: found.group,
    unit,
    decimals: decimalsOf(found),
    ...(isPadded(found) && { twoDigits: true }),
    direction: directionOf(found),
  }
  const pattern = patternOf(found, made, { figure, period, measure })
  if (pattern === undefined) return made
  return found.kind === 'target'
    ? { ...made, targetPattern: pattern }
    : { ...made, resultPattern: pattern }
}

const LEADS =
  /^(?:(?:phấn\s+đấu|đã|được|có|còn|đạt|trong\s+đó|hiện\s+có|đến\s+nay|toàn\s+(?:tỉnh|huyện|thành\s+phố)\s+(?:hiện\s+)?có|với|và|các|những|ước|là)\s+)+/iu

/** The thing's name without what only leads to its number, beginning with a capital. */
function cleanName({ name }: FoundFigure): string {
  const words = name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEADS, '')
    .replace(/^[\s,;:.\-–+•(]+|[\s,;:.\-–(]+$/gu, '')
  const kept = words === '' ? name.trim() : words
  return kept.charAt(0).toUpperCase() + kept.slice(1)
}

const MOST_CODE = 60

function freeCode(name: string, isTaken: (code: string) => boolean): string {
  const plain = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_CODE)
    .replace(/^-+|-+$/g, '')
  const code = plain === '' ? 'chi-tieu' : plain
  for (let count = 1; ; count++) {
    const wanted = count === 1 ? code : `${code}-${count}`
    if (!isTaken(wanted)) return wanted
  }
}

function decimalsOf({ quantity: { value, min, max, unit } }: FoundFigure): number {
  const digits = [value, min, max].map((one) => one?.split('.')[1]?.length ?? 0)
  return Math.min(6, Math.max(unit === '%' ? 2 : 0, ...digits))
}

/** "08 xã": the text writes two digits. */
function isPadded({ line, start, end }: FoundFigure): boolean {
  return /(?<![\d.,])0\d(?![\d.,]\d|\d)/.test(line.slice(start, end))
}

const LESS_IS_BETTER =
  /nghèo|thất\s+nghiệp|tử\s+vong|suy\s+dinh\s+dưỡng|tội\s+phạm|tai\s+nạn|nợ\s+(?:xấu|đọng)|vi\s+phạm|bỏ\s+học|ô\s+nhiễm|sinh\s+con\s+thứ|ma\s+túy|ma\s+tuý|khiếu\s+nại|tạm\s+hoãn|hao\s+hụt|lạm\s+phát/iu

function directionOf({ name, quantity }: FoundFigure): Indicator['direction'] {
  if (/^(?:mức\s+)?giảm(?:\s|$)/iu.test(name)) return 'up'
  const isLess = quantity.comparator === '<' || quantity.comparator === '<='
  return isLess || LESS_IS_BETTER.test(name) ? 'down' : 'up'
}

/** The text's own sentence with "{}" for the number; none where it tells other numbers as well. */
function patternOf(
  found: FoundFigure,
  made: Indicator,
  { figure, period, measure }: Pick<Proposal, 'figure' | 'period' | 'measure'>,
): string | undefined {
  const { line, from, to, start, end } = found
  const observation: Observation = {
    ...{ indicator: made.code, entity: 'x', period, measure, ...figure },
    ...{ state: 'draft', source: { document: '' } },
  }
  const words = observationWords(observation, made, 'bounded')
  const at = words === undefined ? -1 : line.slice(start, end).indexOf(words)
  if (words === undefined || at < 0 || /[{}[\]]/.test(line.slice(from, to))) return undefined
  const front = withYears(line.slice(from, start + at), found, period)
  const back = withYears(line.slice(start + at + words.length, to), found, period)
  if (/\d/.test(front.replace(/\{[^}]*\}/g, ''))) return undefined
  const rest = /\d/.test(back.replace(/\{[^}]*\}/g, '')) || back.includes('(') ? '' : back
  const sentence = `${front}{}${rest}`.replace(/\s+/g, ' ').trim()
  const pattern = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1).replace(/[\s,;:.]+$/, '')}.`
  return parsePattern(pattern).ok ? pattern : undefined
}

/** Years that move with the period: its own, and the one before. */
function withYears(words: string, { year }: FoundFigure, period: Proposal['period']): string {
  const own = lastYearOf(period)
  if (own !== year || !isDocumentPeriod(period)) return words
  return words
    .replace(new RegExp(`(?<!\\d)${own}(?!\\d)`, 'g'), '{.year}')
    .replace(new RegExp(`(?<!\\d)${own - 1}(?!\\d)`, 'g'), '{.lastYear}')
}
