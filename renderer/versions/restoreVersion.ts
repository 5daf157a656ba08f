import type { VanKienDocument } from '../../shared/document/types.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { VersionEntry } from '../../shared/versions/types.ts'
import { call } from '../api.ts'
import { restoreBody } from '../editor/commands/restoreBody.ts'
import { scrollToNode } from '../editor/reveal.ts'
import type { DocumentMeta, DocumentSession } from '../editor/session.ts'
import { showStepToast } from '../editor/stepToast.ts'
import { versionTitle } from './versionWords.ts'

/**
 * What a document is after a restoring beside its words: as it was, but it keeps its name, what is
 * known of its exports, and what people have said and shared out since.
 */
export function restoredMeta(now: DocumentMeta, then: DocumentMeta): DocumentMeta {
  const { name: _name, exported: _exported, threads = [], assignments = [], ...parts } = then
  const saidNow = new Set(now.threads?.map(({ id }) => id))
  const said = [...(now.threads ?? []), ...threads.filter(({ id }) => !saidNow.has(id))]
  const givenNow = new Set(now.assignments?.map(({ heading }) => heading))
  const given = [
    ...(now.assignments ?? []),
    ...assignments.filter(({ heading }) => !givenNow.has(heading)),
  ]
  return {
    ...parts,
    id: now.id,
    ...(now.name !== undefined && { name: now.name }),
    ...(now.exported && { exported: now.exported }),
    ...(said.length > 0 && { threads: said }),
    ...(given.length > 0 && { assignments: given }),
  }
}

function put({ editor, meta }: DocumentSession, { body, ...rest }: VanKienDocument): void {
  restoreBody(editor, body)
  meta.set(rest)
  const { selection } = editor
  if (selection !== null) scrollToNode(editor, selection.anchor.path.slice(0, 1), 'center')
}

/**
 * Puts a version in the place of the text, which the host keeps as a version first; the message
 * takes it back.
 */
export async function restoreVersion(
  session: DocumentSession,
  version: VersionEntry,
): Promise<Result<void>> {
  session.settle()
  const present = session.toDocument()
  const restored = await call('versions.restore', {
    file: session.file,
    version: version.id,
    document: present,
  })
  if (!restored.ok) return restored
  const { body, ...then } = restored.value.document
  put(session, { ...restoredMeta(session.meta.get(), then), body })
  showStepToast(session, {
    words: `Đã khôi phục “${versionTitle(version)}”. Bản trước khi khôi phục nằm trong danh sách phiên bản.`,
    actions: [{ label: 'Hoàn tác', run: () => put(session, present) }],
  })
  return ok(undefined)
}
