import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { SaveState } from '../editor/autosave.ts'
import { focusText } from '../editor/focusText.ts'
import { createStore, useStore } from '../state/store.ts'
import { Hint } from '../ui/button.tsx'
import { ContextMenu } from '../ui/contextMenu.tsx'
import { closeWithWord } from './closeTab.ts'
import { activeTab, type DocumentTab, moveTab, openIn, showTab, tabs } from './openTabs.ts'
import { splitName } from './splitName.ts'
import { tabMenu } from './tabMenu.ts'

/** What a tab being dragged brings along: its key, for this window alone. */
const DRAGGED = 'application/x-van-kien-tab'

/** One tab a document: name, whether it is saved, and the cross that closes it. */
export function TabStrip({ active }: { readonly active: DocumentTab | undefined }) {
  const open = useStore(tabs)
  const list = useRef<HTMLDivElement>(null)
  const reached = active ?? open[0]

  // The strip gives room to the buttons of a document once that has been opened.
  useEffect(() => {
    const strip = list.current
    if (strip === null) return
    const resize = new ResizeObserver(() => bringIntoSight(strip.querySelector('[data-active]')))
    resize.observe(strip)
    return () => resize.disconnect()
  }, [])

  function moveFocus(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === undefined || !(event.target instanceof HTMLElement)) return
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])]
    const at = all.indexOf(event.target)
    if (at < 0) return
    event.preventDefault()
    all[(at + by + all.length) % all.length]?.focus()
  }

  return (
    <div
      ref={list}
      className="tab-strip"
      role="tablist"
      aria-label="Văn bản đang mở"
      onKeyDown={moveFocus}
    >
      {open.map((tab) => (
        <Tab key={tab.key} tab={tab} isActive={tab === active} isReached={tab === reached} />
      ))}
    </div>
  )
}

function bringIntoSight(tab: Element | null): void {
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

interface TabProps {
  readonly tab: DocumentTab
  readonly isActive: boolean
  /** The keyboard gets to this one; the arrows lead to the others. */
  readonly isReached: boolean
}

function Tab({ tab, isActive, isReached }: TabProps) {
  const name = useStore(tab.name)
  const [start, end] = splitName(name)
  const state = useTabState(tab)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) bringIntoSight(box.current)
  }, [isActive])
  return (
    <ContextMenu items={() => tabMenu(tab)} onOpen={() => undefined} onClosed={() => writeOn(tab)}>
      <div
        ref={box}
        className="tab"
        data-active={isActive || undefined}
        data-state={state}
        data-testid="tab"
      >
        <Hint words={stateWords[state] === undefined ? name : `${name} (${stateWords[state]})`}>
          <button
            type="button"
            role="tab"
            className="tab-open"
            aria-selected={isActive}
            tabIndex={isReached ? 0 : -1}
            onClick={() => showTab(tab)}
            onAuxClick={(event) => {
              if (event.button === 1) void closeWithWord(tab)
            }}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData(DRAGGED, tab.key)
              event.dataTransfer.effectAllowed = 'move'
            }}
            onDragOver={(event) => {
              if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault()
            }}
            onDrop={(event) => {
              const dragged = tabs
                .get()
                .find(({ key }) => key === event.dataTransfer.getData(DRAGGED))
              if (dragged === undefined) return
              event.preventDefault()
              moveTab(dragged, tabs.get().indexOf(tab))
            }}
            onKeyDown={(event) => {
              if (event.key === 'Delete') void closeWithWord(tab)
            }}
          >
            <span className="tab-dot" aria-hidden />
            <span className="tab-name">
              <span className="tab-name-start">{start}</span>
              <span className="tab-name-end">{end}</span>
            </span>
            {stateWords[state] !== undefined && (
              <span className="visually-hidden">, {stateWords[state]}</span>
            )}
          </button>
        </Hint>
        <button
          type="button"
          className="tab-close"
          title={`Đóng ${name}`}
          // A list of tabs holds tabs alone; by keyboard Delete and Ctrl+W close one.
          aria-hidden
          tabIndex={-1}
          data-testid="tab-close"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void closeWithWord(tab)}
        >
          <X aria-hidden size={14} />
        </button>
      </div>
    </ContextMenu>
  )
}

/** After a menu the writing goes on. */
function writeOn(tab: DocumentTab): void {
  const held = tab === activeTab() ? openIn(tab) : undefined
  if (held !== undefined) focusText(held.open.session.editor)
}

type TabState = 'saved' | 'unsaved' | 'failed' | 'unreadable'

const stateWords: Readonly<Record<TabState, string | undefined>> = {
  saved: undefined,
  unsaved: 'chưa lưu',
  failed: 'chưa lưu được',
  unreadable: 'không mở được',
}

const untouched = createStore<SaveState>({ kind: 'saved' })

function useTabState(tab: DocumentTab): TabState {
  const content = useStore(tab.content)
  const { kind } = useStore(content.kind === 'open' ? content.saving.state : untouched)
  if (content.kind === 'failed') return 'unreadable'
  if (kind === 'failed') return 'failed'
  return kind === 'saved' ? 'saved' : 'unsaved'
}
