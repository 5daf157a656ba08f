import type { Template, TemplateSummary } from './types.ts'

/** What the list of templates shows of one. */
export function summarizeTemplate(template: Template, own = false): TemplateSummary {
  const { id, name, description, documentType, periodKind, edition, saved } = template
  return {
    ...{ id, name, description, documentType, periodKind },
    ...(edition !== undefined && { edition }),
    ...(saved !== undefined && { saved }),
    ...(own && { own: true }),
  }
}
