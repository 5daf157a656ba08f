import { type NumberHabit, readFigure, saysNothing } from '../../shared/exchange/cellNumber.ts'
import type { Indicator } from '../../shared/indicators/types.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { normalizeText } from '../../shared/text/normalize.ts'
import type { PastedCell } from './clipboardTable.ts'
import { type CellFigure, fitsUnit, otherUnit, readCell } from './readCell.ts'

/** What a pasted cell says. */
export interface PastedFigure {
  /** Undefined: nothing. */
  readonly figure: CellFigure | undefined
  /** Read the Vietnamese way though it could be meant the English way ("1,446"). */
  readonly doubtful: boolean
}

/**
 * Reads a cell of another program; `habit` says how its block writes numbers. What this table
 * itself writes reads as when it is typed.
 */
export function readPasted(
  { words, number }: PastedCell,
  indicator: Indicator,
  habit: NumberHabit,
): Result<PastedFigure> {
  const sure = (figure: CellFigure | undefined): Result<PastedFigure> =>
    ok({ figure, doubtful: false })
  const text = normalizeText(words).trim()
  if (indicator.qualitative) return sure(text === '' ? undefined : { comparator: '=', text })
  if (number !== undefined) {
    const said = readFigure(text, habit)
    // Words around the number ("trở lên") are in the words alone.
    if (said === undefined || said === 'ambiguous' || said.comparator === '=') {
      return sure({ comparator: '=', value: number })
    }
  }
  if (saysNothing(text)) return sure(undefined)
  const read = readFigure(text, habit)
  if (read === 'ambiguous') {
    return fail('ambiguous', `“${text}” đọc được hai cách. Hãy ghi lại theo kiểu 1.446,25.`)
  }
  if (read === undefined) {
    const typed = readCell(text, indicator)
    return typed.ok ? sure(typed.value) : typed
  }
  if (!fitsUnit(read.unit, indicator.unit)) return fail('other-unit', otherUnit(indicator.unit))
  const { unit: _, doubtful, ...figure } = read
  return ok({ figure, doubtful: doubtful === true })
}
