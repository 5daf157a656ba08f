import {
  type FigurePeriod,
  type Period,
  periodInWords,
  periodKey,
  resolvePeriod,
} from '../../../shared/document/period.ts'
import { type FigureRef, figureFormSchema } from '../../../shared/document/types.ts'
import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { measureNames, measureSchema } from '../../../shared/indicators/types.ts'
import { ChoiceField } from '../../ui/field.tsx'
import { formNames } from '../figureAbout.ts'
import { type PeriodChoice, periodChoices } from '../periodChoices.ts'

interface FigureFieldsProps {
  readonly value: FigureRef
  readonly store: StoreIndex
  /** What the document speaks of. */
  readonly own: { readonly period: Period; readonly entity: string }
  readonly onChange: (next: FigureRef) => void
}

const OWN = ''

/** What of an indicator a figure says: measure, period, form and whose it is. */
export function FigureFields({ value, store, own, onChange }: FigureFieldsProps) {
  const periods = choicesWith(value, own.period)
  const chosen = keyOf(value.period)
  const { entities } = store.data
  const ownName = store.entities.get(own.entity)?.name ?? own.entity
  return (
    <div className="figure-fields">
      <ChoiceField
        label="Loại số liệu"
        testId="figure-measure"
        value={value.measure}
        choices={measureSchema.options.map((key) => [key, measureNames[key]] as const)}
        onChange={(measure) => onChange({ ...value, measure })}
      />
      <ChoiceField
        label="Kỳ"
        testId="figure-period"
        value={chosen}
        choices={periods.map(({ key, words }) => [key, words] as const)}
        onChange={(key) => {
          const period = periods.find((one) => one.key === key)?.period
          if (period !== undefined) onChange({ ...value, period })
        }}
      />
      <ChoiceField
        label="Cách viết"
        testId="figure-form"
        value={value.form}
        choices={figureFormSchema.options.map((key) => [key, formNames[key]] as const)}
        onChange={(form) => onChange({ ...value, form })}
      />
      {entities.length > 1 && (
        <ChoiceField
          label="Đơn vị"
          testId="figure-entity"
          value={value.entity ?? OWN}
          choices={[
            [OWN, `${ownName} (của văn bản)`] as const,
            ...entities
              .filter(({ id }) => id !== own.entity)
              .map(({ id, name }) => [id, name] as const),
          ]}
          onChange={(entity) => {
            const { entity: _, ...rest } = value
            onChange(entity === OWN ? rest : { ...rest, entity })
          }}
        />
      )}
    </div>
  )
}

function keyOf(period: FigureRef['period']): string {
  return period.kind === 'fixed'
    ? `fixed:${periodKey(period.period)}`
    : `${period.kind}:${period.offset}`
}

/** The usual periods, and the figure's own where it is another one. */
function choicesWith({ period }: FigureRef, own: Period): readonly PeriodChoice<FigurePeriod>[] {
  const usual = periodChoices(own)
  const key = keyOf(period)
  if (usual.some((one) => one.key === key)) return usual
  const words = periodInWords(resolvePeriod(period, own))
  return [...usual, { key, words: words.charAt(0).toUpperCase() + words.slice(1), period }]
}
