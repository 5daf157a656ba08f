import type { OfficialParts, VanKienDocument } from '../document/types.ts'
import { formatRules } from './formatRules.ts'
import { officialDate } from './officialWording.ts'

/** An official part as a line or lines of words; one that the document doesn't have reads as "". */
export function partWords(
  { parts, guideline }: Pick<VanKienDocument, 'parts' | 'guideline'>,
  part: keyof OfficialParts,
): string {
  if (part === 'date') {
    return parts.date === undefined ? '' : officialDate(parts.date, formatRules(guideline))
  }
  const value = parts[part]
  if (value === undefined) return ''
  if (value === true) return 'Có'
  return typeof value === 'string' ? value : value.join('\n')
}
