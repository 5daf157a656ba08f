import { FileText } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { DocumentEntry } from '../../shared/api/contract.ts'
import { periodInWords } from '../../shared/document/period.ts'
import { typeName } from '../../shared/document/typeNames.ts'
import { documents, loadDocuments, recentFiles } from '../state/documents.ts'
import { useStore } from '../state/store.ts'
import type { DocumentTab } from '../tabs/openTabs.ts'
import { Modal } from '../ui/modal.tsx'
import { SearchBox } from '../ui/searchBox.tsx'
import { openBeside } from './beside.ts'
import { besideChoices } from './besideChoices.ts'

interface BesideDialogProps {
  readonly main: DocumentTab
  readonly onClose: () => void
}

/** Which document to put beside this one. */
export function BesideDialog({ main, onClose }: BesideDialogProps) {
  const listed = useStore(documents)
  const recent = useStore(recentFiles)
  const [search, setSearch] = useState('')
  useEffect(() => void loadDocuments(), [])
  const own = listed?.find(({ file }) => file === main.file.get())
  const groups = own === undefined ? [] : besideChoices(own, listed ?? [], recent, search)
  const choose = (entry: DocumentEntry): void => {
    onClose()
    openBeside(main, entry.file, entry.name)
  }
  const first = groups[0]?.entries[0]

  return (
    <Modal
      open
      wide
      onClose={onClose}
      title="Mở cạnh văn bản này"
      note="Hai văn bản đứng cạnh nhau và cuộn theo nhau từng mục; văn bản bên cạnh mở ra để xem, muốn sửa thì bấm “Sửa”."
      testId="beside-dialog"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (first !== undefined) choose(first)
        }}
      >
        <SearchBox
          label="Tìm văn bản"
          placeholder="Tìm theo tên, năm (không cần dấu)"
          value={search}
          onChange={setSearch}
          testId="beside-search"
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
                    data-testid="beside-choice"
                    onClick={() => choose(entry)}
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
    </Modal>
  )
}
