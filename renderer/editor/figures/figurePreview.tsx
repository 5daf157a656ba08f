import type { FigureRef } from '../../../shared/document/types.ts'
import type { FigureContext } from '../../../shared/figures/lookup.ts'
import { figureAnswer, GAP } from '../../../shared/figures/words.ts'

interface FigurePreviewProps {
  readonly value: FigureRef | undefined
  readonly context: FigureContext
}

/** The exact words that a figure will write, with its arithmetic, or what it lacks. */
export function FigurePreview({ value, context }: FigurePreviewProps) {
  const { words, sum, lacks } = value === undefined ? {} : figureAnswer(value, context)
  return (
    <p className="figure-preview" role="status" data-testid="figure-words-now">
      Sẽ viết: <strong data-missing={words === undefined || undefined}>{words ?? GAP}</strong>
      {sum && (
        <span className="figure-sum" data-testid="figure-sum">
          {sum()}
        </span>
      )}
      {lacks !== undefined && (
        <span className="figure-sum" data-testid="figure-lacks">
          {lacks.charAt(0).toUpperCase() + lacks.slice(1)}.
        </span>
      )}
    </p>
  )
}
