import { FileText } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { DocumentEntry } from '../../shared/api/contract.ts'
import { periodInWords } from '../../shared/document/period.ts'
import { typeName } from '../../shared/document/typeNames.ts'
import { documents, loadDocuments, recentFiles } from '../state/documents.ts'
import { useStore } from '../state/store.ts'
import { SearchBox } from '../ui/searchBox.tsx'
import { besideChoices } from './besideChoices.ts'

interface DocumentChoicesProps {
  /** The document that another one is chosen for. */
  readonly file: string
  /** It may be chosen too. */
  readonly withOwn?: boolean
  readonly testId: string
  readonly onChoose: (entry: DocumentEntry) => void
}

/** The documents of the workspace, the likeliest ones first; Enter takes the first. */
export function DocumentChoices({ file, withOwn, testId, onChoose }: DocumentChoicesProps) {
  const listed = useStore(documents)
  const recent = useStore(recentFiles)
  const [search, setSearch] = useState('')
  useEffect(() => void loadDocuments(), [])
  const own = listed?.find((one) => one.file === file)
  const others = own === undefined ? [] : besideChoices(own, listed ?? [], recent, search)
  const groups =
    own !== undefined && withOwn && search === ''
      ? [{ title: 'Văn bản này', entries: [own] }, ...others]
      : others
  const first = others[0]?.entries[0]
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (first !== undefined) onChoose(first)
        }}
      >
        <SearchBox
          label="Tìm văn bản"
          placeholder="Tìm theo tên, năm (không cần dấu)"
          value={search}
          onChange={setSearch}
          testId={`${testId}-search`}
        />
      </form>
      <div className="beside-choices">
        {own !== undefined && groups.length === 0 && (
          <p className="quiet" role="status">
            Không có văn bản nào khác{search !== '' && ` khớp với “${search}”`}.
          </p>
        )}
        {groups.map(({ title, entries }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <ul>
              {entries.map((entry) => (
                <li key={entry.file}>
                  <button
                    type="button"
                    className="beside-choice"
                    data-testid={`${testId}-choice`}
                    onClick={() => onChoose(entry)}
                  >
                    <FileText aria-hidden size={17} strokeWidth={1.5} className="icon-document" />
                    <span className="beside-choice-name">{entry.name}</span>
                    <span className="beside-choice-kind">
                      {typeName(entry.documentType)}, {periodInWords(entry.period)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
