import type { FoundFigure } from '../../shared/extract/gather.ts'
import { parsePattern } from '../../shared/figures/patternSyntax.ts'
import {
  type Indicator,
  type IndicatorGroup,
  indicatorGroupNames,
} from '../../shared/indicators/types.ts'
import { ChoiceField, TextField } from '../ui/field.tsx'

interface NewIndicatorFormProps {
  readonly indicator: Indicator
  readonly kind: FoundFigure['kind']
  readonly onChange: (indicator: Indicator) => void
}

const groups = Object.entries(indicatorGroupNames).map(
  ([id, name]) => [id as IndicatorGroup, name] as const,
)
const directions: readonly (readonly [Indicator['direction'], string])[] = [
  ['up', 'Càng cao càng tốt'],
  ['down', 'Càng thấp càng tốt'],
  ['neutral', 'Không phân biệt'],
]
const decimals = ['0', '1', '2', '3', '4', '5', '6'].map((one) => [one, one] as const)

/** What the new indicator will be; all of it can be corrected before it is made. */
export function NewIndicatorForm({ indicator, kind, onChange }: NewIndicatorFormProps) {
  const field = kind === 'target' ? 'targetPattern' : 'resultPattern'
  const pattern = indicator[field]
  const isBroken = pattern !== undefined && !parsePattern(pattern).ok
  function setPattern(words: string): void {
    const { [field]: _, ...rest } = indicator
    onChange(words.trim() === '' ? rest : { ...rest, [field]: words })
  }
  return (
    <div className="gather-new" data-testid="gather-new-form">
      <TextField
        label="Tên chỉ tiêu"
        value={indicator.name}
        data-testid="gather-new-name"
        {...(indicator.name.trim() === '' && { error: 'Hãy đặt tên cho chỉ tiêu.' })}
        onChange={(name) => onChange({ ...indicator, name })}
      />
      <div className="gather-fields">
        <TextField
          label="Đơn vị tính"
          value={indicator.unit}
          data-testid="gather-new-unit"
          onChange={(unit) => onChange({ ...indicator, unit })}
        />
        <ChoiceField
          label="Nhóm"
          value={indicator.group}
          choices={groups}
          onChange={(group) => onChange({ ...indicator, group })}
        />
        <ChoiceField
          label="Số chữ số lẻ"
          value={String(indicator.decimals)}
          choices={decimals}
          onChange={(count) => onChange({ ...indicator, decimals: Number(count) })}
        />
        <ChoiceField
          label="Chiều tốt"
          value={indicator.direction}
          choices={directions}
          onChange={(direction) => onChange({ ...indicator, direction })}
        />
      </div>
      <TextField
        label="Mẫu câu"
        note="{} là chỗ của số liệu. Để trống nếu chỉ tiêu không cần câu riêng."
        value={pattern ?? ''}
        data-testid="gather-new-pattern"
        {...(isBroken && { error: 'Mẫu câu thiếu hoặc thừa dấu ngoặc.' })}
        onChange={setPattern}
      />
    </div>
  )
}
