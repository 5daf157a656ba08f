import { type BlockReview, isWaiting } from '../../shared/document/blockReview.ts'
import { blockWords } from '../../shared/document/blockWords.ts'
import type { OutlineEntry } from '../../shared/document/outline.ts'
import type { ReviewCounts, ReviewSummary } from '../../shared/document/reviewSummary.ts'
import type { EditorBlock } from '../editor/slateTypes.ts'
import { documentBlock, reviewOfBlock } from './editorReview.ts'

export const reviewFilters = [
  'waiting',
  'numbers',
  'questions',
  'edited',
  'reviewed',
  'new',
] as const
export type ReviewFilter = (typeof reviewFilters)[number]

/** A line of the list in the panel. */
export type ReviewRow =
  | { readonly kind: 'parts'; readonly id: string; readonly isReviewed: boolean }
  | {
      readonly kind: 'section'
      readonly id: string
      /** Id of the heading. */
      readonly heading: string
      readonly title: string
      readonly depth: number
      readonly counts: ReviewCounts
      /** Of the heading itself, where it passes the filter. */
      readonly review?: BlockReview
    }
  | {
      readonly kind: 'block'
      readonly id: string
      readonly block: string
      readonly words: string
      readonly review: BlockReview
    }

/** With fewer headings than this at a level the next one parts the text too. */
const FEW = 3

/** Letters of a block that a row has room for. */
const MOST_WORDS = 160

function passesReview(review: BlockReview, filter: ReviewFilter): boolean {
  if (review.isBlank) return false
  switch (filter) {
    case 'waiting':
      return isWaiting(review)
    case 'numbers':
      return review.numbers.length > 0
    case 'questions':
      return review.questions.length > 0
    default:
      return review.state === filter
  }
}

/**
 * The blocks that pass, under the sections of the document's upper levels with how far each is.
 * What waits shows every section, so that one sees which are done; the other filters only those
 * that hold something.
 */
export function reviewRows(
  blocks: readonly EditorBlock[],
  outline: readonly OutlineEntry[],
  summary: ReviewSummary,
  filter: ReviewFilter,
): ReviewRow[] {
  const deepest = levelOfSections(outline)
  const top = Math.min(...outline.map(({ level }) => level))
  const entries = new Map(outline.map((entry) => [entry.id, entry]))
  const rows: ReviewRow[] = []
  if (filter === 'waiting' || (filter === 'reviewed' && !summary.partsWait)) {
    rows.push({ kind: 'parts', id: 'parts', isReviewed: !summary.partsWait })
  }
  let heads: ReviewRow[] = []
  for (const block of blocks) {
    const review = reviewOfBlock(block)
    const passes = passesReview(review, filter)
    const entry = block.type === 'heading' ? entries.get(block.id) : undefined
    const counts = summary.sections.get(block.id)
    if (entry !== undefined && counts !== undefined && entry.level <= deepest) {
      const head: ReviewRow = {
        kind: 'section',
        id: `section ${entry.id}`,
        heading: entry.id,
        title: [entry.marker, entry.title].filter(Boolean).join(' '),
        depth: entry.level - top,
        counts,
        ...(passes && { review }),
      }
      if (filter === 'waiting') rows.push(head)
      else {
        heads = [...heads.filter((one) => one.kind === 'section' && one.depth < head.depth), head]
      }
      if (passes) rows.push(...heads.splice(0))
      continue
    }
    if (!passes) continue
    // Those that stand there already are not told again.
    rows.push(...heads.splice(0))
    rows.push({ kind: 'block', id: block.id, block: block.id, words: wordsOf(block), review })
  }
  return rows
}

/** Down to this level headings part the list. */
function levelOfSections(outline: readonly OutlineEntry[]): number {
  for (let level = 1; level < 5; level++) {
    if (outline.filter((entry) => entry.level <= level).length >= FEW) return level
  }
  return 5
}

const knownWords = new WeakMap<EditorBlock, string>()

function wordsOf(block: EditorBlock): string {
  const known = knownWords.get(block)
  if (known !== undefined) return known
  const words = blockWords(documentBlock(block)).replace(/\s+/g, ' ').trim()
  const made = words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words
  knownWords.set(block, made)
  return made
}
