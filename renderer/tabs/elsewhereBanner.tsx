import { AppWindow } from 'lucide-react'
import { useOpenDocument } from '../editor/sessionContext.ts'
import { Button } from '../ui/button.tsx'
import { showOtherWindow } from './newWindow.ts'

/** The document is written in another window: here it is shown as that one saves it. */
export function ElsewhereBanner() {
  const { session } = useOpenDocument()
  return (
    <div className="read-only-banner" role="status" data-testid="elsewhere-banner">
      <AppWindow aria-hidden size={15} strokeWidth={1.75} />
      <p>Văn bản đang mở ở cửa sổ khác; ở đây chỉ xem.</p>
      <Button data-testid="elsewhere-show" onClick={() => void showOtherWindow(session.file)}>
        Chuyển sang cửa sổ đó
      </Button>
    </div>
  )
}
