import { useEffect, useRef } from 'react'
import { documentName } from '../../shared/document/name.ts'
import { periodInWords } from '../../shared/document/period.ts'
import { typeName } from '../../shared/document/typeNames.ts'
import { typeInto } from '../../shared/rollForward/newKind.ts'
import { documents } from '../state/documents.ts'
import { goTo } from '../state/route.ts'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { KeepField } from './keepField.tsx'
import { NumberField } from './numberField.tsx'
import { PeriodField } from './periodField.tsx'
import type { ReadSource, RollDesk } from './rollDesk.ts'
import { closeRoll } from './rollOpen.ts'
import { alreadyThere, intoName, intoNotes, intosFor, readPeriod } from './rollPlan.ts'

interface ChoicesPaneProps {
  readonly desk: RollDesk
  readonly source: ReadSource
}

/** What the new document is made from, what it becomes, for when, and what is kept. */
export function ChoicesPane({ desk, source }: ChoicesPaneProps) {
  const choices = useStore(desk.choices)
  const typed = useStore(desk.typed)
  const register = useStore(desk.register)
  const listed = useStore(documents)
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    pane.current
      ?.querySelector<HTMLElement>('.roll-into input:checked, .roll-period input')
      ?.focus()
  }, [])
  const { document, file } = source
  const { documentType, template, period } = document
  const { into } = choices
  const intos = intosFor(documentType)
  const read = readPeriod(typed, period, into)
  const there =
    read.period &&
    alreadyThere(listed ?? [], register, {
      source: {
        ...{ id: document.id, file, name: documentName(document) },
        ...(template !== undefined && { template }),
      },
      type: typeInto(documentType, into),
      into,
      to: read.period,
    })
  return (
    <div ref={pane} className="roll-choices">
      <section className="roll-from" aria-label="Văn bản năm trước">
        <p className="roll-from-name" data-testid="roll-source-name">
          {documentName(document)}
        </p>
        <div className="roll-from-line">
          <p className="quiet">
            {typeName(documentType)}, {periodInWords(period)}
          </p>
          <Button look="quiet" data-testid="roll-source-other" onClick={() => desk.forget()}>
            Chọn văn bản khác
          </Button>
        </div>
      </section>
      {intos.length > 1 && (
        <fieldset className="roll-field roll-into">
          <legend className="field-label">Tạo thành</legend>
          {intos.map((one) => (
            <label key={one} className="roll-choice" data-testid={`roll-into-${one}`}>
              <input
                type="radio"
                name="roll-into"
                checked={into === one}
                onChange={() => desk.setChoices({ ...choices, into: one })}
              />
              <span>
                {intoName(one, period)}
                <span className="roll-choice-note">{intoNotes[one]}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <PeriodField
        kind={period.kind}
        typed={typed}
        read={read}
        there={there}
        onChange={desk.setTyped}
        onOpen={(entry) => {
          closeRoll()
          goTo({ screen: 'editor', file: entry.file })
        }}
      />
      <KeepField
        document={document}
        keep={choices.keep}
        onChange={(keep) => desk.setChoices({ ...choices, keep })}
      />
      <NumberField desk={desk} />
      <Annexes desk={desk} main={document.id} />
    </div>
  )
}

/** Documents annexed to the source, to be made along with it. */
function Annexes({ desk, main }: { readonly desk: RollDesk; readonly main: string }) {
  const chosen = useStore(desk.annexes)
  const annexed = useStore(desk.register).filter(({ annexOf }) => annexOf === main)
  if (annexed.length === 0) return null
  return (
    <fieldset className="roll-field">
      <legend className="field-label">Văn bản kèm theo</legend>
      {annexed.map(({ file, name }) => (
        <label key={file} className="roll-choice" data-testid="roll-annex">
          <input
            type="checkbox"
            checked={chosen.has(file)}
            onChange={() => {
              const next = new Set(chosen)
              if (!next.delete(file)) next.add(file)
              desk.annexes.set(next)
            }}
          />
          <span>Tạo cùng “{name}”</span>
        </label>
      ))}
    </fieldset>
  )
}
