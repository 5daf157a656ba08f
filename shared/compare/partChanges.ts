import { partNames, partsInOrder } from '../document/partNames.ts'
import type { VanKienDocument } from '../document/types.ts'
import { partWords } from '../formatRules/partWords.ts'
import type { PartChange } from './types.ts'

/** The official parts that differ; one that a side doesn't have reads as "". */
export function partChanges(before: VanKienDocument, after: VanKienDocument): PartChange[] {
  return partsInOrder.flatMap((part): PartChange[] => {
    const [earlier, later] = [partWords(before, part), partWords(after, part)]
    return earlier === later ? [] : [{ name: partNames[part], before: earlier, after: later }]
  })
}
