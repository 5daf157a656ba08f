import type { Editor } from 'slate'
import type { Place } from '../../../shared/extract/types.ts'
import { blocksOf, type SearchLine, searchLines } from '../find/lines.ts'
import type { BlockHits, Match } from '../find/matches.ts'
import type { EditorBlock } from '../slateTypes.ts'
import type { Claim } from './claims.ts'

/** Words of a finding in the editor as it is now. */
export interface ClaimPlace {
  readonly match: Match
  readonly block: EditorBlock
  /** Index of the block in the text. */
  readonly at: number
}

const indices = new WeakMap<readonly unknown[], ReadonlyMap<string, number>>()

/** Index of each block of the text; made once for each version of it. */
export function blockIndices(editor: Editor): ReadonlyMap<string, number> {
  const old = indices.get(editor.children)
  if (old !== undefined) return old
  const made = new Map(blocksOf(editor.children).map(({ id }, at) => [id, at]))
  indices.set(editor.children, made)
  return made
}

/** Where the doubted words stand; undefined: their block was written in since. */
export function placeOfClaim(editor: Editor, claim: Claim): ClaimPlace | undefined {
  const at = blockIndices(editor).get(claim.blockId)
  const block = at === undefined ? undefined : blocksOf(editor.children)[at]
  if (at === undefined || block === undefined || block !== claim.block) return undefined
  const match = matchIn(block, claim.finding.places[0])
  return match && { match, block, at }
}

/** A place of the text as it is now, whether it was written in since or not. */
export function placeNow(editor: Editor, place: Place): ClaimPlace | undefined {
  const at = blockIndices(editor).get(place.blockId) ?? holderOf(editor, place.blockId)
  const block = at === undefined ? undefined : blocksOf(editor.children)[at]
  if (at === undefined || block === undefined) return undefined
  const match = matchIn(block, place)
  return match && { match, block, at }
}

function holderOf(editor: Editor, id: string): number | undefined {
  const at = blocksOf(editor.children).findIndex((block) => pathIn(block, id) !== undefined)
  return at < 0 ? undefined : at
}

/** The words of the place, in the line as the page shows it. */
function matchIn(block: EditorBlock, place: Place): Match | undefined {
  const path = pathIn(block, place.blockId)
  if (path === undefined) return undefined
  const line = searchLines(block).find((one) =>
    place.noteId === undefined
      ? one.note === undefined && one.path.join() === path.join()
      : one.note === place.noteId,
  )
  if (line === undefined) return undefined
  const start = shownOffset(block, line, place.start, 'start')
  const end = shownOffset(block, line, place.end, 'end')
  return start < end && end <= line.text.length ? { line, start, end } : undefined
}

/** Path of the line inside the block. */
function pathIn(block: EditorBlock, id: string): readonly number[] | undefined {
  switch (block.type) {
    case 'targetList': {
      const at = block.children.findIndex((item) => item.id === id)
      return at < 0 ? undefined : [at]
    }
    case 'table':
      for (const [row, { children }] of block.children.entries()) {
        const at = children.findIndex((cell) => cell.id === id)
        if (at >= 0) return [row, at]
      }
      return undefined
    default:
      return block.id === id ? [] : undefined
  }
}

/**
 * The page writes words in place of a missing figure, which the text itself is without: what
 * stands behind such a figure stands further on.
 */
function shownOffset(
  block: EditorBlock,
  line: SearchLine,
  offset: number,
  edge: 'start' | 'end',
): number {
  let shift = 0
  for (const piece of line.pieces) {
    const before = piece.start - shift
    if (before > offset || (before === offset && edge === 'end')) break
    if (piece.kind === 'figure' && isEmptyFigure(block, line, piece.index)) {
      shift += piece.end - piece.start
    }
  }
  return offset + shift
}

function isEmptyFigure(block: EditorBlock, line: SearchLine, index: number): boolean {
  if (line.note !== undefined) return false
  const inlines = ((): readonly unknown[] => {
    const [first = 0, second = 0] = line.path
    if (block.type === 'table') return block.children[first]?.children[second]?.children ?? []
    if (block.type === 'targetList') return block.children[first]?.children ?? []
    return block.type === 'divider' || block.type === 'chart' ? [] : block.children
  })()
  const figure = inlines[index]
  return typeof figure === 'object' && figure !== null && 'shown' in figure && figure.shown === ''
}

/** What commands on found words take. */
export function hitsOf({ match, block, at }: ClaimPlace): BlockHits {
  return { block, at, before: 0, matches: [match] }
}
