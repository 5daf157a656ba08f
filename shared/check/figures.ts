import type { VanKienDocument } from '../document/types.ts'
import { linesOfDocument } from '../extract/lines.ts'
import { isTargetLine } from '../extract/targets.ts'
import { yearOfSection } from '../extract/targetYears.ts'
import { type Named, namedFigures } from './named.ts'

/** The named figures of a document: what it aims at, and what it reports. */
export interface DocumentFigures {
  readonly targets: readonly Named[]
  readonly results: readonly Named[]
}

/** Reads only the blocks that changed since the last call. */
export function figuresOf(document: VanKienDocument): DocumentFigures {
  const targets: Named[] = []
  const results: Named[] = []
  const years = new Map<string, number>()
  for (const line of linesOfDocument(document)) {
    if (isTargetLine(line)) years.set(line.blockId, yearOfSection(document, line.headings))
  }
  for (const block of document.body) {
    for (const figure of namedFigures(block)) {
      const { blockId, noteId } = figure.mention.passage
      const year = noteId === undefined ? years.get(blockId) : undefined
      if (year === undefined) results.push(figure)
      else targets.push({ ...figure, year: figure.year ?? year })
    }
  }
  return { targets, results }
}
