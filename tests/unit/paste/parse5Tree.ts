import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { ParsedNode } from '../../../shared/paste/htmlTree.ts'
import type { Pasted, PasteTarget } from '../../../shared/paste/pasted.ts'
import { pasteHtml } from '../../../shared/paste/pasteHtml.ts'

type Node = DefaultTreeAdapterTypes.Node

/** parse5 follows the same standard as the window's own parser (renderer/editor/paste). */
function read(node: Node): ParsedNode<Node> {
  if ('value' in node) return { words: node.value }
  if (!('childNodes' in node)) return undefined
  const attributes = 'attrs' in node ? node.attrs : []
  return {
    tag: node.nodeName.toLowerCase(),
    attribute: (name) => attributes.find((one) => one.name === name)?.value,
    children: node.childNodes,
  }
}

export function pasteHtmlText(html: string, target: PasteTarget): Pasted {
  return pasteHtml<Node>(parse(html), read, target)
}
