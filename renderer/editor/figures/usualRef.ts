import type { Period, RelativePeriod } from '../../../shared/document/period.ts'
import { type Role, toldRoles } from '../../../shared/document/roles.ts'
import type { FigureForm, FigureRef } from '../../../shared/document/types.ts'
import { type FigureContext, observe, resolveRef } from '../../../shared/figures/lookup.ts'
import type { Measure } from '../../../shared/indicators/types.ts'

/** What the sections speak of: what was done, or what is to be done. */
export type Outlook = 'results' | 'targets'

const plannedRoles: ReadonlySet<Role> = new Set([
  'forecast',
  'viewpoints',
  'objectives',
  'targets',
  'tasks',
  'key-tasks',
  'implementation',
])

function outlookOf(role: Role): Outlook | undefined {
  if (toldRoles.has(role)) return 'results'
  return plannedRoles.has(role) ? 'targets' : undefined
}

interface RoledBlock {
  readonly type: string
  readonly level?: number
  readonly role?: Role
}

/** What the text at block `at` speaks of, by the nearest heading over it that tells. */
export function outlookAt(blocks: readonly RoledBlock[], at: number): Outlook | undefined {
  let level = Number.POSITIVE_INFINITY
  for (let index = at; index >= 0; index--) {
    const block = blocks[index]
    if (block?.type !== 'heading' || (block.level ?? 0) >= level) continue
    level = block.level ?? 0
    const outlook = block.role === undefined ? undefined : outlookOf(block.role)
    if (outlook !== undefined) return outlook
    if (level <= 1) return undefined
  }
  return undefined
}

/** Measures by how likely they are meant. */
export function measureOrder(outlook: Outlook | undefined): readonly Measure[] {
  return outlook === 'results'
    ? ['actual', 'estimate', 'target', 'plan']
    : ['target', 'plan', 'actual', 'estimate']
}

const own = (offset: number): RelativePeriod => ({ kind: 'own', offset })

/** Periods by how likely they are meant: the document's own, then those around it. */
export function periodOrder(period: Period, outlook: Outlook | undefined): RelativePeriod[] {
  const around = outlook === 'targets' ? [0, 1, -1] : [0, -1, 1]
  const years =
    period.kind === 'year'
      ? []
      : Array.from(
          { length: period.to - period.from + 1 },
          (_, at): RelativePeriod => ({ kind: 'termYear', offset: period.to - period.from - at }),
        )
  return [...around.map(own), ...years]
}

/** How a figure of the measure is written where nothing else is known. */
export function usualForm(measure: Measure): FigureForm {
  return measure === 'target' || measure === 'plan' ? 'bounded' : 'valueUnit'
}

/**
 * The figure that is most likely meant by an indicator's name at this place: the first measure and
 * period with a value; where there is none, a gap of the document's own period.
 */
export function usualRef(
  indicator: string,
  outlook: Outlook | undefined,
  context: FigureContext,
): FigureRef {
  const order = measureOrder(outlook)
  const [first = 'target'] = order
  // Where targets are spoken of, a result is never meant without being asked for.
  const measures = outlook === undefined ? order : order.slice(0, 2)
  for (const period of periodOrder(context.period, outlook)) {
    for (const measure of measures) {
      const ref: FigureRef = { indicator, period, measure, form: usualForm(measure) }
      const resolved = resolveRef(ref, context)
      if (resolved !== undefined && observe(context, resolved) !== undefined) return ref
    }
  }
  return { indicator, period: own(0), measure: first, form: usualForm(first) }
}
