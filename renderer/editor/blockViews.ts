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

type Views = ReadonlyMap<string, BlockView>

/**
 * Everything computed for a document, by the id of block or footnote. A view that is as it was in
 * `before` is the same object.
 */
export function planViews(
  document: Pick<VanKienDocument, 'body' | 'numbering'>,
  before: Views = new Map(),
): {
  readonly views: Views
  readonly markers: ReadonlyMap<string, string>
} {
  const markers = planMarkers(document)
  const views = new Map<string, BlockView>()
  const put = (id: string, view: BlockView): void => {
    const old = before.get(id)
    views.set(id, old !== undefined && sameView(old, view) ? old : view)
  }
  for (const [id, marker] of markers) {
    const old = before.get(id)
    // Most are bare and as they were: thousands of new objects would be thrown away at each Enter.
    views.set(id, old !== undefined && old.marker === marker && isBare(old) ? old : { marker })
  }
  const { body } = document
  body.forEach((block, at) => {
    if (block.type !== 'heading') return
    const next = body[at + 1]
    const { marker } = views.get(block.id) ?? PLAIN
    const format = block.format ?? document.numbering[block.level - 1]
    const afterRunIn = block.runIn === true && next?.type === 'paragraph'
    const { own, below } = hintPlaces(body, at)
    const kind = headingKind(block.level, marker, format)
    put(block.id, { marker, kind, ...(own && { hint: own }) })
    if (next === undefined || (!afterRunIn && below === undefined)) return
    put(next.id, {
      ...PLAIN,
      ...(afterRunIn && { afterRunIn }),
      ...(below !== undefined && { hint: below }),
    })
  })
  return { views, markers }
}

function isBare({ hint, kind, afterRunIn }: BlockView): boolean {
  return hint === undefined && kind === undefined && afterRunIn === undefined
}

/** Where the hint of a heading stands: at itself, or in the only paragraph below it. */
function hintPlaces(
  body: readonly Block[],
  at: number,
): { readonly own?: string; readonly below?: string } {
  const [head, next] = [body[at], body[at + 1]]
  if (head?.type !== 'heading' || head.hint === undefined) return {}
  if (opensNothing(body, at)) return { own: head.hint }
  const isOnly = next?.type === 'paragraph' && endsWriting(body[at + 2], head.level)
  return isOnly ? { below: head.hint } : {}
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

function sameView(a: BlockView, b: BlockView): boolean {
  return (
    a.marker === b.marker && a.hint === b.hint && a.kind === b.kind && a.afterRunIn === b.afterRunIn
  )
}
