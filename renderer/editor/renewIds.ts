import type { Descendant } from 'slate'
import { newId } from '../../shared/ids.ts'
import './slateTypes.ts'

/** The same nodes with new ids everywhere, figures inside footnotes included. */
export function renewIds(nodes: readonly Descendant[]): Descendant[] {
  return nodes.map(renew)
}

function renew(node: Descendant): Descendant {
  if (!('type' in node)) return node
  const id = newId()
  if (node.type === 'footnote') {
    const content = node.content.map((part) => ('type' in part ? { ...part, id: newId() } : part))
    return { ...node, id, content }
  }
  // Children keep their kind, so the node stays what it is.
  return { ...node, id, children: renewIds(node.children) } as Descendant
}
