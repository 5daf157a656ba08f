import type { VanKienDocument } from '../document/types.ts'
import { lineText } from '../document/walk.ts'
import { figuresIn } from './blockFigures.ts'

/** Where a document shows figures of an indicator. */
export interface UseOfIndicator {
  readonly indicator: string
  /** Heading of the section; absent: before the first one. */
  readonly section?: string
  /** What stands there now, each way of writing it once. */
  readonly shown: readonly string[]
  readonly count: number
}

/** Every use of every indicator, by section, in the order of the text. */
export function usesIn({ body }: Pick<VanKienDocument, 'body'>): readonly UseOfIndicator[] {
  const uses: { indicator: string; section?: string; shown: Set<string>; count: number }[] = []
  let here = new Map<string, (typeof uses)[number]>()
  let section: string | undefined
  for (const block of body) {
    if (block.type === 'heading') {
      section = lineText(block.children).trim() || undefined
      here = new Map()
    }
    for (const { ref, shown } of figuresIn(block)) {
      let use = here.get(ref.indicator)
      if (use === undefined) {
        use = {
          indicator: ref.indicator,
          shown: new Set(),
          count: 0,
          ...(section !== undefined && { section }),
        }
        here.set(ref.indicator, use)
        uses.push(use)
      }
      use.count++
      use.shown.add(shown)
    }
  }
  return uses.map((use) => ({ ...use, shown: [...use.shown] }))
}
