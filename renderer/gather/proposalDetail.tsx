import { type RefObject, useId, useLayoutEffect, useRef, useState } from 'react'
import {
  type ObservedPeriod,
  type Period,
  parsePeriodKey,
  periodInWords,
  periodKey,
} from '../../shared/document/period.ts'
import type { FoundSection } from '../../shared/extract/gather.ts'
import type { Candidate } from '../../shared/extract/matchFound.ts'
import type { Choice, Proposal } from '../../shared/extract/proposals.ts'
import { observationKey, type StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { type Indicator, type Measure, measureNames } from '../../shared/indicators/types.ts'
import { IndicatorPicker } from '../editor/figures/indicatorPicker.tsx'
import { readCell } from '../indicators/readCell.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceField, TextField } from '../ui/field.tsx'
import { storedWords, typedWords } from './figureTexts.ts'
import { FoundWords } from './foundWords.tsx'
import { NewIndicatorForm } from './newIndicatorForm.tsx'

interface ProposalDetailProps {
  readonly proposal: Proposal
  readonly section: FoundSection | undefined
  readonly store: StoreIndex
  /** Of the document. */
  readonly own: Period
  readonly box: RefObject<HTMLElement | null>
  readonly isPicking: boolean
  readonly onPick: (picking: boolean) => void
  readonly onChoose: (choice: Partial<Choice>) => void
  readonly onNew: () => void
}

/** The sentence of one figure, and what is to become of it. */
export function ProposalDetail(props: ProposalDetailProps) {
  const { proposal, section, store, box, onChoose } = props
  const { found, reason, problem, convertedFrom, stored, indicator, isNew } = proposal
  return (
    <section className="gather-detail" aria-label="Câu trong văn bản" ref={box}>
      <p className="gather-trail">
        {section?.headings.map(({ marker, title }) => `${marker} ${title}`.trim()).join(' › ')}
      </p>
      <Sentence key={found.id} found={found} />
      {(reason ?? problem) !== undefined && (
        <p className="gather-reason" role="status" data-testid="gather-reason">
          {problem ?? reason}
        </p>
      )}
      {convertedFrom !== undefined && indicator !== undefined && (
        <p className="quiet" data-testid="gather-converted">
          Văn bản ghi theo {convertedFrom}; đã đổi sang {indicator.unit} như trong kho.
        </p>
      )}
      {stored !== undefined && indicator !== undefined && (
        <p className="quiet" data-testid="gather-stored">
          Kho đang ghi: <strong>{storedWords(stored, indicator)}</strong> ({stored.source.document}
          ).
        </p>
      )}
      <Candidates {...props} />
      {isNew && indicator !== undefined ? (
        <NewIndicatorForm
          key={`${found.id} ${indicator.code}`}
          indicator={indicator}
          kind={found.kind}
          onChange={(made) => onChoose({ made })}
        />
      ) : null}
      {indicator !== undefined && <FigureValueFields {...props} indicator={indicator} />}
      {store.entities.size === 0 && <p className="field-error">Kho chưa có đơn vị nào.</p>}
    </section>
  )
}

/** All of the line, with the number in sight. */
function Sentence({ found }: Pick<Proposal, 'found'>) {
  const box = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    const mark = box.current?.querySelector('mark')
    const [text, number] = [box.current, mark].map((one) => one?.getBoundingClientRect())
    if (box.current === null || text === undefined || number === undefined) return
    if (number.bottom > text.bottom) box.current.scrollTop = number.top - text.top - text.height / 2
  }, [])
  return (
    <p className="gather-sentence" data-testid="gather-sentence" ref={box}>
      <FoundWords found={found} />
    </p>
  )
}

function Candidates(props: ProposalDetailProps) {
  const { proposal, store, isPicking, onPick, onChoose, onNew } = props
  const { indicator, candidates, isNew } = proposal
  const group = useId()
  const others = candidates.some((one) => one.indicator === indicator?.code)
    ? candidates
    : [...(indicator && !isNew ? [{ indicator: indicator.code, score: 1 }] : []), ...candidates]
  function choose(code: string): void {
    onChoose({ indicator: code, ...without, accepted: true })
    onPick(false)
  }
  return (
    <fieldset className="gather-candidates">
      <legend className={others.length === 0 ? 'visually-hidden' : 'field-label'}>
        Chỉ tiêu đề xuất
      </legend>
      {others.map((one) => (
        <CandidateChoice
          key={one.indicator}
          candidate={one}
          proposal={proposal}
          store={store}
          group={group}
          isChosen={!isNew && indicator?.code === one.indicator}
          onChoose={() => choose(one.indicator)}
        />
      ))}
      {isNew && (
        <label className="gather-candidate">
          <input type="radio" name={group} checked readOnly />
          <span>Chỉ tiêu mới: {indicator?.name}</span>
        </label>
      )}
      {isPicking ? (
        <IndicatorPicker store={store} chosen={indicator?.code ?? ''} onChoose={choose} />
      ) : (
        <div className="row gather-others">
          <Button data-testid="gather-pick" onClick={() => onPick(true)}>
            Chỉ tiêu khác…
          </Button>
          {!isNew && (
            <Button data-testid="gather-new" onClick={onNew}>
              Tạo chỉ tiêu mới
            </Button>
          )}
        </div>
      )}
    </fieldset>
  )
}

/** Another indicator: what was made or typed for the former one goes. */
const without: Partial<Choice> = { made: undefined, figure: undefined }

interface CandidateChoiceProps {
  readonly candidate: Candidate
  readonly proposal: Proposal
  readonly store: StoreIndex
  readonly group: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function CandidateChoice(props: CandidateChoiceProps) {
  const { candidate, proposal, store, group, isChosen, onChoose } = props
  const indicator = store.indicators.get(candidate.indicator)
  if (indicator === undefined) return null
  const { entity, period, measure } = proposal
  const key = observationKey({ indicator: indicator.code, entity, period, measure })
  const stored = store.observations.get(key)
  return (
    <label className="gather-candidate">
      <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
      <span>
        {indicator.name}
        <span className="quiet">
          {' '}
          {indicator.unit === '' ? '' : `(${indicator.unit})`}
          {stored === undefined ? '' : `, kho: ${storedWords(stored, indicator)}`}
        </span>
      </span>
    </label>
  )
}

const measureChoices = Object.entries(measureNames) as (readonly [Measure, string])[]

function FigureValueFields(props: ProposalDetailProps & { readonly indicator: Indicator }) {
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
