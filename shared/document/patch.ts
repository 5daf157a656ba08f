import { z } from 'zod'
import { fail, ok, type Result } from '../result.ts'
import { type Block, blockSchema, documentSchema, type VanKienDocument } from './types.ts'

/**
 * What became of a document since a version that both sides know: its blocks as stretches of the
 * old ones and new ones between them, and all the rest if that has changed. A save of a long
 * document hands over a few blocks so instead of thousands.
 */
const keptSchema = z.strictObject({ from: z.int().min(0), count: z.int().min(1) })

export const documentPatchSchema = z.strictObject({
  /** Absent: as before. */
  meta: documentSchema.omit({ body: true }).optional(),
  body: z.array(z.union([keptSchema, z.strictObject({ blocks: z.array(blockSchema).min(1) })])),
})
export type DocumentPatch = z.infer<typeof documentPatchSchema>

type Kept = z.infer<typeof keptSchema>

/**
 * The list `now` as stretches of `before` and what is new between them. Compares objects, not
 * what they hold: for lists whose unchanged parts stay the same objects.
 */
export function stretchesOf<T extends object>(
  before: readonly T[],
  now: readonly T[],
): (Kept | { readonly added: readonly T[] })[] {
  const most = Math.min(before.length, now.length)
  let head = 0
  while (head < most && before[head] === now[head]) head++
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++
  const places = new Map<T, number>()
  for (let at = head; at < before.length - tail; at++) places.set(before[at] as T, at)

  const found: (Kept | { added: T[] })[] = head > 0 ? [{ from: 0, count: head }] : []
  for (const one of now.slice(head, now.length - tail)) {
    const place = places.get(one)
    const last = found.at(-1)
    if (place === undefined) {
      if (last !== undefined && 'added' in last) last.added.push(one)
      else found.push({ added: [one] })
    } else if (last !== undefined && 'from' in last && last.from + last.count === place) {
      found[found.length - 1] = { from: last.from, count: last.count + 1 }
    } else found.push({ from: place, count: 1 })
  }
  if (tail > 0) found.push({ from: before.length - tail, count: tail })
  return found
}

/** The document after the patch. Failure `patch-foreign`: it was made for another document. */
export function applyPatch(
  document: VanKienDocument,
  patch: DocumentPatch,
): Result<VanKienDocument> {
  const body: Block[] = []
  for (const part of patch.body) {
    if ('blocks' in part) body.push(...part.blocks)
    else {
      const kept = document.body.slice(part.from, part.from + part.count)
      if (kept.length < part.count) {
        return fail('patch-foreign', 'Chương trình gặp lỗi khi thực hiện. Hãy thử lại.')
      }
      body.push(...kept)
    }
  }
  return ok(patch.meta === undefined ? { ...document, body } : { ...patch.meta, body })
}
