import { Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Settings } from '../../shared/api/settings.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { ChoiceField, TextField } from '../ui/field.tsx'
import { LinesField } from '../ui/linesField.tsx'
import { EntityField, useEntityHint } from './entityField.tsx'
import { YearPair } from './yearPair.tsx'

interface SettingsFormProps {
  readonly value: Settings
  readonly onChange: (value: Settings) => void
  /** Are the years of the term a pair? Wrong ones never get into `value`. */
  readonly onTermGood: (good: boolean) => void
  /** Further sections, of what concerns this machine only. */
  readonly children?: ReactNode
}

/** What every new document of the office takes over. */
export function SettingsForm({ value, onChange, onTermGood, children }: SettingsFormProps) {
  const set = <K extends keyof Settings>(key: K, next: Settings[K]): void =>
    onChange({ ...value, [key]: next })
  const entityHint = useEntityHint(value.issuer, value.entity)
  return (
    <div className="settings-form">
      <section aria-label="Cơ quan">
        <h2>Cơ quan</h2>
        <div className="form-grid">
          <TextField
            label="Cơ quan ban hành"
            placeholder="TỈNH UỶ …"
            {...(entityHint !== undefined && { note: entityHint, noteKind: 'hint' })}
            value={value.issuer}
            data-testid="settings-issuer"
            onChange={(words) => set('issuer', words)}
          />
          <TextField
            label="Cơ quan cấp trên"
            note="Tỉnh uỷ để trống; cấp dưới ghi đảng bộ cấp trên."
            placeholder="ĐẢNG BỘ TỈNH …"
            value={value.superior}
            onChange={(words) => set('superior', words)}
          />
          <TextField
            label="Nơi ban hành"
            note="Ghi trước ngày, tháng, năm."
            value={value.place}
            data-testid="settings-place"
            onChange={(words) => set('place', words)}
          />
          <TextField
            label="Mã cơ quan trong ký hiệu"
            note="TU, ĐU… như trong “Số 01-NQ/TU”."
            value={value.bodyCode}
            onChange={(words) => set('bodyCode', words)}
          />
          <EntityField value={value.entity} onChange={(entity) => set('entity', entity)} />
        </div>
      </section>
      <section aria-label="Người dùng máy này">
        <h2>Người dùng máy này</h2>
        <TextField
          label="Tên người dùng"
          note="Ghi bên cạnh các góp ý của bạn."
          maxLength={100}
          value={value.userName}
          data-testid="settings-user-name"
          onChange={(words) => set('userName', words)}
        />
      </section>
      <Signers value={value} onChange={onChange} />
      <section aria-label="Nơi nhận">
        <h2>Nơi nhận thường dùng</h2>
        <LinesField
          name="recipients"
          label="Nơi nhận"
          note="Mỗi dòng một nơi; dòng cuối là nơi lưu."
          rows={4}
          value={value.recipients.join('\n')}
          onChange={(words) => set('recipients', words === '' ? [] : words.split('\n'))}
        />
      </section>
      <section aria-label="Cách trình bày">
        <h2>Cách trình bày</h2>
        <div className="form-grid">
          <ChoiceField
            label="Hướng dẫn thể thức"
            value={value.guideline}
            choices={[
              ['HD05', 'Hướng dẫn 05-HD/VPTW (2026)'],
              ['HD36', 'Hướng dẫn 36-HD/VPTW (2018)'],
            ]}
            onChange={(next) => set('guideline', next)}
          />
          <ChoiceField
            label="Thói quen viết"
            value={value.spelling}
            choices={[
              ['uỷ', 'uỷ, hoà, khoá'],
              ['ủy', 'ủy, hòa, khóa'],
            ]}
            onChange={(next) => set('spelling', next)}
          />
          <TextField
            label="Đại hội lần thứ"
            note="Số La Mã, ví dụ XI; có thể để trống."
            value={value.congress}
            onChange={(words) => set('congress', words)}
          />
          <YearPair
            value={value.term}
            note="Dùng cho báo cáo chính trị và đánh số văn bản."
            onChange={(term) => set('term', term)}
            onGood={onTermGood}
          />
        </div>
      </section>
      {children}
    </div>
  )
}

function Signers({ value, onChange }: Pick<SettingsFormProps, 'value' | 'onChange'>) {
  const { signers } = value
  const change = (at: number, part: Partial<Settings['signers'][number]>): void =>
    onChange({
      ...value,
      signers: signers.map((signer, index) => (index === at ? { ...signer, ...part } : signer)),
    })
  return (
    <section aria-label="Người ký">
      <h2>Người ký</h2>
      {signers.map((signer, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: signers are known by their place only
        <div key={at} className="signer">
          <TextField
            label="Họ và tên"
            value={signer.name}
            onChange={(name) => change(at, { name })}
          />
          <TextField
            label="Chức vụ"
            placeholder="BÍ THƯ"
            value={signer.title}
            onChange={(title) => change(at, { title })}
          />
          <TextField
            label="Thay mặt"
            placeholder="theo mẫu văn bản"
            value={signer.onBehalfOf ?? ''}
            onChange={(onBehalfOf) => change(at, { onBehalfOf })}
          />
          <IconButton
            label={`Bỏ người ký ${signer.name}`}
            icon={Trash2}
            onClick={() =>
              onChange({ ...value, signers: signers.filter((_, index) => index !== at) })
            }
          />
        </div>
      ))}
      <Button
        icon={Plus}
        onClick={() => onChange({ ...value, signers: [...signers, { name: '', title: '' }] })}
      >
        Thêm người ký
      </Button>
    </section>
  )
}
