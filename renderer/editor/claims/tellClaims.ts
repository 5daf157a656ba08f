import { showToast } from '../../ui/toast.tsx'
import type { OpenDocument } from '../sessionContext.ts'
import { sortedNow } from './useSorted.ts'

/** Says as a text goes out what nobody has looked at yet; it asks nothing. */
export function tellClaims(open: OpenDocument): void {
  const { errors } = sortedNow(open)
  if (errors.length === 0) return
  showToast({
    words: `Còn ${errors.length} lỗi số liệu chưa xem.`,
    actions: [{ label: 'Mở bảng kiểm tra', run: () => open.desk.panel.set('claims') }],
  })
}
