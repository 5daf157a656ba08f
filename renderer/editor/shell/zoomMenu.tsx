import { ChevronDown } from 'lucide-react'
import { useStore } from '../../state/store.ts'
import { Menu } from '../../ui/menu.tsx'
import { zoomSteps } from '../desk.ts'
import { useOpenDocument } from '../sessionContext.ts'

export function ZoomMenu() {
  const { desk } = useOpenDocument()
  const zoom = useStore(desk.zoom)
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="style-button zoom-button"
          aria-label={`Cỡ hiển thị ${zoom}%`}
        >
          <span>{zoom}%</span>
          <ChevronDown aria-hidden size={15} />
        </button>
      }
      items={zoomSteps.map((step) => ({
        label: `${step}%`,
        checked: step === zoom,
        run: () => desk.zoom.set(step),
      }))}
    />
  )
}
