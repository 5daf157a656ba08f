import { useState } from 'react'
import { useSlateStatic } from 'slate-react'
import type { Summary } from '../../../shared/document/types.ts'
import { contextOf } from '../../../shared/figures/fill.ts'
import { emptySummary, writeSummary } from '../../../shared/figures/summaryTable.ts'
import { type Measure, measureNames } from '../../../shared/indicators/types.ts'
import { indicatorStore } from '../../state/indicators.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/field.tsx'
import { Modal } from '../../ui/modal.tsx'
import { insertSummary } from '../commands/summary.ts'
import { nextFrame } from '../drawn.ts'
import { makeAnnex } from '../figures/makeAnnex.ts'
import { periodChoices } from '../periodChoices.ts'
import { refreshBlockOf } from '../refreshFigures.ts'
import { reveal } from '../reveal.ts'
import { useOpenDocument } from '../sessionContext.ts'

const results = ['actual', 'estimate', 'plan'] as const satisfies readonly Measure[]

const places = [
  ['here', 'Tại con trỏ'],
  ['annex', 'Phụ lục (văn bản kèm theo)'],
] as const

/** Asks which targets and results the table sums up, and where it stands. */
export function InsertSummaryDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useSlateStatic()
  const { session } = useOpenDocument()
  const meta = session.meta.get()
  const periods = periodChoices(meta.period)
  const [periodKey, setPeriodKey] = useState(periods[0]?.key ?? '')
  const [measure, setMeasure] = useState<(typeof results)[number]>('actual')
  const [place, setPlace] = useState<(typeof places)[number][0]>('here')
  const store = indicatorStore.get()
  const period = periods.find(({ key }) => key === periodKey)?.period
  const summary: Summary | undefined = period && { period, measure }
  const rows =
    summary && store
      ? writeSummary(emptySummary(summary), contextOf(meta, store)).children.filter(
          ({ summaryOf = '' }) => store.indicators.has(summaryOf),
        ).length
      : 0

  function insert(): void {
    if (summary === undefined || store === undefined) return
    onClose()
    if (place === 'annex') {
      void makeAnnex(session, summary, store)
      return
    }
    const id = insertSummary(editor, summary)
    refreshBlockOf({ editor, meta, store }, id)
    nextFrame(editor, () => reveal(editor, id))
  }

  return (
    <Modal
      open
      onClose={onClose}
      title="Chèn biểu tổng hợp chỉ tiêu"
      note="Mỗi chỉ tiêu một hàng: chỉ tiêu giao, kết quả, tỷ lệ, mức đạt. Số liệu theo kho."
      testId="summary-dialog"
      footer={
        <>
          <p className="figure-preview" role="status" data-testid="summary-rows">
            {rows === 0 ? 'Kho chưa có chỉ tiêu nào của kỳ này.' : `${rows} chỉ tiêu`}
          </p>
          <Button onClick={onClose}>Huỷ</Button>
          <Button look="primary" onClick={insert} data-testid="summary-insert">
            Chèn
          </Button>
        </>
      }
    >
      <ChoiceField
        label="Kỳ"
        testId="summary-period"
        value={periodKey}
        choices={periods.map(({ key, words }) => [key, words] as const)}
        onChange={setPeriodKey}
      />
      <ChoiceField
        label="Kết quả so với chỉ tiêu"
        testId="summary-measure"
        value={measure}
        choices={results.map((key) => [key, measureNames[key]] as const)}
        onChange={setMeasure}
      />
      <ChoiceField
        label="Đặt ở"
        testId="summary-place"
        value={place}
        choices={places}
        onChange={setPlace}
      />
    </Modal>
  )
}
