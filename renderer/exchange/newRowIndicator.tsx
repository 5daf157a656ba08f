import { useState } from 'react'
import type { ImportPreview, SheetRow } from '../../shared/exchange/types.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { type Indicator, indicatorGroupSchema } from '../../shared/indicators/types.ts'
import { groupTitle } from '../indicators/gridModel.ts'
import {
  directionNames,
  draftOf,
  draftProblems,
  freeCode,
  type IndicatorDraft,
  indicatorOf,
} from '../indicators/indicatorDraft.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceField, TextField } from '../ui/field.tsx'
import { Modal } from '../ui/modal.tsx'

interface NewRowIndicatorProps {
  readonly row: SheetRow
  readonly preview: ImportPreview
  readonly store: StoreIndex
  readonly onMake: (made: Indicator) => void
  readonly onClose: () => void
}

const groups = indicatorGroupSchema.options.map((group) => [group, groupTitle(group)] as const)
const directions = (['up', 'down', 'neutral'] as const).map(
  (one) => [one, directionNames[one]] as const,
)

/** An indicator for a row that the store knows nothing of; it is made with the row's figures. */
export function NewRowIndicator({ row, preview, store, onMake, onClose }: NewRowIndicatorProps) {
  const [draft, setDraft] = useState(() => draftFor(row, preview, store))
  const [asked, setAsked] = useState(false)
  const problems = draftProblems(draft, store, undefined)
  const change = (part: Partial<IndicatorDraft>): void => setDraft({ ...draft, ...part })
  const errorOf = (field: 'name' | 'decimals') => {
    const error = asked || draft[field].trim() !== '' ? problems[field] : undefined
    return error === undefined ? {} : { error }
  }
  function make(): void {
    setAsked(true)
    if (Object.keys(problems).length > 0) return
    onMake(indicatorOf(draft, freeCode(draft.name, store)))
    onClose()
  }
  return (
    <Modal
      open
      onClose={onClose}
      title="Tạo chỉ tiêu mới"
      note="Chỉ tiêu được tạo cùng lúc với việc ghi số liệu của dòng này."
      testId="import-new-dialog"
      footer={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button look="primary" data-testid="import-make" onClick={make}>
            Tạo chỉ tiêu
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        <TextField
          label="Tên chỉ tiêu"
          value={draft.name}
          data-testid="import-new-name"
          {...errorOf('name')}
          onChange={(name) => change({ name })}
        />
        <div className="gather-fields">
          <TextField
            label="Đơn vị tính"
            value={draft.unit}
            data-testid="import-new-unit"
            onChange={(unit) => change({ unit })}
          />
          <ChoiceField
            label="Nhóm"
            value={draft.group}
            choices={groups}
            onChange={(group) => change({ group })}
          />
          <TextField
            label="Số chữ số lẻ"
            inputMode="numeric"
            value={draft.decimals}
            {...errorOf('decimals')}
            onChange={(decimals) => change({ decimals })}
          />
          <ChoiceField
            label="Chiều đánh giá"
            value={draft.direction}
            choices={directions}
            onChange={(direction) => change({ direction })}
          />
        </div>
        <button type="submit" hidden />
      </form>
    </Modal>
  )
}

/** By the row's own words; its group is that of the rows around it. */
function draftFor(row: SheetRow, preview: ImportPreview, store: StoreIndex): IndicatorDraft {
  const at = preview.rows.findIndex(({ id }) => id === row.id)
  const near = preview.rows
    .slice(0, Math.max(0, at))
    .findLast((one) => one.sheet === row.sheet && one.sure && one.indicator !== undefined)
  const group = near?.indicator === undefined ? undefined : store.indicators.get(near.indicator)
  const shown = [...(row.cells ?? []), ...row.figures].map(({ raw }) => raw)
  const digits = shown.map((raw) => /,(\d+)\s*%?$/.exec(raw)?.[1]?.length ?? 0)
  return {
    ...draftOf(undefined),
    name: row.name.charAt(0).toUpperCase() + row.name.slice(1),
    unit: row.unit ?? '',
    group: group?.group ?? 'kinh-te',
    decimals: String(Math.min(6, Math.max(0, ...digits))),
  }
}
