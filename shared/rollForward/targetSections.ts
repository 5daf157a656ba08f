import { wordLikeness } from '../document/likeness.ts'
import { type ObservedPeriod, type Period, periodKey, samePeriod } from '../document/period.ts'
import type { Block, VanKienDocument } from '../document/types.ts'
import { linesOfDocument, type TextLine } from '../extract/lines.ts'
import { quantitiesIn } from '../extract/quantities.ts'
import { isTargetLine } from '../extract/targets.ts'
import { yearOfSection } from '../extract/targetYears.ts'
import type { FigureContext } from '../figures/lookup.ts'
import { indicatorGroupSchema, type Measure } from '../indicators/types.ts'
import { namedBy, wordsIn } from './names.ts'
import { newLists, tellingWords, type WrittenItem, type WrittenList } from './newLists.ts'
import { shiftedPeriod } from './rollPeriod.ts'
import type { Slot } from './slots.ts'

/** What a block of a target section sets. */
interface Goal {
  readonly block: Block
  readonly period: ObservedPeriod
  readonly text: string
  readonly words: readonly string[]
}

/**
 * Target sections written as plain bullets become lists that the store writes, where it holds the
 * targets of the new period. A bullet that no line of the list says again stays.
 */
export function targetsToLists(
  slots: readonly Slot[],
  source: VanKienDocument,
  next: FigureContext,
): Slot[] {
  const measure = heldMeasure(next)
  if (measure === undefined) return [...slots]
  const goals = goalsOf(source)
  const taken = new Map<Block, WrittenList>()
  for (const [, same] of byPeriod(goals)) {
    const [first] = same
    if (first === undefined) continue
    const wanted = indicatorGroupSchema.options.map((group) => ({
      ...{ group, period: first.period, measure },
      isNamed: (code: string) => {
        const indicator = next.store.indicators.get(code)
        return indicator !== undefined && same.some(({ words }) => namedBy(words, indicator) > 1)
      },
    }))
    const lists = newLists(source.body, wanted, source.period, next)
    for (const goal of same) {
      const list = listOf(goal, lists, next)
      if (list !== undefined) taken.set(goal.block, list)
    }
  }
  return replaced(slots, taken)
}

/**
 * What the store calls the targets of the new period, or of the next, which a report plans: the
 * plan's where it holds no resolution's.
 */
function heldMeasure({ store, entity, period }: FigureContext): Measure | undefined {
  const periods = [period, shiftedPeriod(period, 1)]
  return (['target', 'plan'] as const).find((measure) =>
    store.data.observations.some(
      (one) =>
        one.entity === entity &&
        one.measure === measure &&
        periods.some((when) => samePeriod(one.period, when)),
    ),
  )
}

function goalsOf(source: VanKienDocument): Goal[] {
  const lines = new Map(
    linesOfDocument(source).flatMap((line) =>
      isTargetLine(line) && (line.kind === 'bullet' || line.kind === 'paragraph')
        ? [[line.blockId, line] as const]
        : [],
    ),
  )
  const years = new Map<TextLine['headings'][number] | undefined, number>()
  return source.body.flatMap((block): Goal[] => {
    const line = lines.get(block.id)
    if (line === undefined || block.type === 'heading') return []
    const heading = line.headings.at(-1)
    const year = years.get(heading) ?? yearOfSection(source, line.headings)
    years.set(heading, year)
    const { text } = line
    return [{ block, period: periodOf(year, source.period), text, words: wordsIn(text) }]
  })
}

/** In a document of a term its last year stands for the term. */
function periodOf(year: number, own: Period): ObservedPeriod {
  return own.kind === 'term' && year === own.to ? own : { kind: 'year', year }
}

function byPeriod(goals: readonly Goal[]): ReadonlyMap<string, Goal[]> {
  const periods = new Map<string, Goal[]>()
  for (const goal of goals) {
    const key = periodKey(goal.period)
    const same = periods.get(key)
    if (same === undefined) periods.set(key, [goal])
    else same.push(goal)
  }
  return periods
}

/** Nothing but the numbers differs. */
const SAME = 0.75
/** "Tỷ lệ thất nghiệp" and "tỷ lệ thất nghiệp khu vực thành thị" have half their words in common. */
const ALIKE = 0.55

/** The list that says all of it: in one line, or each of its clauses. */
function listOf(
  goal: Goal,
  lists: readonly WrittenList[],
  next: FigureContext,
): WrittenList | undefined {
  const whole = listOfWords(goal, lists, next)
  if (whole !== undefined) return whole
  const clauses = goal.text.split(CLAUSE_END)
  if (clauses.length < 2) return undefined
  const parts = clauses.map((text) => listOfWords({ text, words: wordsIn(text) }, lists, next))
  return parts.every((one) => one !== undefined) ? parts[0] : undefined
}

/** Outside of brackets. */
const CLAUSE_END = /;\s+(?![^()]*\))/u

/** What is to be found again in a line of a list. */
type Said = Pick<Goal, 'text' | 'words'>

/** The list with the line that says the same most alike, else the one that it names. */
function listOfWords(
  goal: Said,
  lists: readonly WrittenList[],
  next: FigureContext,
): WrittenList | undefined {
  const words = tellingWords(goal.words)
  let count: number | undefined
  /** A target more than the line tells would be lost. */
  const isWhole = ({ figures }: WrittenItem): boolean => {
    count ??= quantitiesIn(goal.text).length
    return count <= figures
  }
  let most = 0
  let best: WrittenList | undefined
  for (const list of lists) {
    for (const item of list.items) {
      const likeness = wordLikeness(item.words, words)
      if (likeness < ALIKE || likeness <= most) continue
      if (likeness >= SAME || isWhole(item)) [most, best] = [likeness, list]
    }
  }
  if (best !== undefined) return best
  const named = namedIn(goal, next)
  return lists.find(({ items }) => items.some((item) => named.has(item.indicator) && isWhole(item)))
}

/**
 * The indicators that the words name, those of the longest name alone: "tỷ lệ thất nghiệp khu vực
 * thành thị" is not the whole rate.
 */
function namedIn({ words }: Said, { store }: FigureContext): ReadonlySet<string> {
  let longest = LEAST_WORDS - 1
  let named = new Set<string>()
  for (const [code, indicator] of store.indicators) {
    const length = namedBy(words, indicator)
    if (length > longest) [longest, named] = [length, new Set([code])]
    else if (length === longest) named.add(code)
  }
  return named
}

/** Shorter names are in too many sentences. */
const LEAST_WORDS = 3

function replaced(slots: readonly Slot[], taken: ReadonlyMap<Block, WrittenList>): Slot[] {
  const from = new Map<WrittenList, Block[]>()
  for (const [block, list] of taken) {
    const same = from.get(list)
    if (same === undefined) from.set(list, [block])
    else same.push(block)
  }
  const placed = new Set<WrittenList>()
  return slots.flatMap((slot): Slot[] => {
    const list = slot.kind === 'block' ? taken.get(slot.block) : undefined
    if (list === undefined || slot.kind !== 'block') return [slot]
    if (placed.has(list)) return []
    placed.add(list)
    const { section } = slot
    return [{ kind: 'list', list: list.list, isWritten: true, from: from.get(list) ?? [], section }]
  })
}
