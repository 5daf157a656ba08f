import { changedWhen } from '../home/changedWhen.ts'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'
import { importTemplate, sameTemplate } from './officeTemplates.ts'

/** A file whose template is there already: a new version of it, or beside it. */
export function SameTemplateDialog() {
  const asked = useStore(sameTemplate)
  if (asked === undefined) return null
  const { same, source } = asked
  const close = () => sameTemplate.set(undefined)
  const saved = same.incoming.saved
  return (
    <Modal
      open
      onClose={close}
      title="Mẫu này đã có"
      testId="template-same-dialog"
      footer={
        <>
          <Button onClick={close}>Huỷ</Button>
          <Button
            data-testid="template-keep-both"
            onClick={() => void importTemplate(source, 'both')}
          >
            Giữ cả hai
          </Button>
          <Button
            look="primary"
            data-testid="template-take-version"
            onClick={() => void importTemplate(source, 'version')}
          >
            Thay bằng bản trong tệp
          </Button>
        </>
      }
    >
      <p>
        {`Cơ quan đã có mẫu “${same.there.name}” (bản ${same.there.edition ?? 1}), khác với mẫu “${same.incoming.name}” trong tệp`}
        {saved === undefined ? '.' : ` (lưu ${changedWhen(saved.on, new Date())}).`}
      </p>
      <p className="quiet">
        Thay bằng bản trong tệp vẫn giữ bản đang có ở “Các bản đã lưu”, lấy lại được.
      </p>
    </Modal>
  )
}
