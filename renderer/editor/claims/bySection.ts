import type { Editor } from 'slate'
import type { OutlineEntry } from '../../../shared/document/outline.ts'
import { blockIndices } from './claimPlace.ts'
import type { Claim } from './claims.ts'

export interface SectionClaims {
  readonly id: string
  /** Absent: in front of the first heading. */
  readonly title?: string
  readonly claims: readonly Claim[]
}

/** Findings in the order of the text under the headings that they stand below. */
export function bySection(
  editor: Editor,
  claims: readonly Claim[],
  outline: readonly OutlineEntry[],
): SectionClaims[] {
  const indices = blockIndices(editor)
  const heads = outline.map((entry) => ({ entry, at: indices.get(entry.id) ?? -1 }))
  const sections: { id: string; title?: string; claims: Claim[] }[] = []
  let next = 0
  let heading: OutlineEntry | undefined
  for (const claim of claims) {
    const at = indices.get(claim.blockId) ?? 0
    for (let head = heads[next]; head !== undefined && head.at <= at; head = heads[++next]) {
      heading = head.entry
    }
    const id = heading?.id ?? ''
    const last = sections.at(-1)
    if (last?.id === id) last.claims.push(claim)
    else {
      const title = [heading?.marker, heading?.title].filter(Boolean).join(' ')
      sections.push({ id, ...(title !== '' && { title }), claims: [claim] })
    }
  }
  return sections
}
