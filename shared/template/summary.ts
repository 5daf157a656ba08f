import type { Template, TemplateSummary } from './types.ts'

/** What the list of templates shows of one. */
export function summarizeTemplate(template: Template): TemplateSummary {
  const { id, name, description, documentType, periodKind } = template
  return { id, name, description, documentType, periodKind }
}
