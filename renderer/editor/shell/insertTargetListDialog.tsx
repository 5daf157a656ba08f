import { useState } from 'react'
import { useSlateStatic } from 'slate-react'
import {
  type IndicatorGroup,
  indicatorGroupNames,
  indicatorGroupSchema,
  type Measure,
  measureNames,
  measureSchema,
} from '../../../shared/indicators/types.ts'
import { indicatorStore } from '../../state/indicators.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/field.tsx'
import { Modal } from '../../ui/modal.tsx'
import { insertTargetList } from '../commands/insertBlock.ts'
import { nextFrame } from '../drawn.ts'
import { focusText } from '../focusText.ts'
import { periodChoices } from '../periodChoices.ts'
import { refreshBlockOf } from '../refreshFigures.ts'
import { useOpenDocument } from '../sessionContext.ts'

/** Which group of indicators the store writes as bullets. */
export function InsertTargetListDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useSlateStatic()
  const { session } = useOpenDocument()
  const periods = periodChoices(session.meta.get().period)
  const [group, setGroup] = useState<IndicatorGroup>('kinh-te')
  const [measure, setMeasure] = useState<Measure>('target')
  const [periodKey, setPeriodKey] = useState(periods[0]?.key ?? '')

  function insert(): void {
    const period = periods.find(({ key }) => key === periodKey)?.period
    if (period === undefined) return
    const id = insertTargetList(editor, { group, measure, period })
    const store = indicatorStore.get()
    if (store !== undefined) refreshBlockOf({ editor, meta: session.meta.get(), store }, id)
    onClose()
    nextFrame(editor, () => focusText(editor))
  }

  return (
    <Modal
      open
      onClose={onClose}
      title="Chèn danh sách chỉ tiêu"
      note="Mỗi chỉ tiêu của nhóm thành một gạch đầu dòng, số liệu lấy từ kho."
      testId="targets-dialog"
      footer={
        <>
          <Button onClick={onClose}>Huỷ</Button>
          <Button look="primary" onClick={insert} data-testid="targets-insert">
            Chèn
          </Button>
        </>
      }
    >
      <ChoiceField
        label="Nhóm chỉ tiêu"
        value={group}
        choices={indicatorGroupSchema.options.map(
          (key) => [key, capital(indicatorGroupNames[key])] as const,
        )}
        onChange={setGroup}
      />
      <ChoiceField
        label="Loại số liệu"
        value={measure}
        choices={measureSchema.options.map((key) => [key, measureNames[key]] as const)}
        onChange={setMeasure}
      />
      <ChoiceField
        label="Kỳ"
        value={periodKey}
        choices={periods.map(({ key, words }) => [key, words] as const)}
        onChange={setPeriodKey}
      />
    </Modal>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
