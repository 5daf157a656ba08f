import { reviewIsOpen, reviewLeftInWords } from '../../shared/document/reviewSummary.ts'
import { useOpenDocument } from '../editor/sessionContext.ts'
import { useReview } from '../review/useReview.ts'

/** A line for the dialogs of the export: what of last year's text nobody has looked at yet. */
export function ReviewLine({ onShow }: { readonly onShow: () => void }) {
  const { desk } = useOpenDocument()
  const now = useReview()
  if (now === undefined || !reviewIsOpen(now.summary)) return null
  return (
    <p className="claims-line" data-testid="review-line">
      Chưa rà soát xong: còn {reviewLeftInWords(now.summary)}.{' '}
      <button
        type="button"
        className="link-button"
        onClick={() => {
          onShow()
          desk.panel.set('review')
        }}
      >
        Mở bảng rà soát
      </button>
    </p>
  )
}
