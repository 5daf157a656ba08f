import { memo, useDeferredValue, useEffect } from 'react'
import { lineText } from '../../../shared/document/walk.ts'
import { useStore } from '../../state/store.ts'
import type { Survey } from '../session.ts'
import { useOpenDocument } from '../sessionContext.ts'

type NoteRow = Survey['notes'][number]

/** Notes that are laid out, and drawn again, together: what the browser watches costs each key. */
const PART = 50

const none: Survey['notes'] = []

/** The footnotes after the text; on paper each stands at the foot of its own page. */
export function NotesList() {
  // The text comes first; a thousand notes are drawn in slices, between the keys.
  const { session, desk } = useOpenDocument()
  const notes = useDeferredValue(useStore(session.survey).notes, none)
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are drawn now
  useEffect(() => desk.notesDrawn.set(desk.notesDrawn.get() + 1), [notes, desk])
  if (notes.length === 0) return null
  const parts = Array.from({ length: Math.ceil(notes.length / PART) }, (_, at) =>
    notes.slice(at * PART, (at + 1) * PART),
  )
  return (
    <section className="notes" aria-label="Chú thích cuối trang">
      {parts.map((rows, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place
        <NotesPart key={at} rows={rows} />
      ))}
    </section>
  )
}

const NotesPart = memo(function NotesPart({ rows }: { readonly rows: readonly NoteRow[] }) {
  const { desk } = useOpenDocument()
  return (
    <ol className="notes-part">
      {rows.map(({ note, number }) => (
        <li key={note.id}>
          <button
            type="button"
            className="note-row"
            aria-label={`Sửa chú thích ${number}`}
            data-testid="note-row"
            onClick={() => desk.note.set(note.id)}
          >
            <sup>{number}</sup>{' '}
            <span data-note-row={note.id}>
              {lineText(note.content) || '(chú thích chưa có chữ)'}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}, sameRows)

function sameRows(a: { readonly rows: readonly NoteRow[] }, b: typeof a): boolean {
  return (
    a.rows.length === b.rows.length &&
    a.rows.every(({ note, number }, at) => {
      const other = b.rows[at]
      return note === other?.note && number === other.number
    })
  )
}
