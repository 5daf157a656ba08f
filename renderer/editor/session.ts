import type { Descendant, Editor, Operation } from 'slate'
import { countBody } from '../../shared/document/counts.ts'
import { type OutlineEntry, outlineOf } from '../../shared/document/outline.ts'
import type { Block, Footnote, VanKienDocument } from '../../shared/document/types.ts'
import { footnotesOf } from '../../shared/document/walk.ts'
import { formatRules } from '../../shared/formatRules/formatRules.ts'
import { newId } from '../../shared/ids.ts'
import type { PagePlace } from '../../shared/print/pagePlaces.ts'
import { createAlarm } from '../state/alarm.ts'
import { createStore, type Store } from '../state/store.ts'
import { sectionAtCursor } from './commands/sectionAt.ts'
import { openThreads, type Threads } from './comments/threads.ts'
import { withCopyOut } from './copyOut.ts'
import { createVanKienEditor } from './createEditor.ts'
import { withFigureOrigin } from './figures/withFigureOrigin.ts'
import { type FigureRow, listFigures } from './listFigures.ts'
import type { Lengths } from './pages/pagesNow.ts'
import { withAutoformat } from './plugins/withAutoformat.ts'
import { keepOriginWithin } from './plugins/withOrigin.ts'
import { takeBlocks } from './plugins/withPaste.ts'
import './slateTypes.ts'
import { toBody, toSlateValue } from './value.ts'
import { createViewStore, type ViewStore } from './viewStore.ts'

/** All of a document but its body, which the editor holds. */
export type DocumentMeta = Omit<VanKienDocument, 'body'>

/** Lists beside the page, computed a moment after the typing rests. */
export interface Survey {
  readonly outline: readonly OutlineEntry[]
  readonly figures: readonly FigureRow[]
  readonly notes: readonly { readonly note: Footnote; readonly number: string }[]
  readonly words: number
}

/** The pages of the PDF: how many, and where those from the second on begin. */
export interface Pages {
  readonly count: number
  readonly places: readonly PagePlace[]
  /** The text that they were laid out from. */
  readonly lengths: Lengths
}

/** A version of the file by its name, and what the editor and the parts were then. */
export interface KnownVersion {
  readonly version: string
  readonly value: readonly Descendant[]
  readonly meta: DocumentMeta
}

/** One opened document: its editor, its official parts and what is computed from both. */
export interface DocumentSession {
  /** Of this opening: the same document opened anew has another one. */
  readonly key: string
  /** Its name in the workspace; a renaming changes it. */
  file: string
  /** `modified` of the host's last answer about the file: what the next save builds upon. */
  base: string | undefined
  /** What the host holds of it: the next save tells only what has changed since. */
  known: KnownVersion | undefined
  /** Number of the changes that were played onto the file's document when it was opened. */
  readonly restored: number
  readonly editor: Editor
  readonly meta: Store<DocumentMeta>
  readonly views: ViewStore
  readonly survey: Store<Survey>
  readonly threads: Threads
  /** Id of the heading whose section holds the cursor. */
  readonly section: Store<string | undefined>
  /** Pages of the PDF, a moment after each save (pages/followPages.ts). */
  readonly pages: Store<Pages | undefined>
  /** Computes the lists at once: after a command that the outline shows. */
  resurvey(): void
  toDocument(): VanKienDocument
  /** Brings in what is still on its way into the document (a note being edited). */
  settle(): void
  /** Something is on its way into the document: it is no longer saved. */
  announce(): void
  /** Something on its way into the document: `bring` puts it in at once. */
  onSettle(bring: () => void): () => void
  /** Tells about every change of words, blocks or parts; not about the cursor. */
  onChange(listener: () => void): () => void
  /**
   * Tells the operations of every change of the body, in order; `unknown` when it changed without
   * (an undo that failed was taken back).
   */
  onOperations(listener: (operations: readonly Operation[] | 'unknown') => void): () => void
  dispose(): void
}

