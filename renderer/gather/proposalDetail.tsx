import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Period } from '../../shared/document/period.ts'
import type { FoundSection } from '../../shared/extract/gather.ts'
import type { Choice, Proposal } from '../../shared/extract/proposals.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { Candidates } from './candidates.tsx'
import { storedWords } from './figureTexts.ts'
import { FoundWords } from './foundWords.tsx'
import { NewIndicatorForm } from './newIndicatorForm.tsx'
import { ValueFields } from './valueFields.tsx'

export interface ProposalDetailProps {
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
      {indicator !== undefined && <ValueFields {...props} indicator={indicator} />}
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
