import type { TemplateSummary } from '../../shared/template/types.ts'

/** From October on offices write what is for the next year. */
const PLANNING_BEGINS = 9

/** The year that a new document of the template is most likely for; a report tells of its own. */
export function usualYear(
  { documentType }: Pick<TemplateSummary, 'documentType'>,
  today: Date,
): number {
  const looksAhead = documentType === 'NQ' || documentType === 'KH'
  return today.getFullYear() + (looksAhead && today.getMonth() >= PLANNING_BEGINS ? 1 : 0)
}
