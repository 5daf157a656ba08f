import {
  AppWindow,
  CalendarSync,
  CircleAlert,
  Columns2,
  Copy,
  Ellipsis,
  FileText,
  GitCompare,
  Pencil,
  Trash2,
} from 'lucide-react'
import { useState } from 'react'
import type { DocumentEntry } from '../../shared/api/contract.ts'
import { mainFor, openBeside } from '../beside/beside.ts'
import { compareDocument } from '../compare/compareDesk.ts'
import { openRoll } from '../roll/rollOpen.ts'
import { duplicateDocument, removeDocument } from '../state/documents.ts'
import { goTo } from '../state/route.ts'
import { openInNewWindow } from '../tabs/newWindow.ts'
import { addTab } from '../tabs/openTabs.ts'
import { Menu } from '../ui/menu.tsx'
import { changedWhen } from './changedWhen.ts'
import { type PeriodGroup, twinNote } from './groupDocuments.ts'
import { RenameDialog } from './renameDialog.tsx'

/** The documents, one section a period, one table a kind. */
export function DocumentList({ groups }: { readonly groups: readonly PeriodGroup[] }) {
  const [renaming, setRenaming] = useState<DocumentEntry>()
  return (
    <>
      {groups.map((group) => (
        <section key={group.title} className="period-group" aria-label={group.title}>
          <h2>
            {group.title} <span className="count">{group.count}</span>
          </h2>
          {group.kinds.map((kind) => (
            <div key={kind.kind} className="kind-group">
              <h3>{kind.kind}</h3>
              <ul>
                {kind.entries.map((entry) => (
                  <DocumentRow
                    key={entry.file}
                    entry={entry}
                    note={twinNote(entry, kind.entries)}
                    onRename={setRenaming}
                  />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
      {renaming && <RenameDialog entry={renaming} onClose={() => setRenaming(undefined)} />}
    </>
  )
}

/** The row after the removed one takes the keyboard, else the row before it. */
async function removeAndMoveOn(entry: DocumentEntry): Promise<void> {
  const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-file]')]
  const before = rows().map((row) => row.dataset.file)
  const at = before.indexOf(entry.file)
  await removeDocument(entry)
  requestAnimationFrame(() => {
    const left = rows()
    if (left.some((row) => row.dataset.file === entry.file)) return
    const next = left.find((row) => row.dataset.file === (before[at + 1] ?? before[at - 1]))
    const button = next?.querySelector<HTMLElement>('button:enabled')
    ;(button ?? document.querySelector<HTMLElement>('[data-testid="home-new"]'))?.focus()
  })
}

interface DocumentRowProps {
  readonly entry: DocumentEntry
  /** Under the name. */
  readonly note: string | undefined
  readonly onRename: (entry: DocumentEntry) => void
}

function DocumentRow({ entry, note, onRename }: DocumentRowProps) {
  const broken = entry.problem !== undefined
  return (
    <li
      className="document-row"
      data-broken={broken || undefined}
      data-file={entry.file}
      data-testid="document-row"
    >
      <button
        type="button"
        className="document-open"
        disabled={broken}
        onClick={() => goTo({ screen: 'editor', file: entry.file })}
        onAuxClick={(event) => {
          // As in a browser: opened behind, without going there.
          if (event.button === 1 && !broken) addTab(entry.file, entry.name)
        }}
      >
        {broken ? (
          <CircleAlert aria-hidden size={20} strokeWidth={1.5} className="icon-bad" />
        ) : (
          <FileText aria-hidden size={20} strokeWidth={1.5} className="icon-document" />
        )}
        <span className="document-name">
          {entry.name}
          {note !== undefined && <span className="document-note">{note}</span>}
          {broken && <span className="document-problem">{entry.problem}</span>}
        </span>
        <span className="document-changed">{changedWhen(entry.modified, new Date())}</span>
      </button>
      <Menu
        trigger={
          <button type="button" className="icon-button" aria-label={`Việc khác với ${entry.name}`}>
            <Ellipsis aria-hidden size={17} />
          </button>
        }
        items={[
          {
            label: 'Mở',
            icon: FileText,
            disabled: broken,
            run: () => goTo({ screen: 'editor', file: entry.file }),
          },
          {
            label: 'Mở cạnh văn bản đang mở',
            icon: Columns2,
            disabled: broken || mainFor(entry.file) === undefined,
            run: () => {
              const main = mainFor(entry.file)
              if (main !== undefined) openBeside(main, entry.file, entry.name)
            },
          },
          {
            label: 'Mở trong cửa sổ mới',
            icon: AppWindow,
            disabled: broken,
            run: () => void openInNewWindow(entry.file),
          },
          {
            label: 'So sánh với bản khác…',
            icon: GitCompare,
            disabled: broken,
            testId: 'document-compare',
            run: () => void compareDocument(entry.file, entry.name),
          },
          'line',
          {
            label: 'Tạo văn bản năm sau từ văn bản này',
            icon: CalendarSync,
            disabled: broken,
            testId: 'row-roll',
            run: () => openRoll(entry.file),
          },
          {
            label: 'Tạo bản sao',
            icon: Copy,
            disabled: broken,
            run: () => void duplicateDocument(entry),
          },
          { label: 'Đổi tên…', icon: Pencil, disabled: broken, run: () => onRename(entry) },
          'line',
          {
            label: 'Chuyển vào thùng rác',
            icon: Trash2,
            danger: true,
            run: () => void removeAndMoveOn(entry),
          },
        ]}
      />
    </li>
  )
}
