import type { Blackline } from '../../compare/types.ts'
import type { VanKienDocument } from '../../document/types.ts'
import { buildPrintTree } from '../buildPrintTree.ts'
import type { PartLine, PrintBlock, PrintDocument } from '../types.ts'
import { overlayBodies } from './body.ts'
import { figureTable } from './figureTable.ts'
import { NoteOverlay } from './notes.ts'
import { overlayClosings, overlayFirstPages, overlayParts } from './parts.ts'

/**
 * The print trees of two documents laid over each other along the rows of their comparison. With
 * everything inserted left out it is the earlier tree, with everything deleted the later one, word
 * for word. Looks, page and rules are those of the later document.
 */
export function buildBlackline(
  before: VanKienDocument,
  after: VanKienDocument,
  { rows, figures }: Pick<Blackline, 'rows' | 'figures'>,
): PrintDocument {
  const old = buildPrintTree(before)
  const fresh = buildPrintTree(after)
  const notes = new NoteOverlay(old.notes, fresh.notes)
  const listed = (line: PartLine | undefined) => (line === undefined ? [] : [line])
  const circulation = overlayParts(listed(old.circulation), listed(fresh.circulation), notes)[0]
  const firstPage = overlayFirstPages(old.firstPage, fresh.firstPage, notes)
  const title = overlayParts(old.title, fresh.title, notes)
  const body = overlayBodies(rows, old.body, fresh.body, notes)
  const closing = overlayClosings(old.closing, fresh.closing, notes)
  const table = figureTable(figures, fresh.rules)
  return {
    rules: fresh.rules,
    name: fresh.name === '' ? 'So sánh' : `So sánh: ${fresh.name}`,
    ...(circulation && { circulation }),
    ...(firstPage && { firstPage }),
    title,
    body,
    notes: notes.notes,
    ...(closing && { closing }),
    blackline: { moved: body.some(isMoved), ...(table && { figures: table }) },
  }
}

function isMoved({ change }: PrintBlock): boolean {
  return change !== undefined && 'move' in change
}
