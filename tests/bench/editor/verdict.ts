import type { Measured } from './measure.ts'
import type { SubjectName } from './subjects.ts'
import { quantile } from './trace.ts'

/** What the whole editor must keep to, as ratios to the two other pages of the same run. */
export interface Targets {
  readonly toFloor: number
  readonly toPeer: number
}

export const targets: Readonly<Record<string, Targets>> = {
  seed: { toFloor: 2.5, toPeer: 1.2 },
  tenfold: { toFloor: 4, toPeer: 0.5 },
}

/** Whatever the document. */
const P95_TO_MEDIAN = 2
const LONGEST_TASK = 50
const ENTER_TO_LETTER = 3
/** Of the seed only. */
const OPENING_TO_PEER = 2

export interface Check {
  readonly name: string
  readonly value: number
  readonly most: number
}

type All = Readonly<Record<SubjectName, Measured>>

function checksOf(sample: string, all: All): Check[] {
  const target = targets[sample]
  const own = all['whole editor']
  const median = quantile(own.letters, 0.5)
  const checks: Check[] = [
    { name: 'p95 to median', value: quantile(own.letters, 0.95) / median, most: P95_TO_MEDIAN },
    { name: 'longest task, ms', value: own.longestTask, most: LONGEST_TASK },
    { name: 'Enter to letter', value: quantile(own.enters, 0.5) / median, most: ENTER_TO_LETTER },
  ]
  if (target !== undefined) {
    const [floor, peer] = [all.floor, all.ProseMirror].map(({ letters }) => quantile(letters, 0.5))
    checks.unshift(
      { name: 'letter to floor', value: median / (floor ?? 0), most: target.toFloor },
      { name: 'letter to ProseMirror', value: median / (peer ?? 0), most: target.toPeer },
    )
  }
  if (sample === 'seed') {
    const value = quantile(own.openings, 0.5) / quantile(all.ProseMirror.openings, 0.5)
    checks.push({ name: 'opening to ProseMirror', value, most: OPENING_TO_PEER })
  }
  return checks
}

/** Prints what was measured and how it stands to the targets; false when one is missed. */
export function report(title: string, sample: string, all: All): boolean {
  console.log(`\n${title}\nms of the main thread a key`)
  console.table(
    Object.entries(all).map(([page, one]) => ({
      page,
      median: round(quantile(one.letters, 0.5)),
      p95: round(quantile(one.letters, 0.95)),
      Enter: round(quantile(one.enters, 0.5)),
      'longest task': round(one.longestTask),
      'open, ms': Math.round(quantile(one.openings, 0.5)),
      letters: one.letters.length,
    })),
  )
  const checks = checksOf(sample, all)
  for (const { name, value, most } of checks) {
    const kept = value <= most
    console.log(`${kept ? '✓' : '✗ MISSED:'} ${name}: ${round(value)} (at most ${most})`)
  }
  return checks.every(({ value, most }) => value <= most)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
