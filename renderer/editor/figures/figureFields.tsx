import type { Period } from '../../../shared/document/period.ts'
import {
  type FigureForm,
  type FigureRef,
  figureFormSchema,
} from '../../../shared/document/types.ts'
import { contextOf } from '../../../shared/figures/fill.ts'
import { figureWords } from '../../../shared/figures/words.ts'
import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { type Measure, measureNames, measureSchema } from '../../../shared/indicators/types.ts'
import { ChoiceField } from '../../ui/field.tsx'
import { formNames } from '../figureAbout.ts'
import { basesFor, keyOfPeriod, periodsFor } from './periodsFor.ts'

interface FigureFieldsProps {
  readonly value: FigureRef
  readonly store: StoreIndex
  /** What the document speaks of. */
  readonly own: { readonly period: Period; readonly entity: string }
  readonly onChange: (next: FigureRef) => void
}

const OWN = ''

const ofResults: ReadonlySet<FigureForm> = new Set([
  'achieved',
  'achievedOf',
  'exceeded',
  'against',
  'standing',
])

/** A target is not measured by itself: what speaks of a result takes the one that is known. */
function measureFor(
  form: FigureForm,
  { measure, ...ref }: FigureRef,
  own: FigureFieldsProps['own'],
  store: StoreIndex,
): Measure {
  if (!ofResults.has(form) || measure === 'actual' || measure === 'estimate') return measure
  const isKnown = (result: Measure): boolean => {
    const context = contextOf(own, store)
    return figureWords({ ...ref, measure: result, form: 'value' }, context) !== undefined
  }
  return !isKnown('actual') && isKnown('estimate') ? 'estimate' : 'actual'
}

/** In the order of `formNames`: what texts say most comes first. */
const forms = (Object.keys(formNames) as FigureForm[]).filter((form) =>
  figureFormSchema.options.includes(form),
)

/** What of an indicator a figure says: measure, period, form and whose it is. */
export function FigureFields({ value, store, own, onChange }: FigureFieldsProps) {
  const periods = periodsFor(value, own, store)
  const bases = basesFor(value, own, store)
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
        value={keyOfPeriod(value.period)}
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
        choices={forms.map((key) => [key, formNames[key]] as const)}
        onChange={(form) =>
          onChange({ ...value, form, measure: measureFor(form, value, own, store) })
        }
      />
      {bases.length > 1 && (
        <ChoiceField
          label="So với"
          testId="figure-base"
          value={value.base === undefined ? '' : keyOfPeriod(value.base)}
          choices={bases.map(([key, words]) => [key, words] as const)}
          onChange={(key) => {
            const { base: _, ...rest } = value
            const base = bases.find(([one]) => one === key)?.[2]
            onChange(base === undefined ? rest : { ...rest, base })
          }}
        />
      )}
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
