import type { Block, Inline } from '../document/types.ts'
import { parseBullet, parseMarker } from '../recognize/markers.ts'
import { buildTree, type HtmlElement, type ParsedNode } from './htmlTree.ts'
import type { Pasted, PasteTarget } from './pasted.ts'
import type { Source } from './pieces.ts'
import { readHtml } from './readHtml.ts'
import { linesOfPieces, recognizeLines } from './recognizePieces.ts'
import { inlinesOf, tokensOf } from './runs.ts'

/** Blocks of what another program put on the clipboard as HTML; `read` speaks for the parser. */
export function pasteHtml<N>(
  root: N,
  read: (node: N) => ParsedNode<N>,
  target: PasteTarget,
): Pasted {
  const tree = buildTree(root, read)
  return pasteTree(tree.root, tree.cut, target)
}

function pasteTree(root: HtmlElement, cut: boolean, target: PasteTarget): Pasted {
  const source = readHtml(root, cut)
  const { dropped, decoded } = source
  const blocks: Block[] = recognizeLines(linesOfPieces(source.pieces, source.notes), target)
  const inline = inlineOf(source)
  return { blocks, ...(inline && { inline }), lines: () => linesOf(source), dropped, decoded, cut }
}

/** A single line is a fragment that goes into the line at the cursor. */
function inlineOf({ pieces, notes }: Source): Pasted['inline'] {
  const [only, more] = pieces
  if (only?.kind !== 'line' || more !== undefined) return undefined
  const text = tokensOf(only.runs)
  const marked = parseBullet(text) !== undefined || parseMarker(text) !== undefined
  return { words: inlinesOf(only.runs, notes), when: marked ? 'inside' : 'always' }
}

function linesOf({ pieces, notes }: Source): Inline[][] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'line') return [inlinesOf(piece.runs, notes)]
    return piece.table.children.map(({ children }) =>
      children.flatMap((cell, at): Inline[] =>
        at === 0 ? cell.children : [{ text: ' ' }, ...cell.children],
      ),
    )
  })
}
