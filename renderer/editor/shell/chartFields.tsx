import { X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { MOST_INDICATORS, MOST_YEARS } from '../../../shared/document/chart.ts'
import {
  type Period,
  periodInWords,
  type RelativePeriod,
  resolvePeriod,
} from '../../../shared/document/period.ts'
import { matchNames } from '../../../shared/indicators/matchNames.ts'
import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { IconButton } from '../../ui/button.tsx'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import type { ChartChoice } from '../commands/chart.ts'
import { OtherName } from '../figures/otherName.tsx'
import { periodChoices } from '../periodChoices.ts'

interface ChartFieldsProps {
  readonly value: ChartChoice
  /** What `series` goes back to when a person tries the other kind. */
  readonly series: Series
  readonly store: StoreIndex
  readonly own: { readonly period: Period; readonly entity: string }
  /** The title that it has without one of its own. */
  readonly usualTitle: string
  readonly onChange: (value: ChartChoice) => void
}

export type Series = Extract<ChartChoice['about'], { kind: 'series' }>

const kinds = [
  ['series', 'Chỉ tiêu qua các năm'],
  ['standing', 'Tổng hợp mức đạt theo nhóm'],
] as const

const OWN = 'own'

/** What a chart shows: which figures, of which years and whose, under which title. */
export function ChartFields({ value, series, store, own, usualTitle, onChange }: ChartFieldsProps) {
  const { about, entity, caption = '' } = value
  const periods = periodsWith(value.period, own.period)
  const { entities } = store.data
  return (
    <div className="chart-fields">
      <ChoiceField
        label="Loại biểu đồ"
        testId="chart-kind"
        value={about.kind}
        choices={kinds}
        onChange={(kind) =>
          onChange({ ...value, about: kind === 'series' ? series : { kind: 'standing' } })
        }
      />
      {about.kind === 'series' && (
        <Indicators
          store={store}
          chosen={about.indicators}
          onChosen={(indicators) => onChange({ ...value, about: { ...about, indicators } })}
        />
      )}
      <div className="chart-times">
        <ChoiceField
          label={about.kind === 'series' ? 'Đến' : 'Kỳ'}
          testId="chart-period"
          value={keyOf(value.period)}
          choices={periods.map(({ key, words }) => [key, words] as const)}
          onChange={(key) => {
            const period = periods.find((one) => one.key === key)?.period
            if (period) onChange({ ...value, period })
          }}
        />
        {about.kind === 'series' && (
          <ChoiceField
            label="Số năm"
            testId="chart-years"
            value={String(about.years)}
            choices={Array.from({ length: MOST_YEARS }, (_, at) => {
              const years = String(at + 1)
              return [years, `${years} năm`] as const
            })}
            onChange={(years) => onChange({ ...value, about: { ...about, years: Number(years) } })}
          />
        )}
      </div>
      {entities.length > 1 && (
        <ChoiceField
          label="Đơn vị"
          testId="chart-entity"
          value={entity ?? OWN}
          choices={[
            [OWN, `${store.entities.get(own.entity)?.name ?? own.entity} (của văn bản)`] as const,
            ...entities
              .filter(({ id }) => id !== own.entity)
              .map(({ id, name }) => [id, name] as const),
          ]}
          onChange={(id) => {
            const { entity: _, ...rest } = value
            onChange(id === OWN ? rest : { ...rest, entity: id })
          }}
        />
      )}
      <TextField
        label="Tên biểu đồ"
        value={caption}
        maxLength={300}
        placeholder={usualTitle}
        data-testid="chart-caption"
        onChange={(words) => {
          const { caption: _, ...rest } = value
          onChange(words === '' ? rest : { ...rest, caption: words })
        }}
      />
    </div>
  )
}

function keyOf(period: RelativePeriod): string {
  return period.kind === 'fixed' ? 'fixed' : `${period.kind}:${period.offset}`
}

/** The usual periods, and the chart's own where it is none of them. */
function periodsWith(period: RelativePeriod, own: Period) {
  const usual = periodChoices(own)
  const key = keyOf(period)
  if (usual.some((one) => one.key === key)) return usual
  const words = periodInWords(resolvePeriod(period, own))
  return [
    ...usual,
    { key, words: words.charAt(0).toLocaleUpperCase('vi') + words.slice(1), period },
  ]
}

interface IndicatorsProps {
  readonly store: StoreIndex
  readonly chosen: readonly string[]
  readonly onChosen: (codes: string[]) => void
}

function Indicators({ store, chosen, onChosen }: IndicatorsProps) {
  const [search, setSearch] = useState('')
  const found = useMemo(() => matchNames(search, store.data, { most: 40 }), [store, search])
  const isFull = chosen.length >= MOST_INDICATORS
  return (
    <div>
      <ul className="chart-chosen" aria-label="Chỉ tiêu của biểu đồ">
        {chosen.map((code) => {
          const name = store.indicators.get(code)?.name ?? code
          return (
            <li key={code}>
              <span>{name}</span>
              <IconButton
                label={`Bỏ chỉ tiêu ${name}`}
                icon={X}
                onClick={() => onChosen(chosen.filter((one) => one !== code))}
              />
            </li>
          )
        })}
      </ul>
      <TextField
        label="Thêm chỉ tiêu"
        value={search}
        placeholder="Tìm theo tên (không cần dấu)"
        note={isFull ? `Một biểu đồ có nhiều nhất ${MOST_INDICATORS} chỉ tiêu.` : ''}
        data-testid="chart-search"
        onChange={setSearch}
      />
      <fieldset className="indicator-choices chart-choices" aria-label="Chỉ tiêu tìm thấy">
        {found.map(({ indicator, alias }) => {
          const isChosen = chosen.includes(indicator.code)
          return (
            <label key={indicator.code} className="indicator-choice">
              <input
                type="checkbox"
                checked={isChosen}
                disabled={isFull && !isChosen}
                onChange={() =>
                  onChosen(
                    isChosen
                      ? chosen.filter((one) => one !== indicator.code)
                      : [...chosen, indicator.code],
                  )
                }
              />
              <span>
                {indicator.name}
                <OtherName alias={alias} />
              </span>
            </label>
          )
        })}
        {found.length === 0 && <p className="quiet">Không có chỉ tiêu nào khớp.</p>}
      </fieldset>
    </div>
  )
}
