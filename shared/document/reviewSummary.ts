import { type BlockReview, blockReview, isWaiting } from './blockReview.ts'
import type { ReviewState } from './reviewState.ts'
import type { Block, VanKienDocument } from './types.ts'

/** How far the blocks of a stretch of text have been looked at. Blank ones don't count. */
export interface ReviewCounts extends Readonly<Record<ReviewState, number>> {
  /** Last year's numbers that are still there. */
  readonly numbers: number
  /** Open questions. */
  readonly questions: number
  /** Blocks that must be looked at before the document goes out. */
  readonly waiting: number
  readonly blocks: number
}

export interface ReviewSummary {
  readonly whole: ReviewCounts
  /** The section of each heading with all below it, by the heading's id. */
  readonly sections: ReadonlyMap<string, ReviewCounts>
  /** Number, day, title and signer have not been looked at. */
  readonly partsWait: boolean
}

type Counting = { -readonly [K in keyof ReviewCounts]: number }

type Reviewed = Pick<VanKienDocument, 'rolledFrom'> & { readonly body: readonly Block[] }

/**
 * What the review of a rolled document has still before it; undefined for a document that was not
 * made from another one.
 */
export function reviewSummary({ rolledFrom, body }: Reviewed): ReviewSummary | undefined {
  if (rolledFrom === undefined) return undefined
  const whole = nothing()
  const sections = new Map<string, Counting>()
  // The headings that the block stands under, the highest first.
  let over: { readonly level: number; readonly counts: Counting }[] = []
  for (const block of body) {
    if (block.type === 'heading') {
      over = over.filter(({ level }) => level < block.level)
      const counts = nothing()
      over.push({ level: block.level, counts })
      sections.set(block.id, counts)
    }
    const review = blockReview(block)
    if (review.isBlank) continue
    add(whole, review)
    for (const { counts } of over) add(counts, review)
  }
  return { whole, sections, partsWait: rolledFrom.partsReviewed !== true }
}

/** Is there something that the person who sends the document out should know? */
export function reviewIsOpen({ whole, partsWait }: ReviewSummary): boolean {
  return whole.waiting > 0 || partsWait
}

/** What is left as a sentence counts it: "12 đoạn chưa rà soát, 3 số liệu năm trước". */
export function reviewLeftInWords({ whole, partsWait }: ReviewSummary): string {
  const count = (many: number, words: string): string[] =>
    many > 0 ? [`${many.toLocaleString('vi-VN')} ${words}`] : []
  return [
    ...count(whole.inherited, 'đoạn chưa rà soát'),
    ...count(whole.numbers, 'số liệu năm trước'),
    ...count(whole.questions, 'câu hỏi'),
    ...(partsWait ? ['phần thể thức'] : []),
  ].join(', ')
}

function nothing(): Counting {
  return {
    inherited: 0,
    edited: 0,
    reviewed: 0,
    new: 0,
    numbers: 0,
    questions: 0,
    waiting: 0,
    blocks: 0,
  }
}

function add(counts: Counting, review: BlockReview): void {
  counts.blocks++
  counts[review.state]++
  counts.numbers += review.numbers.length
  counts.questions += review.questions.length
  if (isWaiting(review)) counts.waiting++
}
