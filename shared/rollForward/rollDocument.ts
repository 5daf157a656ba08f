import { defaultSettings, type Settings } from '../api/settings.ts'
import type { Chart } from '../document/chart.ts'
import { type Period, samePeriod } from '../document/period.ts'
import type { Block, VanKienDocument } from '../document/types.ts'
import { mapFigures, showing } from '../figures/blockFigures.ts'
import { contextOf, fillBlock } from '../figures/fill.ts'
import type { StoreIndex } from '../indicators/storeIndex.ts'
import { instantiateTemplate } from '../template/instantiate.ts'
import type { Template } from '../template/types.ts'
import { arrange } from './arrange.ts'
import { decideYears, editsOf, yearsByLine } from './decideYears.ts'
import { judgeYears } from './judgeYears.ts'
import { keepSections } from './keepSections.ts'
import { lastNumbers } from './lastNumbers.ts'
import { newDocument } from './newDocument.ts'
import { doubtfulYear, type Move, questionsIn } from './questions.ts'
import { rebased } from './rebase.ts'
import { type Find, type RollNotes, rollBlock } from './rollBlock.ts'
import { isPartPlace } from './rollParts.ts'
import { plannedPeriod, shiftBetween, shiftedPeriod } from './rollPeriod.ts'
import { type LineLinks, sentenceTies } from './sentenceTies.ts'
import { emptied, type Slot, slotsOf, withOrigin } from './slots.ts'
import { targetsToLists } from './targetSections.ts'
import type { PlacedQuestion, RollChoices, Rolled, YearMention } from './types.ts'

export interface RollOptions {
  /** The period of the new document. Of the same kind as the source's. */
  readonly to: Period
  readonly choices: RollChoices
  /** Whether a year moves, by its key: what the person decided otherwise than it was judged. */
  readonly turned?: ReadonlyMap<string, boolean>
  /** Absent: who signs and who receives it stays. */
  readonly settings?: Settings
  /** Absent: figures of another period are gaps. */
  readonly store?: StoreIndex
  /** Template of the wanted kind, where the document becomes one of another kind. */
  readonly template?: Template
  /** Number of the new document. */
  readonly number?: string
  /** ISO time of making. */
  readonly now: string
}

/**
 * Next period's document from this one ("kế thừa"): years moved, targets and sure figures written
 * by the store, every block marked with what it was. Throws where `to` is of another kind of period.
 */
export function rollDocument(source: VanKienDocument, options: RollOptions): Rolled {
  const { to, choices, store } = options
  if (to.kind !== source.period.kind)
    throw new Error(`a ${source.period.kind} can't become a ${to.kind}`)
  const { into } = choices
  // A report already speaks of the period of the resolution that follows it.
  const own = into === 'resolution' ? plannedPeriod(source.period) : source.period
  const base = samePeriod(own, source.period) ? source : rebased(source, own)
  const shift = shiftBetween(own, to)
  const isStill = shift.years === 0
  const judged = judgeYears(source, shiftedPeriod(source.period, shift.periods))
  const years = decideYears(judged, options.turned ?? new Map(), isStill)
  const byLine = yearsByLine(years)
  const next = store && contextOf({ ...source, period: to }, store)
  const expected = expectedDocument(source, options)

  const plain = slotsOf(base.body)
  const listed = next === undefined ? plain : targetsToLists(plain, base, next)
  const ties: LineLinks =
    next === undefined || isStill
      ? new Map()
      : sentenceTies(listed, base, next, (id) => byLine.get(id) ?? [])
  const arranged = arrange(listed, { into, expected, next, period: to })
  const kept = keepSections(arranged, choices.keep, {
    isWritten: (block) => ties.has(block.id),
    spelling: source.spelling,
  })
  const notes: RollNotes = {
    editsOf: editsOf(byLine, ties),
    yearsOf: (id) => byLine.get(id) ?? [],
  }
  const move: Move | undefined = isStill ? undefined : { from: own, to }
  const made = kept.map((slot) => blockOf(slot, notes, move))
  const body = made.map((block, at) => {
    if (next === undefined) return withoutFigures(block, isStill)
    const slot = kept[at]
    return slot?.kind === 'list' && slot.isWritten ? block : fillBlock(block, next)
  })
  const document = newDocument(source, { ...options, years, body, expected })
  return {
    document,
    from: source.period,
    to,
    years,
    questions: [...partQuestions(document, years, move), ...blockQuestions(body)],
    numbers: body.reduce((sum, { origin }) => sum + (origin?.numbers?.length ?? 0), 0),
    written:
      ties.size + listed.reduce((sum, one) => sum + (one.kind === 'list' ? one.from.length : 0), 0),
  }
}

/** A new document of the wanted kind and period. */
function expectedDocument(
  { entity }: VanKienDocument,
  { template, to, settings = defaultSettings, store }: RollOptions,
): VanKienDocument | undefined {
  if (template === undefined || template.periodKind !== to.kind) return undefined
  const known = store?.entities.get(entity) ?? { id: entity, name: '', level: '' }
  return instantiateTemplate(template, { period: to, settings, entity: known })
}

function blockOf(slot: Slot, notes: RollNotes, move: Move | undefined): Block {
  switch (slot.kind) {
    case 'new':
      return slot.block
    case 'emptied':
      return emptied(slot.from)
    case 'list':
      return withOrigin(slot.list, slot.from)
    case 'block':
      return rollBlock(slot.block, notes, move && finder(move))
  }
}

function finder(move: Move): Find {
  return (made, words, undecided) => {
    const numbers = lastNumbers(made, words)
    const doubtful = undecided.map((at) => doubtfulYear(words, at, move))
    const questions = [...questionsIn(words, move), ...doubtful]
    return {
      ...(numbers.length > 0 && { numbers }),
      ...(questions.length > 0 && { questions }),
    }
  }
}

/** Without a store nothing tells the figures of another period. */
function withoutFigures(block: Block, isStill: boolean): Block {
  if (isStill) return block
  if (block.type === 'chart') return withoutShown(block)
  return mapFigures(block, (figure) =>
    figure.ref.period.kind === 'fixed' ? figure : showing(figure, undefined),
  )
}

function withoutShown(block: Chart): Chart {
  const { shown: _, ...empty } = block
  return block.period.kind === 'fixed' ? block : empty
}

function blockQuestions(body: readonly Block[]): PlacedQuestion[] {
  return body.flatMap(({ id, origin }) =>
    (origin?.questions ?? []).map((one) => ({ ...one, blockId: id })),
  )
}

/** The title and what stands under it may ask, too. */
function partQuestions(
  { parts }: VanKienDocument,
  years: readonly YearMention[],
  move: Move | undefined,
): PlacedQuestion[] {
  if (move === undefined) return []
  return (['title', 'subtitle'] as const).flatMap((part) => {
    const words = parts[part]
    if (words === undefined) return []
    const undecided = years.flatMap(({ place, moves }) =>
      isPartPlace(place) && place.part === part && moves === null ? [place.start] : [],
    )
    const doubtful = undecided.map((at) => doubtfulYear(words, at, move))
    return [...questionsIn(words, move), ...doubtful]
  })
}
