import { type Editor, Element } from 'slate'
import { drawn, scrollUntilStill } from '../drawn.ts'
import { chunksOf, firstBelow } from './chunks.ts'

/** Pixels below the upper edge where the eye reads. */
const READING_LINE = 40

/** The block of the text that stands at the upper edge of its scrolled box, and how far above it. */
export interface TopBlock {
  readonly id: string
  /** Pixels of the block above the edge; negative while it begins below. */
  readonly above: number
}

/**
 * Found by the boxes of the chunks first: those out of sight are not laid out. Undefined while
 * the text is not drawn.
 */
export function topBlock(scroll: HTMLElement): TopBlock | undefined {
  const edge = scroll.getBoundingClientRect().top
  const text = scroll.querySelector('.page-text')
  if (text === null) return undefined
  const chunks = chunksOf(text)
  const chunk = chunks[firstBelow(chunks, edge + READING_LINE)]
  const blocks = [...(chunk?.querySelectorAll<HTMLElement>('[data-block]') ?? [])]
  for (const block of blocks) {
    const box = block.getBoundingClientRect()
    if (box.bottom > edge + READING_LINE) {
      return { id: block.dataset.block ?? '', above: edge - box.top }
    }
  }
  return undefined
}

/**
 * Brings a block to the upper edge again, `above` pixels of it hidden. Chunks out of sight have an
 * estimated height, so the place is put right once they are laid out.
 */
export function scrollToTop(editor: Editor, scroll: HTMLElement, { id, above }: TopBlock): void {
  const place = (): void => {
    const block = editor.children.find((one) => Element.isElement(one) && one.id === id)
    const top = block && drawn(editor, block)?.getBoundingClientRect().top
    if (top === undefined) return
    scroll.scrollTop += top - scroll.getBoundingClientRect().top + above
  }
  scrollUntilStill(editor, place)
}
