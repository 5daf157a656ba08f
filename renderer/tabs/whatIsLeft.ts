import { Editor, Element, Node, type Point, type Range, Text, Transforms } from 'slate'
import type { Left, Spot } from '../../shared/api/openFiles.ts'
import { quoteOf } from '../editor/commands/comment.ts'
import type { OpenDocument } from '../editor/sessionContext.ts'
import { showToast } from '../ui/toast.tsx'

/** Pixels below the upper edge of the page where the line with the cursor comes back. */
const BELOW = 200
/** About so many letters stand in a line, and a line is so many pixels high. */
const [LETTERS, LINE] = [80, 26] as const

/** What the person leaves in the document: the cursor's place, comments begun and not sent. */
export function leftIn({ session, desk }: OpenDocument): Left {
  const { editor } = session
  const { unsent, draft } = desk.comments
  const cursor = editor.selection && spotOf(editor, editor.selection.focus)
  const range = draft.get()?.range.current ?? undefined
  const begun = [...unsent].flatMap(([thread, words]): Left['unsent'] => {
    if (words.trim() === '') return []
    if (thread !== '') return [{ thread, words }]
    const [from, to] = range ? Editor.edges(editor, range).map((at) => spotOf(editor, at)) : []
    return from === undefined || to === undefined ? [] : [{ words, from, to }]
  })
  return { ...(cursor && { cursor }), unsent: begun }
}

/** Brings that back into a document that was just opened and is not on the screen yet. */
export function bringBack({ session, desk }: OpenDocument, { cursor, unsent }: Left): void {
  const { editor } = session
  const point = cursor && pointAt(editor, cursor)
  if (cursor !== undefined && point !== undefined) {
    Transforms.select(editor, point)
    const above = Math.floor(cursor.letter / LETTERS) * LINE - BELOW
    if (point.path[0] !== 0) desk.place.set({ id: cursor.block, above })
  }
  const { comments } = desk
  for (const { words, thread, from, to } of unsent) {
    const range = from && to && rangeFrom(pointAt(editor, from), pointAt(editor, to))
    if (thread !== undefined) {
      comments.unsent.set(thread, words)
      comments.replying.set(thread)
      comments.active.set(thread)
    } else if (range !== undefined) {
      comments.unsent.set('', words)
      const ref = Editor.rangeRef(editor, range, { affinity: 'inward' })
      comments.draft.set({ range: ref, quote: quoteOf(editor, range) })
    }
  }
  if (comments.unsent.size === 0) return
  showToast({
    words: 'Góp ý đang viết dở vẫn còn.',
    actions: [
      {
        label: 'Viết tiếp',
        run: () => {
          comments.tab.set('threads')
          desk.panel.set('comments')
        },
      },
    ],
  })
}

function spotOf(editor: Editor, point: Point): Spot | undefined {
  const at = point.path.slice(0, 1)
  const block = Node.getIf(editor, at)
  if (!Element.isElement(block)) return undefined
  let letter = point.offset
  for (const [text, path] of Node.texts(block)) {
    if (path.join() === point.path.slice(1).join()) break
    letter += text.text.length
  }
  return { block: block.id, letter }
}

/** The place again; the block's end where it is shorter by now. */
function pointAt(editor: Editor, { block, letter }: Spot): Point | undefined {
  const at = editor.children.findIndex((one) => Element.isElement(one) && one.id === block)
  const node = editor.children[at]
  if (node === undefined || Text.isText(node)) return undefined
  let left = letter
  for (const [text, path] of Node.texts(node)) {
    if (left <= text.text.length) return { path: [at, ...path], offset: left }
    left -= text.text.length
  }
  return Editor.end(editor, [at])
}

function rangeFrom(anchor: Point | undefined, focus: Point | undefined): Range | undefined {
  return anchor && focus && { anchor, focus }
}
