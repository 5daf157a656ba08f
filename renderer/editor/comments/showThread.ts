import { type Editor, Node, Path, Transforms } from 'slate'
import { drawn, scrollUntilStill } from '../drawn.ts'
import { focusText } from '../focusText.ts'
import type { OpenDocument } from '../sessionContext.ts'
import { pathsTiedTo, tiedPlaces } from './tiedPlaces.ts'

/** Scrolls to the words of a thread, the cursor stays; false when they are gone. */
export function scrollToThread(editor: Editor, id: string): boolean {
  const [path] = pathsTiedTo(editor, id)
  if (path === undefined) return false
  scrollUntilStill(editor, () => {
    const node = Node.getIf(editor, path)
    if (node !== undefined) drawn(editor, node)?.scrollIntoView({ block: 'center' })
  })
  return true
}

/** Goes to the words of a thread: the cursor stands in them, the keyboard is in the text. */
export function goToThread({ session, desk }: OpenDocument, id: string): boolean {
  const { editor } = session
  const [path] = pathsTiedTo(editor, id)
  desk.comments.active.set(id)
  if (path === undefined) return false
  focusText(editor)
  Transforms.select(editor, { path: Node.first(editor, path)[1], offset: 0 })
  return scrollToThread(editor, id)
}

/** The open thread whose words stand next after the cursor (or before it), round and round. */
export function threadBeside({ session, desk }: OpenDocument, by: 1 | -1): string | undefined {
  const { editor, threads } = session
  const places = [...tiedPlaces(editor)].filter(([id]) => {
    const thread = threads.get(id)
    return thread !== undefined && thread.resolved === undefined
  })
  const current = places.findIndex(([id]) => id === desk.comments.active.get())
  if (current >= 0) return places.at((current + by) % places.length)?.[0]
  const here = editor.selection?.focus.path ?? [0]
  const after = places.findIndex(([, { path }]) => Path.compare(path, here) > 0)
  if (by === 1) return places[Math.max(after, 0)]?.[0]
  return places.at(after < 0 ? -1 : after - 1)?.[0]
}
