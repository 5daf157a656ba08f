import { FileText } from 'lucide-react'
import type { DocumentEntry } from '../../shared/api/contract.ts'
import { recentFiles } from '../state/documents.ts'
import { goTo } from '../state/route.ts'
import { useStore } from '../state/store.ts'
import { changedWhen } from './changedWhen.ts'
import { recentEntries } from './recentEntries.ts'

/** The documents opened lately, to go on with; nothing while all stand in a short list anyway. */
export function RecentDocuments({ listed }: { readonly listed: readonly DocumentEntry[] }) {
  const entries = recentEntries(listed, useStore(recentFiles))
  if (entries.length === 0 || listed.length <= entries.length) return null
  return (
    <section className="recent" aria-label="Gần đây" data-testid="recent">
      <h2>Gần đây</h2>
      <ul>
        {entries.map(({ entry, opened }) => (
          <li key={entry.file}>
            <button
              type="button"
              className="recent-document"
              data-testid="recent-document"
              onClick={() => goTo({ screen: 'editor', file: entry.file })}
            >
              <FileText aria-hidden size={20} strokeWidth={1.5} className="icon-document" />
              <span className="recent-name">{entry.name}</span>
              <span className="document-changed">{changedWhen(opened, new Date())}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
