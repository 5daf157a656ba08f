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
 * "1.100 - 1.200"; the indicator's own unit may stand behind. Undefined for an empty cell.
 */
export function readCell(typed: string, indicator: Indicator): Result<CellFigure | undefined> {
  const words = normalizeText(typed).replace(/\s+/g, ' ').trim()
  if (words === '') return ok(undefined)
  if (indicator.qualitative) return ok({ comparator: '=', text: words })
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
  const max = parseVietnameseNumber(ends?.[2] ?? '')
  if (min !== undefined && max !== undefined) {
    return ok({ comparator: comparator === '=' ? 'range' : comparator, min, max })
  }
  return fail('not-a-number', whatIsWrong(rest))
}

function withoutUnit(words: string, unit: string): string {
  if (unit === '' || !words.toLowerCase().endsWith(unit.toLowerCase())) return words
  return words.slice(0, words.length - unit.length).trim()
}

function whatIsWrong(words: string): string {
  if (/^[-−]?\d+\.\d{1,2}$/.test(words)) {
    return `Dùng dấu phẩy cho phần lẻ: ${words.replace('.', ',')}`
  }
  return 'Chưa phải số. Viết như 69; 1.446,25; 11 trở lên; dưới 2,5; 1.100 - 1.200.'
}
