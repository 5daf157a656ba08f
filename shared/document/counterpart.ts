import { foldText } from '../text/fold.ts'
import { ALIKE, isTelling, wordLikeness } from './likeness.ts'
import type { OutlineEntry } from './outline.ts'

/**
 * Which section of one document answers to which of another (last year's report, the draft of
 * another office): by the words of the heading without figures and years, by its role and level,
 * in the order of both documents; sections that stand elsewhere are found by their words alone.
 */
export interface Counterparts {
  /** Id of the section in the second document for one of the first. */
  readonly there: ReadonlyMap<string, string>
  /** The same the other way round. */
  readonly back: ReadonlyMap<string, string>
}

type Section = Pick<OutlineEntry, 'id' | 'level' | 'title' | 'role'>

/** A section that moved to another place is believed only with nearly the same words. */
const MOVED = 0.8
/** Pairs of headings (several thousand blocks) up to which all are compared. */
const ALL_PAIRS = 2_000_000

interface Keyed {
  readonly section: Section
  readonly words: ReadonlySet<string>
}

export function matchSections(first: readonly Section[], second: readonly Section[]): Counterparts {
  const a = first.map(keyed)
  const b = second.map(keyed)
  const there = new Map<string, string>()
  const back = new Map<string, string>()
  const pair = (one: Keyed, other: Keyed): void => {
    there.set(one.section.id, other.section.id)
    back.set(other.section.id, one.section.id)
  }
  if (a.length * b.length <= ALL_PAIRS) {
    for (const [one, other] of inOrder(a, b)) pair(one, other)
  }
  for (const one of a) {
    if (there.has(one.section.id) || one.words.size === 0) continue
    const other = bestOf(one, b, ({ section }) => !back.has(section.id))
    if (other !== undefined) pair(one, other)
  }
  return { there, back }
}

/**
 * The section that answers to `id`, or to the nearest one before it that has a counterpart;
 * undefined before the first of them.
 */
export function counterpartOf(
  id: string,
  outline: readonly Pick<Section, 'id'>[],
  matched: ReadonlyMap<string, string>,
): string | undefined {
  for (let at = outline.findIndex((one) => one.id === id); at >= 0; at--) {
    const found = matched.get(outline[at]?.id ?? '')
    if (found !== undefined) return found
  }
  return undefined
}

/** Figures, years and the marks around words say nothing about what a section is for. */
function keyed(section: Section): Keyed {
  const words = foldText(section.title).match(/[a-z]+/g) ?? []
  return { section, words: new Set(words) }
}

/** 0 to 1. */
function likeness(one: Keyed, other: Keyed): number {
  const words = wordLikeness(one.words, other.words)
  const [role, otherRole] = [one.section.role, other.section.role]
  const same = role === otherRole && isTelling(role) ? 0.5 : 0
  const unlike = role !== otherRole && isTelling(role) && isTelling(otherRole) ? 0.3 : 0
  const level = Math.abs(one.section.level - other.section.level) * 0.1
  return Math.min(1, words + same) - unlike - level
}

/** The pairs of greatest likeness altogether that stand in the same order in both. */
function inOrder(a: readonly Keyed[], b: readonly Keyed[]): [Keyed, Keyed][] {
  const width = b.length + 1
  const best = new Float64Array((a.length + 1) * width)
  const like = new Float64Array((a.length + 1) * width)
  const at = (table: Float64Array, row: number, column: number) => table[row * width + column] ?? 0
  for (let row = a.length - 1; row >= 0; row--) {
    for (let column = b.length - 1; column >= 0; column--) {
      const [one, other] = [a[row], b[column]]
      if (one === undefined || other === undefined) continue
      const value = likeness(one, other)
      like[row * width + column] = value
      const without = Math.max(at(best, row + 1, column), at(best, row, column + 1))
      const paired = value >= ALIKE ? value + at(best, row + 1, column + 1) : 0
      best[row * width + column] = Math.max(without, paired)
    }
  }
  const pairs: [Keyed, Keyed][] = []
  let [row, column] = [0, 0]
  while (row < a.length && column < b.length) {
    const [one, other] = [a[row], b[column]]
    const here = at(best, row, column)
    const value = at(like, row, column)
    const isPaired = value >= ALIKE && here === value + at(best, row + 1, column + 1)
    if (isPaired && one !== undefined && other !== undefined) {
      pairs.push([one, other])
      row++
      column++
    } else if (here === at(best, row + 1, column)) row++
    else column++
  }
  return pairs
}

function bestOf(one: Keyed, all: readonly Keyed[], free: (other: Keyed) => boolean) {
  let found: Keyed | undefined
  let most = MOVED
  for (const other of all) {
    if (!free(other)) continue
    const value = likeness(one, other)
    if (value > most) {
      found = other
      most = value
    }
  }
  return found
}
