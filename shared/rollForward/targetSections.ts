import { ALIKE, wordLikeness } from '../document/likeness.ts'
import type { Block, VanKienDocument } from '../document/types.ts'
import { lineText } from '../document/walk.ts'
import { type FoundFigure, gatherFigures } from '../extract/gather.ts'
import { linesOfDocument } from '../extract/lines.ts'
import { periodOf, proposalOf } from '../extract/proposals.ts'
import { isTargetLine } from '../extract/targets.ts'
import { contextOf } from '../figures/fill.ts'
import type { FigureContext } from '../figures/lookup.ts'
import { foldText } from '../text/fold.ts'
import { matcherOf } from './matcher.ts'
import { newLists, type WantedList, type WrittenList } from './newLists.ts'
import type { Slot } from './slots.ts'

/** What a block of a target section sets. */
interface Goal {
  readonly block: Block
  /** Its targets; `code`: the indicator that it surely is. */
  readonly figures: readonly { readonly code?: string }[]
  readonly words: ReadonlySet<string>
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
  const reduced = targetSectionsOf(source)
  if (reduced === undefined) return [...slots]
  const { goals, wanted } = goalsOf(reduced, next)
  const lists = newLists(source.body, wanted, source.period, next)
  if (lists.length === 0) return [...slots]
  const taken = new Map<Block, WrittenList>()
  for (const goal of goals) {
    const list = lists.find((one) => says(one, goal))
    if (list !== undefined) taken.set(goal.block, list)
  }
  return replaced(slots, taken)
}

/** Headings and what stands in target sections; undefined: there is none. */
function targetSectionsOf(source: VanKienDocument): VanKienDocument | undefined {
  const lines = linesOfDocument(source).filter(
    (line) => isTargetLine(line) && (line.kind === 'bullet' || line.kind === 'paragraph'),
  )
  if (lines.length === 0) return undefined
  const ids = new Set(lines.map((line) => line.blockId))
  const body = source.body.filter((block) => block.type === 'heading' || ids.has(block.id))
  return { ...source, body }
}

function goalsOf(
  reduced: VanKienDocument,
  { store }: FigureContext,
): { readonly goals: Goal[]; readonly wanted: WantedList[] } {
  const match = matcherOf(store.data.indicators)
  const own = contextOf(reduced, store)
  const found = new Map<string, FoundFigure[]>()
  for (const one of gatherFigures(reduced, 'target').figures) {
    if (one.aux !== undefined || one.noteId !== undefined) continue
    const list = found.get(one.blockId)
    if (list === undefined) found.set(one.blockId, [one])
    else list.push(one)
  }
  const wanted = new Map<string, WantedList>()
  const goals = reduced.body.flatMap((block): Goal[] => {
    if (block.type !== 'bullet' && block.type !== 'paragraph') return []
    const figures = (found.get(block.id) ?? []).map((one) => {
      const how = match(one)
      const { indicator, class: sureness, period, measure } = proposalOf(one, how, {}, own)
      const isSure = how.doubt === undefined || sureness === 'sure'
      if (
        indicator === undefined ||
        !isSure ||
        period.kind === 'quarter' ||
        period.kind === 'month'
      )
        return {}
      const { group, code } = indicator
      const key = `${group} ${JSON.stringify(period)}`
      const list = wanted.get(key) ?? {
        group,
        period: periodOf(one, own.period),
        measure,
        codes: [],
      }
      wanted.set(key, { ...list, codes: [...list.codes, code] })
      return { code }
    })
    return [{ block, figures, words: wordsOf(lineText(block.children)) }]
  })
  return { goals, wanted: [...wanted.values()] }
}

/** Words of a line without its numbers. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(foldText(text).match(/\p{L}+/gu) ?? [])
}

/** Does a line of the list speak of the same thing, and of no less? */
function says({ items }: WrittenList, { figures, words, block }: Goal): boolean {
  return items.some(({ codes, text }) => {
    const isAlike = () => wordLikeness(wordsOf(text), words) >= ALIKE
    if (figures.length === 0) return block.type === 'bullet' && isAlike()
    const told = new Set(figures.flatMap(({ code }) => (codes.has(code ?? '') ? [code] : [])))
    if (told.size === 0) return false
    const untold = figures.filter(({ code }) => !codes.has(code ?? '')).length
    return untold <= codes.size - told.size || isAlike()
  })
}

function replaced(slots: readonly Slot[], taken: ReadonlyMap<Block, WrittenList>): Slot[] {
  const from = new Map<WrittenList, Block[]>()
  for (const [block, list] of taken) from.set(list, [...(from.get(list) ?? []), block])
  const placed = new Set<WrittenList>()
  return slots.flatMap((slot): Slot[] => {
    const list = slot.kind === 'block' ? taken.get(slot.block) : undefined
    if (list === undefined || slot.kind !== 'block') return [slot]
    if (placed.has(list)) return []
    placed.add(list)
    return [{ kind: 'list', list: list.list, from: from.get(list) ?? [], section: slot.section }]
  })
}
