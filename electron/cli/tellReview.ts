import {
  reviewIsOpen,
  reviewLeftInWords,
  reviewSummary,
} from '../../shared/document/reviewSummary.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import type { Terminal } from './command.ts'

/** One line on what of a document made from last year's has not been looked at yet. */
export function tellReview(document: VanKienDocument, terminal: Terminal): void {
  const summary = reviewSummary(document)
  if (summary === undefined || !reviewIsOpen(summary)) return
  terminal.tell(`Chưa rà soát xong văn bản kế thừa: còn ${reviewLeftInWords(summary)}.`)
}
