import type { Editor, Range } from 'slate'
import type { Comment, CommentThread } from '../../../shared/document/comments.ts'
import { newId } from '../../../shared/ids.ts'
import { normalizeText } from '../../../shared/text/normalize.ts'
import { createStore, type Store } from '../../state/store.ts'
import { quoteOf, tieComment, untieComment } from '../commands/comment.ts'
import type { DocumentMeta } from '../session.ts'
import { keepThreads } from './threadKeeper.ts'
import { tiedPlaces } from './tiedPlaces.ts'

/** A thread as the panel shows it. */
export interface ThreadRow {
  readonly thread: CommentThread
  /** The commented words as they are now; absent when they are gone from the text. */
  readonly words?: string
}

/** The comment threads of an opened document, each tied to its words in the editor. */
export interface Threads {
  /** In the order of the text, those without words last; computed when the typing rests. */
  readonly rows: Store<readonly ThreadRow[]>
  get(id: string): CommentThread | undefined
  /** Starts a thread on the words; undefined when there are none or nothing is said. */
  add(range: Range, text: string, author: string): string | undefined
  reply(id: string, text: string, author: string): void
  /** Other words for a comment; nothing said changes nothing. */
  edit(id: string, comment: string, text: string): void
  /** Takes a reply out; with the first comment the whole thread goes. */
  remove(id: string, comment: string): void
  removeThread(id: string): void
  settle(id: string, author: string): void
  reopen(id: string): void
}

const none: readonly ThreadRow[] = []

/**
 * Threads live in the document's meta, their ties in the editor. Adding and removing a thread
 * are steps of the editor's history: a thread whose tie is undone goes with it, and comes back
 * with it. Only deleted words leave their thread behind.
 */
export function openThreads(
  editor: Editor,
  meta: Store<DocumentMeta>,
  rest: Store<unknown>,
): Threads {
  /** Threads that went with their ties, and could come back with them. */
  const withdrawn = new Map<string, CommentThread>()
  const all = (): readonly CommentThread[] => meta.get().threads ?? []
  const get = (id: string) => all().find((thread) => thread.id === id)

  function write(threads: readonly CommentThread[]): void {
    const { threads: _, ...others } = meta.get()
    meta.set(threads.length > 0 ? { ...others, threads: [...threads] } : others)
  }

  function change(id: string, next: (thread: CommentThread) => CommentThread): void {
    write(all().map((thread) => (thread.id === id ? next(thread) : thread)))
  }

  function withdraw(id: string): void {
    const thread = get(id)
    if (thread === undefined) return
    withdrawn.set(id, thread)
    write(all().filter((one) => one.id !== id))
  }

  function removeThread(id: string): void {
    untieComment(editor, id)
    withdraw(id)
  }

  keepThreads(editor, {
    has: (id) => get(id) !== undefined,
    moved: (lost, back) => {
      for (const id of back) {
        const thread = withdrawn.get(id)
        if (thread === undefined) continue
        withdrawn.delete(id)
        write([...all(), thread])
      }
      const gone = [...lost].filter((id) => get(id) !== undefined)
      if (gone.length === 0) return
      const places = tiedPlaces(editor)
      for (const id of gone) if (!places.has(id)) withdraw(id)
    },
  })

  const rows = createStore<readonly ThreadRow[]>(rowsOf(editor, all(), none))
  let known = all()
  const refresh = (): void => rows.set(rowsOf(editor, all(), rows.get()))
  rest.subscribe(refresh)
  meta.subscribe(() => {
    if (known === all()) return
    known = all()
    refresh()
  })

  return {
    rows,
    get,
    add: (range, text, author) => {
      const comment = written(text, author)
      const quote = quoteOf(editor, range)
      if (comment === undefined) return undefined
      const thread = { id: newId(), quote, comments: [comment] }
      write([...all(), thread])
      if (tieComment(editor, range, thread.id)) return thread.id
      write(all().filter((one) => one.id !== thread.id))
      return undefined
    },
    reply: (id, text, author) => {
      const comment = written(text, author)
      if (comment === undefined) return
      change(id, (thread) => ({ ...thread, comments: [...thread.comments, comment] }))
    },
    edit: (id, comment, text) => {
      const words = clean(text, 5000)
      if (words === '') return
      change(id, (thread) => ({
        ...thread,
        comments: thread.comments.map((one) =>
          one.id === comment ? { ...one, text: words } : one,
        ),
      }))
    },
    remove: (id, comment) => {
      if (get(id)?.comments[0]?.id === comment) removeThread(id)
      else {
        change(id, (thread) => ({
          ...thread,
          comments: thread.comments.filter((one) => one.id !== comment),
        }))
      }
    },
    removeThread,
    settle: (id, author) =>
      change(id, (thread) => ({ ...thread, resolved: { author: nameOf(author), at: now() } })),
    reopen: (id) => change(id, ({ resolved: _, ...thread }) => thread),
  }
}

const now = (): string => new Date().toISOString()

function clean(words: string, most: number): string {
  return normalizeText(words).trim().slice(0, most)
}

/** A person's name as comments carry it. */
export function nameOf(words: string): string {
  return clean(words.replace(/\s+/g, ' '), 100)
}

function written(text: string, author: string): Comment | undefined {
  const [words, name] = [clean(text, 5000), nameOf(author)]
  if (words === '' || name === '') return undefined
  return { id: newId(), author: name, at: now(), text: words }
}

/** Rows that did not change stay the same objects, so that only the others are drawn again. */
function rowsOf(
  editor: Editor,
  threads: readonly CommentThread[],
  before: readonly ThreadRow[],
): readonly ThreadRow[] {
  if (threads.length === 0) return before.length === 0 ? before : none
  const places = tiedPlaces(editor)
  const order = new Map([...places.keys()].map((id, at) => [id, at]))
  const old = new Map(before.map((row) => [row.thread.id, row]))
  const last = order.size
  const rows = [...threads]
    .sort((a, b) => (order.get(a.id) ?? last) - (order.get(b.id) ?? last))
    .map((thread): ThreadRow => {
      const words = places.get(thread.id)?.words
      const row = old.get(thread.id)
      if (row?.thread === thread && row.words === words) return row
      return words === undefined ? { thread } : { thread, words }
    })
  const same = rows.length === before.length && rows.every((row, at) => row === before[at])
  return same ? before : rows
}
