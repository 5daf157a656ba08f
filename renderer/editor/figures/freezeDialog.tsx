import { Button } from '../../ui/button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { keepBeforeFigures } from '../../versions/keepVersion.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { type FigureState, figureStates, stateNames } from './figureStates.ts'
import { freezeFigures, frozenWhen, statedFiguresOf, unfreezeFigures } from './frozen.ts'

interface FreezeDialogProps {
  readonly onClose: () => void
}

/** Asks before the figures are settled: what is missing or a draft stays so for ever. */
export function FreezeDialog({ onClose }: FreezeDialogProps) {
  const { session } = useOpenDocument()
  const figures = statedFiguresOf(session)
  const count = (state: FigureState) =>
    figures.filter(({ states }) => states.includes(state)).length
  const doubtful = figureStates
    .filter((state) => state === 'missing' || state === 'draft')
    .map((state) => [state, count(state)] as const)
    .filter(([, many]) => many > 0)
  return (
    <Modal
      open
      onClose={onClose}
      title="Chốt số liệu của văn bản"
      note={`${figures.length} số liệu giữ nguyên như đang thấy, kể cả khi kho chỉ tiêu thay đổi. Chốt khi văn bản được ký, ban hành.`}
      testId="freeze-dialog"
      footer={
        <>
          <Button onClick={onClose}>Huỷ</Button>
          <Button
            look="primary"
            data-testid="freeze"
            onClick={() => {
              void keepBeforeFigures(session)
              freezeFigures(session)
              onClose()
            }}
          >
            Chốt số liệu
          </Button>
        </>
      }
    >
      {doubtful.length > 0 && (
        <p className="freeze-doubts" role="status">
          Nên xem lại trước khi chốt:{' '}
          {doubtful
            .map(([state, many]) => `${many} số liệu ${stateNames[state].toLowerCase()}`)
            .join(', ')}
          .
        </p>
      )}
    </Modal>
  )
}

/** Asks before settled figures follow the store again. */
export function UnfreezeDialog({ onClose }: FreezeDialogProps) {
  const { session } = useOpenDocument()
  const { frozen } = session.meta.get()
  const differing = statedFiguresOf(session).filter(({ states }) =>
    states.includes('differs'),
  ).length
  return (
    <Modal
      open
      onClose={onClose}
      title="Bỏ chốt số liệu?"
      note={
        differing === 0
          ? 'Số liệu trong kho hiện không khác văn bản. Từ nay kho thay đổi thì văn bản thay đổi theo.'
          : `${differing} số liệu sẽ đổi ngay theo kho. Văn bản không còn giống bản đã ký, ban hành.`
      }
      testId="unfreeze-dialog"
      footer={
        <>
          <Button look="primary" onClick={onClose}>
            Giữ nguyên
          </Button>
          <Button
            look="danger"
            data-testid="unfreeze"
            onClick={() => {
              void keepBeforeFigures(session)
              unfreezeFigures(session)
              onClose()
            }}
          >
            Bỏ chốt
          </Button>
        </>
      }
    >
      {frozen && <p className="quiet">Đã chốt {frozenWhen(frozen)}.</p>}
    </Modal>
  )
}
