import type { LinePieces } from '../../shared/compare/types.ts'
import type { Inline } from '../../shared/document/types.ts'
import { isFigure, isFootnote, lineText } from '../../shared/document/walk.ts'

/** Which of the two texts is shown, or both in one. */
export type ShownSide = 'before' | 'after' | 'both'

/** Numbers of headings and notes by their ids. */
export type Markers = ReadonlyMap<string, string>

interface ComparedLineProps {
  readonly pieces: LinePieces
  readonly side: ShownSide
  readonly markers: Markers
}

/** A line with what was taken out struck and what was put in underlined. */
export function ComparedLine({ pieces, side, markers }: ComparedLineProps) {
  return pieces.map(({ kind, inlines }, at) => {
    const key = `${at} ${kind}`
    if (kind === 'same') return <Inlines key={key} inlines={inlines} markers={markers} />
    if (kind === 'removed') {
      return side === 'after' ? null : (
        <del key={key}>
          <Inlines inlines={inlines} markers={markers} isMarked />
        </del>
      )
    }
    return side === 'before' ? null : (
      <ins key={key}>
        <Inlines inlines={inlines} markers={markers} isMarked />
      </ins>
    )
  })
}

interface InlinesProps {
  readonly inlines: readonly Inline[]
  readonly markers: Markers
  /** A note that came or went is told with its words. */
  readonly isMarked?: boolean
}

function Inlines({ inlines, markers, isMarked = false }: InlinesProps) {
  return inlines.map((inline, at) => {
    const key = `${at}`
    if (isFootnote(inline)) {
      const words = lineText(inline.content)
      return isMarked ? (
        <span key={key}> [Chú thích: {words}] </span>
      ) : (
        <sup key={key} title={words}>
          {markers.get(inline.id)}
        </sup>
      )
    }
    const { bold, italic } = inline
    const { underline = false, superscript = false } = isFigure(inline) ? {} : inline
    const words = isFigure(inline) ? inline.shown : inline.text
    if (!bold && !italic && !underline && !superscript) return words
    return (
      <span
        key={key}
        className="compare-words"
        data-bold={bold}
        data-italic={italic}
        data-underlined={underline || undefined}
        data-superscript={superscript || undefined}
      >
        {words}
      </span>
    )
  })
}
