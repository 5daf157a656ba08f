import { useMemo, useState } from 'react'
import { ReactEditor, useSlateStatic } from 'slate-react'
import type { RelativePeriod } from '../../../shared/document/period.ts'
import {
  type FigureForm,
  type FigureRef,
  figureFormSchema,
} from '../../../shared/document/types.ts'
import { figureWords, GAP } from '../../../shared/figures/words.ts'
import {
  type Indicator,
  indicatorGroupNames,
  type Measure,
  measureNames,
  measureSchema,
} from '../../../shared/indicators/types.ts'
import { wordSearch } from '../../../shared/text/fold.ts'
import { indicatorStore } from '../../state/indicators.ts'
import { useStore } from '../../state/store.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { Modal } from '../../ui/modal.tsx'
import { insertFigure } from '../commands/insertInline.ts'
import { formNames } from '../figureAbout.ts'
import { periodChoices } from '../periodChoices.ts'
import { useOpenDocument } from '../sessionContext.ts'

/** Which figure of the store stands at the cursor. */
export function InsertFigureDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useSlateStatic()
  const { session } = useOpenDocument()
  const meta = session.meta.get()
  const store = useStore(indicatorStore)
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<string>()
  const [measure, setMeasure] = useState<Measure>('target')
  const [form, setForm] = useState<FigureForm>('bounded')
  const periods = periodChoices(meta.period)
  const [periodKey, setPeriodKey] = useState(periods[0]?.key ?? '')
  const found = useMemo(() => {
    const fits = wordSearch(search)
    return (store?.data.indicators ?? []).filter(({ name, aliases }) => fits(name, ...aliases))
  }, [store, search])
  const indicator = found.find(({ code }) => code === chosen) ?? found[0]
  const period: RelativePeriod = periods.find(({ key }) => key === periodKey)?.period ?? {
    kind: 'own',
    offset: 0,
  }
  const ref: FigureRef | undefined = indicator && {
    indicator: indicator.code,
    period,
    measure,
    form,
  }
  const words =
    ref && store && figureWords(ref, { store, entity: meta.entity, period: meta.period })

  function insert(): void {
    if (ref === undefined) return
    insertFigure(editor, ref, words)
    onClose()
    requestAnimationFrame(() => ReactEditor.focus(editor))
  }

  return (
    <Modal
      open
      wide
      onClose={onClose}
      title="Chèn số liệu từ kho"
      note="Văn bản giữ liên kết với kho: số trong kho thay đổi thì chữ trong văn bản thay đổi theo."
      testId="figure-dialog"
      footer={
        <>
          <p className="figure-preview" role="status">
            Sẽ viết: <strong>{words ?? GAP}</strong>
          </p>
          <Button onClick={onClose}>Huỷ</Button>
          <Button
            look="primary"
            disabled={ref === undefined}
            onClick={insert}
            data-testid="figure-insert"
          >
            Chèn
          </Button>
        </>
      }
    >
      <div className="figure-dialog">
        <div>
          <TextField
            label="Chỉ tiêu"
            value={search}
            placeholder="Tìm theo tên (không cần dấu)"
            data-testid="figure-search"
            onChange={setSearch}
          />
          <IndicatorList found={found} chosen={indicator?.code} onChoose={setChosen} />
        </div>
        <div>
          <ChoiceField
            label="Loại số liệu"
            value={measure}
            choices={measureSchema.options.map((key) => [key, measureNames[key]] as const)}
            onChange={setMeasure}
          />
          <ChoiceField
            label="Kỳ"
            value={periodKey}
            choices={periods.map(({ key, words: label }) => [key, label] as const)}
            onChange={setPeriodKey}
          />
          <ChoiceField
            label="Cách viết"
            value={form}
            choices={figureFormSchema.options.map((key) => [key, formNames[key]] as const)}
            onChange={setForm}
          />
        </div>
      </div>
    </Modal>
  )
}

interface IndicatorListProps {
  readonly found: readonly Indicator[]
  readonly chosen: string | undefined
  readonly onChoose: (code: string) => void
}

function IndicatorList({ found, chosen, onChoose }: IndicatorListProps) {
  if (found.length === 0) return <p className="quiet">Không có chỉ tiêu nào khớp.</p>
  return (
    <fieldset className="indicator-choices" aria-label="Chỉ tiêu tìm thấy">
      {found.map((indicator) => (
        <label key={indicator.code} className="indicator-choice">
          <input
            type="radio"
            name="indicator"
            checked={indicator.code === chosen}
            onChange={() => onChoose(indicator.code)}
          />
          <span>{indicator.name}</span>
          <span className="quiet">{indicatorGroupNames[indicator.group]}</span>
        </label>
      ))}
    </fieldset>
  )
}
