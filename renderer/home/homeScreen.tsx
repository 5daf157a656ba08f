import { CalendarSync, FilePlus2, FolderOpen } from 'lucide-react'
import { type DragEvent, useEffect, useMemo, useState } from 'react'
import { openRoll } from '../roll/rollOpen.ts'
import {
  documents,
  importFiles,
  loadDocuments,
  loadTemplates,
  watchDocuments,
} from '../state/documents.ts'
import { route } from '../state/route.ts'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { SearchBox } from '../ui/searchBox.tsx'
import { DocumentList } from './documentList.tsx'
import { DueDocuments } from './dueDocuments.tsx'
import { groupDocuments } from './groupDocuments.ts'
import { NewDocumentDialog } from './newDocumentDialog.tsx'
import { OpenFileButton } from './openFileButton.tsx'
import { RecentDocuments } from './recentDocuments.tsx'

/** The documents of the workspace and the ways to get a new one. */
export function HomeScreen() {
  const listed = useStore(documents)
  const [search, setSearch] = useState('')
  const here = useStore(route)
  const creating = here.screen === 'home' && here.creating === true
  const ask = (on: boolean) =>
    route.set(on ? { screen: 'home', creating: true } : { screen: 'home' })
  const [dropping, setDropping] = useState(false)
  const groups = useMemo(() => groupDocuments(listed ?? [], search), [listed, search])

  useEffect(() => {
    void loadDocuments()
    void loadTemplates()
    return watchDocuments()
  }, [])

  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setDropping(true)
    },
    onDragLeave: (event: DragEvent) => {
      if (event.currentTarget === event.target) setDropping(false)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setDropping(false)
      void importFiles(event.dataTransfer.files)
    },
  }

  return (
    <main className="screen" data-dropping={dropping || undefined} {...drop}>
      <header className="screen-head">
        <h1>Văn bản</h1>
        <SearchBox
          label="Tìm văn bản"
          placeholder="Tìm theo tên, loại, năm (không cần dấu)"
          value={search}
          onChange={setSearch}
          testId="home-search"
        />
        <OpenFileButton />
        <Button icon={FilePlus2} data-testid="home-new" onClick={() => ask(true)}>
          Văn bản mới
        </Button>
        <Button
          look="primary"
          icon={CalendarSync}
          data-testid="home-roll"
          onClick={() => openRoll()}
        >
          Tạo từ văn bản năm trước
        </Button>
      </header>
      <div className="screen-body">
        {listed === undefined ? (
          <p className="quiet" role="status">
            Đang đọc danh sách văn bản…
          </p>
        ) : listed.length === 0 ? (
          <EmptyHome onNew={() => ask(true)} />
        ) : groups.length === 0 ? (
          <p className="quiet" role="status">
            Không có văn bản nào khớp với “{search}”.
          </p>
        ) : (
          <>
            {search.trim() === '' && <DueDocuments listed={listed} />}
            {search.trim() === '' && <RecentDocuments listed={listed} />}
            <DocumentList groups={groups} />
          </>
        )}
      </div>
      {dropping && (
        <div className="drop-veil" aria-hidden>
          <FolderOpen size={36} strokeWidth={1.5} />
          Thả tệp .txt hoặc .vankien vào đây để mở
        </div>
      )}
      {creating && <NewDocumentDialog template={here.template} onClose={() => ask(false)} />}
    </main>
  )
}

function EmptyHome({ onNew }: { readonly onNew: () => void }) {
  return (
    <div className="empty" data-testid="home-empty">
      <h2>Chưa có văn bản nào</h2>
      <p>Bắt đầu từ một mẫu có sẵn đề mục và chỉ tiêu, hoặc mở văn bản của năm trước.</p>
      <div className="row">
        <Button look="primary" icon={FilePlus2} onClick={onNew}>
          Văn bản mới
        </Button>
        <OpenFileButton />
      </div>
    </div>
  )
}
