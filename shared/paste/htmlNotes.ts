import { elementsIn, type HtmlElement, isElement, wordsOf } from './htmlTree.ts'

/** The notes of a text: their marks and where their words stand. */
export interface HtmlNotes {
  /** Mark in the text to the index of its note. */
  readonly marks: ReadonlyMap<HtmlElement, number>
  /** The element that holds the words of each note, by index. */
  readonly bodies: readonly HtmlElement[]
  /** The marks in front of those words, and the words' elements: not part of the text. */
  readonly gone: ReadonlySet<HtmlElement>
}

const BLOCKS = new Set(['p', 'div', 'li', 'dd', 'aside', 'section', 'td'])
const MARK = /^[\s[(]*(?:\d{1,3}|[ivx]{1,5}|[a-z]|\*{1,3}|†)[\s\])]*[.:]?\s*$/i
/** Marks of comments look like marks of notes. */
const COMMENT = /^#?_(?:msocom|cmnt)|^cmnt/i

/**
 * A note's mark and its words link to each other, in Word (`_ftn1`, `_ftnref1`), LibreOffice
 * (`sdfootnote1sym`, `sdfootnote1anc`), Google Docs and on web pages alike.
 */
export function findNotes(root: HtmlElement): HtmlNotes {
  const links: HtmlElement[] = []
  const named = new Map<string, HtmlElement>()
  for (const element of elementsIn(root)) {
    const { id, name, href } = element.attributes
    if (id !== undefined && !named.has(id)) named.set(id, element)
    if (name !== undefined && !named.has(name)) named.set(name, element)
    if (element.tag === 'a' && href?.includes('#') === true) links.push(element)
  }
  const marks = new Map<HtmlElement, number>()
  const bodies: HtmlElement[] = []
  const gone = new Set<HtmlElement>()
  if (links.length < 2) return { marks, bodies, gone }
  const parents = parentsOf(root)
  const order = new Map(links.map((link, at) => [link, at]))
  for (const link of links) {
    if (gone.has(link) || !MARK.test(wordsOf(link))) continue
    const target = named.get(anchorOf(link))
    if (target === undefined || COMMENT.test(anchorOf(link)) || target === link) continue
    const block = blockAround(target, parents)
    if (block === undefined || contains(block, link, parents)) continue
    const own = namesAround(link, parents)
    const back = [...elementsIn(block)].find(
      (one) =>
        one.tag === 'a' && own.has(anchorOf(one)) && (order.get(one) ?? 0) > (order.get(link) ?? 0),
    )
    if (back === undefined) continue
    const body = wholeNote(block, parents)
    if (gone.has(body)) continue
    marks.set(link, bodies.length)
    bodies.push(body)
    gone.add(back).add(body)
  }
  return { marks, bodies, gone }
}

function anchorOf(link: HtmlElement): string {
  const href = link.attributes.href ?? ''
  const name = href.slice(href.indexOf('#') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

type Parents = ReadonlyMap<HtmlElement, HtmlElement>

function parentsOf(root: HtmlElement): Parents {
  const parents = new Map<HtmlElement, HtmlElement>()
  for (const element of [root, ...elementsIn(root)]) {
    for (const child of element.children) if (isElement(child)) parents.set(child, element)
  }
  return parents
}

function blockAround(target: HtmlElement, parents: Parents): HtmlElement | undefined {
  let at: HtmlElement | undefined = target
  while (at !== undefined && !BLOCKS.has(at.tag)) at = parents.get(at)
  return at
}

function contains(block: HtmlElement, inner: HtmlElement, parents: Parents): boolean {
  let at: HtmlElement | undefined = inner
  while (at !== undefined && at !== block) at = parents.get(at)
  return at === block
}

/** Names of the mark and of what stands close around it. */
function namesAround(link: HtmlElement, parents: Parents): Set<string> {
  const names = new Set<string>()
  const add = (element: HtmlElement): void => {
    for (const name of [element.attributes.id, element.attributes.name]) {
      if (name !== undefined) names.add(name)
    }
  }
  let at: HtmlElement | undefined = link
  for (let up = 0; up < 3 && at !== undefined && !BLOCKS.has(at.tag); up++) {
    add(at)
    at = parents.get(at)
  }
  for (const inner of elementsIn(link)) add(inner)
  return names
}

/** Word and LibreOffice wrap the paragraphs of one note in an element of their own. */
function wholeNote(block: HtmlElement, parents: Parents): HtmlElement {
  const around = parents.get(block)
  if (around === undefined || around.tag !== 'div') return block
  const { id = '', style = '' } = around.attributes
  const own = /^(?:[fe]tn|edn|sd(?:foot|end)note)\d+$/.test(id)
  return own || /mso-element:\s*(?:foot|end)note\b(?!-)/.test(style) ? around : block
}
