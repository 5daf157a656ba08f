import { matchSections } from '../document/counterpart.ts'
import type { Role } from '../document/roles.ts'
import { lineText } from '../document/walk.ts'
import { foldText } from '../text/fold.ts'
import { applySpelling } from '../text/spelling.ts'
import { type DocumentSection, OPENING, type SectionChoice } from './documentSections.ts'
import { EMPTY_FIELD } from './fields.ts'
import type { Template, TemplateBlock } from './types.ts'
import { plainWords } from './words.ts'

/** A section that a document has otherwise than its template. */
export interface TemplateChange {
  /** Names it among the changes of the same two. */
  readonly key: string
  /** `text`: the heading is the same, what a new document gets under it is not. */
  readonly kind: 'added' | 'removed' | 'renamed' | 'text'
  readonly level: number
  readonly title: string
  /** The template's title of a renamed section. */
  readonly before?: string
  /** Taken unless the person says otherwise: what is missing this once may be there again. */
  readonly usual: boolean
}

type Head = Extract<TemplateBlock, { type: 'heading' }>

/** A heading with its own text; the blocks in front of the first heading are one without it. */
interface Unit {
  readonly id: string
  readonly head?: Head
  readonly blocks: readonly TemplateBlock[]
}

function unitsOf({ blocks }: Pick<Template, 'blocks'>): Unit[] {
  const units: Unit[] = []
  let head: Head | undefined
  let own: TemplateBlock[] = []
  const close = (): void => {
    units.push({ id: String(units.length), ...(head && { head }), blocks: own })
  }
  for (const block of blocks) {
    if (block.type !== 'heading') {
      own.push(block)
      continue
    }
    close()
    head = block
    own = []
  }
  close()
  return units
}

/** Words of a title; its fields are the same in both. */
function titleOf({ head }: Unit): string {
  return head === undefined ? '' : plainWords(head.title)
}

interface Section {
  readonly id: string
  readonly level: 1 | 2 | 3 | 4 | 5
  readonly title: string
  readonly role: Role
}

function sectionsOf(units: readonly Unit[]): Section[] {
  return units.flatMap((unit) =>
    unit.head === undefined
      ? []
      : [
          {
            id: unit.id,
            level: unit.head.level,
            title: titleOf(unit).replace(/\{[^}]*\}/g, ''),
            role: unit.head.role,
          },
        ],
  )
}

function isSameHead(one: Unit, other: Unit): boolean {
  return one.head?.level === other.head?.level && titleOf(one) === titleOf(other)
}

/** A new document has the office's spelling, whichever the template was written in. */
function contentOf({ blocks }: Unit): string {
  return applySpelling(JSON.stringify(blocks), 'uỷ')
}

interface Pairing {
  readonly present: readonly Unit[]
  readonly proposed: readonly Unit[]
  /** Id of the present unit by that of the proposed one. */
  readonly back: ReadonlyMap<string, string>
}

function pairUp(present: Template, proposed: Template): Pairing {
  const [before, after] = [unitsOf(present), unitsOf(proposed)]
  const { back } = matchSections(sectionsOf(before), sectionsOf(after))
  // What stands in front of the first heading answers to itself.
  const pairs = new Map([...back, ['0', '0']])
  // Titles without a letter say nothing to the matcher: only the very same one answers.
  const taken = new Set(pairs.values())
  for (const unit of after) {
    if (pairs.has(unit.id)) continue
    const same = before.find((one) => !taken.has(one.id) && isSameHead(one, unit))
    if (same === undefined) continue
    pairs.set(unit.id, same.id)
    taken.add(same.id)
  }
  return { present: before, proposed: after, back: pairs }
}

/**
 * The choices for a later document's sections that make of them what the template has: one that it
 * knows no section for is not named.
 */
export function choicesLike(
  template: Template,
  sections: readonly DocumentSection[],
): Map<string, SectionChoice> {
  const units = unitsOf(template)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const headed = sections.flatMap(({ id, heading }) =>
    heading === undefined
      ? []
      : [{ id, level: heading.level, title: lineText(heading.children), role: heading.role }],
  )
  const { back } = matchSections(sectionsOf(units), headed)
  const choices = new Map<string, SectionChoice>()
  for (const { id } of sections) {
    const unit = byId.get(id === OPENING ? '0' : (back.get(id) ?? ''))
    if (unit !== undefined) choices.set(id, choiceIn(unit))
  }
  return choices
}

