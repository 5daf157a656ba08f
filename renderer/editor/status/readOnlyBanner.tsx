import { Lock } from 'lucide-react'
import { useStore } from '../../state/store.ts'
import { Button } from '../../ui/button.tsx'
import { actionOf } from '../actions/allActions.ts'
import { useOpenDocument } from '../sessionContext.ts'

/** Says why nothing can be typed, and leads back to writing. */
export function ReadOnlyBanner() {
  const open = useOpenDocument()
  if (!useStore(open.desk.readOnly)) return null
  return (
    <div className="read-only-banner" role="status" data-testid="read-only-banner">
      <Lock aria-hidden size={15} strokeWidth={1.75} />
      <p>Đang ở chế độ chỉ đọc: văn bản không bị sửa nhầm.</p>
      <Button data-testid="read-only-end" onClick={() => void actionOf('readOnly').run(open)}>
        Sửa văn bản
      </Button>
    </div>
  )
}
