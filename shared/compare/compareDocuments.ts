import type { VanKienDocument } from '../document/types.ts'
import type { Side } from './anchors.ts'
import { comparedBody } from './comparedBody.ts'
import { figureChanges } from './figureChanges.ts'
import { pairBlocks } from './pairBlocks.ts'
import { partChanges } from './partChanges.ts'
import { blacklineRows } from './rows.ts'
import type { Blackline } from './types.ts'
import { blockUnit } from './units.ts'
import { WordBook } from './wordBook.ts'

/** What differs between two documents, or two versions of one. */
export function compareDocuments(before: VanKienDocument, after: VanKienDocument): Blackline {
  const book = new WordBook()
  const earlier = sideOf(before, book)
  const later = sideOf(after, book)
  const rows = blacklineRows(earlier.blocks, later.blocks, pairBlocks(earlier, later))
  return { rows, parts: partChanges(before, after), figures: figureChanges(rows) }
}

function sideOf(document: VanKienDocument, book: WordBook): Side {
  const blocks = comparedBody(document.body)
  return { document, blocks, units: blocks.map((block) => blockUnit(block, book)) }
}
