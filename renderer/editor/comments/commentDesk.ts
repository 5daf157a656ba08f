import type { RangeRef } from 'slate'
import { createStore, type Store } from '../../state/store.ts'

export type CommentTab = 'threads' | 'sections' | 'points'

/** Which threads the panel lists; `by:` and a name: those that the person wrote in. */
export type ThreadFilter = 'open' | 'all' | 'settled' | `by:${string}`

/** A comment being written: the words it will speak of, which may still move. */
export interface CommentDraft {
  readonly range: RangeRef
  readonly quote: string
}

/** What the panel of comments shows and what it is asked to do. */
export interface CommentDesk {
  readonly tab: Store<CommentTab>
  readonly filter: Store<ThreadFilter>
  /** Id of the thread whose words are marked strongly. */
  readonly active: Store<string | undefined>
  readonly draft: Store<CommentDraft | undefined>
  /** Thread whose reply is being written. */
  readonly replying: Store<string | undefined>
  /** Words not sent yet, by thread ("" for a new one): closing the panel keeps them. */
  readonly unsent: Map<string, string>
  /** Heading whose sharing of work is open for change. */
  readonly section: Store<string | undefined>
  /** How often a command has asked for the fields of `section`: each time they take the keyboard. */
  readonly sectionAsked: Store<number>
}

export function createCommentDesk(): CommentDesk {
  return {
    tab: createStore<CommentTab>('threads'),
    filter: createStore<ThreadFilter>('open'),
    active: createStore<string | undefined>(undefined),
    draft: createStore<CommentDraft | undefined>(undefined),
    replying: createStore<string | undefined>(undefined),
    unsent: new Map(),
    section: createStore<string | undefined>(undefined),
    sectionAsked: createStore(0),
  }
}
