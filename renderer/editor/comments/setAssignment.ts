import { withAssignment } from '../../../shared/document/assignments.ts'
import type { Assignment } from '../../../shared/document/comments.ts'
import { normalizeText } from '../../../shared/text/normalize.ts'
import type { Store } from '../../state/store.ts'
import type { DocumentMeta } from '../session.ts'

/** Shares a section out; what says nothing more is taken off the document. */
export function setAssignment(meta: Store<DocumentMeta>, next: Assignment): void {
  const person = normalizeText(next.person).replace(/\s+/g, ' ').trim().slice(0, 200)
  write(meta, withAssignment(meta.get().assignments ?? [], { ...next, person }))
}

export function removeAssignment(meta: Store<DocumentMeta>, heading: string): void {
  write(
    meta,
    (meta.get().assignments ?? []).filter((one) => one.heading !== heading),
  )
}

function write(meta: Store<DocumentMeta>, list: readonly Assignment[]): void {
  const { assignments: _, ...rest } = meta.get()
  meta.set(list.length > 0 ? { ...rest, assignments: [...list] } : rest)
}
