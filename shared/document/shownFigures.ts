import type { Inline, VanKienDocument } from './types.ts'
import { isFigure, isFootnote, namedLinesOf } from './walk.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Where figures stand in the words of each line and note that holds some, by its id. */
export function shownFigures({ body }: VanKienDocument): ReadonlyMap<string, readonly Stretch[]> {
  const found = new Map<string, Stretch[]>()
  const addLine = (id: string, inlines: readonly Inline[]): void => {
    let at = 0
    for (const inline of inlines) {
      if (isFootnote(inline)) addLine(inline.id, inline.content)
      else if (isFigure(inline)) {
        const stretches = found.get(id) ?? []
        stretches.push({ start: at, end: at + inline.shown.length })
        found.set(id, stretches)
        at += inline.shown.length
      } else at += inline.text.length
    }
  }
  for (const block of body) for (const [id, inlines] of namedLinesOf(block)) addLine(id, inlines)
  return found
}
