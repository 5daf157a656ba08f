import { goTo } from '../state/route.ts'
import { useStore } from '../state/store.ts'
import { closeWithWord } from '../tabs/closeTab.ts'
import { type DocumentTab, tabs } from '../tabs/openTabs.ts'
import { Button } from '../ui/button.tsx'
import { EditorBoundary } from './editorBoundary.tsx'
import { Workbench } from './workbench.tsx'

/** The document of `file` with everything around it; its words live in its tab. */
export function EditorScreen({ file }: { readonly file: string }) {
  const tab = useStore(tabs).find((one) => one.file.get() === file)
  return tab === undefined ? <Opening /> : <TabScreen key={tab.key} tab={tab} />
}

function TabScreen({ tab }: { readonly tab: DocumentTab }) {
  const content = useStore(tab.content)
  switch (content.kind) {
    case 'waiting':
    case 'opening':
      return <Opening />
    case 'open':
      return (
        <EditorBoundary key={content.open.session.key} session={content.open.session}>
          {(attempt) => <Workbench key={attempt} tab={tab} content={content} />}
        </EditorBoundary>
      )
    case 'failed':
      return (
        <main className="screen-wait">
          <div className="empty" role="alert">
            <h2>Không mở được văn bản</h2>
            <p>{content.message}</p>
            <div className="row">
              <Button onClick={() => void closeWithWord(tab)}>Đóng</Button>
              <Button look="primary" onClick={() => goTo({ screen: 'home' })}>
                Về danh sách văn bản
              </Button>
            </div>
          </div>
        </main>
      )
  }
}

function Opening() {
  return (
    <main className="screen-wait">
      <p className="quiet" role="status">
        Đang mở văn bản…
      </p>
    </main>
  )
}
