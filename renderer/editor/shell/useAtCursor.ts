import { useCallback, useSyncExternalStore } from 'react'
import type { Editor } from 'slate'
import { useSlateStatic } from 'slate-react'

/**
 * What the toolbar and the menus show of the place of the cursor (a plain value): asked after each
 * step of the editor but for letters typed on in a text, which change nothing of it. A score of
 * such questions took as long as putting the letter in.
 */
export function useAtCursor<T extends string | boolean | undefined>(ask: (editor: Editor) => T): T {
  const editor = useSlateStatic()
  const watch = useCallback((tell: () => void) => watchBesideLetters(editor, tell), [editor])
  return useSyncExternalStore(watch, () => ask(editor))
}

/** The same asked after each step, letters too: what is asked must cost next to nothing. */
export function useAtLetters<T extends string | undefined>(ask: (editor: Editor) => T): T {
  const editor = useSlateStatic()
  const watch = useCallback((tell: () => void) => watchLetters(editor, tell), [editor])
  return useSyncExternalStore(watch, () => ask(editor))
}

/** Tells of every step of the editor, letters too, which slate-react hears of when they rest. */
export function watchLetters(editor: Editor, tell: () => void): () => void {
  return watchIn(watchersOf(editor).ofAll, tell)
}

/** Tells of every step of the editor that is more than letters typed on in a text. */
export function watchBesideLetters(editor: Editor, tell: () => void): () => void {
  return watchIn(watchersOf(editor).besideLetters, tell)
}

type Tells = Set<() => void>

interface Watchers {
  readonly ofAll: Tells
  readonly besideLetters: Tells
}

const watchers = new WeakMap<Editor, Watchers>()

function watchIn(tells: Tells, tell: () => void): () => void {
  tells.add(tell)
  return () => tells.delete(tell)
}

function watchersOf(editor: Editor): Watchers {
  return watchers.get(editor) ?? startWatching(editor)
}

function startWatching(editor: Editor): Watchers {
  const { ofAll, besideLetters }: Watchers = { ofAll: new Set(), besideLetters: new Set() }
  watchers.set(editor, { ofAll, besideLetters })
  let before = ''
  const { onChange } = editor
  editor.onChange = (options) => {
    onChange(options)
    for (const tell of [...ofAll]) tell()
    // Whether there is anything to undo changes with the first letter.
    const { undos, redos } = editor.history
    const now = `${undos.length > 0} ${redos.length > 0}`
    const isMore = now !== before || !isTypedOn(editor)
    before = now
    if (isMore) for (const tell of [...besideLetters]) tell()
  }
  return { ofAll, besideLetters }
}

/** Letters behind others of the same text, which is what the cursor stands in. */
function isTypedOn({ operations }: Editor): boolean {
  return (
    operations.length > 0 && operations.every((one) => one.type === 'insert_text' && one.offset > 0)
  )
}
