import type { Editor, Point, Range } from 'slate'
import { ReactEditor } from 'slate-react'
import { standsWhereLeft } from '../syncSelection.ts'

/**
 * Slate asks six times a key where the browser's cursor stands, and each time it copies the words
 * in front of it. In plain words the browser's own offset is the answer; everywhere else (at a
 * figure, a note, an empty text, a line break at the end) Slate goes on asking in its own way.
 */
export function spareSlateTheCopies(): void {
  const { toSlatePoint, toSlateRange } = ReactEditor
  if (spared.has(toSlatePoint)) return
  ReactEditor.toSlatePoint = (editor, place, options) =>
    // The overload's type depends on `suppressThrow`; a point satisfies both.
    (pointInWords(editor, place[0], place[1]) as ReturnType<typeof toSlatePoint>) ??
    toSlatePoint(editor, place, options)
  ReactEditor.toSlateRange = (editor, range, options) =>
    (cursorInWords(editor, range) as ReturnType<typeof toSlateRange>) ??
    toSlateRange(editor, range, options)
  spared.add(ReactEditor.toSlatePoint)
}

const spared = new WeakSet<object>()

type Asked = Parameters<typeof ReactEditor.toSlateRange>[1]
/** All that Slate's own questions need of an editor. */
type Asking = Parameters<typeof ReactEditor.toSlateRange>[0]

function cursorInWords(editor: Asking, range: Asked): Range | undefined {
  const isSelection = 'anchorNode' in range
  const node = isSelection ? range.anchorNode : range.startContainer
  const offset = isSelection ? range.anchorOffset : range.startOffset
  const end = isSelection ? range.focusNode : range.endContainer
  if (node === null || node !== end) return undefined
  if (offset !== (isSelection ? range.focusOffset : range.endOffset)) return undefined
  const point = pointInWords(editor, node, offset)
  return point && { anchor: point, focus: point }
}

/** The place in a text that is drawn as one string and nothing else; else undefined. */
function pointInWords(editor: Asking, node: Node, offset: number): Point | undefined {
  if (!(node instanceof Text)) return undefined
  const words = node.parentElement
  if (!words?.hasAttribute('data-slate-string') || words.childNodes.length !== 1) return undefined
  const leaf = words.parentElement
  if (!leaf?.hasAttribute('data-slate-leaf') || leaf.childNodes.length !== 1) return undefined
  const text = leaf.parentElement
  if (text?.getAttribute('data-slate-node') !== 'text' || text.childNodes.length !== 1)
    return undefined
  try {
    return { path: ReactEditor.findPath(editor, ReactEditor.toSlateNode(editor, text)), offset }
  } catch {
    // Another editor's text, or one that is on its way to the screen: Slate decides.
    return undefined
  }
}

/**
 * After each letter the browser tells that the cursor has moved: to where the editor has put it.
 * Slate would look where that is, and once more behind a timer. It hears of every other movement,
 * and of this one too if it has heard of another since the text was drawn.
 */
export function spareSlateTheEcho(editor: Editor, text: HTMLElement): () => void {
  let heard = false
  const hear = (event: Event): void => {
    if (event.target !== document) return
    const isEcho = document.activeElement === text && standsWhereLeft(editor)
    if (isEcho && !heard) event.stopPropagation()
    heard = !isEcho
  }
  window.addEventListener('selectionchange', hear, true)
  return () => window.removeEventListener('selectionchange', hear, true)
}
