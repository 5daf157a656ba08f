import type { HeadingLevel } from '../document/types.ts'
import { readEmphasis } from './emphasis.ts'
import { type Ladder, ladderFor } from './levels.ts'
import { type BulletStart, isDivider, type Marker, parseBullet, parseMarker } from './markers.ts'
import { isSectionTitle } from './roleWords.ts'
import { type Shape, shapeOf } from './shapes.ts'
import type { Rows } from './tables.ts'
import { plain } from './tokens.ts'
import type { Paragraph } from './types.ts'

/** A paragraph with what its beginning says; verdicts come later (headings.ts). */
export interface Node {
  readonly line: number
  /** Text with tokens, marker and bullet sign included. */
  readonly text: string
  /** The cells of a table, which has no text. */
  readonly rows: Rows | undefined
  readonly divider: boolean
  readonly bullet: BulletStart | undefined
  readonly marker: Marker | undefined
  /** Shape of the words after the marker (of the whole text where there is none). */
  readonly shape: Shape
  /** Level of a numbered node. */
  level: HeadingLevel | undefined
  /** Index of the numbered node it stands under, -1 for none. */
  parent: number
}

function readNode(paragraph: Paragraph): Node {
  const text = readEmphasis(paragraph.text)
  const divider = isDivider(text)
  const bullet = divider ? undefined : parseBullet(text)
  const marker = divider || bullet !== undefined ? undefined : parseMarker(text)
  return {
    line: paragraph.line,
    text,
    rows: paragraph.rows,
    divider,
    bullet,
    marker,
    shape: shapeOf(bullet?.rest ?? marker?.rest ?? text),
    level: undefined,
    parent: -1,
  }
}

/** Level that a "*" heading stands under; see `ladderFor` for the level it then gets. */
function aboveStar(
  nodes: readonly Node[],
  index: number,
  open: readonly number[],
): HeadingLevel | undefined {
  const node = nodes[index]
  const levelAt = (at: number | undefined): HeadingLevel | undefined =>
    at === undefined ? undefined : nodes[at]?.level
  const numbered = open.filter((at) => nodes[at]?.marker?.kind !== 'star')
  // A section ("Nguyên nhân hạn chế") stands under a section, not under the field in front of it.
  if (isSectionTitle(plain(node?.marker?.rest ?? ''))) {
    const sections = numbered.filter((at) => isSectionTitle(plain(nodes[at]?.marker?.rest ?? '')))
    return levelAt(sections.at(-1)) ?? 2
  }
  return levelAt(numbered.at(-1))
}

function above(
  nodes: readonly Node[],
  open: readonly number[],
  kind: Marker['kind'],
): HeadingLevel | undefined {
  for (const at of [...open].reverse()) {
    const other = nodes[at]?.marker?.kind
    if (other === undefined || other === kind || other === 'star') continue
    if (kind === 'letter' && other === 'round') continue
    return nodes[at]?.level
  }
  return undefined
}

function placeNodes(nodes: readonly Node[], ladder: Ladder): void {
  const open: number[] = []
  nodes.forEach((node, index) => {
    const { marker } = node
    if (marker === undefined) {
      node.parent = open.at(-1) ?? -1
      return
    }
    const under =
      marker.kind === 'star' ? aboveStar(nodes, index, open) : above(nodes, open, marker.kind)
    const level = ladder.levelOf(marker.kind, under)
    node.level = level
    while (open.length > 0 && (nodes[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop()
    node.parent = open.at(-1) ?? -1
    open.push(index)
  })
}

/** The paragraphs with their markers read, their levels and what stands under what. */
export function readNodes(paragraphs: readonly Paragraph[]): Node[] {
  const nodes = paragraphs.map(readNode)
  const kinds = new Set(
    nodes.flatMap((node) => (node.marker === undefined ? [] : [node.marker.kind])),
  )
  placeNodes(nodes, ladderFor(kinds))
  return nodes
}
