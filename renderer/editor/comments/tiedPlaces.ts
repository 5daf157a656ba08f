import { type Editor, Element, Node, type Path, Text } from 'slate'
import type { VanKienElement } from '../slateTypes.ts'
import { tiesOf } from './tiesIn.ts'

/** One commented stretch of a block: where it stands in the block, and what it says. */
interface TiedPiece {
  readonly path: Path
  readonly ids: readonly string[]
  readonly words: string
}

const pieces = new WeakMap<VanKienElement, readonly TiedPiece[]>()
const none: readonly TiedPiece[] = []

/** The commented words of a block; read once a block, Slate keeps those that did not change. */
function piecesOf(block: VanKienElement): readonly TiedPiece[] {
  const known = pieces.get(block)
  if (known !== undefined) return known
  const found: TiedPiece[] = []
  const walk = (node: Node, path: Path): void => {
    const ids = tiesOf(node)
    const words = Text.isText(node) ? node.text : shownWords(node)
    if (ids !== undefined && (words !== '' || Element.isElement(node))) {
      found.push({ path, ids, words })
    }
    if (!Element.isElement(node) || node.type === 'figure' || node.type === 'footnote') return
    node.children.forEach((child, at) => {
      walk(child, [...path, at])
    })
  }
  walk(block, [])
  const result = found.length > 0 ? found : none
  pieces.set(block, result)
  return result
}

function shownWords(node: Node): string {
  return Element.isElement(node) && node.type === 'figure' ? node.shown : ''
}

/** Where the words of a thread begin, and what they say now. */
export interface TiedPlace {
  readonly blockId: string
  /** Of the first commented text, figure or note. */
  readonly path: Path
  readonly words: string
}

const LONGEST = 300

/** The threads that have words, in the order of the text. */
export function tiedPlaces(editor: Editor): Map<string, TiedPlace> {
  const places = new Map<string, TiedPlace>()
  /** The line that the last words of a thread stand in. */
  const lines = new Map<string, string>()
  editor.children.forEach((block, at) => {
    if (!Element.isElement(block)) return
    for (const { ids, path, words } of piecesOf(block)) {
      const line = [at, ...path.slice(0, -1)].join()
      for (const id of ids) {
        const place = places.get(id)
        if (place === undefined) places.set(id, { blockId: block.id, path: [at, ...path], words })
        else if (place.words.length < LONGEST) {
          const gap = lines.get(id) === line ? '' : ' '
          places.set(id, { ...place, words: place.words + gap + words })
        }
        lines.set(id, line)
      }
    }
  })
  return places
}

/** Paths of everything tied to the thread, in the order of the text. */
export function pathsTiedTo(editor: Editor, id: string): Path[] {
  return editor.children.flatMap((block, at) =>
    Element.isElement(block)
      ? piecesOf(block)
          .filter(({ ids }) => ids.includes(id))
          .map(({ path }) => [at, ...path])
      : [],
  )
}

/** Ids of the threads whose words the cursor stands in or at, the innermost last. */
export function tiesAtCursor(editor: Editor): readonly string[] {
  const point = editor.selection?.focus
  const leaf = point && Node.getIf(editor, point.path)
  if (point === undefined || !Text.isText(leaf)) return []
  const inside = leaf.comments ?? tiesOf(Node.parent(editor, point.path))
  if (inside !== undefined) return inside
  const { children } = Node.parent(editor, point.path)
  const at = point.path.at(-1) ?? 0
  if (point.offset === 0 && at > 0) return tiesOf(children[at - 1]) ?? []
  if (point.offset === leaf.text.length) return tiesOf(children[at + 1]) ?? []
  return []
}
