import { cancelExport, formatNames, runningExport } from '../state/export.ts'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'

/** How far the export is, with a way out. */
export function ExportProgress() {
  const running = useStore(runningExport)
  if (running === undefined) return null
  const percent = Math.round(running.done * 100)
  const kind = `Đang xuất ${formatNames[running.format]}`
  const title = running.print ? 'Đang chuẩn bị bản in' : kind
  return (
    <Modal
      open
      onClose={() => void cancelExport()}
      title={title}
      testId="export-progress"
      footer={
        <Button
          disabled={running.job === undefined || running.cancelling}
          data-testid="export-cancel"
          onClick={() => void cancelExport()}
        >
          Huỷ
        </Button>
      }
    >
      <p role="status" className="export-step">
        {running.step}
      </p>
      <progress className="progress" max={100} value={percent} aria-label={title}>
        {percent}%
      </progress>
    </Modal>
  )
}
