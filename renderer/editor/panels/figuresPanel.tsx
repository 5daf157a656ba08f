import { indicatorStore } from '../../state/indicators.ts'
import { useStore } from '../../state/store.ts'
import { figureAbout } from '../figureAbout.ts'
import type { FigureRow } from '../listFigures.ts'
import { reveal } from '../reveal.ts'
import { useOpenDocument } from '../sessionContext.ts'

/** The figures of the text, those without a value first; a click goes there. */
export function FiguresPanel() {
  const { session } = useOpenDocument()
  const { figures } = useStore(session.survey)
  const missing = figures.filter(({ figure }) => figure.missing)
  const known = figures.filter(({ figure }) => !figure.missing)
  if (figures.length === 0) {
    return (
      <p className="quiet side-note">
        Văn bản chưa có số liệu lấy từ kho. Dùng “Chèn”, “Số liệu từ kho” để thêm.
      </p>
    )
  }
  return (
    <div className="figures-panel" data-testid="figures-panel">
      {missing.length > 0 && (
        <section aria-label="Chưa có số liệu">
          <h3>Chưa có số liệu ({missing.length})</h3>
          <FigureRows rows={missing} />
        </section>
      )}
      <section aria-label="Đã có số liệu">
        <h3>Đã có số liệu ({known.length})</h3>
        <FigureRows rows={known} />
      </section>
    </div>
  )
}

function FigureRows({ rows }: { readonly rows: readonly FigureRow[] }) {
  const { session } = useOpenDocument()
  const meta = useStore(session.meta)
  const store = useStore(indicatorStore)
  return (
    <ul>
      {rows.map(({ blockId, figure }) => {
        const about =
          store && figureAbout(figure.ref, { store, entity: meta.entity, period: meta.period })
        return (
          <li key={figure.id} className="figure-line">
            <button
              type="button"
              className="figure-row"
              onClick={() => reveal(session.editor, figure.id, blockId)}
            >
              <span className="figure-row-name">{about?.title ?? figure.ref.indicator}</span>
              <span className={figure.missing ? 'figure-row-gap' : 'figure-row-value'}>
                {figure.shown}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
