import type { ParsedNode } from '../../../shared/paste/htmlTree.ts'
import type { Pasted, PasteTarget } from '../../../shared/paste/pasted.ts'
import { pasteHtml } from '../../../shared/paste/pasteHtml.ts'

/** Windows puts a header of offsets in front of HTML; some programs leave it there. */
const HEADER = /^\s*Version:[\d.]+\s+(?:\w+:\S*\s+)*(?=<)/

/**
 * Reads foreign HTML with the window's own parser. The parsed document is inert: no script of it
 * runs, nothing of it is fetched, and only words and names leave it.
 */
export function pasteForeignHtml(html: string, target: PasteTarget): Pasted {
  const parsed = new DOMParser().parseFromString(html.replace(HEADER, ''), 'text/html')
  return pasteHtml<Node>(parsed.documentElement, readNode, target)
}

function readNode(node: Node): ParsedNode<Node> {
  if (node instanceof Text) return { words: node.data }
  if (!(node instanceof Element)) return undefined
  return {
    tag: node.nodeName.toLowerCase(),
    attribute: (name) => node.getAttribute(name) ?? undefined,
    children: node.childNodes,
  }
}
