import { documentCitation, isIssued } from '../document/name.ts'
import type { VanKienDocument } from '../document/types.ts'
import type { StoreChange } from '../indicators/change.ts'
import type { Indicator, Observation, Source } from '../indicators/types.ts'
import type { FoundSection, Gathered } from './gather.ts'
import { keyOf, type Proposal } from './proposals.ts'

/** Who accepts, and of which document. */
export interface AcceptedBy {
  readonly document: Pick<VanKienDocument, 'name' | 'documentType' | 'parts'>
  readonly sections: Gathered['sections']
  readonly who: string
  /** ISO time. */
  readonly when: string
}

/**
 * The one change of the store that the accepted figures are: what the store does not hold yet, each
 * with its source. Figures of a signed or issued document are confirmed, others are drafts.
 */
export function changeOfAccepted(accepted: readonly Proposal[], by: AcceptedBy): StoreChange {
  const made = new Map<string, Indicator>()
  const set = new Map<string, Observation>()
  for (const one of accepted) {
    const { indicator, entity, period, measure, figure, held, isNew } = one
    if (indicator === undefined) continue
    if (isNew) made.set(indicator.code, indicator)
    if (held === 'same') continue
    set.set(keyOf(one), {
      ...{ indicator: indicator.code, entity, period, measure, ...figure },
      state: isIssued(by.document) ? 'confirmed' : 'draft',
      source: sourceOf(one, by),
    })
  }
  return {
    ...{ set: [...set.values()], remove: [] },
    ...(made.size > 0 && { indicators: [...made.values()] }),
  }
}

function sourceOf({ found }: Proposal, { document, sections, who, when }: AcceptedBy): Source {
  const section = sections[found.section]
  const words = section === undefined ? '' : sectionWords(section)
  return {
    document: documentCitation(document),
    ...(words !== '' && { section: words }),
    ...(who !== '' && { who }),
    when,
  }
}

/** "2.2. Chỉ tiêu kinh tế": the innermost heading. */
function sectionWords({ headings }: FoundSection): string {
  const last = headings.at(-1)
  return last === undefined ? '' : `${last.marker} ${last.title}`.trim()
}
