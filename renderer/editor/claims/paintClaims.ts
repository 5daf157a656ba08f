import type { Editor } from 'slate'
import type { Severity } from '../../../shared/check/types.ts'
import { createStore } from '../../state/store.ts'
import { drawn } from '../drawn.ts'
import { domRanges, notesList } from '../find/domRanges.ts'
import { chunkBox } from '../page/chunks.ts'
import { placeOfClaim } from './claimPlace.ts'
import type { Claim } from './claims.ts'

/** Pixels above and below the window that are painted too. */
const MARGIN = 500

/** Milliseconds between two paintings while the text is scrolled. */
const PAUSE = 60

/** More cannot be told apart on one screen. */
const MOST = 200

/** Names that claims.css colours. */
const names: Readonly<Record<Severity, string>> = {
  error: 'claim-error',
  question: 'claim-question',
}

function highlightOf(severity: Severity): Highlight {
  const known = CSS.highlights.get(names[severity])
  if (known !== undefined) return known
  const made = new Highlight()
  CSS.highlights.set(names[severity], made)
  return made
}

/**
 * Underlines the findings near the window by the browser's own highlights. No node changes and
 * nothing runs at a key: the browser moves the lines with the words; what it can't follow is
 * gone until the next check.
 */
export class ClaimPainter {
  /** Counts the paintings: what stands beside a mark is placed anew. */
  readonly times = createStore(0)
  private readonly editor: Editor
  private painted = new Map<string, { readonly severity: Severity; readonly ranges: Range[] }>()
  private claims: readonly Claim[] = []
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(editor: Editor) {
    this.editor = editor
  }

  /** Paints other findings. */
  show(claims: readonly Claim[]): void {
    this.claims = claims
    this.paint()
  }

  /** The text was scrolled: others may be near the window now. */
  moved(): void {
    if (this.claims.length === 0) return
    this.timer ??= setTimeout(() => this.paint(), PAUSE)
  }

  stop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.clear()
  }

  /** Where the words of a painted finding stand in the window. */
  boxOf(key: string): DOMRect | undefined {
    const [range] = this.painted.get(key)?.ranges ?? []
    const box = range?.getBoundingClientRect()
    return box === undefined || box.height === 0 ? undefined : box
  }

  /** The painted finding at a point of the window. */
  keyAt(x: number, y: number): string | undefined {
    for (const [key, { ranges }] of this.painted) {
      for (const range of ranges) {
        for (const box of range.getClientRects()) {
          if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return key
        }
      }
    }
    return undefined
  }

  private clear(): void {
    for (const { severity, ranges } of this.painted.values()) {
      for (const range of ranges) highlightOf(severity).delete(range)
    }
    this.painted = new Map()
  }

  private paint(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.clear()
    this.paintNear()
    this.times.set(this.times.get() + 1)
  }

  private paintNear(): void {
    const view = drawn(this.editor, this.editor)?.closest('.page-scroll')?.getBoundingClientRect()
    if (view === undefined) return
    const isNear = nearness(this.editor, view)
    for (const claim of this.claims) {
      if (this.painted.size >= MOST) return
      if (!isNear(claim)) continue
      const place = placeOfClaim(this.editor, claim)
      if (place === undefined) continue
      const { key, severity } = claim.finding
      const ranges = domRanges(this.editor, place.match, place.at)
      for (const range of ranges) highlightOf(severity).add(range)
      this.painted.set(key, { severity, ranges })
    }
  }
}

/** Tells whether a finding is near the window; each chunk and the list of notes are asked once. */
function nearness(editor: Editor, view: DOMRect): (claim: Claim) => boolean {
  const isIn = (box: { readonly top: number; readonly bottom: number }): boolean =>
    box.bottom > view.top - MARGIN && box.top < view.bottom + MARGIN
  const chunks = new Map<globalThis.Element, boolean>()
  const list = notesList(editor)
  const notes = list !== undefined && isIn(list.getBoundingClientRect())
  return ({ block, finding }) => {
    if (finding.places[0].noteId !== undefined) return notes
    const dom = block === undefined ? undefined : drawn(editor, block)
    const chunk = dom?.closest('.chunk')
    if (dom === undefined) return false
    if (!chunk) return isIn(dom.getBoundingClientRect())
    const near = chunks.get(chunk) ?? isIn(chunkBox(chunk))
    chunks.set(chunk, near)
    // Only a chunk near the window is laid out, and asked for its blocks.
    return near && isIn(dom.getBoundingClientRect())
  }
}
