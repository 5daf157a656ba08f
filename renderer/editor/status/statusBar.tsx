import { useStore } from '../../state/store.ts'
import { actionOf } from '../actions/allActions.ts'
import { canRun } from '../actions/runAction.ts'
import { ClaimsStatus } from '../claims/claimsStatus.tsx'
import { PageCount } from '../pages/pageCount.tsx'
import { useOpenDocument } from '../sessionContext.ts'
import { useSelectionCounts } from './useSelectionCounts.ts'
import { ZoomControl } from './zoomControl.tsx'

/** The quiet line at the foot of the window: where one is, how much there is, how large it is. */
export function StatusBar() {
  const { desk } = useOpenDocument()
  return (
    <section className="status-bar" aria-label="Trạng thái văn bản" data-testid="status-bar">
      <PageCount onOpen={() => desk.dialog.set('goTo')} />
      <WordCount onOpen={() => desk.dialog.set('counts')} />
      <CurrentSection onOpen={() => desk.dialog.set('goTo')} />
      <ClaimsStatus />
      <span className="toolbar-space" />
      <ReadOnlyButton />
      <ZoomControl />
    </section>
  )
}

function WordCount({ onOpen }: { readonly onOpen: () => void }) {
  const { session } = useOpenDocument()
  const { words } = useStore(session.survey)
  const selected = useSelectionCounts()
  const all = `${words.toLocaleString('vi-VN')} chữ`
  return (
    <button
      type="button"
      className="status-button"
      title="Đếm chữ"
      data-testid="word-count"
      onClick={onOpen}
    >
      {selected === undefined ? all : `Đang chọn ${selected.words.toLocaleString('vi-VN')}/${all}`}
    </button>
  )
}

function ReadOnlyButton() {
  const open = useOpenDocument()
  const readOnly = useStore(open.desk.readOnly)
  const action = actionOf('readOnly')
  return (
    <button
      type="button"
      className="status-button"
      title={action.title}
      aria-pressed={readOnly}
      disabled={!canRun(action, open)}
      data-testid="read-only"
      onClick={() => void action.run(open)}
    >
      Chỉ đọc
    </button>
  )
}

/** "II- NHIỆM VỤ": the heading that the cursor stands under. */
function CurrentSection({ onOpen }: { readonly onOpen: () => void }) {
  const { session } = useOpenDocument()
  const { outline } = useStore(session.survey)
  const section = useStore(session.section)
  const entry = outline.find(({ id }) => id === section)
  if (entry === undefined) return null
  return (
    <button
      type="button"
      className="status-button status-section"
      title="Đi tới mục khác"
      data-testid="status-section"
      onClick={onOpen}
    >
      {[entry.marker, entry.title].filter(Boolean).join(' ')}
    </button>
  )
}
