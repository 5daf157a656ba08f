import { createStore, type Store } from '../../state/store.ts'

/** Which headings the outline shows. */
export const outlineFilters = ['all', 'empty', 'gaps', 'comments', 'todo', 'done'] as const
export type OutlineFilter = (typeof outlineFilters)[number]

export const filterNames: Readonly<Record<OutlineFilter, string>> = {
  all: 'Tất cả các mục',
  empty: 'Mục chưa có nội dung',
  gaps: 'Mục còn thiếu số liệu',
  comments: 'Mục còn góp ý mở',
  todo: 'Mục đã giao, chưa xong',
  done: 'Mục đã xong',
}

/** How the outline of one document is looked at. */
export interface OutlineView {
  readonly folded: Store<ReadonlySet<string>>
  /** Row that has the keyboard. */
  readonly active: Store<string | undefined>
  /** Row whose words are being changed. */
  readonly renaming: Store<string | undefined>
  readonly query: Store<string>
  readonly filter: Store<OutlineFilter>
  /** Counted up to ask for the focus. */
  readonly focus: Store<number>
}

const views = new Map<string, OutlineView>()

/** The look at a document's outline, kept while the program runs. */
export function outlineViewOf(document: string): OutlineView {
  let view = views.get(document)
  if (view === undefined) {
    view = {
      folded: createStore<ReadonlySet<string>>(new Set()),
      active: createStore<string | undefined>(undefined),
      renaming: createStore<string | undefined>(undefined),
      query: createStore(''),
      filter: createStore<OutlineFilter>('all'),
      focus: createStore(0),
    }
    views.set(document, view)
  }
  return view
}
