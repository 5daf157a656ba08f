import { numberPlaces, quotePlaces } from '../../shared/document/blockReview.ts'
import { searchLines } from '../editor/find/lines.ts'
import type { Match } from '../editor/find/matches.ts'
import type { EditorBlock } from '../editor/slateTypes.ts'
import { reviewOfBlock } from './editorReview.ts'

export type ReviewMark = 'number' | 'question'

/** Words of a block that are to be looked at. */
export interface ReviewPlace {
  readonly mark: ReviewMark
  readonly match: Match
}

const known = new WeakMap<EditorBlock, readonly ReviewPlace[]>()

/** Where last year's numbers and the questions stand; kept while the block is the same. */
export function reviewPlaces(block: EditorBlock): readonly ReviewPlace[] {
  const kept = known.get(block)
  if (kept !== undefined) return kept
  const { numbers, questions } = reviewOfBlock(block)
  const made = [
    ...[...new Set(numbers)].flatMap((number) =>
      placesOfNumber(block, number).slice(0, numbers.filter((one) => one === number).length),
    ),
    ...[...new Set(questions.map(({ quote }) => quote))].flatMap((quote) =>
      placesOfQuote(block, quote).slice(0, questions.filter((one) => one.quote === quote).length),
    ),
  ]
  known.set(block, made)
  return made
}

/** As text only: what a figure shows is the store's. */
function placesOfNumber(block: EditorBlock, number: string): ReviewPlace[] {
  return searchLines(block).flatMap((line) =>
    numberPlaces(line.text, number)
      .map((start): Match => ({ line, start, end: start + number.length }))
      .filter(({ start, end }) =>
        line.pieces.every(
          (piece) => piece.kind !== 'figure' || piece.end <= start || piece.start >= end,
        ),
      )
      .map((match): ReviewPlace => ({ mark: 'number', match })),
  )
}

function placesOfQuote(block: EditorBlock, quote: string): ReviewPlace[] {
  return searchLines(block).flatMap((line) =>
    quotePlaces(line.text, quote).map(
      (start): ReviewPlace => ({
        mark: 'question',
        match: { line, start, end: start + quote.length },
      }),
    ),
  )
}
