import { differenceWords } from '../../shared/compare/differenceWords.ts'
import type { FigureChange } from '../../shared/compare/types.ts'

interface FigureListProps {
  readonly figures: readonly FigureChange[]
  readonly onGo: (blockId: string) => void
}

/** Every figure that reads otherwise than before; each leads to its place. */
export function FigureList({ figures, onGo }: FigureListProps) {
  return (
    <aside className="compare-figures" aria-label="Số liệu thay đổi" data-testid="compare-figures">
      <h2>
        Số liệu thay đổi <span className="count">{figures.length}</span>
      </h2>
      {figures.length === 0 ? (
        <p className="quiet">Không có số liệu nào thay đổi.</p>
      ) : (
        <ul>
          {figures.map((figure, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a block may have several alike
            <li key={at}>
              <button
                type="button"
                className="compare-figure"
                data-testid="compare-figure"
                onClick={() => onGo(figure.blockId)}
              >
                <span className="compare-figure-name">{figure.name}</span>
                <span className="compare-figure-values">
                  <del>{figure.before}</del> <span aria-hidden>→</span> <ins>{figure.after}</ins>
                </span>
                <span className="compare-figure-difference">{differenceWords(figure)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </aside>
  )
}
