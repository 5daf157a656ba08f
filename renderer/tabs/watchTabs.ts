import { ReactEditor } from 'slate-react'
import { call, listen } from '../api.ts'
import { loadBeside } from '../beside/beside.ts'
import { guardLeaving, route } from '../state/route.ts'
import { leaveField } from '../ui/leaveField.ts'
import { loadTab, refreshElsewhere, takeOver } from './loadTab.ts'
import { activeTab, addTab, lastShown, openIn, tabOfFile, tabs } from './openTabs.ts'
import { rememberTabs } from './rememberTabs.ts'

/** A window that is written in saves every second. */
const REFRESH_REST = 400

/** What stood open in this window when it was left; the documents are fetched when looked at. */
export async function restoreTabs(): Promise<void> {
  const started = await call('window.start', {})
  if (!started.ok) return
  const { files, active } = started.value
  for (const { file, name } of files) lastShown.set(addTab(file, name))
  for (const { file, beside } of files) {
    const tab = beside && tabOfFile(beside.file)
    if (beside === undefined || tab === undefined) continue
    const { forThis, linked } = beside
    tabOfFile(file)?.beside.set({ tab, forThis, linked })
  }
  const here = route.get()
  if (active !== undefined && here.screen === 'home' && tabOfFile(active) !== undefined) {
    route.set({ screen: 'editor', file: active })
  }
}

/** The tabs follow the route, the other windows and the host. */
export function watchTabs(): () => void {
  const stops = [followRoute(), rememberTabs(), heedOthers(), guardLeaving(leaveText)]
  const blur = (): void => {
    // Who leaves the window may be about to end the program or the machine.
    for (const tab of tabs.get()) void openIn(tab)?.saving.flush()
  }
  window.addEventListener('blur', blur)
  return () => {
    window.removeEventListener('blur', blur)
    for (const stop of stops) stop()
  }
}

/** The tab on the screen is the route's; what is left is brought in first. */
function followRoute(): () => void {
  let stopName: (() => void) | undefined
  const follow = (): void => {
    const here = route.get()
    openIn(lastShown.get())?.open.session.settle()
    stopName?.()
    document.title = 'Văn Kiện'
    if (here.screen !== 'editor') return
    const tab = addTab(here.file)
    lastShown.set(tab)
    void loadTab(tab)
    void loadBeside(tab)
    const title = (): void => {
      document.title = `${tab.name.get()} – Văn Kiện`
    }
    title()
    stopName = tab.name.subscribe(title)
  }
  follow()
  return route.subscribe(follow)
}

/** What other windows do with the documents that stand open here. */
function heedOthers(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const refresh = (): void => {
    for (const tab of tabs.get()) void refreshElsewhere(tab)
  }
  const stops = [
    listen('documents.freed', ({ file }) => {
      const tab = tabOfFile(file)
      if (tab !== undefined) void takeOver(tab)
    }),
    listen('documents.changed', () => {
      if (!tabs.get().some((tab) => openIn(tab)?.open.desk.elsewhere.get())) return
      clearTimeout(timer)
      timer = setTimeout(refresh, REFRESH_REST)
    }),
    listen('documents.renamed', ({ from, to, name, modified }) => {
      const tab = tabOfFile(from)
      if (tab === undefined) return
      const isActive = tab === activeTab()
      tab.file.set(to)
      tab.name.set(name)
      const session = openIn(tab)?.open.session
      if (session !== undefined) {
        session.file = to
        session.base = modified
        session.meta.set({ ...session.meta.get(), name })
      }
      if (isActive) route.set({ screen: 'editor', file: to })
    }),
  ]
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}

/**
 * Before the text leaves the screen: a word being composed and a field being filled in get into
 * the document. Nothing to wait for where the plain text has the keyboard.
 */
async function leaveText(): Promise<boolean> {
  const held = openIn(activeTab())
  if (held === undefined) return true
  const { editor } = held.open.session
  const inText = document.activeElement?.closest('.page-text') !== null
  if (!inText || ReactEditor.isComposing(editor)) await leaveField()
  return true
}
