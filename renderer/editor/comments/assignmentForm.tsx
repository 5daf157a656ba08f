import { useEffect, useId, useRef, useState } from 'react'
import { stateNames } from '../../../shared/document/assignments.ts'
import type { Assignment } from '../../../shared/document/comments.ts'
import { readDay, shownDay } from '../../../shared/text/day.ts'
import { useStore } from '../../state/store.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceField, Field } from '../../ui/field.tsx'
import { reveal } from '../reveal.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { removeAssignment, setAssignment } from './setAssignment.ts'

interface AssignmentFormProps {
  readonly heading: string
  readonly assignment: Assignment | undefined
  readonly people: readonly string[]
  readonly today: string
}

const states = ['todo', 'writing', 'done'] as const

/** Person, day and state of one section; written when a field is left. */
export function AssignmentForm({ heading, assignment, people, today }: AssignmentFormProps) {
  const { session, desk } = useOpenDocument()
  const asked = useStore(desk.comments.sectionAsked)
  const now = assignment ?? { heading, person: '', state: 'todo' as const }
  const [person, setPerson] = useState(now.person)
  const [due, setDue] = useState(now.due === undefined ? '' : shownDay(now.due))
  const first = useRef<HTMLInputElement>(null)
  const form = useRef<HTMLDivElement>(null)
  const list = useId()
  const read = readDay(due, today)
  const change = (part: Partial<Assignment>): void => {
    const { due: _, ...others } = now
    const kept = now.due === undefined ? others : now
    setAssignment(session.meta, { ...kept, ...part })
  }
  const keepDue = (): void => {
    if (read === 'wrong' || read === now.due) return
    const { due: _, ...others } = now
    setAssignment(session.meta, read === undefined ? others : { ...others, due: read })
    if (read !== undefined) setDue(shownDay(read))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once more
  useEffect(() => {
    first.current?.focus({ preventScroll: true })
    // With the row that it belongs to: both in sight.
    form.current?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }, [asked])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in the fields inside
    <div
      ref={form}
      className="assignment-form"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        event.target.blur()
        event.target.focus()
      }}
    >
      <Field label="Người viết">
        {(id) => (
          <>
            <input
              ref={first}
              id={id}
              className="input"
              list={list}
              maxLength={200}
              placeholder="Họ tên hoặc đơn vị"
              value={person}
              data-testid="assignment-person"
              onChange={(event) => setPerson(event.target.value)}
              onBlur={() => person !== now.person && change({ person })}
            />
            <datalist id={list}>
              {people.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <div className="row assignment-pair">
        <Field
          label="Hạn"
          {...(read === 'wrong' && { error: 'Ngày chưa đúng, ví dụ 30/11/2026.' })}
        >
          {(id, about) => (
            <input
              id={id}
              className="input"
              inputMode="numeric"
              placeholder="30/11/2026"
              value={due}
              aria-describedby={about}
              aria-invalid={read === 'wrong' || undefined}
              data-testid="assignment-due"
              onChange={(event) => setDue(event.target.value)}
              onBlur={keepDue}
            />
          )}
        </Field>
        <ChoiceField
          label="Tình trạng"
          value={now.state}
          choices={states.map((state) => [state, stateNames[state]] as const)}
          testId="assignment-state"
          onChange={(state) => change({ state })}
        />
      </div>
      <div className="thread-foot">
        <Button onClick={() => reveal(session.editor, heading)}>Đến mục này</Button>
        {assignment !== undefined && (
          <Button look="quiet" onClick={() => removeAssignment(session.meta, heading)}>
            Bỏ phân công
          </Button>
        )}
      </div>
    </div>
  )
}
