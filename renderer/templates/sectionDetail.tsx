import { sectionChoices } from '../../shared/template/documentSections.ts'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { choiceNames, choiceNotes } from './choiceWords.ts'
import { mayHave } from './sectionTree.tsx'
import type { TemplateDesk } from './templateDesk.ts'

/** What becomes of the chosen section, and its hint. */
export function SectionDetail({ desk }: { readonly desk: TemplateDesk }) {
  const selected = useStore(desk.selected)
  useStore(desk.choices)
  useStore(desk.hints)
  const section = desk.sections.find(({ id }) => id === selected)
  if (section === undefined) return null
  const choice = desk.choiceOf(section)
  const over = desk.droppedBy(section)
  const inside = desk.sections.filter(({ above }) => above.some(({ id }) => id === section.id))
  return (
    <div className="template-detail">
      <fieldset className="template-choices" disabled={over !== undefined}>
        <legend className="field-label">Mục đang chọn</legend>
        {sectionChoices
          .filter((one) => mayHave(section, one))
          .map((one) => (
            <label key={one} className="template-choice-row">
              <input
                type="radio"
                name="section-choice"
                checked={choice === one}
                data-testid={`template-choice-${one}`}
                onChange={() => desk.choose([section.id], one)}
              />
              <span>
                {choiceNames[one]} <kbd>{sectionChoices.indexOf(one) + 1}</kbd>
              </span>
            </label>
          ))}
      </fieldset>
      <p className="field-note">
        {over === undefined ? choiceNotes[choice] : 'Mục trên đã bỏ, mục này cũng bỏ theo.'}
      </p>
      {inside.length > 0 && over === undefined && choice !== 'drop' && (
        <Button
          data-testid="template-inside"
          onClick={() =>
            desk.choose(
              inside.map(({ id }) => id),
              choice,
            )
          }
        >
          {`Áp dụng cho ${inside.length} mục con`}
        </Button>
      )}
      {section.heading !== undefined && over === undefined && choice !== 'drop' && (
        <Field label="Gợi ý cho người viết">
          {(id) => (
            <textarea
              id={id}
              className="input template-hint"
              rows={2}
              maxLength={1000}
              value={desk.hintOf(section)}
              data-testid="template-hint"
              onChange={(event) => desk.setHint(section.id, event.target.value)}
            />
          )}
        </Field>
      )}
    </div>
  )
}
