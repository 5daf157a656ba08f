import type { FormatRules, PartName } from '../../../shared/formatRules/table.ts'
import type { PartLine as PrintLine } from '../../../shared/print/types.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { partStyle } from './pageStyle.ts'

/** Field of the parts panel that a line of the page comes from; none: it can't be changed. */
const fields: Partial<Record<PartName, string>> = {
  partyHeading: 'partyHeading',
  superior: 'superior',
  issuer: 'issuer',
  number: 'number',
  placeAndDate: 'place',
  typeName: 'typeName',
  title: 'title',
  titleOfLetter: 'title',
  subtitle: 'subtitle',
  onBehalfOf: 'onBehalfOf',
  signerTitle: 'signerTitle',
  signedMark: 'signedMark',
  signer: 'signer',
  recipientsLabel: 'recipients',
  recipient: 'recipients',
  typistMark: 'typistMark',
  urgency: 'urgency',
  circulation: 'circulation',
  draft: 'draft',
}

/** Opens the parts panel at a field. */
function useOpenField(): (field: string) => void {
  const { desk } = useOpenDocument()
  return (field) => {
    desk.panel.set('parts')
    // Told anew even when the field is the same as before.
    desk.partField.set(undefined)
    desk.partField.set(field)
  }
}

interface MissingPartProps {
  readonly field: string
  readonly label: string
}

/** A place for a part that is not filled in yet; on the screen only. */
export function MissingPart({ field, label }: MissingPartProps) {
  const open = useOpenField()
  return (
    <div>
      <button
        type="button"
        className="part-words part-button part-missing"
        onClick={() => open(field)}
      >
        {label}
      </button>
    </div>
  )
}

interface PartLineProps {
  readonly line: PrintLine
  readonly rules: FormatRules
}

/** One line of the official parts as it prints; a click opens its field. */
export function PartLine({ line, rules }: PartLineProps) {
  const open = useOpenField()
  const field = fields[line.part]
  const style = partStyle(rules.parts[line.part].value)
  const { length, weight } = rules.firstPage.headingLine.value
  const lineHeight = rules.body.lineSpacing.value
  return (
    <div style={{ ...style, marginTop: `${(line.linesAbove ?? 0) * lineHeight}pt` }}>
      {field === undefined ? (
        <span className="part-words">{line.text}</span>
      ) : (
        <button
          type="button"
          className="part-words part-button"
          data-part={line.part}
          onClick={() => open(field)}
        >
          {line.text}
          {line.tail && (
            <span style={partStyle(rules.parts[line.tail.part].value)}> {line.tail.text}</span>
          )}
        </button>
      )}
      {line.ruleBelow && (
        <div
          className="heading-rule"
          style={{ width: `${length}pt`, borderTopWidth: `${weight}pt` }}
        />
      )}
    </div>
  )
}
