import { serializeDocument } from '../../../shared/document/file.ts'
import type { Summary } from '../../../shared/document/types.ts'
import { summaryAnnex } from '../../../shared/figures/summaryAnnex.ts'
import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { call } from '../../api.ts'
import { loadDocuments } from '../../state/documents.ts'
import { goTo } from '../../state/route.ts'
import { showFailure, showToast } from '../../ui/toast.tsx'
import type { DocumentSession } from '../session.ts'

/** Makes the table an annex of the document, as a document beside it in the workspace, and opens it. */
export async function makeAnnex(
  session: DocumentSession,
  summary: Summary,
  store: StoreIndex,
): Promise<void> {
  const annex = summaryAnnex(session.toDocument(), summary, store)
  const bytes = new TextEncoder().encode(serializeDocument(annex))
  const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  const made = await call('documents.import', { name: `${annex.name}.vankien`, data })
  if (!made.ok) {
    showFailure(made.error)
    return
  }
  await loadDocuments()
  const [opened] = made.value.opened
  if (opened === undefined) return
  showToast({
    words: 'Đã tạo phụ lục, nằm cạnh văn bản trong danh sách.',
    actions: [{ label: 'Mở phụ lục', run: () => goTo({ screen: 'editor', file: opened.file }) }],
  })
}
