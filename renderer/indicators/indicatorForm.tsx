import { Trash2 } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { type Indicator, indicatorGroupSchema } from '../../shared/indicators/types.ts'
import { sendChange } from '../state/indicators.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceField, Field, TextField } from '../ui/field.tsx'
import { LinesField } from '../ui/linesField.tsx'
import { showFailure, showToast } from '../ui/toast.tsx'
import { groupTitle } from './gridModel.ts'
import {
  codedFormula,
  directionNames,
  draftOf,
  draftProblems,
  formulaReading,
  freeCode,
  type IndicatorDraft,
  indicatorOf,
} from './indicatorDraft.ts'
import { RemoveIndicator } from './removeIndicator.tsx'

interface IndicatorFormProps {
  readonly store: StoreIndex
  /** Undefined: a new one. */
  readonly indicator: Indicator | undefined
  readonly onSaved: (code: string) => void
  readonly onGone: () => void
}

const groups = indicatorGroupSchema.options.map((group) => [group, groupTitle(group)] as const)
const directions = (['up', 'down', 'neutral'] as const).map(
  (one) => [one, directionNames[one]] as const,
)

/** "Mô tả": what an indicator is called and how its figures are written. */
export function IndicatorForm({ store, indicator, onSaved, onGone }: IndicatorFormProps) {
  const [draft, setDraft] = useState(() => draftOf(indicator))
  const [asked, setAsked] = useState(false)
  const [removing, setRemoving] = useState(false)
  const problems = draftProblems(draft, store, indicator?.code)
  const isSame = JSON.stringify(draft) === JSON.stringify(draftOf(indicator))
  const change = (part: Partial<IndicatorDraft>): void => setDraft({ ...draft, ...part })
  const errorOf = (field: keyof IndicatorDraft) => {
    const error = asked || field !== 'name' ? problems[field] : undefined
    return error === undefined ? {} : { error }
  }

  async function save(): Promise<void> {
    setAsked(true)
    if (Object.keys(problems).length > 0) return
    const made = indicatorOf(
      { ...draft, formula: codedFormula(draft.formula, store) },
      indicator?.code ?? freeCode(draft.name, store),
    )
    const done = await sendChange({ set: [], remove: [], indicators: [made] }, [])
    if (!done.ok) {
      showFailure(done.error)
      return
    }
    showToast({ words: indicator === undefined ? `Đã thêm “${made.name}”.` : 'Đã lưu mô tả.' })
    onSaved(made.code)
  }

  return (
    <form
      className="indicator-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label="Tên chỉ tiêu"
        {...errorOf('name')}
        value={draft.name}
        data-testid="indicator-name"
        onChange={(name) => change({ name })}
      />
      <LinesField
        name="aliases"
        label="Tên gọi khác"
        note="Mỗi dòng một tên; dùng khi tìm và khi nhận bảng của các sở, ngành."
        rows={3}
        value={draft.aliases}
        onChange={(aliases) => change({ aliases })}
      />
      <ChoiceField
        label="Nhóm"
        value={draft.group}
        choices={groups}
        onChange={(group) => change({ group })}
      />
      <div className="form-pair">
        <TextField
          label="Đơn vị tính"
          value={draft.unit}
          data-testid="indicator-unit"
          onChange={(unit) => change({ unit })}
        />
        <TextField
          label="Số chữ số lẻ"
          {...errorOf('decimals')}
          inputMode="numeric"
          value={draft.decimals}
          onChange={(decimals) => change({ decimals })}
        />
      </div>
      <ChoiceField
        label="Chiều đánh giá"
        value={draft.direction}
        choices={directions}
        testId="indicator-direction"
        onChange={(direction) => change({ direction })}
      />
      <ParentField
        store={store}
        own={indicator?.code}
        draft={draft}
        change={change}
        {...errorOf('parent')}
      />
      <Check draft={draft} field="sums" change={change}>
        Các phần “trong đó” cộng lại đúng bằng chỉ tiêu này
      </Check>
      <Check draft={draft} field="additive" change={change}>
        Số của các đơn vị cộng được với nhau
      </Check>
      <Check draft={draft} field="twoDigits" change={change}>
        Số dưới 10 viết hai chữ số (08 xã)
      </Check>
      <Check draft={draft} field="qualitative" change={change}>
        Chỉ tiêu bằng lời, không có con số
      </Check>
      <LinesField
        name="target-pattern"
        label="Câu mẫu khi giao chỉ tiêu"
        note={problems.targetPattern ?? 'Ví dụ: Tỷ lệ che phủ rừng đạt {}.'}
        rows={3}
        value={draft.targetPattern}
        onChange={(targetPattern) => change({ targetPattern })}
      />
      <LinesField
        name="result-pattern"
        label="Câu mẫu khi báo cáo kết quả"
        note={
          problems.resultPattern ??
          'Ví dụ: Tỷ lệ che phủ rừng đạt {}[, đạt {:achieved} Nghị quyết].'
        }
        rows={3}
        value={draft.resultPattern}
        onChange={(resultPattern) => change({ resultPattern })}
      />
      <TextField
        label="Công thức tính khi chưa có số"
        note={
          formulaReading(draft.formula, store) ??
          'Ví dụ: “Số nam” + “Số nữ”; tỷ lệ phần trăm: share(“Số nữ”, “Tổng số”).'
        }
        {...errorOf('formula')}
        value={draft.formula}
        onChange={(formula) => change({ formula })}
      />
      {indicator && <p className="quiet">Mã trong kho: {indicator.code}</p>}
      <div className="form-foot">
        {indicator && (
          <Button
            look="quiet"
            icon={Trash2}
            data-testid="indicator-remove"
            onClick={() => setRemoving(true)}
          >
            Xoá khỏi kho…
          </Button>
        )}
        <span className="toolbar-space" />
        <Button type="submit" look="primary" disabled={isSame} data-testid="indicator-save">
          {indicator === undefined ? 'Thêm chỉ tiêu' : 'Lưu'}
        </Button>
      </div>
      {removing && indicator && (
        <RemoveIndicator
          store={store}
          indicator={indicator}
          onClose={() => setRemoving(false)}
          onGone={onGone}
        />
      )}
    </form>
  )
}

