import { fail, ok, type Result } from '../result.ts'
import type { VanKienDocument } from './types.ts'
import { isFigure, isFootnote, linesOf } from './walk.ts'

/** Every id of the document in reading order: blocks, rows, cells, items, figures, notes. */
function* idsOf(document: VanKienDocument): Generator<string> {
  for (const block of document.body) {
    yield block.id
    if (block.type === 'targetList') for (const item of block.children) yield item.id
    if (block.type === 'table') {
      for (const row of block.children) {
        yield row.id
        for (const cell of row.children) yield cell.id
      }
    }
    for (const line of linesOf(block)) {
      for (const inline of line) {
        if (isFigure(inline)) yield inline.id
        if (isFootnote(inline)) {
          yield inline.id
          for (const part of inline.content) if (isFigure(part)) yield part.id
        }
      }
    }
  }
}

export const INVALID_DOCUMENT =
  'Tệp văn bản có nội dung không hợp lệ nên không mở được. Hãy dùng bản sao lưu (.bak) cạnh tệp.'

/** The invariants that the schema can't say: ids are unique, tables are rectangular. */
export function checkDocument(document: VanKienDocument): Result<VanKienDocument> {
  const seen = new Set<string>()
  for (const id of idsOf(document)) {
    if (seen.has(id)) return fail('document-invalid', INVALID_DOCUMENT, `duplicate id ${id}`)
    seen.add(id)
  }
  for (const block of document.body) {
    if (block.type !== 'table') continue
    // A cell that reaches into later rows counts there too.
    const reach: number[] = []
    block.children.forEach((row, index) => {
      for (const cell of row.children) {
        for (let below = 0; below < (cell.rowSpan ?? 1); below++) {
          reach[index + below] = (reach[index + below] ?? 0) + (cell.colSpan ?? 1)
        }
      }
    })
    if (reach.length !== block.children.length || reach.some((width) => width !== reach[0])) {
      return fail('document-invalid', INVALID_DOCUMENT, `ragged table ${block.id}`)
    }
  }
  return ok(document)
}
