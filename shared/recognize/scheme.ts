import { defaultNumbering } from '../document/build.ts'
import { MarkerCounter } from '../document/numbering.ts'
import type { Block, HeadingLevel, MarkerFormat, NumberingScheme } from '../document/types.ts'
import type { WrittenBlock } from './blocks.ts'

/** How the document numbers each level, and what leaves its scheme. */

const NO_MARKER: MarkerFormat = { style: 'none', before: '', after: '' }

function formatOf({ node }: WrittenBlock): MarkerFormat {
  return node.marker?.format ?? NO_MARKER
}

function writtenMarker({ node }: WrittenBlock): string {
  return node.marker?.written ?? ''
}

function numberedLevel(block: Block): HeadingLevel | undefined {
  return block.type === 'heading' || block.type === 'item' ? block.level : undefined
}

/** The format that most headings of the level have; items count where there are no headings. */
function usualFormat(
  blocks: readonly WrittenBlock[],
  level: HeadingLevel,
): MarkerFormat | undefined {
  const counts = new Map<string, { format: MarkerFormat; count: number }>()
  for (const type of ['heading', 'item'] as const) {
    for (const written of blocks) {
      const { block } = written
      if (block.type !== type || block.level !== level) continue
      const format = formatOf(written)
      const key = JSON.stringify(format)
      const known = counts.get(key)
      if (known === undefined) counts.set(key, { format, count: 1 })
      else known.count++
    }
    if (counts.size > 0) break
  }
  // A few unnumbered titles say nothing about how the level is numbered.
  const numbered = [...counts.values()].filter(({ format }) => format.style !== 'none')
  const candidates = numbered.length > 0 ? numbered : [...counts.values()]
  return candidates.sort((a, b) => b.count - a.count)[0]?.format
}

export function detectScheme(blocks: readonly WrittenBlock[]): NumberingScheme {
  const level = (number: HeadingLevel): MarkerFormat =>
    usualFormat(blocks, number) ?? defaultNumbering[number - 1] ?? NO_MARKER
  return [level(1), level(2), level(3), level(4), level(5)]
}

/**
 * Writes down every marker that the scheme alone would not print: as a format of its own where
 * the count still fits, else literally.
 */
export function keepMarkers(blocks: readonly WrittenBlock[], scheme: NumberingScheme): void {
  const counter = new MarkerCounter(scheme)
  for (const written of blocks) {
    const { block } = written
    const level = numberedLevel(block)
    if (level === undefined || (block.type !== 'heading' && block.type !== 'item')) continue
    const marker = writtenMarker(written)
    const format = formatOf(written)
    if (counter.peek({ level }) !== marker) {
      const own = format.style !== 'none'
      if (own && counter.peek({ level, format }) === marker) block.format = format
      else {
        block.marker = marker
        if (own && JSON.stringify(format) !== JSON.stringify(scheme[level - 1]))
          block.format = format
      }
    }
    counter.next(block)
  }
}
