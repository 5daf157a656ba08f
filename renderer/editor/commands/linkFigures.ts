import { Editor, Element, Node, type Path, Text } from 'slate'
import { HistoryEditor } from 'slate-history'
import { figure } from '../../../shared/document/build.ts'
import type { Figure, Footnote } from '../../../shared/document/types.ts'
import { isFigure, isFootnote, lineText } from '../../../shared/document/walk.ts'
import type { FigureLink, WantedLink } from '../../../shared/extract/linkWords.ts'
import { isLineElement } from '../slateTypes.ts'
import { forDocument } from '../value.ts'

/**
 * Turns the words of numbers into figures that show the same words, all as one undo step. Lines
 * that have changed since are left alone, and so are words that different marks part. Answers the
 * ids of the figures made.
 */
export function linkFigures(editor: Editor, wanted: readonly WantedLink[]): readonly string[] {
  const lines = new Map<string, WantedLink[]>()
  for (const one of wanted) {
    const key = one.noteId ?? one.blockId
    const list = lines.get(key)
    if (list === undefined) lines.set(key, [one])
    else list.push(one)
  }
  const made: string[] = []
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (const [id, path] of placesOf(editor, lines)) {
        const links = (lines.get(id) ?? []).toSorted((a, b) => startOf(b) - startOf(a))
        const node = Node.get(editor, path)
        if (!Element.isElement(node)) continue
        if (node.type === 'footnote') made.push(...linkInNote(editor, path, node, links))
        else if (isLineElement(node)) made.push(...linkInLine(editor, path, links))
      }
    })
  })
  return made
}

function startOf({ ways }: WantedLink): number {
  return ways[0]?.start ?? 0
}

/** Paths of the lines and notes with those ids, the last one first. */
function placesOf(editor: Editor, wanted: ReadonlyMap<string, unknown>): [string, Path][] {
  const found: [string, Path][] = []
  for (const [node, path] of Node.elements(editor)) {
    if ('id' in node && wanted.has(node.id)) found.push([node.id, path])
  }
  return found.reverse()
}

function linkInLine(editor: Editor, path: Path, links: readonly WantedLink[]): string[] {
  const made: string[] = []
  for (const { line, ways } of links) {
    const node = Node.get(editor, path)
    if (!Element.isElement(node) || !isLineElement(node)) continue
    if (lineText(node.children) !== line) continue
    for (const way of ways) {
      const place = textAt(node.children, way)
      if (place === undefined) continue
      const id = replaceText(editor, [...path, place.index], place.offset, way)
      if (id !== undefined) made.push(id)
      break
    }
  }
  return made
}

/** The one text that holds all of the stretch. */
function textAt(
  inlines: readonly Node[],
  { start, end }: FigureLink,
): { readonly index: number; readonly offset: number } | undefined {
  let at = 0
  for (const [index, inline] of inlines.entries()) {
    const length = Text.isText(inline) ? inline.text.length : shownLength(inline)
    if (at <= start && end <= at + length) {
      return Text.isText(inline) && canBeFigure(inline) ? { index, offset: start - at } : undefined
    }
    at += length
  }
  return undefined
}

/** A figure has no such marks: its words would look otherwise. */
function canBeFigure({ underline, superscript }: Text): boolean {
  return underline !== true && superscript !== true
}

function shownLength(inline: Node): number {
  return Element.isElement(inline) && inline.type === 'figure' ? inline.shown.length : 0
}

function replaceText(
  editor: Editor,
  path: Path,
  offset: number,
  link: FigureLink,
): string | undefined {
  const node = Node.get(editor, path)
  if (!Text.isText(node)) return undefined
  const { text, ...marks } = node
  const last = path.at(-1) ?? 0
  const end = offset + link.words.length
  if (end < text.length) {
    editor.apply({ type: 'split_node', path, position: end, properties: marks })
  }
  if (offset > 0) editor.apply({ type: 'split_node', path, position: offset, properties: marks })
  const at = [...path.slice(0, -1), offset > 0 ? last + 1 : last]
  editor.apply({ type: 'remove_node', path: at, node: Node.get(editor, at) })
  const made = figureLike(node, link)
  editor.apply({ type: 'insert_node', path: at, node: made })
  return made.id
}

/** The figure looks as the words did. */
function figureLike({ bold, italic, comments }: Text, { ref, words }: FigureLink): Figure {
  return {
    ...figure(ref, words),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(comments && { comments }),
  }
}

/** A note's words are a property of its mark. */
function linkInNote(
  editor: Editor,
  path: Path,
  note: Footnote,
  links: readonly WantedLink[],
): string[] {
  let content = note.content
  const made: string[] = []
  for (const { line, ways } of links) {
    if (lineText(content) !== line) continue
    for (const way of ways) {
      const place = textAt(content, way)
      const text = place && content[place.index]
      if (place === undefined || text === undefined || isFigure(text)) continue
      const [front, back] = [
        text.text.slice(0, place.offset),
        text.text.slice(place.offset + way.words.length),
      ]
      const one = figureLike(text, way)
      const parts = [{ ...text, text: front }, one, { ...text, text: back }]
      content = content.toSpliced(place.index, 1, ...parts)
      made.push(one.id)
      break
    }
  }
  if (made.length === 0) return made
  const joined = forDocument(content).flatMap((inline) => (isFootnote(inline) ? [] : [inline]))
  editor.apply({
    type: 'set_node',
    path,
    properties: { content: note.content },
    newProperties: { content: joined },
  })
  return made
}
