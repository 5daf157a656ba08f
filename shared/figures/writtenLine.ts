import type { Inline } from '../document/types.ts'
import { isFigure, isFootnote } from '../document/walk.ts'
import { refKey } from './blockFigures.ts'
import { keepTies } from './keepTies.ts'

/**
 * The words that the store writes for a line, in the place of the old ones: figures keep their
 * ids, so that links and selections stay where they are, and words their comments. The old line
 * itself where it says the same.
 */
export function rewrittenLine(old: Inline[], written: readonly Inline[]): Inline[] {
  return bareLine(old) === bareLine(written) ? old : keepTies(old, keepIds(old, written), inlineKey)
}

/** What a line says: without ids and without the parts that comments and marks cut it into. */
function bareLine(inlines: readonly Inline[]): string {
  const parts: unknown[] = []
  let words = ''
  for (const one of inlines) {
    if (!isFigure(one) && !isFootnote(one)) {
      words += one.text
      continue
    }
    parts.push(words, isFigure(one) ? [refKey(one.ref), one.shown, one.missing === true] : one.id)
    words = ''
  }
  return JSON.stringify([...parts, words])
}

/** What is the same figure or note in two writings of a line. */
function inlineKey(inline: Inline): string {
  if (isFigure(inline)) return refKey(inline.ref)
  return isFootnote(inline) ? inline.id : inline.text
}

function keepIds(old: readonly Inline[], written: readonly Inline[]): Inline[] {
  const ids = new Map<string, string[]>()
  for (const one of old) {
    if (!isFigure(one)) continue
    const key = refKey(one.ref)
    ids.set(key, [...(ids.get(key) ?? []), one.id])
  }
  return written.map((one) => {
    const id = isFigure(one) ? ids.get(refKey(one.ref))?.shift() : undefined
    return isFigure(one) && id !== undefined ? { ...one, id } : one
  })
}
