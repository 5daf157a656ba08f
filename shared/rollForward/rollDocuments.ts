import type { VanKienDocument } from '../document/types.ts'
import { type RollOptions, rollDocument } from './rollDocument.ts'
import { periodAlong } from './rollPeriod.ts'
import type { Rolled } from './types.ts'

/**
 * A document with those annexed to it. The annexed ones stay what they are and move along with it;
 * their numbers are their own.
 */
export function rollDocuments(
  sources: readonly VanKienDocument[],
  options: RollOptions,
): readonly Rolled[] {
  const [main, ...others] = sources
  if (main === undefined) return []
  const first = rollDocument(main, options)
  const { number: _, template: __, ...shared } = options
  const ids = new Map([[main.id, first.document.id]])
  const rest = others.map((source) => {
    const rolled = rollDocument(source, {
      ...shared,
      to: periodAlong(source.period, main.period, options.to),
      choices: { ...options.choices, into: 'same' },
    })
    ids.set(source.id, rolled.document.id)
    const annexOf = source.annexOf === undefined ? undefined : ids.get(source.annexOf)
    return annexOf === undefined ? rolled : { ...rolled, document: { ...rolled.document, annexOf } }
  })
  return [first, ...rest]
}
