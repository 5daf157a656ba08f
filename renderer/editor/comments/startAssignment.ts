import type { OpenDocument } from '../sessionContext.ts'

/** Opens the sharing of work at a section. */
export function startAssignment({ desk }: OpenDocument, heading: string): void {
  desk.comments.section.set(heading)
  desk.comments.tab.set('sections')
  desk.panel.set('comments')
  desk.comments.sectionAsked.set(desk.comments.sectionAsked.get() + 1)
}
