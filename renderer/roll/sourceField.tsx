import { FileText } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { DocumentEntry } from '../../shared/api/contract.ts'
import { periodInWords } from '../../shared/document/period.ts'
import { typeName } from '../../shared/document/typeNames.ts'
import { groupDocuments, twinNote } from '../home/groupDocuments.ts'
import { recentEntries } from '../home/recentEntries.ts'
import { documents, loadDocuments, recentFiles } from '../state/documents.ts'
import { useStore } from '../state/store.ts'
import { stepOf } from '../ui/listSteps.ts'
import { ImportButton } from './importButton.tsx'

interface SourceFieldProps {
  readonly onChoose: (file: string) => void
}

interface ChoiceGroup {
  readonly title: string
  readonly entries: readonly DocumentEntry[]
}

/** Which document the new one is made from: recent ones first, found as one types. */
export function SourceField({ onChoose }: SourceFieldProps) {
  const listed = useStore(documents)
  const recent = useStore(recentFiles)
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    void loadDocuments()
    input.current?.focus()
  }, [])
  const groups = useMemo(() => choiceGroups(listed ?? [], recent, search), [listed, recent, search])
  const entries = groups.flatMap((group) => group.entries)
  const active = entries[Math.min(at, entries.length - 1)]

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const by = event.key === 'Home' || event.key === 'End' ? undefined : stepOf(event.key, 6)
    if (by !== undefined) setAt(Math.min(entries.length - 1, Math.max(0, at + by)))
    else if (event.key === 'Enter' && active !== undefined) onChoose(active.file)
    else return
    event.preventDefault()
  }

  return (
    <div className="roll-source">
      <label className="field-label" htmlFor={id}>
        Văn bản năm trước
      </label>
      <input
        ref={input}
        id={id}
        className="input"
        type="search"
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={
          active === undefined ? undefined : `${id}-${entries.indexOf(active)}`
        }
        placeholder="Tìm theo tên, loại, năm (không cần dấu)"
        value={search}
        data-testid="roll-source-search"
        onChange={(event) => {
          setSearch(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      {listed !== undefined && entries.length === 0 && (
        <p className="quiet roll-nothing" role="status">
          {search === ''
            ? 'Chưa có văn bản nào. Hãy mở tệp văn bản của năm trước.'
            : `Không có văn bản nào khớp với “${search}”.`}
        </p>
      )}
      <div id={`${id}-list`} className="roll-source-list" role="listbox" aria-label="Văn bản">
        {groups.map(({ title, entries: own }) => (
          // biome-ignore lint/a11y/useSemanticElements: options may stand in groups
          <div key={title} role="group" aria-label={title}>
            <div className="roll-head-row" role="presentation">
              {title}
            </div>
            {own.map((entry) => (
              <SourceOption
                key={entry.file}
                id={`${id}-${entries.indexOf(entry)}`}
                entry={entry}
                note={twinNote(entry, listed ?? [])}
                isActive={entry === active}
                onChoose={onChoose}
              />
            ))}
          </div>
        ))}
      </div>
      <ImportButton onImported={onChoose} />
    </div>
  )
}

interface SourceOptionProps {
  readonly id: string
  readonly entry: DocumentEntry
  /** Tells documents of one name apart. */
  readonly note: string | undefined
  readonly isActive: boolean
  readonly onChoose: (file: string) => void
}

function SourceOption({ id, entry, note, isActive, onChoose }: SourceOptionProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isActive}
      className="roll-source-option"
      data-testid="roll-source-option"
      onClick={() => onChoose(entry.file)}
    >
      <FileText aria-hidden size={18} strokeWidth={1.5} className="icon-document" />
      <span className="roll-source-name">{entry.name}</span>
      <span className="roll-source-kind">
        {[typeName(entry.documentType), periodInWords(entry.period), note]
          .filter(Boolean)
          .join(', ')}
      </span>
    </div>
  )
}

/** Recent documents, then all by period, newest first; each stands once. */
function choiceGroups(
  listed: readonly DocumentEntry[],
  recent: Parameters<typeof recentEntries>[1],
  search: string,
): readonly ChoiceGroup[] {
  const readable = listed.filter(({ problem }) => problem === undefined)
  const latest = search.trim() === '' ? recentEntries(readable, recent) : []
  const first = new Set(latest.map(({ entry }) => entry))
  const groups = groupDocuments(
    readable.filter((entry) => !first.has(entry)),
    search,
  ).map(({ title, kinds }) => ({ title, entries: kinds.flatMap(({ entries }) => entries) }))
  return first.size === 0 ? groups : [{ title: 'Gần đây', entries: [...first] }, ...groups]
}