const SURVEY_DELAY = 250

/** Takes over a document; the session's editor is the only place its body lives from now on. */
export function openSession(
  file: string,
  document: VanKienDocument,
  modified?: string,
  restored = 0,
): DocumentSession {
  const { body, ...rest } = document
  const editor = createVanKienEditor()
  editor.children = toSlateValue(body)
  const meta = createStore<DocumentMeta>(rest)
  const views = createViewStore()
  withCopyOut(
    editor,
    (id) => views.markers().get(id),
    () => formatRules(meta.get().guideline),
  )
  withFigureOrigin(editor, meta.get)
  keepOriginWithin(editor, () => meta.get().id)
  withAutoformat(editor, () => meta.get().numbering)
  takeBlocks(editor, () => ({ numbering: meta.get().numbering }))
  const listeners = new Set<() => void>()
  const watchers = new Set<(operations: readonly Operation[] | 'unknown') => void>()
  const settlers = new Set<() => void>()
  let seen = editor.children
  // The editor's nodes are the document's, with empty texts around inlines.
  const live = () => ({ body: editor.children as Block[], numbering: meta.get().numbering })
  const surveyNow = (): Survey => {
    const markers = views.markers()
    const now = { ...meta.get(), body: live().body }
    return {
      outline: outlineOf(now, markers),
      figures: listFigures(now.body),
      notes: footnotesOf(now).map((note) => ({ note, number: markers.get(note.id) ?? '' })),
      words: countBody(now.body).words,
    }
  }
  views.replan(live())
  const survey = createStore<Survey>(surveyNow())
  const threads = openThreads(editor, meta, survey)
  const section = createStore<string | undefined>(undefined)
  const pages = createStore<Pages | undefined>(undefined)
  const surveying = createAlarm(() => survey.set(surveyNow()))

  function changed(): void {
    surveying.set(SURVEY_DELAY)
    for (const listener of [...listeners]) listener()
  }

  const { onChange } = editor
  editor.onChange = (options) => {
    const content = editor.operations.filter((one) => one.type !== 'set_selection')
    // Before React draws, so that a new block has its marker at once.
    if (content.some(movesMarkers)) views.replan(live())
    section.set(sectionAtCursor(editor)?.heading.id)
    if (editor.children !== seen) {
      seen = editor.children
      for (const watcher of watchers) watcher(content.length > 0 ? content : 'unknown')
    }
    if (content.length > 0) changed()
    onChange(options)
  }
  const stopMeta = meta.subscribe(() => {
    views.replan(live())
    changed()
  })

  return {
    key: newId(),
    file,
    base: modified,
    known: undefined,
    restored,
    editor,
    meta,
    views,
    survey,
    threads,
    section,
    pages,
    resurvey: () => {
      surveying.clear()
      survey.set(surveyNow())
    },
    toDocument: () => ({ ...meta.get(), body: toBody(editor.children) }),
    settle: () => {
      for (const bring of [...settlers]) bring()
    },
    announce: () => {
      for (const listener of [...listeners]) listener()
    },
    onSettle: (bring) => {
      settlers.add(bring)
      return () => settlers.delete(bring)
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onOperations: (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    dispose: () => {
      surveying.clear()
      stopMeta()
      listeners.clear()
      watchers.clear()
    },
  }
}

function movesMarkers(operation: Operation): boolean {
  if (operation.type === 'insert_text' || operation.type === 'remove_text') return false
  // Thousands of figures may change with the store.
  if (operation.type !== 'set_node') return true
  const { properties, newProperties } = operation
  return ![properties, newProperties].every((set) =>
    Object.keys(set).every((key) => unmarked.has(key)),
  )
}

/** Properties that no marker hangs on: a figure's words, how far a block has been reviewed. */
const unmarked = new Set(['shown', 'missing', 'origin', 'reviewed'])
