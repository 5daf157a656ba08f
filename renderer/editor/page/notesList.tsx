import { lineText } from '../../../shared/document/walk.ts'
import { useStore } from '../../state/store.ts'
import { useOpenDocument } from '../sessionContext.ts'

/** The footnotes after the text; on paper each stands at the foot of its own page. */
export function NotesList() {
  const { session, desk } = useOpenDocument()
  const { notes } = useStore(session.survey)
  if (notes.length === 0) return null
  return (
    <section className="notes" aria-label="Chú thích cuối trang">
      <ol>
        {notes.map(({ note, number }) => (
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
    </section>
  )
}
