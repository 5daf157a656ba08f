import { memo } from 'react'
import { linePieces } from '../../shared/compare/linePieces.ts'
import type { Piece } from '../../shared/compare/types.ts'
import { linesToCompare } from './linesToCompare.ts'

/** Earlier words with what has become of them: struck out what is gone, marked what came. */
export function WordDiff({ before, after }: { readonly before: string; readonly after: string }) {
  const { pairs, hidden } = linesToCompare(before, after)
  return (
    <div className="word-diff" data-testid="review-diff">
      {pairs.map(({ at, was, is }) => (
        <LineDiff key={at} before={was} after={is} />
      ))}
      {hidden > 0 && (
        <p className="quiet">… và {hidden.toLocaleString('vi-VN')} dòng không hiện ở đây.</p>
      )}
    </div>
  )
}

interface LineDiffProps {
  readonly before: string
  readonly after: string
}

/** Compared again only when its own words change: a table may have hundreds of cells. */
const LineDiff = memo(function LineDiff({ before, after }: LineDiffProps) {
  return (
    <p>
      {linePieces([{ text: before }], [{ text: after }]).map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no names of their own
        <PieceWords key={at} piece={piece} />
      ))}
    </p>
  )
})

function PieceWords({ piece: { kind, inlines } }: { readonly piece: Piece }) {
  const words = inlines.map((one) => ('text' in one ? one.text : '')).join('')
  switch (kind) {
    case 'same':
      return words
    case 'removed':
      return (
        <del>
          <span className="visually-hidden">bỏ: </span>
          {words}
        </del>
      )
    case 'added':
      return (
        <ins>
          <span className="visually-hidden">thêm: </span>
          {words}
        </ins>
      )
  }
}
