import type { VanKienDocument } from '../document/types.ts'
import type { PrintBlock, PrintedThread, PrintInline } from './types.ts'

/** The threads whose words are printed, in the order of the text; the others can't be shown. */
export function printedThreads(
  { threads = [] }: Pick<VanKienDocument, 'threads'>,
  body: readonly PrintBlock[],
): PrintedThread[] {
  const known = new Map(threads.map((thread) => [thread.id, thread]))
  const ends = new Map<string, { first: PrintInline; last: PrintInline }>()
  for (const inline of inlinesOf(body)) {
    if (inline.kind === 'break') continue
    for (const id of inline.comments ?? []) {
      ends.set(id, { first: ends.get(id)?.first ?? inline, last: inline })
    }
  }
  return [...ends].flatMap(([id, place]) => {
    const thread = known.get(id)
    return thread === undefined ? [] : [{ thread, ...place }]
  })
}

function* inlinesOf(body: readonly PrintBlock[]): Generator<PrintInline> {
  for (const block of body) {
    if (block.kind === 'paragraph') yield* block.inlines
    else for (const row of block.rows) for (const cell of row.cells) yield* cell.inlines
  }
}
