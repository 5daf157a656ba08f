import { useState } from 'react'
import { defaultSettings } from '../../shared/api/settings.ts'
import { indicatorStore } from '../state/indicators.ts'
import { useStore } from '../state/store.ts'
import { Field } from '../ui/field.tsx'
import { AddEntityDialog } from './addEntityDialog.tsx'
import { issuerNamesAnother } from './entityLevels.ts'

const OTHER = 'other…'

interface EntityOptionsProps {
  readonly value: string
  readonly entities: readonly { readonly id: string; readonly name: string }[]
}

/** The units of the store and, last, another one. A unit the store lost stays to be seen. */
function EntityOptions({ value, entities }: EntityOptionsProps) {
  return (
    <>
      {!entities.some(({ id }) => id === value) && <option value={value}>(chưa rõ đơn vị)</option>}
      {entities.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      <option value={OTHER}>Đơn vị khác…</option>
    </>
  )
}

interface EntitySelectProps extends EntityOptionsProps {
  readonly id?: string
  readonly label?: string
  readonly describedBy?: string | undefined
  readonly testId: string
  readonly onChange: (id: string) => void
}

/** Whose figures: a unit of the store or one to be added. */
export function EntitySelect(props: EntitySelectProps) {
  const { id, label, describedBy, testId, value, entities, onChange } = props
  const [adding, setAdding] = useState(false)
  return (
    <>
      <select
        id={id}
        className="input select"
        aria-label={label}
        aria-describedby={describedBy}
        value={value}
        data-testid={testId}
        onChange={(event) => {
          if (event.target.value === OTHER) setAdding(true)
          else onChange(event.target.value)
        }}
      >
        <EntityOptions value={value} entities={entities} />
      </select>
      {adding && <AddEntityDialog onClose={() => setAdding(false)} onAdded={onChange} />}
    </>
  )
}

interface EntityFieldProps {
  readonly value: string
  readonly onChange: (id: string) => void
}

/** "Đơn vị của số liệu" of the settings. */
export function EntityField({ value, onChange }: EntityFieldProps) {
  const entities = useStore(indicatorStore)?.data.entities ?? []
  return (
    <Field
      label="Đơn vị của số liệu"
      note="Văn bản mới lấy số liệu của đơn vị này từ Kho chỉ tiêu."
    >
      {(id, describedBy) => (
        <EntitySelect
          id={id}
          describedBy={describedBy}
          value={value}
          entities={entities}
          testId="settings-entity"
          onChange={onChange}
        />
      )}
    </Field>
  )
}

/**
 * A hint under the issuer while the figures are still the sample's and the issuer is somebody
 * else: without it the documents of every office would tell the sample's figures.
 */
export function useEntityHint(issuer: string, entity: string): string | undefined {
  const store = useStore(indicatorStore)
  const name = store?.entities.get(entity)?.name
  if (name === undefined || entity !== defaultSettings.entity) return undefined
  if (!issuerNamesAnother(issuer, name)) return undefined
  return `Số liệu đang lấy của ${name}. Hãy chọn lại “Đơn vị của số liệu”.`
}
