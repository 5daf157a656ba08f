import { dayOf } from '../text/day.ts'
import type { VersionEntry } from './types.ts'

type Kept = Pick<VersionEntry, 'id' | 'at' | 'kind' | 'name'>

const DAY = 24 * 60 * 60 * 1000
/** Days of which each keeps a version of its own. */
const DAYS = 31
const WEEKS = 53

/** Is it never thinned out: named, or gone out as a draft? */
export function isKeptForEver({ kind, name }: Pick<VersionEntry, 'kind' | 'name'>): boolean {
  return name !== undefined || kind === 'named' || kind === 'export'
}

/** The Monday of a day's week. */
function weekOf(at: Date): string {
  const back = (at.getDay() + 6) % 7
  return dayOf(new Date(at.getFullYear(), at.getMonth(), at.getDate() - back))
}

/** Those of the same answer stand for one another, the latest for all; undefined: none is kept. */
function stretchOf({ id, at, kind }: Kept, now: Date): string | undefined {
  const then = new Date(at)
  const age = (now.getTime() - then.getTime()) / DAY
  // A clock that was put back must not cost anything.
  if (age < 0 || dayOf(then) === dayOf(now)) return id
  if (age < DAYS) return kind === 'restore' ? id : `day ${dayOf(then)}`
  return age < WEEKS * 7 ? `week ${weekOf(then)}` : undefined
}

/**
 * Ids of the versions that have become too many: all of today stay, then one a day for a month and
 * one a week for a year, the latest of each; what a restoring replaced stays for the month. Named
 * versions and exports stay for ever, and so does the latest of all.
 */
export function thinOut(versions: readonly Kept[], now: Date): Set<string> {
  const latestFirst = versions
    .filter((one) => !isKeptForEver(one))
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id))
  const seen = new Set<string>()
  const dropped = new Set<string>()
  for (const [at, one] of latestFirst.entries()) {
    const stretch = stretchOf(one, now)
    if (at > 0 && (stretch === undefined || seen.has(stretch))) dropped.add(one.id)
    if (stretch !== undefined) seen.add(stretch)
  }
  return dropped
}
