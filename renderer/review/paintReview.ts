import type { Editor } from 'slate'
import { drawn } from '../editor/drawn.ts'
import { domRanges } from '../editor/find/domRanges.ts'
import { blocksOf } from '../editor/find/lines.ts'
import { chunkBox } from '../editor/page/chunkBox.ts'
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
  private painted: { readonly mark: ReviewMark; readonly range: Range }[] = []

  constructor(editor: Editor, layer: HTMLElement) {
    this.editor = editor
    this.layer = layer
  }

  /** The text as it is now: what is near is asked for its review, the rest is not. */
  paint(): void {
    this.clear()
    const near = this.near()
    this.drawLines(near)
    for (const { block, at } of near) {
      for (const { mark, match } of reviewPlaces(block)) {
        for (const range of domRanges(this.editor, match, at)) {
          highlightOf(mark).add(range)
          this.painted.push({ mark, range })
        }
      }
    }
  }

  clear(): void {
    for (const { mark, range } of this.painted) highlightOf(mark).delete(range)
    this.painted = []
    this.layer.replaceChildren()
  }

  /** Only chunks near the window are laid out, and asked for their blocks. */
  private near(): Near[] {
    const root = drawn(this.editor, this.editor)
    const view = root?.closest('.page-scroll')?.getBoundingClientRect()
    if (root === undefined || view === undefined) return []
    const isIn = (box: { readonly top: number; readonly bottom: number }): boolean =>
      box.bottom > view.top - AHEAD && box.top < view.bottom + AHEAD
    const shown = new Set<string>()
    const chunks = root.querySelectorAll('.chunk')
    // A short text has none.
    for (const chunk of chunks.length > 0 ? chunks : [root]) {
      if (chunk !== root && !isIn(chunkBox(chunk))) continue
      for (const block of chunk.querySelectorAll<HTMLElement>('[data-block]')) {
        if (block.dataset.block !== undefined) shown.add(block.dataset.block)
      }
    }
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
  private drawLines(near: readonly Near[]): void {
    const { top, left, height } = this.layer.getBoundingClientRect()
    const scale = this.layer.clientHeight === 0 ? 1 : height / this.layer.clientHeight
    const edge = drawn(this.editor, this.editor)?.getBoundingClientRect().left ?? left
    this.layer.style.setProperty('--text-left', `${(edge - left) / scale}px`)
    this.layer.replaceChildren(
      ...near.flatMap(({ block, dom }) => {
        const { state, isBlank } = reviewOfBlock(block)
        if (isBlank) return []
        const box = dom.getBoundingClientRect()
        const line = document.createElement('div')
        line.className = 'review-line'
        line.dataset.state = state
        line.style.top = `${(box.top - top) / scale}px`
        line.style.height = `${box.height / scale}px`
        return [line]
      }),
    )
  }
}
