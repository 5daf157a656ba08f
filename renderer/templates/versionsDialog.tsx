import { useEffect, useState } from 'react'
import type { Reply } from '../../shared/api/contract.ts'
import type { TemplateSummary } from '../../shared/template/types.ts'
import { call } from '../api.ts'
import { changedWhen } from '../home/changedWhen.ts'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'
import { showFailure, showToast } from '../ui/toast.tsx'

interface VersionsDialogProps {
  readonly template: TemplateSummary
  readonly onClose: () => void
}

/** The savings of a template; an older one can take its place again. */
export function VersionsDialog({ template, onClose }: VersionsDialogProps) {
  const [versions, setVersions] = useState<Reply<'templates.versions'>>()
  const { id, name } = template

  useEffect(() => {
    void call('templates.versions', { id }).then((told) => {
      if (told.ok) setVersions(told.value)
      else showFailure(told.error)
    })
  }, [id])

  async function restore(edition: number): Promise<void> {
    onClose()
    const restored = await call('templates.restore', { id, edition })
    if (!restored.ok) return showFailure(restored.error)
    showToast({
      words: `Đã lấy lại bản ${edition} của mẫu “${name}”, thành bản ${restored.value.edition ?? 1}.`,
    })
  }

  return (
    <Modal
      open
      wide
      onClose={onClose}
      title={`Các bản đã lưu của “${name}”`}
      note="Lấy lại một bản cũ không làm mất bản đang dùng."
      testId="template-versions-dialog"
      footer={<Button onClick={onClose}>Đóng</Button>}
    >
      {versions === undefined ? (
        <p className="quiet" role="status">
          Đang đọc các bản…
        </p>
      ) : (
        <ul className="template-versions">
          {versions.map((version, at) => {
            const edition = version.edition ?? 1
            const { saved } = version
            return (
              <li key={edition} data-testid="template-version">
                <span className="template-item-words">
                  <strong>{`Bản ${edition}${at === 0 ? ' (đang dùng)' : ''}`}</strong>
                  <span className="template-note">
                    {[
                      saved && `lưu ${changedWhen(saved.on, new Date())}`,
                      saved?.who,
                      saved?.from && `từ “${saved.from}”`,
                      `${version.headings} đề mục`,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                {at > 0 && (
                  <Button
                    data-testid="template-restore"
                    aria-label={`Lấy lại bản ${edition}`}
                    onClick={() => void restore(edition)}
                  >
                    Lấy lại
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </Modal>
  )
}
