import { z } from 'zod'
import { indicatorGroupSchema, measureSchema } from '../../shared/indicators/types.ts'
import { createStore } from '../state/store.ts'

/** How a person wants to see the table; kept on this machine. */
const choicesSchema = z.object({
  measures: z.array(measureSchema).min(1),
  /** Keys of years and terms that are not shown. */
  hidden: z.array(z.string()),
  /** Keys of months and quarters that are. */
  shown: z.array(z.string()),
  folded: z.array(indicatorGroupSchema),
})
export type GridChoices = z.infer<typeof choicesSchema>

const KEY = 'van-kien.indicator-table'

const usual: GridChoices = {
  measures: ['target', 'actual'],
  hidden: [],
  shown: [],
  folded: [],
}

function kept(): GridChoices {
  try {
    const parsed = choicesSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '{}'))
    return parsed.success ? parsed.data : usual
  } catch {
    return usual
  }
}

export const gridChoices = createStore<GridChoices>(kept())

/** A convenience only: where nothing can be kept, it lasts as long as the window. */
export function choose(change: Partial<GridChoices>): void {
  gridChoices.set({ ...gridChoices.get(), ...change })
  try {
    localStorage.setItem(KEY, JSON.stringify(gridChoices.get()))
  } catch {
    // A browser that keeps nothing.
  }
}

/** The list with `one`, or without it where it was there. */
export function toggled<T>(list: readonly T[], one: T): T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
}
