import type { Conflict } from '../../../shared/api/storeContract.ts'
import { periodKey } from '../../../shared/document/period.ts'
import type { Observation } from '../../../shared/indicators/types.ts'
import type { Terminal } from '../command.ts'

/** Figures that someone else has changed meanwhile: both values, so that none is lost. */
export function tellConflicts(conflicts: readonly Conflict[], terminal: Terminal): void {
  const words = (one: Observation | undefined) =>
    one?.value ?? one?.text ?? (one === undefined ? '(không có)' : `${one.min} - ${one.max}`)
  for (const { name, ours, theirs } of conflicts) {
    terminal.tell(
      `Không ghi ${name.indicator} (${name.entity}, ${periodKey(name.period)}, ${name.measure}): nơi khác vừa sửa thành ${words(theirs)}, số định ghi là ${words(ours)}.`,
    )
  }
}
