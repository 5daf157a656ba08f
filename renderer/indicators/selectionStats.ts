import { Decimal } from 'decimal.js'
import { writeNumber } from '../../shared/figures/vietnameseNumber.ts'
import type { Observation } from '../../shared/indicators/types.ts'

/** Sum, average and count of the figures of a selection. */
export interface SelectionStats {
  /** Cells that are not empty. */
  readonly filled: number
  readonly numbers: number
  /** Absent: there is no number, or they are of several units, whose sum says nothing. */
  readonly sum?: Decimal
}

export interface StatsCounter {
  add(observation: Observation | undefined, unit: string): void
  done(): SelectionStats
}

export function countStats(): StatsCounter {
  let filled = 0
  let numbers = 0
  let sum = new Decimal(0)
  let unit: string | undefined
  let mixed = false
  return {
    add(observation, of) {
      if (observation === undefined) return
      filled++
      if (observation.value === undefined) return
      numbers++
      if (unit !== undefined && unit !== of) mixed = true
      unit = of
      sum = sum.plus(observation.value)
    },
    done: () => ({ filled, numbers, ...(numbers > 0 && !mixed && { sum }) }),
  }
}

/** "Trung bình: 12,5", "Đếm: 3", "Tổng: 37,5". */
export function statsWords({ filled, numbers, sum }: SelectionStats): readonly string[] {
  if (filled < 2) return []
  const count = `Đếm: ${writeNumber(String(filled))}`
  if (sum === undefined || numbers < 2) return [count]
  return [
    `Trung bình: ${writeNumber(sum.div(numbers), { decimals: 2 })}`,
    count,
    `Tổng: ${writeNumber(sum)}`,
  ]
}
