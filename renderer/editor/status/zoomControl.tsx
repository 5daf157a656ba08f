import { Minus, Plus } from 'lucide-react'
import { useStore } from '../../state/store.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { actionOf } from '../actions/allActions.ts'
import { shownKeys } from '../actions/keys.ts'
import { zoomSteps } from '../desk.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { LARGEST_ZOOM, SMALLEST_ZOOM, setZoom } from './zoom.ts'

/** The size of the page, at the right of the status bar as in Word. */
export function ZoomControl() {
  const open = useOpenDocument()
  const { desk } = open
  const zoom = useStore(desk.zoom)
  const shown = useStore(desk.shownZoom)
  const entry = (id: string) => {
    const { title, keys } = actionOf(id)
    return {
      label: title,
      ...(keys?.[0] !== undefined && { keys: shownKeys(keys[0]) }),
      run: () => void actionOf(id).run(open),
    }
  }
  return (
    <div className="zoom-control">
      <IconButton
        label="Thu nhỏ trang"
        icon={Minus}
        disabled={zoom <= SMALLEST_ZOOM}
        data-testid="zoom-out"
        onClick={() => void actionOf('zoomOut').run(open)}
      />
      <input
        className="zoom-slider"
        type="range"
        min={SMALLEST_ZOOM}
        max={LARGEST_ZOOM}
        step={5}
        value={zoom}
        aria-label="Cỡ hiển thị của trang"
        aria-valuetext={`${shown}%`}
        data-testid="zoom-slider"
        onChange={(event) => setZoom(desk, Number(event.target.value))}
      />
      <IconButton
        label="Phóng to trang"
        icon={Plus}
        disabled={zoom >= LARGEST_ZOOM}
        data-testid="zoom-in"
        onClick={() => void actionOf('zoomIn').run(open)}
      />
      <Menu
        trigger={
          <button
            type="button"
            className="status-button zoom-percent"
            aria-label={`Cỡ hiển thị ${shown}%`}
            data-testid="zoom-menu"
          >
            {shown}%
          </button>
        }
        items={[
          entry('zoomWidth'),
          entry('zoomPage'),
          'line',
          ...zoomSteps.map((step) => ({
            label: `${step}%`,
            checked: step === zoom,
            run: () => setZoom(desk, step),
          })),
        ]}
      />
    </div>
  )
}
