import { useId } from 'react'
import type { Candidate } from '../../shared/extract/matchFound.ts'
import type { Choice, Proposal } from '../../shared/extract/proposals.ts'
import { observationKey, type StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { IndicatorPicker } from '../editor/figures/indicatorPicker.tsx'
import { Button } from '../ui/button.tsx'
import { storedWords } from './figureTexts.ts'
import type { ProposalDetailProps } from './proposalDetail.tsx'

/** Which indicator the figure is of: one of those proposed, another one, or a new one. */
export function Candidates(props: ProposalDetailProps) {
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
