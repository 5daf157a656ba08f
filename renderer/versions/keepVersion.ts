import type { Result } from '../../shared/result.ts'
import type { VersionEntry } from '../../shared/versions/types.ts'
import { call } from '../api.ts'
import type { DocumentSession } from '../editor/session.ts'
import { showFailure, showToast } from '../ui/toast.tsx'

/** Keeps the text as it stands now, saved or not, under a name. */
export async function keepVersion(
  session: DocumentSession,
  name: string,
): Promise<Result<VersionEntry>> {
  session.settle()
  const document = session.toDocument()
  const kept = await call('versions.keep', { file: session.file, name, document })
  if (kept.ok) showToast({ words: `Đã lưu phiên bản “${name}”.` })
  else showFailure(kept.error)
  return kept
}

/** Keeps what the text was before its figures are settled or let go; only tells when it fails. */
export async function keepBeforeFigures(session: DocumentSession): Promise<void> {
  session.settle()
  const document = session.toDocument()
  const kept = await call('versions.keep', { file: session.file, document })
  if (!kept.ok) showFailure(kept.error)
}
