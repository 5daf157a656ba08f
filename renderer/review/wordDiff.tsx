import { useMemo } from 'react'
import { linePieces } from '../../shared/compare/linePieces.ts'
import type { Piece } from '../../shared/compare/types.ts'

/** Earlier words with what has become of them: struck out what is gone, marked what came. */
export function WordDiff({ before, after }: { readonly before: string; readonly after: string }) {
  const pieces = useMemo(() => linePieces([{ text: before }], [{ text: after }]), [before, after])
  return (
    <p className="word-diff" data-testid="review-diff">
      {pieces.map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no names of their own
        <PieceWords key={at} piece={piece} />
      ))}
    </p>
  )
}

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
