import { call } from '../api.ts'
import { route } from '../state/route.ts'
import { type Kept, keepBeforeClosing } from '../state/unsaved.ts'
import { activeTab, type DocumentTab, openIn, tabs } from './openTabs.ts'
import { leftIn } from './whatIsLeft.ts'

/** Several changes of the strip are remembered in one. */
const REMEMBER_REST = 250
/** Milliseconds after the last letter until the cursor's place is told. */
const TYPING_REST = 2000

/** Tells the host what is open and what is left in it, for the next start. */
export function rememberTabs(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let typing: ReturnType<typeof setTimeout> | undefined
  let known: readonly DocumentTab[] = []
  let kept: Kept | undefined
  let stopBeside: readonly (() => void)[] = []

  const tell = async (closed: readonly DocumentTab[] = []): Promise<void> => {
    clearTimeout(timer)
    const active = activeTab()?.file.get()
    await call('window.remember', {
      files: tabs.get().map(asOpenFile),
      ...(active !== undefined && { active }),
      left: [...tabs.get(), ...closed].flatMap(withWhatIsLeft),
    })
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void tell(), REMEMBER_REST)
  }
  const rest = (): void => {
    clearTimeout(typing)
    typing = setTimeout(soon, TYPING_REST)
  }
  const strip = (): void => {
    const now = tabs.get()
    const closed = known.filter((tab) => !now.includes(tab))
    known = now
    for (const stop of stopBeside) stop()
    stopBeside = now.map(({ beside }) => beside.subscribe(soon))
    // Their words are still there in this moment.
    if (closed.length > 0) void tell(closed)
    else soon()
    if (now.length > 0) kept ??= keepBeforeClosing({ save: () => tell().then(() => true) })
    else {
      kept?.stop()
      kept = undefined
    }
  }
  const blur = (): void => void tell()
  const stops = [tabs.subscribe(strip), route.subscribe(soon)]
  window.addEventListener('input', rest, { passive: true })
  window.addEventListener('blur', blur)
  // What the window began with.
  strip()
  return () => {
    clearTimeout(timer)
    clearTimeout(typing)
    kept?.stop()
    window.removeEventListener('input', rest)
    window.removeEventListener('blur', blur)
    for (const stop of [...stops, ...stopBeside]) stop()
  }
}

function asOpenFile(tab: DocumentTab) {
  const beside = tab.beside.get()
  return {
    file: tab.file.get(),
    name: tab.name.get(),
    ...(beside !== undefined && {
      beside: {
        file: beside.tab.file.get(),
        forThis: beside.forThis,
        linked: beside.linked,
      },
    }),
  }
}

function withWhatIsLeft(tab: DocumentTab) {
  const open = openIn(tab)?.open
  // Who only looks on has left nothing.
  if (open === undefined || open.desk.elsewhere.get()) return []
  return [{ file: tab.file.get(), left: leftIn(open) }]
}
