import { partNames, partsInOrder } from '../document/partNames.ts'
import type { OfficialParts, VanKienDocument } from '../document/types.ts'
import { formatRules } from '../formatRules/formatRules.ts'
import { officialDate } from '../formatRules/officialWording.ts'
import type { PartChange } from './types.ts'

/** The official parts that differ; one that a side doesn't have reads as "". */
export function partChanges(before: VanKienDocument, after: VanKienDocument): PartChange[] {
  return partsInOrder.flatMap((part): PartChange[] => {
    const [earlier, later] = [partWords(before, part), partWords(after, part)]
    return earlier === later ? [] : [{ name: partNames[part], before: earlier, after: later }]
  })
}

function partWords({ parts, guideline }: VanKienDocument, part: keyof OfficialParts): string {
  if (part === 'date') {
    return parts.date === undefined ? '' : officialDate(parts.date, formatRules(guideline))
  }
  const value = parts[part]
  if (value === undefined) return ''
  if (value === true) return 'Có'
  return typeof value === 'string' ? value : value.join('\n')
}
