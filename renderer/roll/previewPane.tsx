import { type KeyboardEvent, useMemo, useState } from 'react'
import { documentName } from '../../shared/document/name.ts'
import { indicatorStore } from '../state/indicators.ts'
import { goTo } from '../state/route.ts'
import { useStore } from '../state/store.ts'
import { NumbersTab, QuestionsTab } from './noticeTabs.tsx'
import { proposalFor } from './numberField.tsx'
import { emptySections, OutlineTab } from './outlineTab.tsx'
import { PartsTab } from './partsTab.tsx'
import type { ReadSource, RollDesk } from './rollDesk.ts'
import { closeRoll } from './rollOpen.ts'
import { nameOfRolled } from './rollPlan.ts'
import type { RollPreview } from './rollPreview.ts'
import { StoreTab } from './storeTab.tsx'
import { countYears, type YearCounts, yearRowsOf } from './yearRows.ts'
import { YearsTab } from './yearsTab.tsx'

interface PreviewPaneProps {
  readonly desk: RollDesk
  readonly source: ReadSource
}

/** What would come of the choices, as far as it is known; what is chosen is shown at once. */
export function PreviewPane({ desk, source }: PreviewPaneProps) {
  const { state, preview } = useStore(desk.view)
  if (state === 'failed') {
    return (
      <section className="roll-preview" aria-label="Xem trước">
        <p className="roll-warn" role="alert">
          Chưa tạo được bản xem trước của văn bản này. Hãy thử chọn kỳ khác hoặc cách giữ lại khác.
        </p>
      </section>
    )
  }
  return (
    <section
      className="roll-preview"
      aria-label="Xem trước"
      aria-busy={state === 'working'}
      data-testid="roll-preview"
      data-state={state}
    >
      {preview === undefined ? (
        <div className="empty gather-wait">
          <p role="status">Đang tạo bản xem trước…</p>
          <progress aria-label="Đang tạo bản xem trước" />
        </div>
      ) : (
        <Preview desk={desk} source={source} preview={preview} isWorking={state === 'working'} />
      )}
    </section>
  )
}

const tabs = ['years', 'questions', 'store', 'numbers', 'outline', 'parts'] as const
type PreviewTab = (typeof tabs)[number]

const tabNames: Readonly<Record<PreviewTab, string>> = {
  years: 'Năm',
  questions: 'Câu hỏi',
  store: 'Số liệu từ kho',
  numbers: 'Số kỳ trước',
  outline: 'Dàn ý mới',
  parts: 'Thể thức',
}

interface PreviewProps extends PreviewPaneProps {
  readonly preview: RollPreview
  readonly isWorking: boolean
}

function Preview({ desk, source, preview, isWorking }: PreviewProps) {
  const [tab, setTab] = useState<PreviewTab>('years')
  const turned = useStore(desk.turned)
  const takesNumber = useStore(desk.takesNumber)
  const register = useStore(desk.register)
  const store = useStore(indicatorStore)
  const rows = useMemo(
    () => yearRowsOf(preview.years, source.document, desk.judged, turned),
    [preview, source, desk, turned],
  )
  const counts = useMemo(() => countYears(rows), [rows])
  const proposed = takesNumber ? proposalFor(register, preview.parts, preview.to) : undefined

  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length]
    if (next === undefined) return
    event.preventDefault()
    setTab(next)
    document.getElementById(`roll-tab-${next}`)?.focus()
  }

  return (
    <>
      <header className="roll-made">
        <p className="roll-made-name" data-testid="roll-made-name">
          {nameOfRolled(preview.name, documentName(source.document), preview.to)}
        </p>
        <p className="quiet" role="status">
          {isWorking
            ? 'Đang tính lại…'
            : `${preview.outline.length} đề mục, ${preview.blocks} đoạn`}
        </p>
      </header>
      <div className="roll-tabs" role="tablist" aria-label="Xem trước" onKeyDown={onKeyDown}>
        {tabs.map((one) => (
          <button
            key={one}
            id={`roll-tab-${one}`}
            type="button"
            role="tab"
            className="roll-tab"
            aria-selected={tab === one}
            aria-controls="roll-panel"
            tabIndex={tab === one ? 0 : -1}
            data-testid={`roll-tab-${one}`}
            onClick={() => setTab(one)}
          >
            <strong>{tabNames[one]}</strong>
            <span>{tabWords(one, preview, counts)}</span>
          </button>
        ))}
      </div>
      <div
        id="roll-panel"
        className="roll-panel"
        role="tabpanel"
        aria-labelledby={`roll-tab-${tab}`}
        tabIndex={tab === 'years' ? undefined : 0}
      >
        {tab === 'years' && <YearsTab rows={rows} onTurn={desk.turn} />}
        {tab === 'questions' && <QuestionsTab questions={preview.questions} />}
        {tab === 'store' && (
          <StoreTab
            preview={preview}
            store={store}
            onStore={() => {
              closeRoll()
              goTo({ screen: 'indicators' })
            }}
          />
        )}
        {tab === 'numbers' && <NumbersTab old={preview.old} count={preview.numbers} />}
        {tab === 'outline' && <OutlineTab outline={preview.outline} />}
        {tab === 'parts' && (
          <PartsTab before={source.document} after={preview} number={proposed?.number} />
        )}
      </div>
    </>
  )
}

function tabWords(tab: PreviewTab, preview: RollPreview, counts: YearCounts): string {
  switch (tab) {
    case 'years': {
      const { open, moves, stays } = counts
      return open > 0 ? `${open} cần xem, ${moves} đổi` : `${moves} đổi, ${stays} giữ`
    }
    case 'questions':
      return preview.questions.length === 0 ? 'Không có' : `${preview.questions.length} chỗ`
    case 'store': {
      if (preview.figures === 0) return 'Chưa có'
      const gaps = preview.gaps > 0 ? `, thiếu ${preview.gaps}` : ''
      return `${preview.figures - preview.gaps} số${gaps}`
    }
    case 'numbers':
      return preview.numbers === 0 ? 'Không còn' : `${preview.numbers} số phải xem`
    case 'outline': {
      const empty = emptySections(preview.outline)
      return empty > 0 ? `${empty} mục trống` : `${preview.outline.length} đề mục`
    }
    case 'parts':
      return 'Trước và sau'
  }
}
