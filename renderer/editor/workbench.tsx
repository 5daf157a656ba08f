import { useEffect, useMemo, useRef, useState } from 'react'
import { documentName } from '../../shared/document/name.ts'
import { closeBeside } from '../beside/beside.ts'
import { BesideDialog } from '../beside/besideDialog.tsx'
import { PaneHead } from '../beside/paneHead.tsx'
import { Splitter } from '../beside/splitter.tsx'
import { useLinkedScroll } from '../beside/useLinkedScroll.ts'
import { commands } from '../state/commands.ts'
import { createStore, useStore } from '../state/store.ts'
import type { DocumentTab, OpenContent, TabContent } from '../tabs/openTabs.ts'
import { DocumentPane } from './documentPane.tsx'
import { focusText } from './focusText.ts'

interface WorkbenchProps {
  readonly tab: DocumentTab
  readonly content: OpenContent
}

/** Percent of the width that the first of two documents has; as the person left it. */
const share = createStore(50)

const nothing = createStore<TabContent>({ kind: 'waiting' })

/** The opened document with everything around it, and the one beside it. */
export function Workbench({ tab, content }: WorkbenchProps) {
  const { open, saving } = content
  const name = documentName(useStore(open.session.meta))
  const dialog = useStore(open.desk.dialog)
  const beside = useStore(tab.beside)
  const other = useStore(beside?.tab.content ?? nothing)
  const width = useStore(share)
  const box = useRef<HTMLElement>(null)
  const [side, setSide] = useState<'main' | 'beside'>('main')
  const second = beside !== undefined && other.kind === 'open' ? other : undefined
  const active = second !== undefined && side === 'beside' ? second : content
  const pair = useMemo(() => second && ([open, second.open] as const), [open, second])
  useLinkedScroll(box, pair, beside?.linked === true)

  useEffect(
    () =>
      commands.on((command) => {
        if (command !== 'save') return
        void saving.flush()
        void second?.saving.flush()
      }),
    [saving, second],
  )

  /** Outline and panel stay as they are when the keyboard goes to the other document. */
  function activate(next: 'main' | 'beside'): void {
    if (second === undefined || next === side) return
    const [from, to] = next === 'main' ? [second, content] : [content, second]
    to.open.desk.outlineOpen.set(from.open.desk.outlineOpen.get())
    to.open.desk.panel.set(from.open.desk.panel.get())
    setSide(next)
  }

  function close(): void {
    closeBeside(tab)
    setSide('main')
    focusText(open.session.editor)
  }

  return (
    <main
      ref={box}
      className="workbench"
      style={
        beside && {
          gridTemplateColumns: `auto minmax(0, ${width}fr) auto minmax(0, ${100 - width}fr) auto`,
        }
      }
    >
      <h1 className="visually-hidden">{name}</h1>
      <DocumentPane
        open={open}
        saving={saving}
        isActive={active === content}
        {...(beside && { head: <PaneHead main={tab} side="main" /> })}
        onActivate={() => activate('main')}
      />
      {beside && <Splitter share={width} onShare={share.set} />}
      {second && (
        <DocumentPane
          key={second.open.session.key}
          open={second.open}
          saving={second.saving}
          isActive={active === second}
          isBeside
          head={<PaneHead main={tab} side="beside" />}
          onActivate={() => activate('beside')}
          onEscape={close}
        />
      )}
      {beside && second === undefined && (
        <section className="pane-page" data-side="beside">
          <p className="quiet pane-wait" role="status">
            {other.kind === 'failed' ? other.message : 'Đang mở văn bản…'}
          </p>
        </section>
      )}
      {dialog === 'beside' && (
        <BesideDialog main={tab} onClose={() => open.desk.dialog.set(undefined)} />
      )}
    </main>
  )
}
