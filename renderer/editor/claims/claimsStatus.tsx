import { TriangleAlert } from 'lucide-react'
import { useStore } from '../../state/store.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { useSorted } from './useSorted.ts'

/** "3 lỗi, 2 câu hỏi": nothing where there is nothing to tell. */
function claimCounts(errors: number, questions: number): string {
  const parts = [
    ...(errors > 0 ? [`${errors.toLocaleString('vi-VN')} lỗi số liệu`] : []),
    ...(questions > 0 ? [`${questions.toLocaleString('vi-VN')} câu hỏi`] : []),
  ]
  return parts.join(', ')
}

/** How much there is to look at; opens the panel. */
export function ClaimsStatus() {
  const { desk } = useOpenDocument()
  const { errors, questions } = useSorted()
  const panel = useStore(desk.panel)
  const words = claimCounts(errors.length, questions.length)
  if (words === '') return null
  return (
    <button
      type="button"
      className="status-button status-claims"
      title="Bảng kiểm tra số liệu"
      aria-pressed={panel === 'claims'}
      data-testid="claims-status"
      onClick={() => desk.panel.set(panel === 'claims' ? undefined : 'claims')}
    >
      <TriangleAlert aria-hidden size={14} strokeWidth={1.75} />
      {words}
    </button>
  )
}

/** A line for the dialogs of the export: it tells, and asks nothing. */
export function ClaimsLine({ onShow }: { readonly onShow: () => void }) {
  const { desk } = useOpenDocument()
  const { errors } = useSorted()
  if (errors.length === 0) return null
  return (
    <p className="claims-line" data-testid="claims-line">
      Còn {errors.length} lỗi số liệu chưa xem.{' '}
      <button
        type="button"
        className="link-button"
        onClick={() => {
          onShow()
          desk.panel.set('claims')
        }}
      >
        Mở bảng kiểm tra
      </button>
    </p>
  )
}
