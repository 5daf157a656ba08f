import { Dialog } from 'radix-ui'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { focusedDocument } from '../editor/focusedDocument.ts'
import { documents, loadDocuments } from '../state/documents.ts'
import { useStore } from '../state/store.ts'
import { openerNow, returnFocus } from '../ui/opener.ts'
import { groupOrder } from './appCommands.ts'
import { commandEntries, documentEntries, type ListEntry, sectionEntries } from './listEntries.ts'
import { openHelp } from './openHelp.ts'
import { rankEntries } from './rank.ts'
import { recentCommands, rememberCommand } from './recentCommands.ts'

/** So many answers are drawn; who needs a later one types a letter more. */
const MOST = 60

/** PageUp and PageDown. */
const PAGE = 8

/** Ctrl+K: everything that can be done, found by a few letters. */
export function CommandList() {
  const id = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const [opener] = useState(openerNow)
  const list = useRef<HTMLDivElement>(null)
  const shown = useShownEntries(query)
  const flat = shown.flatMap(({ entries }) => entries)
  const here = Math.min(at, flat.length - 1)

  useEffect(() => {
    list.current?.querySelector(`[id="${id}-${here}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [id, here])

  function choose(entry: ListEntry | undefined): void {
    if (entry === undefined || entry.disabled) return
    if (entry.kind === 'command') rememberCommand(entry.id)
    // The list is gone and the text has its selection again before the command acts on it.
    flushSync(() => openHelp.set(undefined))
    returnFocus(opener)
    flushSync(entry.run)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const last = flat.length - 1
    if (event.key === 'ArrowDown') setAt(here >= last ? 0 : here + 1)
    else if (event.key === 'ArrowUp') setAt(here <= 0 ? last : here - 1)
    else if (event.key === 'PageDown') setAt(Math.min(last, here + PAGE))
    else if (event.key === 'PageUp') setAt(Math.max(0, here - PAGE))
    else if (event.key === 'Enter') choose(flat[here])
    else return
    event.preventDefault()
  }

  let number = 0
  return (
    <Dialog.Root open onOpenChange={(open) => !open && openHelp.set(undefined)}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content
          className="command-list"
          data-testid="command-list"
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            returnFocus(opener)
          }}
        >
          <Dialog.Title className="visually-hidden">Tìm lệnh</Dialog.Title>
          <input
            className="command-query"
            role="combobox"
            aria-label="Tìm lệnh, đề mục, văn bản"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={flat.length > 0 ? `${id}-${here}` : undefined}
            aria-autocomplete="list"
            placeholder="Tìm lệnh, đề mục, văn bản (không cần dấu)"
            autoComplete="off"
            spellCheck={false}
            value={query}
            data-testid="command-query"
            onChange={(event) => {
              setQuery(event.target.value)
              setAt(0)
            }}
            onKeyDown={onKeyDown}
          />
          <div
            ref={list}
            id={`${id}-list`}
            role="listbox"
            aria-label="Lệnh"
            className="command-results"
          >
            {shown.map(({ title, entries }) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of a listbox is no fieldset
              <div key={title} role="group" aria-label={title}>
                {query === '' && (
                  <div className="command-group" aria-hidden>
                    {title}
                  </div>
                )}
                {entries.map((entry) => {
                  const place = number++
                  return (
                    <CommandRow
                      key={entry.id}
                      id={`${id}-${place}`}
                      entry={entry}
                      active={place === here}
                      showGroup={query !== ''}
                      onPoint={() => setAt(place)}
                      onChoose={() => choose(entry)}
                    />
                  )
                })}
              </div>
            ))}
          </div>
          <p className="command-none quiet" role="status">
            {flat.length === 0 ? `Không có lệnh nào khớp với “${query}”.` : ''}
          </p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

interface CommandRowProps {
  readonly id: string
  readonly entry: ListEntry
  readonly active: boolean
  readonly showGroup: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

function CommandRow({ id, entry, active, showGroup, onPoint, onChoose }: CommandRowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the box above keeps the focus
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the box above does the same
    <div
      id={id}
      role="option"
      aria-selected={active}
      aria-disabled={entry.disabled}
      className="command-row"
      data-testid="command-row"
      onMouseMove={active ? undefined : onPoint}
      onClick={onChoose}
    >
      <span className="command-title">{entry.title}</span>
      {showGroup && <span className="command-where">{entry.group}</span>}
      {entry.keys !== undefined && <kbd className="menu-keys">{entry.keys}</kbd>}
    </div>
  )
}

interface EntryGroup {
  readonly title: string
  readonly entries: readonly ListEntry[]
}

/** Without a query everything by groups, what was used last first; else what answers best. */
function useShownEntries(query: string): readonly EntryGroup[] {
  const open = useStore(focusedDocument)
  const listed = useStore(documents)
  useEffect(() => {
    if (listed === undefined) void loadDocuments()
  }, [listed])
  return useMemo(() => {
    const commands = commandEntries(open)
    const recent = recentCommands()
    if (query.trim() === '') return grouped(commands, recent)
    const all = [
      ...commands,
      ...(open === undefined ? [] : sectionEntries(open)),
      ...documentEntries(listed ?? [], open),
    ]
    const found = rankEntries(all, query, recent)
    const able = [...found.filter((one) => !one.disabled), ...found.filter((one) => one.disabled)]
    return able.length === 0 ? [] : [{ title: 'Kết quả', entries: able.slice(0, MOST) }]
  }, [open, listed, query])
}

function grouped(commands: readonly ListEntry[], recent: readonly string[]): EntryGroup[] {
  const used = recent
    .flatMap((id) => commands.find((one) => one.id === id) ?? [])
    .filter((one) => !one.disabled)
    .slice(0, 5)
  const rest = commands.filter((one) => !used.includes(one))
  const groups = Map.groupBy(rest, (one) => one.group)
  return [
    ...(used.length > 0 ? [{ title: 'Dùng gần đây', entries: used }] : []),
    ...groupOrder.flatMap((title) => {
      const entries = groups.get(title)
      return entries === undefined ? [] : [{ title, entries }]
    }),
  ]
}
