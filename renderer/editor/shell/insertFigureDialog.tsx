import { useMemo, useState } from 'react'
import { useSlateStatic } from 'slate-react'
import type { FigureRef } from '../../../shared/document/types.ts'
import { lineText } from '../../../shared/document/walk.ts'
import { figureWords } from '../../../shared/figures/words.ts'
import { matchNames, type NameMatch } from '../../../shared/indicators/matchNames.ts'
import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { indicatorGroupNames } from '../../../shared/indicators/types.ts'
import { indicatorStore } from '../../state/indicators.ts'
import { useStore } from '../../state/store.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Modal } from '../../ui/modal.tsx'
import { insertFigure } from '../commands/insertInline.ts'
import { insertSentence, sentenceFor } from '../commands/insertSentence.ts'
import { nextFrame } from '../drawn.ts'
import { figureContext, outlookHere } from '../figures/figureContext.ts'
import { FigureFields } from '../figures/figureFields.tsx'
import { FigurePreview } from '../figures/figurePreview.tsx'
import { OtherName } from '../figures/otherName.tsx'
import { usualRef } from '../figures/usualRef.ts'
import { focusText } from '../focusText.ts'
import { useOpenDocument } from '../sessionContext.ts'

interface InsertFigureDialogProps {
  readonly onClose: () => void
  /** A whole sentence is asked for. */
  readonly whole?: boolean
}

/** Which figure of the store stands at the cursor, or which sentence is written there. */
export function InsertFigureDialog({ onClose, whole = false }: InsertFigureDialogProps) {
  const store = useStore(indicatorStore)
  return store && <Dialog store={store} onClose={onClose} whole={whole} />
}

interface DialogProps extends Required<InsertFigureDialogProps> {
  readonly store: StoreIndex
}

function Dialog({ store, onClose, whole }: DialogProps) {
  const editor = useSlateStatic()
  const open = useOpenDocument()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<string>()
  /** What the person has set himself; the rest is what is usual for the section. */
  const [own, setOwn] = useState<Partial<FigureRef>>({})
  const meta = open.session.meta.get()
  const context = { store, entity: meta.entity, period: meta.period, ...figureContext(open) }
  const outlook = useMemo(() => outlookHere(open, editor), [open, editor])
  const found = useMemo(() => matchNames(search, store.data), [store, search])
  const indicator = (found.find((one) => one.indicator.code === chosen) ?? found[0])?.indicator
  const ref = indicator && { ...usualRef(indicator.code, outlook, context), ...own }
  const words = ref && figureWords(ref, context)
  const sentence = ref && sentenceFor(ref, context)

  function insert(): void {
    if (ref === undefined) return
    insertFigure(editor, ref, words)
    onClose()
    nextFrame(editor, () => focusText(editor))
  }

  function write(): void {
    if (sentence === undefined) return
    insertSentence(editor, sentence)
    onClose()
    nextFrame(editor, () => focusText(editor))
  }

  return (
    <Modal
      open
      wide
      onClose={onClose}
      title={whole ? 'Viết câu theo chỉ tiêu' : 'Chèn số liệu từ kho'}
      note="Văn bản giữ liên kết với kho: số trong kho thay đổi thì chữ trong văn bản thay đổi theo."
      testId="figure-dialog"
      footer={
        <>
          {whole ? (
            <span className="figure-preview" />
          ) : (
            <FigurePreview value={ref} context={context} />
          )}
          <Button onClick={onClose}>Huỷ</Button>
          <Button
            look={whole ? 'primary' : 'plain'}
            disabled={sentence === undefined}
            onClick={write}
            data-testid="figure-sentence"
          >
            Viết cả câu
          </Button>
          {!whole && (
            <Button
              look="primary"
              disabled={ref === undefined}
              onClick={insert}
              data-testid="figure-insert"
            >
              Chèn
            </Button>
          )}
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
        {ref && (
          <FigureFields
            value={ref}
            store={store}
            own={meta}
            onChange={({ indicator: _, ...rest }) => setOwn(rest)}
          />
        )}
      </div>
      {sentence && (
        <p className="sentence-preview" data-testid="sentence-preview">
          <span className="field-label">Cả câu theo mẫu của chỉ tiêu</span>- {lineText(sentence)}
        </p>
      )}
    </Modal>
  )
}

interface IndicatorListProps {
  readonly found: readonly NameMatch[]
  readonly chosen: string | undefined
  readonly onChoose: (code: string) => void
}

function IndicatorList({ found, chosen, onChoose }: IndicatorListProps) {
  if (found.length === 0) return <p className="quiet">Không có chỉ tiêu nào khớp.</p>
  return (
    <fieldset className="indicator-choices" aria-label="Chỉ tiêu tìm thấy">
      {found.map(({ indicator, alias }) => (
        <label key={indicator.code} className="indicator-choice">
          <input
            type="radio"
            name="indicator"
            checked={indicator.code === chosen}
            onChange={() => onChoose(indicator.code)}
          />
          <span>
            {indicator.name}
            <OtherName alias={alias} />
          </span>
          <span className="quiet">{indicatorGroupNames[indicator.group]}</span>
        </label>
      ))}
    </fieldset>
  )
}
