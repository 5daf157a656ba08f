import { type ReviewSummary, reviewSummary } from '../../shared/document/reviewSummary.ts'
import { blocksOf } from '../editor/find/lines.ts'
import type { OpenDocument } from '../editor/sessionContext.ts'
import type { EditorBlock } from '../editor/slateTypes.ts'
import { createStore, type Store } from '../state/store.ts'
import { documentBlock } from './editorReview.ts'

/** How far the review of a rolled document is, and of which version of its text. */
export interface ReviewNow {
  readonly summary: ReviewSummary
  readonly blocks: readonly EditorBlock[]
}

/** The review of one opened document. */
export interface Review {
  /** Undefined for a document that was not made from another one. */
  readonly state: Store<ReviewNow | undefined>
  /** Sums up at once: after a mark, and as the document goes out. */
  now(): ReviewNow | undefined
  /** Sums up when the typing rests, until the answer is called. */
  follow(): () => void
}

const known = new WeakMap<OpenDocument, Review>()

/** The review of an opened document, made when it is first asked for. */
export function reviewOf(open: OpenDocument): Review {
  const old = known.get(open)
  if (old !== undefined) return old
  const made = createReview(open)
  known.set(open, made)
  return made
}

/** Was the document made from another one? */
export function isRolled({ session }: OpenDocument): boolean {
  return session.meta.get().rolledFrom !== undefined
}

function createReview({ session }: OpenDocument): Review {
  const state = createStore<ReviewNow | undefined>(undefined)
  let rolledFrom = session.meta.get().rolledFrom

  function now(): ReviewNow | undefined {
    const blocks = blocksOf(session.editor.children)
    const before = state.get()
    const { meta } = session
    if (before?.blocks === blocks && rolledFrom === meta.get().rolledFrom) return before
    rolledFrom = meta.get().rolledFrom
    const body = rolledFrom === undefined ? [] : blocks.map(documentBlock)
    const summary = reviewSummary({ body, ...(rolledFrom !== undefined && { rolledFrom }) })
    state.set(summary && { summary, blocks })
    return state.get()
  }

  return {
    state,
    now,
    follow() {
      const stops = [session.survey.subscribe(() => now()), session.meta.subscribe(() => now())]
      now()
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