function choiceIn({ head, blocks }: Unit): SectionChoice {
  if (blocks.some(({ type }) => type === 'targetList')) return 'targets'
  // Tables and begun points stand under an outline too.
  const isWritten = blocks.some(
    (block) =>
      block.type !== 'table' &&
      !(block.type === 'item' && plainWords(block.text).endsWith(EMPTY_FIELD)),
  )
  return isWritten || head === undefined ? 'text' : 'outline'
}

/** What `proposed`, made from a later document, has otherwise than the template. */
export function templateChanges(present: Template, proposed: Template): TemplateChange[] {
  const pairing = pairUp(present, proposed)
  const byId = new Map(pairing.present.map((unit) => [unit.id, unit]))
  const changes: TemplateChange[] = []
  for (const unit of pairing.proposed) {
    const there = byId.get(pairing.back.get(unit.id) ?? '')
    const { head } = unit
    if (there === undefined) {
      if (head) changes.push({ ...named('added', unit, head), usual: true })
      continue
    }
    if (head && foldText(titleOf(there)) !== foldText(titleOf(unit))) {
      changes.push({ ...named('renamed', unit, head), before: titleOf(there), usual: true })
    }
    if (contentOf(there) !== contentOf(unit)) {
      changes.push({ ...named('text', unit, head), usual: false })
    }
  }
  const kept = new Set(pairing.back.values())
  for (const unit of pairing.present) {
    if (unit.head && !kept.has(unit.id)) {
      changes.push({ ...named('removed', unit, unit.head), usual: false })
    }
  }
  return changes
}

function named(kind: TemplateChange['kind'], unit: Unit, head: Head | undefined) {
  return { key: `${kind} ${unit.id}`, kind, level: head?.level ?? 0, title: titleOf(unit) }
}

/** The template with those of `templateChanges` whose keys are taken; all else stays as it is. */
export function improveTemplate(
  present: Template,
  proposed: Template,
  taken: ReadonlySet<string>,
): Template {
  const { present: before, proposed: after, back } = pairUp(present, proposed)
  const answers = new Map([...back].map(([there, here]) => [here, there]))
  const proposedById = new Map(after.map((unit) => [unit.id, unit]))
  const units = before.flatMap((unit): Unit[] => {
    const answer = proposedById.get(answers.get(unit.id) ?? '')
    if (answer === undefined) return taken.has(`removed ${unit.id}`) ? [] : [unit]
    const { head } = unit
    const isRenamed = head && answer.head && taken.has(`renamed ${answer.id}`)
    const isNew = taken.has(`text ${answer.id}`)
    const hint = answer.head?.hint
    return [
      {
        ...unit,
        ...(head && {
          head: {
            ...head,
            ...(isRenamed && { title: answer.head?.title ?? head.title }),
            ...(isNew && head.hint === undefined && hint !== undefined && { hint }),
          },
        }),
        blocks: isNew ? answer.blocks : unit.blocks,
      },
    ]
  })
  insertAdded(units, after, back, taken)
  const blocks = units.flatMap(({ head, blocks: own }) => (head ? [head, ...own] : own))
  return { ...present, blocks: blocks.length > 0 ? blocks : [{ type: 'paragraph', text: '' }] }
}

/** Each behind the nearest section in front of it that is there, as the document has them. */
function insertAdded(
  units: Unit[],
  proposed: readonly Unit[],
  back: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): void {
  const placed = new Map<string, Unit>()
  for (const [there, here] of back) {
    const unit = units.find(({ id }) => id === here)
    if (unit !== undefined) placed.set(there, unit)
  }
  proposed.forEach((unit, index) => {
    if (!taken.has(`added ${unit.id}`)) return
    const front = proposed.slice(0, index).findLast(({ id }) => placed.has(id))
    const after = front === undefined ? undefined : placed.get(front.id)
    const at = after === undefined ? -1 : units.indexOf(after)
    const added = { ...unit, id: `added ${unit.id}` }
    units.splice(at + 1, 0, added)
    placed.set(unit.id, added)
  })
}