interface PartProps {
  readonly draft: IndicatorDraft
  readonly change: (part: Partial<IndicatorDraft>) => void
}

interface CheckProps extends PartProps {
  readonly field: 'sums' | 'additive' | 'twoDigits' | 'qualitative'
  readonly children: string
}

function Check({ draft, field, change, children }: CheckProps) {
  return (
    <label className="check-line">
      <input
        type="checkbox"
        checked={draft[field]}
        onChange={(event) => change({ [field]: event.target.checked })}
      />
      {children}
    </label>
  )
}

interface ParentFieldProps extends PartProps {
  readonly store: StoreIndex
  readonly own: string | undefined
  readonly error?: string
}

/** The whole that the indicator is a part of, by its name. */
function ParentField({ store, own, draft, change, error }: ParentFieldProps) {
  const list = useId()
  const [words, setWords] = useState(store.indicators.get(draft.parent)?.name ?? '')
  const names = useMemo(
    () => store.data.indicators.filter((one) => one.code !== own && one.group === draft.group),
    [store.data.indicators, own, draft.group],
  )
  const isUnknown = words.trim() !== '' && draft.parent === ''
  const problem = isUnknown ? 'Chọn một chỉ tiêu cùng nhóm trong danh sách.' : error
  return (
    <Field label="Là phần “trong đó” của" {...(problem && { error: problem })}>
      {(id, about) => (
        <>
          <input
            id={id}
            className="input"
            list={list}
            value={words}
            aria-describedby={about}
            aria-invalid={problem !== undefined || undefined}
            data-testid="indicator-parent"
            onChange={(event) => {
              setWords(event.target.value)
              const found = names.find((one) => one.name === event.target.value.trim())
              change({ parent: found?.code ?? '' })
            }}
          />
          <datalist id={list}>
            {names.map(({ code, name }) => (
              <option key={code} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
