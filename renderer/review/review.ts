import type { OutlineEntry } from '../../shared/document/outline.ts'
import { type ReviewSummary, reviewSummary } from '../../shared/document/reviewSummary.ts'
import { blocksOf } from '../editor/find/lines.ts'
import type { OpenDocument } from '../editor/sessionContext.ts'
import type { EditorBlock } from '../editor/slateTypes.ts'
import { createStore, type Store } from '../state/store.ts'
import { documentBlock, isDecidedAlike } from './editorReview.ts'

/** How far the review of a rolled document is, and of which version of its text. */
export interface ReviewNow {
  readonly summary: ReviewSummary
  readonly blocks: readonly EditorBlock[]
  /** The outline as it was surveyed last. */
  readonly outline: readonly OutlineEntry[]
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

/** Milliseconds behind the lists that the words of one block rest before they are summed up. */
const REST = 450

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
    const { outline } = session.survey.get()
    const isSame = before?.blocks === blocks && before.outline === outline
    if (isSame && rolledFrom === meta.get().rolledFrom) return before
    rolledFrom = meta.get().rolledFrom
    const body = rolledFrom === undefined ? [] : blocks.map(documentBlock)
    const summary = reviewSummary({ body, ...(rolledFrom !== undefined && { rolledFrom }) })
    state.set(summary && { summary, blocks, outline })
    return state.get()
  }

  return {
    state,
    now,
    follow() {
      let timer: ReturnType<typeof setTimeout> | undefined
      // Who types slowly rests behind each letter: the survey waits for a longer rest then.
      const surveyed = (): void => {
        clearTimeout(timer)
        const { children, selection } = session.editor
        const at = selection?.focus.path[0]
        const isWriting =
          at !== undefined && onlyWordsDiffer(state.get()?.blocks, blocksOf(children), at)
        if (!isWriting) {
          now()
          return
        }
        timer = setTimeout(() => {
          // Written on: the next survey comes here again.
          if (session.editor.children === children) now()
        }, REST)
      }
      const stops = [session.survey.subscribe(surveyed), session.meta.subscribe(() => now())]
      now()
      return () => {
        clearTimeout(timer)
        for (const stop of stops) stop()
      }
    },
  }
}

/** Was the block at `at` written in, and nothing decided about it, come or gone? */
function onlyWordsDiffer(
  before: readonly EditorBlock[] | undefined,
  blocks: readonly EditorBlock[],
  at: number,
): boolean {
  return before?.length === blocks.length && isDecidedAlike(before[at], blocks[at])
}
