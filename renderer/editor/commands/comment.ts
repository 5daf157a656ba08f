import { Editor, Element, Node, type Path, type Point, Range, Text, Transforms } from 'slate'
import { joinedTies } from '../../../shared/document/ties.ts'
import type { Inline } from '../../../shared/document/types.ts'
import { lineText } from '../../../shared/document/walk.ts'
import { tieInOneStep } from '../comments/threadKeeper.ts'
import { pathsTiedTo } from '../comments/tiedPlaces.ts'
import { tiesOf } from '../comments/tiesIn.ts'
import { inlineAtCursor } from '../inlineAtCursor.ts'
import { isLineElement } from '../slateTypes.ts'

/**
 * What a comment made now would speak of: the selection, else the figure, the note mark or the
 * word at the cursor. Undefined where there is nothing to speak of.
 */
export function commentRange(editor: Editor): Range | undefined {
  const { selection } = editor
  if (selection === null) return undefined
  if (Range.isExpanded(selection)) {
    const range = Editor.unhangRange(editor, selection)
    return hasContent(editor, range) ? range : undefined
  }
  if (inlineAtCursor(editor) !== null) {
    return Editor.range(editor, selection.anchor.path.slice(0, -1))
  }
  return wordAt(editor, selection.anchor)
}

/** The words of a range as a thread quotes them. */
export function quoteOf(editor: Editor, range: Range): string {
  const lines: string[] = []
  for (const [line, path] of Editor.nodes(editor, {
    at: range,
    match: (node) => Element.isElement(node) && isLineElement(node),
  })) {
    if (!Element.isElement(line) || !isLineElement(line)) continue
    const part = Range.intersection(range, Editor.range(editor, path))
    if (part === null) continue
    const [start, end] = Range.edges(part)
    const words = line.children.flatMap((child, at): Inline[] => {
      const here = [...path, at]
      if (!Range.includes(part, here)) return []
      if (!Text.isText(child)) return [child]
      const from = samePath(start.path, here) ? start.offset : 0
      const to = samePath(end.path, here) ? end.offset : child.text.length
      return [{ text: child.text.slice(from, to) }]
    })
    lines.push(lineText(words, () => '[chú thích]'))
  }
  const quote = lines.join(' ').replace(/\s+/g, ' ').trim()
  return quote.length > 300 ? `${quote.slice(0, 299)}…` : quote
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, at) => step === b[at])
}

/** Ties everything in `range` to the thread; one undo step. False when nothing was there. */
export function tieComment(editor: Editor, range: Range, id: string): boolean {
  const texts = partsIn(editor, range)
  const inlines = [...Editor.nodes(editor, { at: range, match: isTiedInline })]
  if (texts.length === 0 && inlines.length === 0) return false
  tieInOneStep(editor, () => {
    for (const [node, at] of inlines) {
      Transforms.setNodes(editor, { comments: joinedTies(tiesOf(node), [id]) }, { at })
    }
    // From the end: splitting a text moves only what stands behind it.
    for (const { text, at } of texts.reverse()) {
      const comments = joinedTies(text.comments, [id])
      Transforms.setNodes(editor, { comments }, { at, match: Text.isText, split: true })
    }
  })
  return true
}

/** Takes the ties to the thread off the text; one undo step. */
export function untieComment(editor: Editor, id: string): void {
  const paths = pathsTiedTo(editor, id)
  if (paths.length === 0) return
  tieInOneStep(editor, () => {
    for (const at of paths) {
      const rest = (tiesOf(Node.get(editor, at)) ?? []).filter((one) => one !== id)
      if (rest.length > 0) Transforms.setNodes(editor, { comments: rest }, { at })
      else Transforms.unsetNodes(editor, 'comments', { at })
    }
  })
}

function isTiedInline(node: Node): boolean {
  return Element.isElement(node) && (node.type === 'figure' || node.type === 'footnote')
}

/** The parts of texts inside the range that have letters. */
function partsIn(editor: Editor, range: Range): { text: Text; at: Range }[] {
  const [start, end] = Range.edges(range)
  const parts: { text: Text; at: Range }[] = []
  for (const [text, path] of Editor.nodes(editor, { at: range, match: Text.isText })) {
    if (!Text.isText(text)) continue
    const from = samePath(start.path, path) ? start.offset : 0
    const to = samePath(end.path, path) ? end.offset : text.text.length
    if (from >= to) continue
    parts.push({ text, at: { anchor: { path, offset: from }, focus: { path, offset: to } } })
  }
  return parts
}

function hasContent(editor: Editor, range: Range): boolean {
  if (partsIn(editor, range).some(({ text }) => text.text.trim() !== '')) return true
  return [...Editor.nodes(editor, { at: range, match: isTiedInline })].length > 0
}

const letter = /[\p{L}\p{M}\p{N}]/u

/** The word that holds the point or ends at it, parted by looks or not. */
function wordAt(editor: Editor, point: Point): Range | undefined {
  const line = Node.getIf(editor, point.path.slice(0, -1))
  if (!Element.isElement(line) || !isLineElement(line)) return undefined
  const parent = point.path.slice(0, -1)
  // Figures and notes end a word.
  const letters: { readonly letter: string; readonly point: Point }[] = []
  let cursor = 0
  line.children.forEach((child, at) => {
    const path = [...parent, at]
    const text = Text.isText(child) ? child.text : ' '
    if (at === point.path.at(-1)) cursor = letters.length + point.offset
    for (let offset = 0; offset < text.length; offset++) {
      letters.push({ letter: text[offset] ?? '', point: { path, offset } })
    }
  })
  const isLetter = (at: number): boolean => letter.test(letters[at]?.letter ?? '')
  let from = cursor
  while (from > 0 && isLetter(from - 1)) from--
  let to = cursor
  while (isLetter(to)) to++
  // Between two words the one in front is meant.
  if (from === to) {
    while (from > 0 && !isLetter(from - 1)) from--
    to = from
    while (from > 0 && isLetter(from - 1)) from--
  }
  if (from === to) {
    while (to < letters.length && !isLetter(to)) to++
    from = to
    while (isLetter(to)) to++
  }
  const [first, last] = [letters[from]?.point, letters[to - 1]?.point]
  if (first === undefined || last === undefined || from === to) return undefined
  return { anchor: first, focus: { path: last.path, offset: last.offset + 1 } }
}
