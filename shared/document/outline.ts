import { planMarkers } from './numbering.ts'
import type { Role } from './roles.ts'
import type { Heading, HeadingLevel, VanKienDocument } from './types.ts'
import { lineText } from './walk.ts'

/** One heading of the outline. */
export interface OutlineEntry {
  readonly id: string
  /** Index of the heading in `body`. */
  readonly index: number
  readonly level: HeadingLevel
  readonly marker: string
  /** Words of the heading without its marker, in one line, without a final "." or ":". */
  readonly title: string
  readonly role: Role
  readonly alsoRoles: readonly Role[]
  readonly runIn: boolean
}

function headingTitle(heading: Heading): string {
  return lineText(heading.children)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[.:]$/, '')
}

/** The headings of the document in order; `markers` spares a second plan. */
export function outlineOf(
  document: Pick<VanKienDocument, 'body' | 'numbering'>,
  markers: ReadonlyMap<string, string> = planMarkers(document),
): OutlineEntry[] {
  const outline: OutlineEntry[] = []
  document.body.forEach((block, index) => {
    if (block.type !== 'heading') return
    outline.push({
      id: block.id,
      index,
      level: block.level,
      marker: markers.get(block.id) ?? '',
      title: headingTitle(block),
      role: block.role,
      alsoRoles: block.alsoRoles ?? [],
      runIn: block.runIn === true,
    })
  })
  return outline
}
