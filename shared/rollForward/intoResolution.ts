import { heading, paragraph } from '../document/build.ts'
import { periodInWords, precedingPeriod } from '../document/period.ts'
import { toldRoles } from '../document/roles.ts'
import type { Block } from '../document/types.ts'
import type { FigureContext } from '../figures/lookup.ts'
import { type IndicatorGroup, indicatorGroupSchema } from '../indicators/types.ts'
import type { Arrangement } from './arrange.ts'
import { listFor } from './newLists.ts'
import type { Section, Slot } from './slots.ts'

/**
 * The resolution that follows a report: the plan of the report is its body; of the assessment there
 * stays the room to tell the situation, with what was reached as what the targets start from.
 */
export function intoResolution(slots: readonly Slot[], { next, period }: Arrangement): Slot[] {
  const told: Block[] = []
  const plan: Slot[] = []
  let isTold = slots.some((slot) => slot.kind === 'block' && toldRoles.has(slot.section.role))
  for (const slot of slots) {
    if (slot.kind === 'list') plan.push(slot)
    if (slot.kind !== 'block') continue
    const { block, section } = slot
    const isPart = section.role === 'part'
    if (toldRoles.has(section.role)) isTold = true
    else if (block.type === 'heading' && section.role !== 'other' && !isPart) isTold = false
    if (toldRoles.has(section.role) || (isTold && !isPart)) {
      if (isSummary(block, section)) told.push(block)
    } else if (!isPart) plan.push(slot)
  }
  const situation: Slot[] = [
    {
      kind: 'new',
      block: heading(
        2,
        'situation',
        `TÌNH HÌNH ${periodInWords(precedingPeriod(period)).toUpperCase()}`,
        {
          hint: 'Nêu ngắn gọn kết quả, hạn chế của năm trước làm cơ sở cho các chỉ tiêu.',
        },
      ),
    },
    told.length > 0 ? { kind: 'emptied', from: told } : { kind: 'new', block: paragraph('') },
    ...baseLists(next, slots),
  ]
  return [...situation, ...plan]
}

/** Of the assessment its headings, what it says on the whole, and what stands in front of it. */
function isSummary({ type }: Block, { role, heading }: Section): boolean {
  if (type === 'divider') return false
  return type === 'heading' || role === 'overall-assessment' || heading === undefined
}

/** What was reached last year, by group: what the targets start from. */
function baseLists(next: FigureContext | undefined, slots: readonly Slot[]): Slot[] {
  if (next === undefined) return []
  const groups = groupsIn(slots)
  return groups.flatMap((group): Slot[] => {
    const list = listFor(
      { group, measure: 'actual', isNamed: () => false },
      { kind: 'own', offset: -1 },
      next,
    )
    return list === undefined ? [] : [{ kind: 'new', block: list }]
  })
}

/** Groups that the plan sets targets for; all where it has no lists. */
function groupsIn(slots: readonly Slot[]): readonly IndicatorGroup[] {
  const named = new Set(
    slots.flatMap((slot) => {
      if (slot.kind === 'list') return [slot.list.group]
      return slot.kind === 'block' && slot.block.type === 'targetList' ? [slot.block.group] : []
    }),
  )
  const all = indicatorGroupSchema.options
  return named.size === 0 ? all : all.filter((group) => named.has(group))
}
