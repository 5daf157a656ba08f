import { House } from 'lucide-react'
import { SaveLine } from '../editor/saveLine.tsx'
import { OpenDocumentContext } from '../editor/sessionContext.ts'
import { ExportButtons } from '../export/exportButtons.tsx'
import { goTo, route } from '../state/route.ts'
import { useStore } from '../state/store.ts'
import { IconButton } from '../ui/button.tsx'
import { type DocumentTab, tabs } from './openTabs.ts'
import { TabStrip } from './tabStrip.tsx'

/** The open documents, over every screen; beside them how the shown one stands. */
export function TitleBar() {
  const open = useStore(tabs)
  const here = useStore(route)
  if (open.length === 0) return null
  const active =
    here.screen === 'editor' ? open.find((tab) => tab.file.get() === here.file) : undefined
  return (
    <header className="title-bar">
      <IconButton
        label="Về danh sách văn bản"
        icon={House}
        data-testid="editor-back"
        aria-current={here.screen === 'home' ? 'page' : undefined}
        onClick={() => goTo({ screen: 'home' })}
      />
      <TabStrip active={active} />
      {active && <DocumentState tab={active} />}
    </header>
  )
}

function DocumentState({ tab }: { readonly tab: DocumentTab }) {
  const content = useStore(tab.content)
  if (content.kind !== 'open') return null
  return (
    <OpenDocumentContext value={content.open}>
      <SaveLine saving={content.saving} />
      <ExportButtons />
    </OpenDocumentContext>
  )
}
