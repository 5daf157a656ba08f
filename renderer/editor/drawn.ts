import type { Editor, Node } from 'slate'
import { ReactEditor } from 'slate-react'

/**
 * The element of a node, or of the whole text. Undefined while it is not on the screen: React has
 * not drawn it yet, or another tab is shown, whose coming takes no more than a frame.
 */
export function drawn(editor: Editor, node: Node): HTMLElement | undefined {
  try {
    const element = ReactEditor.toDOMNode(editor, node)
    return element.isConnected ? element : undefined
  } catch {
    return undefined
  }
}

/** Does it in the next frame, unless the text has left the screen by then. */
export function nextFrame(editor: Editor, run: () => void): void {
  requestAnimationFrame(() => {
    if (drawn(editor, editor) !== undefined) run()
  })
}

/** Frames in which nothing moves any more: heights are known. */
const STILL = 4

/** Frames after which a text that still moves is left alone. */
const MOST = 60

/** What a person does next to the text ends its scrolling. */
const takeovers = ['wheel', 'keydown', 'pointerdown'] as const

const running = new WeakMap<Editor, object>()

/**
 * Scrolls until the place stays where it is: chunks out of sight have an estimated height, which
 * becomes a true one once they come near the window. Ends when the person does something, when
 * another scrolling begins, or when the text is no longer on the screen.
 */
export function scrollUntilStill(editor: Editor, place: () => void): void {
  const scroll = drawn(editor, editor)?.closest('.page-scroll')
  place()
  if (!scroll) return
  const run = {}
  running.set(editor, run)
  let [frames, still, before] = [0, 0, '']
  const end = (): void => {
    if (running.get(editor) === run) running.delete(editor)
    for (const kind of takeovers) window.removeEventListener(kind, end, true)
  }
  const frame = (): void => {
    if (running.get(editor) !== run || !scroll.isConnected) {
      end()
      return
    }
    place()
    const now = `${scroll.scrollTop} ${scroll.scrollHeight}`
    still = now === before ? still + 1 : 0
    before = now
    if (still >= STILL || ++frames >= MOST) end()
    else requestAnimationFrame(frame)
  }
  for (const kind of takeovers) window.addEventListener(kind, end, true)
  requestAnimationFrame(frame)
}
