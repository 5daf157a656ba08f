import { CalendarSync } from 'lucide-react'
import type { DocumentEntry } from '../../shared/api/contract.ts'
import { typeName } from '../../shared/document/typeNames.ts'
import { openRoll } from '../roll/rollOpen.ts'
import { dueEntries } from './dueEntries.ts'

/** What the new year wants: each is one click from last year's document. */
export function DueDocuments({ listed }: { readonly listed: readonly DocumentEntry[] }) {
  const due = dueEntries(listed, new Date())
  if (due.length === 0) return null
  return (
    <section className="recent due" aria-label="Viết tiếp từ năm trước" data-testid="due">
      <h2>Viết tiếp từ năm trước</h2>
      <ul>
        {due.map(({ entry, year }) => (
          <li key={entry.file}>
            <button
              type="button"
              className="recent-document"
              data-testid="due-document"
              onClick={() => openRoll(entry.file)}
            >
              <CalendarSync aria-hidden size={20} strokeWidth={1.5} className="icon-document" />
              <span className="recent-name">
                {typeName(entry.documentType)} năm {year}
              </span>
              <span className="document-changed due-from">từ “{entry.name}”</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
