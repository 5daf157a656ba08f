import { Decimal } from 'decimal.js'
import { decimalText, parseVietnameseNumber } from '../figures/vietnameseNumber.ts'
import type { Comparator } from '../indicators/types.ts'
import { foldText } from '../text/fold.ts'

/** Which sign parts the whole from the fraction in texts of a sheet. */
export type NumberHabit = 'vietnamese' | 'english' | 'mixed' | 'unknown'

const vietnamese = /^-?(\d{1,3}(\.\d{3})+,\d+|\d{1,3}(\.\d{3}){2,}|\d+,\d{1,2}|\d+,\d{4,}|0,\d+)$/
const english = /^-?(\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,}|\d+\.\d{1,2}|\d+\.\d{4,}|0\.\d+)$/

/** Told by the numbers that can be read in one way only. */
export function numberHabit(texts: Iterable<string>): NumberHabit {
  let habit: NumberHabit = 'unknown'
  for (const text of texts) {
    const bare = text.replace(/[\s%()]/g, '')
    const here = vietnamese.test(bare) ? 'vietnamese' : english.test(bare) ? 'english' : undefined
    if (here === undefined || here === habit) continue
    if (habit !== 'unknown') return 'mixed'
    habit = here
  }
  return habit
}

/** A figure as a cell gives it. */
export interface CellFigure {
  readonly value?: string
  readonly min?: string
  readonly max?: string
  readonly comparator: Comparator
  /** What stands behind the number: "%", "triệu đồng"; "" for nothing. */
  readonly unit: string
  /** Read by the Vietnamese rule though it could have been meant the English way. */
  readonly doubtful?: true
}

/** Cells that say that there is no figure. */
const NOTHING = /^([-–—−.…x*]+|n\/?a|khong|chua co|khong co|chua co so lieu|\?)?$/

export function saysNothing(text: string): boolean {
  return NOTHING.test(foldText(text))
}

const NUMBER = String.raw`[-−]?\d[\d.,\u00A0 ]*|âm\s+\d[\d.,]*|\(\d[\d.,]*\)`
const FIGURE = new RegExp(
  String.raw`^(?<lead>[≥≤><=~≈]=?|trên|dưới|khoảng|hơn|đạt|ước|ước đạt|còn|từ|tối thiểu|tối đa|ít nhất)?\s*(?<a>${NUMBER})\s*(?:(?:-|–|—|đến)\s*(?<b>${NUMBER}))?\s*(?<unit>(?:[%‰](?:/[\p{L} ]+)?|[\p{L}][\p{L}\p{M}\d²³/. ]*)?)\s*$`,
  'iu',
)
const TAIL = /\s*(trở lên|trở xuống)\s*$/iu

const leads: Readonly<Record<string, Comparator>> = {
  '≥': '>=',
  '>=': '>=',
  '≤': '<=',
  '<=': '<=',
  '>': '>',
  '<': '<',
  '=': '=',
  '~': '~',
  '≈': '~',
  trên: '>',
  hơn: '>',
  dưới: '<',
  khoảng: '~',
  'tối thiểu': '>=',
  'ít nhất': '>=',
  'tối đa': '<=',
}

/**
 * Reads "1.446,25", "≥ 11%", "1.100 - 1.200", "âm 3,92", "(3,92)", "dưới 2% trở xuống". Undefined:
 * it is no figure; `ambiguous`: the sheet writes numbers in two ways and this one fits both.
 */
export function readFigure(text: string, habit: NumberHabit): CellFigure | 'ambiguous' | undefined {
  const words = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const tail = TAIL.exec(words)?.[1]?.toLowerCase()
  const groups = FIGURE.exec(words.replace(TAIL, ''))?.groups
  if (groups === undefined) return undefined
  const a = readNumber(groups.a ?? '', habit)
  const b = groups.b === undefined ? undefined : readNumber(groups.b, habit)
  if (a === 'ambiguous' || b === 'ambiguous') return 'ambiguous'
  if (a === undefined || (groups.b !== undefined && b === undefined)) return undefined
  let unit = (groups.unit ?? '').trim()
  let tailed = tail
  // "trở lên" may stand before the unit's end already taken away.
  const inside = TAIL.exec(unit)
  if (inside !== null) {
    tailed = inside[1]?.toLowerCase()
    unit = unit.replace(TAIL, '')
  }
  const doubt = (a.doubtful || b?.doubtful) && { doubtful: true as const }
  if (b !== undefined) {
    return { min: a.value, max: b.value, comparator: 'range', unit, ...doubt }
  }
  const comparator: Comparator =
    tailed === 'trở lên'
      ? '>='
      : tailed === 'trở xuống'
        ? '<='
        : (leads[(groups.lead ?? '').toLowerCase()] ?? '=')
  return { value: a.value, comparator, unit, ...doubt }
}

function readNumber(
  written: string,
  habit: NumberHabit,
): { value: string; doubtful: boolean } | 'ambiguous' | undefined {
  const isNegative = /^\(|^[-−]|^âm/i.test(written.trim())
  const bare = written
    .replace(/^(âm|[-−(])\s*/i, '')
    .replace(/\)$/, '')
    .replace(/[\u00A0 ](?=\d{3}(\D|$))/g, '')
    .replace(/[.,\s]+$/, '')
  const isEnglish = english.test(bare)
  const isVietnamese = vietnamese.test(bare)
  const either = /^\d{1,3}[.,]\d{3}$/.test(bare) && !/^0[.,]/.test(bare)
  if (either && habit === 'mixed') return 'ambiguous'
  const asEnglish = isEnglish || (!isVietnamese && habit === 'english')
  const local = asEnglish ? bare.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.')) : bare
  const value = parseVietnameseNumber(local)
  if (value === undefined) return undefined
  const number = isNegative ? decimalText(new Decimal(value).negated()) : value
  return { value: number, doubtful: either && habit === 'unknown' }
}
