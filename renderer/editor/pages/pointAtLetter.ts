import { type Editor, Element, Node, type Path, type Point, Text } from 'slate'
import { GAP } from '../../../shared/figures/words.ts'

/**
 * The place in front of letter `skip` (blanks and note marks not counted) of the line at `path`,
 * counted as shared/print/pagePlaces.ts does; the line's end when it is shorter by now. Undefined
 * where no line stands any more.
 */
export function pointAtLetter(editor: Editor, path: Path, skip: number): Point | undefined {
  if (!Node.has(editor, path)) return undefined
  const line = Node.get(editor, path)
  if (Text.isText(line)) return undefined
  let left = skip
  let last: Point | undefined
  for (const [at, child] of line.children.entries()) {
    if (Text.isText(child)) {
      const offset = offsetOfLetter(child.text, left)
      last = { path: [...path, at], offset: offset ?? child.text.length }
      if (offset !== undefined) return last
      left -= child.text.replace(/\s/g, '').length
    } else if (Element.isElement(child) && child.type === 'figure') {
      const letters = (child.shown || GAP).replace(/\s/g, '').length
      if (left < letters) return { path: [...path, at, 0], offset: 0 }
      left -= letters
    }
  }
  return last
}

/** Offset of the letter with `skip` letters in front of it; undefined: the text has fewer. */
function offsetOfLetter(text: string, skip: number): number | undefined {
  let letters = 0
  for (let offset = 0; offset < text.length; offset++) {
    if (/\s/.test(text.charAt(offset))) continue
    if (letters === skip) return offset
    letters++
  }
  return undefined
}
