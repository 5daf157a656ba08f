import type { Editor } from 'slate'
import { drawn } from '../editor/drawn.ts'
import { domRanges } from '../editor/find/domRanges.ts'
import { blocksOf } from '../editor/find/lines.ts'
import { blocksNear } from '../editor/page/chunks.ts'
import type { EditorBlock } from '../editor/slateTypes.ts'
import { reviewOfBlock } from './editorReview.ts'
import { type ReviewMark, reviewPlaces } from './reviewPlaces.ts'

/** Pixels beyond the window that are marked too, so that scrolling finds them there. */
const AHEAD = 400

/** Names that review.css colours. */
const names: Readonly<Record<ReviewMark, string>> = {
  number: 'review-number',
  question: 'review-question',
}

function highlightOf(mark: ReviewMark): Highlight {
  const known = CSS.highlights.get(names[mark])
  if (known !== undefined) return known
  const made = new Highlight()
  CSS.highlights.set(names[mark], made)
  return made
}

/** A block that is marked, with its ranges and its line in the margin. */
interface Painted {
  readonly block: EditorBlock
  readonly at: number
  readonly ranges: readonly { readonly mark: ReviewMark; readonly range: Range }[]
  readonly line: HTMLElement | undefined
}

/** A block near the window with its element. */
interface Near {
  readonly block: EditorBlock
  readonly at: number
  readonly dom: HTMLElement
}

/**
 * Shows on the page how far the blocks near the window have been reviewed: a line in the margin
 * over the text (no node of it is drawn anew), and the browser's own highlights on last year's
 * numbers and on questions.
 */
export class ReviewPainter {
  private readonly editor: Editor
  private readonly layer: HTMLElement
  private painted: Painted[] = []

  constructor(editor: Editor, layer: HTMLElement) {
    this.editor = editor
    this.layer = layer
  }

  /** The text as it is now: what is near is asked for its review, the rest is not. */
  paint(): void {
    this.clear()
    const near = this.near()
    const lines = this.drawLines(near)
    this.painted = near.map(({ block, at }) => ({
      block,
      at,
      ranges: this.drawRanges(block, at),
      line: lines.get(block),
    }))
  }

  /**
   * After letters in one block: it alone is marked anew, and nothing is measured, for that lays
   * the text out. What becomes higher or lower is told by the text's own height.
   */
  refresh(): void {
    const blocks = blocksOf(this.editor.children)
    const [one, ...more] = this.painted.filter((old) => blocks[old.at] !== old.block || isLost(old))
    if (one === undefined && this.painted.length > 0) return
    const block = one && blocks[one.at]
    const review = block && reviewOfBlock(block)
    if (
      more.length > 0 ||
      block === undefined ||
      block.id !== one?.block.id ||
      review?.isBlank !== (one.line === undefined)
    ) {
      this.paint()
      return
    }
    if (one.line !== undefined) one.line.dataset.state = review.state
    takeAway(one.ranges)
    const next = { ...one, block, ranges: this.drawRanges(block, one.at) }
    this.painted = this.painted.map((old) => (old === one ? next : old))
  }

  clear(): void {
    for (const { ranges } of this.painted) takeAway(ranges)
    this.painted = []
    this.layer.replaceChildren()
  }

  private drawRanges(block: EditorBlock, at: number): Painted['ranges'] {
    return reviewPlaces(block).flatMap(({ mark, match }) =>
      domRanges(this.editor, match, at).map((range) => {
        highlightOf(mark).add(range)
        return { mark, range }
      }),
    )
  }

  private near(): Near[] {
    const root = drawn(this.editor, this.editor)
    const view = root?.closest('.page-scroll')?.getBoundingClientRect()
    if (root === undefined || view === undefined) return []
    const isIn = (box: { readonly top: number; readonly bottom: number }): boolean =>
      box.bottom > view.top - AHEAD && box.top < view.bottom + AHEAD
    const shown = new Set(blocksNear(root, view, AHEAD).map(({ dataset }) => dataset.block))
    const near: Near[] = []
    for (const [at, block] of blocksOf(this.editor.children).entries()) {
      if (!shown.has(block.id)) continue
      // Undefined: React has not drawn it yet.
      const dom = drawn(this.editor, block)
      if (dom !== undefined && isIn(dom.getBoundingClientRect())) near.push({ block, at, dom })
    }
    return near
  }

  /** The layer's own lengths are those of the page, which is zoomed. */
  private drawLines(near: readonly Near[]): ReadonlyMap<EditorBlock, HTMLElement> {
    const { top, left, height } = this.layer.getBoundingClientRect()
    const scale = this.layer.clientHeight === 0 ? 1 : height / this.layer.clientHeight
    const edge = drawn(this.editor, this.editor)?.getBoundingClientRect().left ?? left
    const lines = new Map<EditorBlock, HTMLElement>()
    for (const { block, dom } of near) {
      const { state, isBlank } = reviewOfBlock(block)
      if (isBlank) continue
      const box = dom.getBoundingClientRect()
      const line = document.createElement('div')
      line.className = 'review-line'
      line.dataset.state = state
      line.style.top = `${(box.top - top) / scale}px`
      line.style.height = `${box.height / scale}px`
      lines.set(block, line)
    }
    // Behind all measuring.
    this.layer.style.setProperty('--text-left', `${(edge - left) / scale}px`)
    this.layer.replaceChildren(...lines.values())
    return lines
  }
}

/** Were the words drawn anew, elsewhere than in the marked nodes? */
function isLost({ ranges }: Painted): boolean {
  return ranges.some(({ range }) => range.collapsed)
}

function takeAway(ranges: Painted['ranges']): void {
  for (const { mark, range } of ranges) highlightOf(mark).delete(range)
}
