import { planMarkers } from '../../shared/document/numbering.ts'
import type { Block, VanKienDocument } from '../../shared/document/types.ts'
import { type HeadingKind, headingKind } from '../../shared/formatRules/headingStyle.ts'

/** What a block shows beyond its own words; computed from the whole document. */
export interface BlockView {
  /** "I-", "1.1.", "-"; of a footnote its number. */
  readonly marker: string
  /** What belongs into the section, while it is empty. */
  readonly hint?: string
  /** Row of the format rules that a heading obeys. */
  readonly kind?: HeadingKind
  /** Goes on in the line of the run-in heading in front of it. */
  readonly afterRunIn?: true
}

const PLAIN: BlockView = { marker: '' }

/** Everything computed for a document, by the id of block or footnote. */
export function planViews(document: Pick<VanKienDocument, 'body' | 'numbering'>): {
  readonly views: ReadonlyMap<string, BlockView>
  readonly markers: ReadonlyMap<string, string>
} {
  const markers = planMarkers(document)
  const views = new Map<string, BlockView>()
  for (const [id, marker] of markers) views.set(id, { marker })
  const { body } = document
  body.forEach((block, at) => {
    if (block.type !== 'heading') return
    const next = body[at + 1]
    const own = views.get(block.id) ?? PLAIN
    const format = block.format ?? document.numbering[block.level - 1]
    views.set(block.id, { ...own, kind: headingKind(block.level, own.marker, format) })
    if (block.runIn === true && next?.type === 'paragraph') {
      views.set(next.id, { ...PLAIN, afterRunIn: true })
    }
    if (block.hint === undefined) return
    if (opensNothing(body, at)) {
      views.set(block.id, { ...(views.get(block.id) ?? PLAIN), hint: block.hint })
    } else if (next?.type === 'paragraph' && endsWriting(body[at + 2], block.level)) {
      views.set(next.id, { ...(views.get(next.id) ?? PLAIN), hint: block.hint })
    }
  })
  return { views, markers }
}

/** Does the section's own text end in front of the block? As in shared/document/sections.ts. */
function endsText(block: Block | undefined, level: number): boolean {
  if (block === undefined || block.type === 'heading') return true
  return block.type === 'item' && block.level <= level
}

/** What the store writes below leaves the line in front of it to the writer. */
function endsWriting(block: Block | undefined, level: number): boolean {
  return block?.type === 'targetList' || endsText(block, level)
}

/** Nothing under the heading, no deeper heading either. */
function opensNothing(body: readonly Block[], at: number): boolean {
  const [head, next] = [body[at], body[at + 1]]
  if (head?.type !== 'heading') return false
  return endsText(next, head.level) && !(next?.type === 'heading' && next.level > head.level)
}

export function sameView(a: BlockView | undefined, b: BlockView | undefined): boolean {
  return (
    a?.marker === b?.marker &&
    a?.hint === b?.hint &&
    a?.kind === b?.kind &&
    a?.afterRunIn === b?.afterRunIn
  )
}
