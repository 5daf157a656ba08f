import { memo, useState } from 'react'
import { linePieces } from '../../shared/compare/linePieces.ts'
import type { Inline } from '../../shared/document/types.ts'
import { type DiffPart, foldSame } from './foldSame.ts'
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
  const pieces = linePieces([{ text: before }], [{ text: after }])
  return (
    <p>
      <FoldedWords parts={pieces.map(({ kind, inlines }) => ({ kind, words: wordsOf(inlines) }))} />
    </p>
  )
})

function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map((one) => ('text' in one ? one.text : '')).join('')
}

/** Changes with the words next to them; all words by a button. */
export function FoldedWords({ parts }: { readonly parts: readonly DiffPart[] }) {
  const [isWhole, setWhole] = useState(false)
  const folded = foldSame(parts)
  const isFolded = folded.some((part, at) => part !== parts[at])
  return (
    <>
      {(isWhole ? parts : folded).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no names of their own
        <PartWords key={at} part={part} />
      ))}
      {isFolded && (
        <button
          type="button"
          className="link-button review-whole"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? 'thu gọn' : 'cả đoạn'}
        </button>
      )}
    </>
  )
}

function PartWords({ part: { kind, words } }: { readonly part: DiffPart }) {
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
