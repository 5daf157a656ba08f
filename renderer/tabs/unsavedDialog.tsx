import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'
import { unsavedTab } from './closeTab.ts'
import { closeTab, openIn } from './openTabs.ts'

/** Asked when a tab is closed whose words can't be saved. */
export function UnsavedDialog() {
  const tab = useStore(unsavedTab)
  if (tab === undefined) return null
  const stay = () => unsavedTab.set(undefined)
  const state = openIn(tab)?.saving.state.get()
  return (
    <Modal
      open
      onClose={stay}
      title={`Chưa lưu được “${tab.name.get()}”`}
      note="Nếu đóng bây giờ, những thay đổi sau cùng có thể mất."
      testId="unsaved-dialog"
      footer={
        <>
          <Button
            look="danger"
            data-testid="unsaved-drop"
            onClick={() => {
              stay()
              void closeTab(tab, true)
            }}
          >
            Đóng, bỏ thay đổi
          </Button>
          <Button look="primary" onClick={stay}>
            Ở lại
          </Button>
        </>
      }
    >
      {state?.kind === 'failed' && <p>{state.message}</p>}
    </Modal>
  )
}
