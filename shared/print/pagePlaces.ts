import type { PageStart } from '../api/pagePlan.ts'
import type { Block, Inline } from '../document/types.ts'
import { isFigure, isFootnote } from '../document/walk.ts'
import { GAP } from '../figures/words.ts'

/** Where a page begins in the text of a document. */
export interface PagePlace {
  readonly page: number
  /** Id of the block, target or table row. */
  readonly id: string
  /** Letters of it, blanks not counted, that stand on the page before; 0: it begins the page. */
  readonly skip: number
}

/** Letters of a line as it is printed, blanks and note marks not counted. */
function lettersOf(line: readonly Inline[]): number {
  let letters = 0
  for (const inline of line) {
    if (isFootnote(inline)) continue
    const words = isFigure(inline) ? inline.shown || GAP : inline.text
    letters += words.replace(/\s/g, '').length
  }
  return letters
}

/**
 * The places of a plan in the document that it was made from or in a later version of it: a page
 * whose block is gone by now is left out.
 */
export function pagePlaces(body: readonly Block[], starts: readonly PageStart[]): PagePlace[] {
  const places: PagePlace[] = []
  const all = new Map<string, { line?: readonly Inline[]; at: number }>()
  body.forEach((block, at) => {
    if (block.type === 'table') for (const row of block.children) all.set(row.id, { at })
    else if (block.type === 'targetList') {
      for (const item of block.children) all.set(item.id, { line: item.children, at })
    } else if (block.type === 'divider' || block.type === 'chart') all.set(block.id, { at })
    else all.set(block.id, { line: block.children, at })
  })
  for (const { page, at } of starts) {
    const found = at && all.get(at.id)
    if (at === undefined || found === undefined) continue
    const { line, at: index } = found
    if (line === undefined || at.left === undefined) places.push({ page, id: at.id, skip: 0 })
    else places.push({ page, ...placeInLine(at.id, line, at.left, body[index - 1]) })
  }
  return places
}

function placeInLine(
  id: string,
  line: readonly Inline[],
  left: number,
  before: Block | undefined,
): Omit<PagePlace, 'page'> {
  const over = left - lettersOf(line)
  if (over <= 0) return { id, skip: -over }
  // What is left over is a marker, or the run-in heading that the paragraph goes on from.
  if (before?.type !== 'heading' || before.runIn === undefined) return { id, skip: 0 }
  const titled = over - (before.end ?? '').replace(/\s/g, '').length
  return { id: before.id, skip: Math.max(0, lettersOf(before.children) - Math.max(0, titled)) }
}
