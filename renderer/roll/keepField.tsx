import { type Role, roleNames } from '../../shared/document/roles.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import type { Keep, RollChoices } from '../../shared/rollForward/types.ts'

const keepNames: Readonly<Record<Keep, string>> = {
  text: 'Giữ dàn ý và lời văn',
  figures: 'Giữ dàn ý, số liệu lấy từ kho',
  structure: 'Giữ dàn ý',
}

const keepNotes: Readonly<Record<Keep, string>> = {
  text: 'Lời văn ở lại để sửa, đánh dấu chỗ chưa rà soát.',
  figures: 'Chỉ giữ câu và danh mục mà kho viết được.',
  structure: 'Đề mục để trống, viết mới.',
}

const keeps: readonly Keep[] = ['text', 'figures', 'structure']

interface KeepFieldProps {
  readonly document: VanKienDocument
  readonly keep: RollChoices['keep']
  readonly onChange: (keep: RollChoices['keep']) => void
}

/** What becomes of the text: of all sections alike, or of each kind of section. */
export function KeepField({ document, keep, onChange }: KeepFieldProps) {
  const roles = rolesOf(document)
  const common = commonKeep(roles, keep)
  const named = roles.filter((role) => !unnamed.includes(role))
  return (
    <fieldset className="roll-field">
      <legend className="field-label">Giữ lại</legend>
      {keeps.map((one) => (
        <label key={one} className="roll-choice" data-testid={`roll-keep-${one}`}>
          <input
            type="radio"
            name="roll-keep"
            checked={common === one}
            onChange={() => onChange(keepAll(roles, one))}
          />
          <span>
            {keepNames[one]}
            <span className="roll-choice-note">{keepNotes[one]}</span>
          </span>
        </label>
      ))}
      {named.length > 1 && (
        <details className="roll-roles" open={common === undefined || undefined}>
          <summary data-testid="roll-roles">
            Riêng từng loại mục{common === undefined && ' (đang chọn riêng)'}
          </summary>
          {named.map((role) => (
            <label key={role} className="roll-role">
              <span>{roleNames[role]}</span>
              <select
                className="input select"
                value={keep[role] ?? 'text'}
                data-testid={`roll-role-${role}`}
                onChange={(event) => {
                  const chosen = keeps.find((one) => one === event.target.value)
                  if (chosen !== undefined) onChange({ ...keep, [role]: chosen })
                }}
              >
                {keeps.map((one) => (
                  <option key={one} value={one}>
                    {keepNames[one]}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </details>
      )}
    </fieldset>
  )
}

/** Kinds of sections that nobody asks for by themselves: what only holds others, and the rest. */
const unnamed: readonly Role[] = ['part', 'other']

/**
 * Kinds of sections that the document has, in its order. Fields go with the section that they stand
 * in; the words before the first heading count as `other`.
 */
function rolesOf({ body }: VanKienDocument): readonly Role[] {
  const roles = body.flatMap((block) => (block.type === 'heading' ? block.role : []))
  return [...new Set<Role>([...roles, ...unnamed])].filter((role) => role !== 'field')
}

function keepAll(roles: readonly Role[], keep: Keep): RollChoices['keep'] {
  return keep === 'text' ? {} : Object.fromEntries(roles.map((role) => [role, keep]))
}

/** What is kept of every section alike; undefined where they differ. */
function commonKeep(roles: readonly Role[], keep: RollChoices['keep']): Keep | undefined {
  const all = new Set(roles.map((role) => keep[role] ?? 'text'))
  const [only = 'text'] = all
  return all.size > 1 ? undefined : only
}
