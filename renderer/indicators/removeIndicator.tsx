import { useEffect, useState } from 'react'
import type { Reply } from '../../shared/api/contract.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { Indicator } from '../../shared/indicators/types.ts'
import { call } from '../api.ts'
import { sendChange, undoIndicatorChange } from '../state/indicators.ts'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'
import { showFailure, showToast } from '../ui/toast.tsx'

interface RemoveIndicatorProps {
  readonly store: StoreIndex
  readonly indicator: Indicator
  readonly onClose: () => void
  readonly onGone: () => void
}

/** Asks before an indicator leaves the store; one that is used stays. */
export function RemoveIndicator({ store, indicator, onClose, onGone }: RemoveIndicatorProps) {
  const [uses, setUses] = useState<Reply<'documents.usesOf'>>()
  const { code, name } = indicator
  useEffect(() => {
    void call('documents.usesOf', { indicator: code }).then((found) => {
      if (found.ok) setUses(found.value)
      else {
        showFailure(found.error)
        onClose()
      }
    })
  }, [code, onClose])

  const figures = [...store.observations.values()].filter((one) => one.indicator === code)
  const others = store.data.indicators.filter((one) => one.code !== code)
  const parts = others.filter((one) => one.parent === code)
  const isNamed = (text: string | undefined): boolean =>
    text !== undefined && new RegExp(`(^|[^a-z0-9-])${code}([^a-z0-9-]|$)`).test(text)
  const namedBy = others.filter(
    (one) => isNamed(one.formula) || isNamed(one.targetPattern) || isNamed(one.resultPattern),
  )
  const sets = store.data.sets.filter((one) => one.indicators.includes(code))
  const reasons = [
    ...(uses?.uses ?? []).map((use) => `Văn bản “${use.name}” đang dùng ở ${use.count} chỗ.`),
    ...(uses?.unreadable ?? []).map(
      (one) => `Chưa đọc được văn bản “${one}” nên chưa rõ có dùng không.`,
    ),
    ...parts.map((one) => `“${one.name}” là phần “trong đó” của chỉ tiêu này.`),
    ...namedBy.map((one) => `Câu mẫu hoặc công thức của “${one.name}” có chỉ tiêu này.`),
    ...(sets.length > 0 ? [`Có trong ${sets.length} bộ chỉ tiêu của các năm.`] : []),
  ]
  const isFree = uses !== undefined && reasons.length === 0

  async function remove(): Promise<void> {
    // Its figures go with it, and come back with it.
    const change = { set: [], remove: figures, dropIndicators: [code] }
    const done = await sendChange(change, figures)
    if (!done.ok) {
      showFailure(done.error)
      return
    }
    showToast({
      words: `Đã xoá “${name}” khỏi kho.`,
      actions: [{ label: 'Hoàn tác', run: () => void undoIndicatorChange() }],
    })
    onGone()
  }

  return (
    <Modal
      open
      onClose={onClose}
      title="Xoá chỉ tiêu khỏi kho"
      testId="remove-indicator"
      footer={
        isFree ? (
          <>
            <Button onClick={onClose}>Huỷ</Button>
            <Button look="danger" data-testid="remove-indicator-sure" onClick={() => void remove()}>
              Xoá
            </Button>
          </>
        ) : (
          <Button look="primary" onClick={onClose}>
            Đã hiểu
          </Button>
        )
      }
    >
      {uses === undefined ? (
        <p role="status">Đang tìm trong các văn bản…</p>
      ) : isFree ? (
        <p>
          Xoá “{name}”
          {figures.length > 0 && ` cùng ${figures.length} số liệu của mọi đơn vị, mọi năm`}? Có thể
          hoàn tác bằng Ctrl+Z.
        </p>
      ) : (
        <>
          <p>Chưa xoá được “{name}” vì đang được dùng:</p>
          <ul className="plain-list">
            {reasons.slice(0, 12).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
            {reasons.length > 12 && <li>… và {reasons.length - 12} chỗ khác.</li>}
          </ul>
        </>
      )}
    </Modal>
  )
}
