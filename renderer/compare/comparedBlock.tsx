import type { LinePieces, LineSide } from '../../shared/compare/types.ts'
import { chartLines } from '../../shared/document/chartWords.ts'
import type { Block } from '../../shared/document/types.ts'
import { lineText } from '../../shared/document/walk.ts'
import { ComparedLine, type Markers, type ShownSide } from './comparedLine.tsx'
import { mergedRows } from './mergedRows.ts'

interface ComparedBlockProps {
  /** What the block is now; of one that is gone what it was. */
  readonly block: Block
  /** What it was, where that tells more. */
  readonly before?: Block
  readonly lines: readonly LinePieces[]
  readonly sides?: readonly LineSide[] | undefined
  readonly side: ShownSide
  /** The whole block came or went, its number with it. */
  readonly wholly?: 'removed' | 'added'
  readonly markers: Markers
}

/** A block as it reads, with its differences marked. */
export function ComparedBlock(props: ComparedBlockProps) {
  const { block, before, lines, sides, side, wholly, markers } = props
  switch (block.type) {
    case 'divider':
      return <p className="compare-divider">{marked(block.text, wholly)}</p>
    case 'chart':
      return (
        <p className="compare-line">
          {wholly === undefined && lines.length > 0
            ? lines.map((pieces, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a block of one line
                <ComparedLine key={at} pieces={pieces} side={side} markers={markers} />
              ))
            : marked(chartLines(block).join('\n'), wholly)}
        </p>
      )
    case 'table':
    case 'targetList': {
      const rows = mergedRows(before, block, lines, sides)
      const line = (pieces: LinePieces) => (
        <ComparedLine pieces={pieces} side={side} markers={markers} />
      )
      if (block.type === 'targetList') {
        return rows.map(({ id, cells }) => (
          <p key={id} className="compare-line">
            {marked('- ', wholly)}
            {cells.map(({ pieces }) => line(pieces))}
          </p>
        ))
      }
      return (
        <table className="compare-table">
          <tbody>
            {rows.map(({ id, isHead, cells }) => (
              <tr key={id} data-head={isHead || undefined}>
                {cells.map(({ pieces, cell }, at) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells of both texts have no other name
                    key={at}
                    colSpan={cell.colSpan}
                    rowSpan={cell.rowSpan}
                    data-align={cell.align}
                  >
                    {line(pieces)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    }
    default: {
      const marker = markers.get(block.id) ?? ''
      // A line without words that came or went would be a gap that nobody understands.
      const isBare = wholly !== undefined && lineText(block.children).trim() === ''
      return (
        <p
          className="compare-line"
          data-level={block.type === 'heading' ? block.level : undefined}
          data-align={block.type === 'paragraph' ? block.align : undefined}
        >
          {marker !== '' && marked(`${marker} `, wholly)}
          {isBare && <span className="compare-nothing">(dòng trống)</span>}
          {lines.map((pieces, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a block of one line
            <ComparedLine key={at} pieces={pieces} side={side} markers={markers} />
          ))}
          {block.type === 'heading' && marked(block.end ?? '', wholly)}
        </p>
      )
    }
  }
}

function marked(words: string, wholly: 'removed' | 'added' | undefined) {
  if (wholly === undefined || words === '') return words
  return wholly === 'removed' ? <del>{words}</del> : <ins>{words}</ins>
}
