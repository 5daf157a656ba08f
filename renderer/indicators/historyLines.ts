import type { JournalBatch } from '../../shared/indicators/change.ts'
import type { Indicator, Observation } from '../../shared/indicators/types.ts'
import { measureNames } from '../../shared/indicators/types.ts'
import { cellWords, periodTitle } from './gridModel.ts'

/** One figure's line of the history, as a person reads it. */
export interface HistoryLine {
  readonly key: string
  /** "Năm 2021, Thực hiện" */
  readonly what: string
  readonly from: string
  readonly to: string
  /** What stood there before the change; undefined: nothing. */
  readonly before: Observation | undefined
  readonly name: Observation
}

const NOTHING = 'trống'

/** What the batch did to figures of the indicator. */
export function historyLines(batch: JournalBatch, indicator: Indicator): readonly HistoryLine[] {
  return batch.figures.flatMap(({ before, after }, at): HistoryLine[] => {
    const name = after ?? before
    if (name === undefined || name.indicator !== indicator.code) return []
    const said = (one: Observation | undefined): string => {
      if (one === undefined) return NOTHING
      const words = cellWords(one, indicator) || NOTHING
      return one.state === 'draft' ? `${words} (nháp)` : words
    }
    return [
      {
        key: `${batch.batch}-${at}`,
        what: `${periodTitle(name.period)}, ${measureNames[name.measure].toLowerCase()}`,
        from: said(before),
        to: said(after),
        before,
        name,
      },
    ]
  })
}

/** What made the change, in a word or two. */
export function actWords({ act, from }: JournalBatch): string {
  switch (act) {
    case 'edit':
      return 'Sửa trong bảng'
    case 'import':
      return from === undefined ? 'Nhập từ Excel' : `Nhập từ ${from}`
    case 'text':
      return from === undefined ? 'Ghi từ văn bản' : `Ghi từ ${from}`
    case 'undo':
      return 'Hoàn tác'
  }
}
