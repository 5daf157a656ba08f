import { useEffect, useMemo } from 'react'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { useStore } from '../../state/store.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { useAtCursor } from '../shell/useAtCursor.ts'
import { tiesAtCursor } from './tiedPlaces.ts'

const DRAFT = 'comment-draft'

/**
 * Marks the commented words. The text only carries the ids of its threads; which of them are
 * open and which one is active say two style sheets, so that neither draws any text again.
 */
export function CommentMarks(): null {
  const { session, desk } = useOpenDocument()
  const rows = useStore(session.threads.rows)
  const active = useStore(desk.comments.active)
  const atCursor = useAtCursor(idsAtCursor)
  const open = useMemo(
    () => rows.filter(({ thread }) => thread.resolved === undefined).map(({ thread }) => thread.id),
    [rows],
  ).join(' ')
  useStyleSheet(open === '' ? '' : markRule(open.split(' '), 'comment'))
  useStyleSheet(active === undefined ? '' : markRule([active], 'comment-active'))
  useDraftMark()

  useEffect(() => {
    const ids = atCursor === '' ? [] : atCursor.split(' ')
    const shown = desk.comments.active.get()
    if (shown !== undefined && ids.includes(shown)) return
    const lengths = new Map(
      session.threads.rows.get().map(({ thread, words = '' }) => [thread.id, words.length]),
    )
    // Of several the one with the fewest words is meant.
    const [best] = ids
      .filter((id) => session.threads.get(id)?.resolved === undefined)
      .sort((a, b) => (lengths.get(a) ?? 0) - (lengths.get(b) ?? 0))
    desk.comments.active.set(best)
  }, [atCursor, session, desk])
  return null
}

function idsAtCursor(editor: Editor): string {
  return tiesAtCursor(editor).join(' ')
}

function markRule(ids: readonly string[], look: 'comment' | 'comment-active'): string {
  const words = ids.map((id) => `[data-comments~="${CSS.escape(id)}"]`).join(',')
  return [
    `.page-text :is(${words}) { border-bottom: 2px solid var(--${look}-line) }`,
    `.page-text [data-slate-leaf]:is(${words}) { background: var(--${look}) }`,
  ].join('\n')
}

/** A sheet of the page's own, for as long as the component lives. */
function useStyleSheet(rules: string): void {
  const sheet = useMemo(() => new CSSStyleSheet(), [])
  useEffect(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [sheet])
  useEffect(() => sheet.replaceSync(rules), [sheet, rules])
}

/** The words of a comment being written stay marked while the keyboard is in the panel. */
function useDraftMark(): void {
  const { session, desk } = useOpenDocument()
  const draft = useStore(desk.comments.draft)
  useEffect(() => {
    const range = draft?.range.current
    if (range === undefined || range === null) return
    const marked = new Highlight(ReactEditor.toDOMRange(session.editor, range))
    CSS.highlights.set(DRAFT, marked)
    return () => {
      if (CSS.highlights.get(DRAFT) === marked) CSS.highlights.delete(DRAFT)
    }
  }, [draft, session])
}
