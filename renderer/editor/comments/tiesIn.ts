import { Element, type Node, Text } from 'slate'
import type { Ties } from '../../../shared/document/ties.ts'

/** Ids of the threads that the text, figure or note itself is tied to. */
export function tiesOf(node: Node | undefined): Ties | undefined {
  if (node === undefined) return undefined
  if (Text.isText(node)) return node.comments
  if (!Element.isElement(node)) return undefined
  return node.type === 'figure' || node.type === 'footnote' ? node.comments : undefined
}

/** Every id tied inside the node. */
export function tiesIn(node: Node): Set<string> {
  const ids = new Set<string>()
  const walk = (one: Node): void => {
    if (!Text.isText(one) || one.text !== '') for (const id of tiesOf(one) ?? []) ids.add(id)
    if (Element.isElement(one)) for (const child of one.children) walk(child)
  }
  walk(node)
  return ids
}
