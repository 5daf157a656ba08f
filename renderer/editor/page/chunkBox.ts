/**
 * Upper and lower edge of a chunk in the window. One that is joined with its neighbour has no box
 * of its own (joinRunIns.ts): its blocks, which are laid out then, have.
 */
export function chunkBox(chunk: Element): { readonly top: number; readonly bottom: number } {
  if (!chunk.hasAttribute('data-joined')) return chunk.getBoundingClientRect()
  const top = chunk.firstElementChild?.getBoundingClientRect().top ?? 0
  return { top, bottom: chunk.lastElementChild?.getBoundingClientRect().bottom ?? top }
}
