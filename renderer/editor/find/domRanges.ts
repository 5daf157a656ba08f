import { type Editor, Node } from 'slate'
import { drawn } from '../drawn.ts'
import type { Match } from './matches.ts'

/** Element of the node at `path`; none while React has not drawn it yet. */
function drawnAt(editor: Editor, path: readonly number[]): HTMLElement | undefined {
  const node = Node.getIf(editor, [...path])
  return node === undefined ? undefined : drawn(editor, node)
}

/** The list of notes behind the text; looked for among few, not in the whole text. */
export function notesList(editor: Editor): globalThis.Element | undefined {
  const page = drawn(editor, editor)?.closest('.page')
  return [...(page?.children ?? [])].find((part) => part.classList.contains('notes'))
}

/** The words of a note in the list of notes. */
function noteRow(editor: Editor, id: string): globalThis.Element | null {
  return notesList(editor)?.querySelector(`[data-note-row="${CSS.escape(id)}"]`) ?? null
}

/** Where the match stands on the screen, a range a piece of text. */
export function domRanges(editor: Editor, match: Match, block: number): Range[] {
  const { line, start, end } = match
  if (line.note !== undefined) {
    const row = noteRow(editor, line.note)
    return row === null ? [] : rangesIn(textsOf([row]), start, end)
  }
  return line.pieces.flatMap((piece) => {
    if (piece.start >= end || piece.end <= start) return []
    const dom = drawnAt(editor, [block, ...line.path, piece.index])
    if (dom === undefined) return []
    // Slate marks what is text of the document; a figure shows its words in its own element.
    const shown = piece.kind === 'figure' ? '.figure-words' : '[data-slate-string]'
    const texts = textsOf(dom.querySelectorAll(shown))
    return rangesIn(texts, Math.max(start, piece.start) - piece.start, end - piece.start)
  })
}

function textsOf(elements: Iterable<globalThis.Element>): Text[] {
  const texts: Text[] = []
  for (const element of elements) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text) texts.push(node)
    }
  }
  return texts
}

function rangesIn(texts: readonly Text[], start: number, end: number): Range[] {
  const ranges: Range[] = []
  let at = 0
  for (const text of texts) {
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, text.length)]
    if (from < to) {
      const range = document.createRange()
      range.setStart(text, from)
      range.setEnd(text, to)
      ranges.push(range)
    }
    at += text.length
  }
  return ranges
}
