import { useMemo, useState } from 'react'
import { useSlateStatic } from 'slate-react'
import type { Chart } from '../../../shared/document/chart.ts'
import { chartSpoken, chartTitle } from '../../../shared/document/chartWords.ts'
import { chartFigures } from '../../../shared/figures/chartFigures.ts'
import { contextOf } from '../../../shared/figures/fill.ts'
import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { chartDrawing } from '../../../shared/print/chartDrawing.ts'
import { textWidthOf } from '../../../shared/print/textWidthOf.ts'
import { indicatorStore } from '../../state/indicators.ts'
import { useStore } from '../../state/store.ts'
import { Button } from '../../ui/button.tsx'
import { DrawingPicture } from '../../ui/drawingPicture.tsx'
import { Modal } from '../../ui/modal.tsx'
import { type ChartChoice, changeChart, chartAtCursor, insertChart } from '../commands/chart.ts'
import { nextFrame } from '../drawn.ts'
import { reveal } from '../reveal.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { ChartFields, type Series } from './chartFields.tsx'

interface ChartDialogProps {
  readonly onClose: () => void
  /** The selected chart is changed; else a new one is put in. */
  readonly changes?: boolean
}

/** Which figures of the store a chart shows. */
export function ChartDialog({ onClose, changes = false }: ChartDialogProps) {
  const editor = useSlateStatic()
  const store = useStore(indicatorStore)
  const [old] = useState(() => (changes ? chartAtCursor(editor) : undefined))
  if (store === undefined || (changes && old === undefined)) return null
  return <Dialog store={store} old={old} onClose={onClose} />
}

const USUAL_YEARS = 5

interface DialogProps {
  readonly store: StoreIndex
  readonly old: Chart | undefined
  readonly onClose: () => void
}

function Dialog({ store, old, onClose }: DialogProps) {
  const editor = useSlateStatic()
  const { session } = useOpenDocument()
  const meta = session.meta.get()
  const [value, setValue] = useState<ChartChoice>(() => choiceOf(old, store))
  const [series, setSeries] = useState<Series>(() => seriesOf(value, store))
  const context = useMemo(() => contextOf(meta, store), [meta, store])
  const shown = useMemo(() => chartFigures(value, context), [value, context])
  const isEmpty = value.about.kind === 'series' && value.about.indicators.length === 0
  const { caption: _, ...untitled } = { ...value, shown }

  function change(next: ChartChoice): void {
    if (next.about.kind === 'series') setSeries(next.about)
    setValue(next)
  }

  function done(): void {
    const caption = value.caption?.normalize('NFC').trim()
    const { caption: _, ...rest } = value
    const choice = caption === undefined || caption === '' ? rest : { ...rest, caption }
    onClose()
    const id = old?.id ?? insertChart(editor, choice, context)
    if (old !== undefined) changeChart(editor, old.id, choice, context)
    nextFrame(editor, () => reveal(editor, id))
  }

  return (
    <Modal
      open
      wide
      onClose={onClose}
      title={old === undefined ? 'Chèn biểu đồ' : 'Sửa biểu đồ'}
      note="Biểu đồ giữ liên kết với kho: số trong kho thay đổi thì biểu đồ thay đổi theo."
      testId="chart-dialog"
      footer={
        <>
          <span className="figure-preview" />
          <Button onClick={onClose}>Huỷ</Button>
          <Button look="primary" disabled={isEmpty} onClick={done} data-testid="chart-done">
            {old === undefined ? 'Chèn' : 'Lưu'}
          </Button>
        </>
      }
    >
      <div className="chart-dialog">
        <ChartFields
          value={value}
          series={series}
          store={store}
          own={meta}
          usualTitle={chartTitle(untitled)}
          onChange={change}
        />
        <div className="chart-preview">
          {isEmpty ? (
            <p className="quiet">Chọn ít nhất một chỉ tiêu.</p>
          ) : (
            <DrawingPicture
              drawing={chartDrawing({ ...value, shown }, textWidthOf(meta.guideline))}
              spoken={chartSpoken({ ...value, shown })}
            />
          )}
        </div>
      </div>
    </Modal>
  )
}

function choiceOf(old: Chart | undefined, store: StoreIndex): ChartChoice {
  if (old !== undefined) {
    const { about, period, entity, caption } = old
    return { about, period, ...(entity && { entity }), ...(caption && { caption }) }
  }
  return { about: usualSeries(store), period: { kind: 'own', offset: 0 } }
}

function seriesOf({ about }: ChartChoice, store: StoreIndex): Series {
  return about.kind === 'series' ? about : usualSeries(store)
}

function usualSeries({ data }: StoreIndex): Series {
  const first = data.indicators.find(({ qualitative }) => qualitative !== true)
  return { kind: 'series', indicators: first ? [first.code] : [], years: USUAL_YEARS }
}
