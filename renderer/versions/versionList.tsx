import { Bookmark, Clock, FileOutput, History, Lock, type LucideIcon } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { VersionEntry, VersionKind } from '../../shared/versions/types.ts'
import { versionDays, versionNote, versionTime, versionTitle } from './versionWords.ts'

interface VersionListProps {
  readonly versions: readonly VersionEntry[]
  readonly active: string | undefined
  readonly onActive: (id: string) => void
}

const icons: Readonly<Record<VersionKind, LucideIcon>> = {
  time: Clock,
  named: Bookmark,
  export: FileOutput,
  restore: History,
  figures: Lock,
}

/** The versions under their days; the arrows go from one to the next. */
export function VersionList({ versions, active, onActive }: VersionListProps) {
  const order = versions.map(({ id }) => id)
  const before = new Map(versions.map(({ id }, at) => [id, versions[at + 1]]))

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const at = active === undefined ? -1 : order.indexOf(active)
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: order.length - 1,
    }
    const next = order[goals[event.key] ?? -1]
    if (next === undefined) return
    event.preventDefault()
    onActive(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-version="${next}"]`)?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it have the keyboard
    <div className="version-list" data-testid="version-list" onKeyDown={onKeyDown}>
      {versionDays(versions, new Date()).map(({ title, versions: ofDay }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {ofDay.map((version) => (
              <li key={version.id}>
                <VersionRow
                  version={version}
                  before={before.get(version.id)}
                  isActive={version.id === active}
                  onActive={onActive}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

interface VersionRowProps {
  readonly version: VersionEntry
  /** The version before it. */
  readonly before: VersionEntry | undefined
  readonly isActive: boolean
  readonly onActive: (id: string) => void
}

function VersionRow({ version, before, isActive, onActive }: VersionRowProps) {
  const { id, kind, name, at } = version
  const Icon = name === undefined ? icons[kind] : Bookmark
  const note = versionNote(version)
  return (
    <button
      type="button"
      className="version-row"
      aria-pressed={isActive}
      tabIndex={isActive ? 0 : -1}
      data-kind={kind}
      data-kept={name !== undefined || kind === 'export' || undefined}
      data-version={id}
      data-testid="version-row"
      onClick={() => onActive(id)}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      <span className="version-name">{versionTitle(version)}</span>
      <span className="version-time">{versionTime(at)}</span>
      <span className="version-about">
        {note !== '' && `${note} · `}
        {wordsOf(version, before)}
      </span>
    </button>
  )
}

/** "1.234 chữ, thêm 56" */
function wordsOf({ words }: VersionEntry, before: VersionEntry | undefined): string {
  const count = `${words.toLocaleString('vi-VN')} chữ`
  const more = before === undefined ? 0 : words - before.words
  if (more === 0) return count
  return `${count}, ${more > 0 ? 'thêm' : 'bớt'} ${Math.abs(more).toLocaleString('vi-VN')}`
}
