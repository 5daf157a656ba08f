import type { Role } from '../document/roles.ts'
import type { Block, Heading, VanKienDocument } from '../document/types.ts'
import { linesOf, lineText } from '../document/walk.ts'
import { groupOfWords, groupsInHeading } from '../extract/groups.ts'
import { type IndicatorGroup, indicatorGroupSchema } from '../indicators/types.ts'

/** What becomes of a section's own text in a template. */
export const sectionChoices = ['text', 'outline', 'targets', 'drop'] as const
export type SectionChoice = (typeof sectionChoices)[number]

/** Stands for what is written in front of the first heading. */
export const OPENING = 'opening'

/** A heading with the text under it, up to the next heading of any level. */
export interface DocumentSection {
  /** Of the heading, or OPENING. */
  readonly id: string
  readonly heading?: Heading
  /** 0 for the opening. */
  readonly level: number
  /** What its text is for: of the heading, or of the nearest one above that says it. */
  readonly role: Role
  readonly blocks: readonly Block[]
  /** Headings that it stands under, the outermost first. */
  readonly above: readonly Heading[]
}

/** The sections in reading order; the opening only where something stands in it. */
export function documentSections({ body }: Pick<VanKienDocument, 'body'>): DocumentSection[] {
  const sections: DocumentSection[] = []
  const above: Heading[] = []
  let heading: Heading | undefined
  let blocks: Block[] = []
  const close = (): void => {
    if (heading === undefined && blocks.length === 0) return
    const around = heading === undefined ? [] : above.slice(0, -1)
    const telling = [...around, ...(heading ? [heading] : [])].findLast(
      ({ role }) => role !== 'field' && role !== 'part' && role !== 'other',
    )
    sections.push({
      id: heading?.id ?? OPENING,
      ...(heading && { heading }),
      level: heading?.level ?? 0,
      role: telling?.role ?? heading?.role ?? 'other',
      blocks,
      above: around,
    })
  }
  for (const block of body) {
    if (block.type !== 'heading') {
      blocks.push(block)
      continue
    }
    close()
    while ((above.at(-1)?.level ?? 0) >= block.level) above.pop()
    above.push(block)
    heading = block
    blocks = []
  }
  close()
  return sections
}

/** Does something stand under the heading itself? */
export function hasText({ blocks }: DocumentSection): boolean {
  return blocks.some(
    (block) =>
      block.type === 'targetList' ||
      block.type === 'table' ||
      linesOf(block).some((line) => lineText(line).trim() !== ''),
  )
}

/** Sections whose words are much the same every year. */
const STANDING: ReadonlySet<Role> = new Set<Role>(['implementation', 'closing', 'purpose'])

/** The choice that fits most sections of the kind. */
export function usualChoice(section: DocumentSection): SectionChoice {
  if (section.blocks.some(({ type }) => type === 'targetList')) return 'targets'
  if (section.role === 'targets' && section.blocks.some(({ type }) => type === 'bullet')) {
    return 'targets'
  }
  return section.id === OPENING || STANDING.has(section.role) ? 'text' : 'outline'
}

/** The groups of indicators that the section's targets belong to; the surest sign is its title. */
export function groupsOf(section: DocumentSection): IndicatorGroup[] {
  const headings = [section.heading, ...section.above.toReversed()]
  for (const heading of headings) {
    const named = heading === undefined ? [] : groupsInHeading(lineText(heading.children))
    // "kinh tế - xã hội" above the groups says nothing of this one.
    if (named.length > 0 && (heading === section.heading || named.length === 1)) return named
  }
  const counts = new Map<IndicatorGroup, number>()
  for (const block of section.blocks) {
    if (block.type !== 'bullet') continue
    const group = groupOfWords(lineText(block.children))
    counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  return indicatorGroupSchema.options.filter((group) => counts.has(group))
}
