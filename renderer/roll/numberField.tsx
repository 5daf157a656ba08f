import { type Period, periodInWords } from '../../shared/document/period.ts'
import type { OfficialParts } from '../../shared/document/types.ts'
import {
  type NumberProposal,
  proposeNumber,
  type RegisterRow,
  termOfYear,
} from '../../shared/rollForward/register.ts'
import { currentSettings } from '../state/office.ts'
import { useStore } from '../state/store.ts'
import type { RollDesk } from './rollDesk.ts'

interface Proposed extends NumberProposal {
  readonly symbol: string
  /** Whose run of numbers it is in. */
  readonly term: { readonly from: number; readonly to: number }
}

/** The next number of the new document's type; undefined where it has no code. */
export function proposalFor(
  register: readonly RegisterRow[],
  { symbol, issuer }: Pick<OfficialParts, 'symbol' | 'issuer'>,
  to: Period,
): Proposed | undefined {
  if (symbol === undefined || symbol.trim() === '') return undefined
  const term = termOfYear(to.kind === 'year' ? to.year : to.to, currentSettings().term)
  return { ...proposeNumber(register, { symbol, issuer, term }), symbol, term }
}

/** The number proposed from the register; taken only when the person says so. */
export function NumberField({ desk }: { readonly desk: RollDesk }) {
  const { preview } = useStore(desk.view)
  const register = useStore(desk.register)
  const takes = useStore(desk.takesNumber)
  if (preview === undefined) return null
  const proposed = proposalFor(register, preview.parts, preview.to)
  if (proposed === undefined) return null
  const { number, symbol, term, last } = proposed
  const run = periodInWords({ kind: 'term', ...term })
  const why =
    last === undefined
      ? `Trong máy chưa có văn bản loại này của ${run}; hãy đối chiếu sổ văn bản.`
      : `Số tiếp theo của loại này trong ${run}, sau ${last.number}-${symbol} “${last.name}”.`
  return (
    <fieldset className="roll-field">
      <legend className="field-label">Số, ký hiệu</legend>
      <label className="roll-choice" data-testid="roll-number">
        <input
          type="checkbox"
          checked={takes}
          onChange={(event) => desk.takesNumber.set(event.target.checked)}
        />
        <span>
          Lấy số {number}-{symbol}
          <span className="roll-choice-note">
            {why} Không chọn thì số để trống đến khi ban hành.
          </span>
        </span>
      </label>
    </fieldset>
  )
}
