/** The lowest chunks of a text, in order; the text itself where it is too short to have any. */
export function chunksOf(text: Element): readonly Element[] {
  const found: Element[] = []
  // Not by a selector, which goes through every box of a long text.
  const collect = (parent: Element): void => {
    for (const child of parent.children) {
      if (child.classList.contains('chunk')) found.push(child)
      else if (child.classList.contains('chunks')) collect(child)
    }
  }
  collect(text)
  return found.length > 0 ? found : [text]
}

/**
 * The blocks in all chunks that are at most `ahead` pixels above or below the view. Only chunks
 * near the window are laid out: asking others for their blocks' places would have them laid out.
 */
export function blocksNear(text: Element, view: DOMRect, ahead: number): HTMLElement[] {
  const chunks = chunksOf(text)
  const blocks: HTMLElement[] = []
  for (let at = firstBelow(chunks, view.top - ahead); at < chunks.length; at++) {
    const chunk = chunks[at]
    if (chunk === undefined || chunkBox(chunk).top >= view.bottom + ahead) break
    blocks.push(...chunk.querySelectorAll<HTMLElement>('[data-block]'))
  }
  return blocks
}

/** Index of the first chunk that ends below the height: each stands below those before it. */
export function firstBelow(chunks: readonly Element[], height: number): number {
  let [from, to] = [0, chunks.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const chunk = chunks[middle]
    if (chunk !== undefined && chunkBox(chunk).bottom > height) to = middle
    else from = middle + 1
  }
  return from
}

/**
 * Upper and lower edge of a chunk in the window. One that is joined with its neighbour has no box
 * of its own (joinRunIns.ts): its blocks, which are laid out then, have.
 */
export function chunkBox(chunk: Element): { readonly top: number; readonly bottom: number } {
  if (!chunk.hasAttribute('data-joined')) return chunk.getBoundingClientRect()
  const top = chunk.firstElementChild?.getBoundingClientRect().top ?? 0
  return { top, bottom: chunk.lastElementChild?.getBoundingClientRect().bottom ?? top }
}
