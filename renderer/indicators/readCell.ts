import { Decimal } from 'decimal.js'
import { parseVietnameseNumber } from '../../shared/figures/vietnameseNumber.ts'
import type { Comparator, Indicator, Observation } from '../../shared/indicators/types.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { normalizeText } from '../../shared/text/normalize.ts'

/** What a cell says about the figure; nothing at all takes the figure out of the store. */
export type CellFigure = Pick<Observation, 'value' | 'min' | 'max' | 'comparator' | 'text'>

const before: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:>=|≥|từ(?=.*trở lên$))\s*/i, '>='],
  [/^(?:<=|≤)\s*/i, '<='],
  [/^(?:dưới|<)\s*/i, '<'],
  [/^(?:trên|>)\s*/i, '>'],
  [/^(?:khoảng|~)\s*/i, '~'],
]

const after: readonly (readonly [RegExp, Comparator])[] = [
  [/\s*trở lên$/i, '>='],
  [/\s*trở xuống$/i, '<='],
]

/**
 * Reads what was typed into a cell: "69", "1.446,25", "11 trở lên", "dưới 2,5",
 * "1.100 - 1.200"; the indicator's own unit, or its beginning ("triệu đồng" of "triệu đồng/người"),
 * may stand behind; "'đạt chuẩn" are words. Undefined for an empty cell.
 */
export function readCell(typed: string, indicator: Indicator): Result<CellFigure | undefined> {
  const words = normalizeText(typed).replace(/\s+/g, ' ').trim()
  if (words === '') return ok(undefined)
  if (indicator.qualitative) return ok({ comparator: '=', text: words })
  // As in Excel: what stands behind an apostrophe is words, whatever it looks like.
  const spoken = words.startsWith("'") ? words.slice(1).trim() : ''
  if (spoken !== '') return ok({ comparator: '=', text: spoken })
  let rest = words
  let comparator: Comparator = '='
  for (const [pattern, sign] of [...before, ...after]) {
    if (!pattern.test(rest)) continue
    comparator = sign
    rest = rest.replace(pattern, '')
  }
  rest = withoutUnit(rest, indicator.unit)
  const value = parseVietnameseNumber(rest)
  if (value !== undefined) return ok({ comparator, value })
  const ends = /^(?:từ )?(.+?)\s*(?:[-–]|đến)\s*(.+)$/i.exec(rest)
  const min = parseVietnameseNumber(withoutUnit(ends?.[1] ?? '', indicator.unit))
  const max = parseVietnameseNumber(withoutUnit(ends?.[2] ?? '', indicator.unit))
  if (min !== undefined && max !== undefined) {
    if (!new Decimal(min).lt(max)) return fail('bad-range', 'Số đầu phải nhỏ hơn số cuối.')
    return ok({ comparator: comparator === '=' ? 'range' : comparator, min, max })
  }
  return fail('not-a-number', whatIsWrong(rest, indicator.unit))
}

/** A number and whatever stands behind it. */
const numberAndWords = /^([-−]?(?:âm )?\d[\d.,]*)\s*([^\d\s.,–-].*)$/i

/** Can a figure with these words behind it be one of the unit? */
export function fitsUnit(behind: string, unit: string): boolean {
  return behind === '' || startsUnit(behind.toLowerCase(), unit.toLowerCase())
}

/** Why the unit behind a number can't be taken. */
export function otherUnit(unit: string): string {
  return unit === ''
    ? 'Chỉ tiêu này không có đơn vị tính; hãy chỉ ghi số.'
    : `Chỉ tiêu này tính bằng “${unit}”; hãy ghi số theo đơn vị đó.`
}

function withoutUnit(words: string, unit: string): string {
  const [, number, behind] = numberAndWords.exec(words) ?? []
  if (number === undefined || behind === undefined) return words
  return startsUnit(behind.toLowerCase(), unit.toLowerCase()) ? number : words
}

/** The unit itself, or its first words: the figure is clear without "/người". */
function startsUnit(words: string, unit: string): boolean {
  return unit.startsWith(words) && /^($|[\s/])/.test(unit.slice(words.length))
}

function whatIsWrong(words: string, unit: string): string {
  const [, number, behind] = numberAndWords.exec(words) ?? []
  if (parseVietnameseNumber(number ?? '') !== undefined && /^[^\d]+$/.test(behind ?? '')) {
    return otherUnit(unit)
  }
  if (/^[-−]?\d+\.\d{1,2}$/.test(words)) {
    return `Dùng dấu phẩy cho phần lẻ: ${words.replace('.', ',')}`
  }
  return 'Chưa phải số. Viết như 69; 1.446,25; 11 trở lên; 1.100 - 1.200; hoặc thêm dấu nháy đơn ở đầu để ghi lời.'
}
