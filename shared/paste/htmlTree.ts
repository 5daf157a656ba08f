/**
 * HTML as plain data: what a parser (the window's own, or a pure one in tests) made of it, with
 * nothing but words, names and the few attributes that are read. Nothing of it can run or load.
 */

export interface HtmlElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: HtmlNode[]
}

export type HtmlNode = HtmlElement | string

/** What a parser's node is: words, an element, or nothing that matters (comments). */
export type ParsedNode<N> =
  | { readonly words: string }
  | {
      readonly tag: string
      readonly attribute: (name: string) => string | undefined
      readonly children: Iterable<N>
    }
  | undefined

const ATTRIBUTES = [
  'class',
  'style',
  'id',
  'name',
  'href',
  'align',
  'width',
  'height',
  'colspan',
  'span',
  'rowspan',
  'face',
  'type',
  'start',
  'value',
  'role',
  'hidden',
  'aria-hidden',
  'data-van-kien',
] as const

/** Never part of the text. Pictures are kept, to be told. */
const JUNK = new Set(
  'script noscript template iframe frame object embed applet link meta title base nav button input select option textarea datalist audio video canvas map dialog menu svg xml math'.split(
    ' ',
  ),
)

/** Deeper elements are taken up by the one at this depth. */
const MAX_DEPTH = 120
const MAX_NODES = 400_000

/**
 * The tree below `root`. Walks without recursion, so that no nesting is too deep; what lies
 * beyond the limit of nodes is left out, and `cut` says so.
 */
export function buildTree<N>(
  root: N,
  read: (node: N) => ParsedNode<N>,
): { readonly root: HtmlElement; readonly cut: boolean } {
  const top: HtmlElement = { tag: 'body', attributes: {}, children: [] }
  const open: { into: HtmlElement; depth: number; rest: Iterator<N> }[] = [
    { into: top, depth: 0, rest: [root][Symbol.iterator]() },
  ]
  let nodes = 0
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const next = level.rest.next()
    if (next.done === true) {
      open.pop()
      continue
    }
    if (++nodes > MAX_NODES) return { root: top, cut: true }
    const parsed = read(next.value)
    if (parsed === undefined) continue
    if ('words' in parsed) {
      level.into.children.push(parsed.words)
      continue
    }
    if (JUNK.has(parsed.tag)) continue
    const attributes: Record<string, string> = {}
    for (const name of ATTRIBUTES) {
      const value = parsed.attribute(name)
      if (value !== undefined) attributes[name] = value
    }
    const element: HtmlElement = { tag: parsed.tag, attributes, children: [] }
    const deep = level.depth >= MAX_DEPTH
    if (!deep || parsed.tag === 'br' || parsed.tag === 'img') level.into.children.push(element)
    open.push({
      into: deep ? level.into : element,
      depth: deep ? level.depth : level.depth + 1,
      rest: parsed.children[Symbol.iterator](),
    })
  }
  return { root: top, cut: false }
}

export function isElement(node: HtmlNode | undefined): node is HtmlElement {
  return typeof node === 'object'
}

/** All elements below, in order of the text. */
export function* elementsIn(root: HtmlElement): Generator<HtmlElement> {
  const open: HtmlNode[] = [...root.children].reverse()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue
    yield node
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at]
      if (isElement(child)) open.push(child)
    }
  }
}

/** The words below, as they stand. */
export function wordsOf(node: HtmlNode): string {
  if (!isElement(node)) return node
  return node.children.map(wordsOf).join('')
}
