import { chartTitle } from '../document/chartWords.ts'
import type { Block, VanKienDocument } from '../document/types.ts'
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
    for (const [indicator, shown] of shownIn(block)) {
      let use = here.get(indicator)
      if (use === undefined) {
        use = {
          indicator,
          shown: new Set(),
          count: 0,
          ...(section !== undefined && { section }),
        }
        here.set(indicator, use)
        uses.push(use)
      }
      use.count++
      use.shown.add(shown)
    }
  }
  return uses.map((use) => ({ ...use, shown: [...use.shown] }))
}

/** What a block shows of indicators: its figures, and a chart of them. */
function* shownIn(block: Block): Generator<readonly [indicator: string, words: string]> {
  if (block.type === 'chart' && block.about.kind === 'series') {
    for (const indicator of block.about.indicators)
      yield [indicator, `biểu đồ “${chartTitle(block)}”`]
  }
  for (const { ref, shown } of figuresIn(block)) yield [ref.indicator, shown]
}
