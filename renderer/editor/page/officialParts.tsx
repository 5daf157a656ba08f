import { useMemo } from 'react'
import { formatRules } from '../../../shared/formatRules/formatRules.ts'
import type { FormatRules } from '../../../shared/formatRules/table.ts'
import { closingOf, firstPageOf, titleOf } from '../../../shared/print/parts.ts'
import type { PartLine as PrintLine } from '../../../shared/print/types.ts'
import { useStore } from '../../state/store.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { MissingPart, PartLine } from './partLine.tsx'

function useParts() {
  const meta = useStore(useOpenDocument().session.meta)
  return useMemo(
    () => ({ document: { ...meta, body: [] }, rules: formatRules(meta.guideline) }),
    [meta],
  )
}

interface LinesProps {
  readonly lines: readonly PrintLine[]
  readonly rules: FormatRules
}

function Lines({ lines, rules }: LinesProps) {
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of the page are known by their place
    <PartLine key={`${line.part}-${at}`} line={line} rules={rules} />
  ))
}

/** Issuer and number at the left, party heading and date at the right, type and title below. */
export function FirstPage() {
  const { document, rules } = useParts()
  const { parts } = document
  const first = firstPageOf(document, rules)
  const [left, right] = rules.firstPage.columns.value
  return (
    <section aria-label="Thể thức đầu văn bản">
      {first && (
        <div className="part-columns">
          <div style={{ width: `${left}mm` }}>
            {parts.partyHeading && parts.issuer === undefined && (
              <MissingPart field="issuer" label="Cơ quan ban hành" />
            )}
            <Lines lines={first.left} rules={rules} />
          </div>
          <div style={{ width: `${right}mm` }}>
            <Lines lines={first.right} rules={rules} />
          </div>
        </div>
      )}
      <div className="title-block">
        <Lines lines={titleOf(document, rules)} rules={rules} />
      </div>
    </section>
  )
}

/** Recipients at the left, signature at the right. */
export function Closing() {
  const { document, rules } = useParts()
  const { parts } = document
  const closing = closingOf(document, rules) ?? { left: [], right: [], below: [] }
  const official = parts.partyHeading === true
  const [left, right] = rules.closing.columns.value
  return (
    <section className="closing" aria-label="Nơi nhận và chữ ký">
      <div className="part-columns">
        <div className="closing-left" style={{ width: `${left}mm` }}>
          <Lines lines={closing.left} rules={rules} />
          {official && parts.recipients.length === 0 && (
            <MissingPart field="recipients" label="Nơi nhận" />
          )}
        </div>
        <div style={{ width: `${right}mm` }}>
          <Lines lines={closing.right} rules={rules} />
          {official && parts.signer === undefined && (
            <MissingPart field="signer" label="Họ và tên người ký" />
          )}
        </div>
      </div>
      <div>
        <Lines lines={closing.below} rules={rules} />
      </div>
    </section>
  )
}
