import { useState } from 'react'
import {
  type ObservedPeriod,
  type Period,
  parsePeriodKey,
  periodInWords,
  periodKey,
} from '../../shared/document/period.ts'
import { type Indicator, type Measure, measureNames } from '../../shared/indicators/types.ts'
import { readCell } from '../indicators/readCell.ts'
import { ChoiceField, TextField } from '../ui/field.tsx'
import { typedWords } from './figureTexts.ts'
import type { ProposalDetailProps } from './proposalDetail.tsx'

const measureChoices = Object.entries(measureNames) as (readonly [Measure, string])[]

/** The figure itself, its period and its measure. */
export function ValueFields(props: ProposalDetailProps & { readonly indicator: Indicator }) {
  const { proposal, own, onChoose, indicator } = props
  const { period, measure } = proposal
  return (
    <div className="gather-fields">
      <ValueField key={`${proposal.found.id} ${indicator.code}`} {...props} />
      <ChoiceField
        label="Kỳ"
        value={periodKey(period)}
        choices={periodsAround(own, period).map((one) => [periodKey(one), periodInWords(one)])}
        testId="gather-period"
        onChange={(key) => {
          const next = parsePeriodKey(key)
          if (next !== undefined) onChoose({ period: next })
        }}
      />
      <ChoiceField
        label="Loại số"
        value={measure}
        choices={measureChoices}
        testId="gather-measure"
        onChange={(next) => onChoose({ measure: next })}
      />
    </div>
  )
}

function ValueField(props: ProposalDetailProps & { readonly indicator: Indicator }) {
  const { proposal, indicator, onChoose } = props
  const [typed, setTyped] = useState<string>()
  const [error, setError] = useState<string>()
  return (
    <TextField
      label={indicator.unit === '' ? 'Số' : `Số (${indicator.unit})`}
      value={typed ?? typedWords(proposal)}
      data-testid="gather-value"
      {...(error !== undefined && { error })}
      onBlur={() => {
        if (error === undefined) setTyped(undefined)
      }}
      onChange={(words) => {
        setTyped(words)
        const read = readCell(words, indicator)
        setError(read.ok && read.value !== undefined ? undefined : whatIsWrong(read))
        if (!read.ok || read.value === undefined) return
        const { text: _, ...figure } = read.value
        onChoose({ figure })
      }}
    />
  )
}

function whatIsWrong(read: ReturnType<typeof readCell>): string {
  return read.ok ? 'Hãy nhập số, hoặc bỏ chọn số liệu này.' : read.error.message
}

/** The document's own, those around it, and the one proposed. */
function periodsAround(own: Period, proposed: ObservedPeriod): ObservedPeriod[] {
  const first = own.kind === 'year' ? own.year - 2 : own.from - 1
  const last = own.kind === 'year' ? own.year + 1 : own.to
  const years = Array.from(
    { length: last - first + 1 },
    (_, at): ObservedPeriod => ({ kind: 'year', year: last - at }),
  )
  const length = own.kind === 'term' ? own.to - own.from : 0
  const terms: ObservedPeriod[] =
    own.kind === 'term' ? [own, { kind: 'term', from: own.from - length, to: own.to - length }] : []
  const all = [...terms, ...years]
  const isThere = all.some((one) => periodKey(one) === periodKey(proposed))
  return isThere ? all : [proposed, ...all]
}
