import { History } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type JournalBatch, nameOf } from '../../shared/indicators/change.ts'
import { observationKey, type StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { Indicator } from '../../shared/indicators/types.ts'
import { call } from '../api.ts'
import { changedWhen } from '../home/changedWhen.ts'
import { CHANGED_MEANWHILE, hearIndicatorChanges, sendChange } from '../state/indicators.ts'
import { Button } from '../ui/button.tsx'
import { showFailure, showToast } from '../ui/toast.tsx'
import { actWords, type HistoryLine, historyLines } from './historyLines.ts'

const PAGE = 50

interface IndicatorHistoryProps {
  readonly store: StoreIndex
  readonly indicator: Indicator
}

/** "Lịch sử": who changed which figure when, from what to what; each can be brought back. */
export function IndicatorHistory({ store, indicator }: IndicatorHistoryProps) {
  const { code } = indicator
  const [found, setFound] = useState<{
    readonly batches: readonly JournalBatch[]
    readonly more: boolean
  }>()
  const [limit, setLimit] = useState(PAGE)
  const [version, setVersion] = useState(0)
  useEffect(
    () =>
      hearIndicatorChanges((change) => {
        const touches =
          change === undefined ||
          [...change.set, ...change.remove].some((one) => one.indicator === code) ||
          change.indicators?.some((one) => one.code === code) === true
        if (touches) setVersion((count) => count + 1)
      }),
    [code],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change asks again
  useEffect(() => {
    let isWanted = true
    void call('store.history', { indicator: code, limit }).then((page) => {
      if (!isWanted) return
      if (page.ok) setFound(page.value)
      else showFailure(page.error)
    })
    return () => {
      isWanted = false
    }
  }, [code, limit, version])

  if (found === undefined) {
    return (
      <p className="quiet" role="status">
        Đang đọc nhật ký…
      </p>
    )
  }
  if (found.batches.length === 0) {
    return <p className="quiet">Chưa có lần sửa nào. Số liệu đang có là số ban đầu của kho.</p>
  }
  return (
    <>
      <ol className="history" data-testid="indicator-history">
        {found.batches.map((batch) => (
          <li key={batch.batch}>
            <p className="history-head">
              <b>{changedWhen(batch.when, new Date())}</b>
              {batch.who !== '' && `, ${batch.who}`}
              <span className="quiet">{actWords(batch)}</span>
            </p>
            {historyLines(batch, indicator).map((line) => (
              <HistoryRow key={line.key} line={line} store={store} />
            ))}
            {batch.indicators?.map((one) => (
              <p key={one.after?.code ?? one.before?.code} className="history-line">
                {one.before === undefined
                  ? 'Thêm chỉ tiêu vào kho'
                  : one.after === undefined
                    ? 'Đưa chỉ tiêu ra khỏi kho'
                    : 'Sửa mô tả chỉ tiêu'}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {found.more && <Button onClick={() => setLimit(limit + PAGE)}>Xem các lần trước nữa</Button>}
    </>
  )
}

function HistoryRow({ line, store }: { readonly line: HistoryLine; readonly store: StoreIndex }) {
  const { before, name } = line
  const now = store.observations.get(observationKey(name))
  const isBack =
    before === undefined
      ? now === undefined
      : now !== undefined &&
        now.value === before.value &&
        now.min === before.min &&
        now.max === before.max &&
        now.text === before.text &&
        now.comparator === before.comparator
  return (
    <div className="history-line">
      <span>
        {line.what}: <del>{line.from}</del> <span aria-hidden>→</span>
        <span className="visually-hidden"> thành </span> <ins>{line.to}</ins>
      </span>
      {!isBack && (
        <Button
          look="quiet"
          icon={History}
          title={`Đưa ô này về “${line.from}”`}
          data-testid="history-restore"
          onClick={() => void restore(line, now)}
        >
          Khôi phục
        </Button>
      )}
    </div>
  )
}

async function restore(line: HistoryLine, now: HistoryLine['before']): Promise<void> {
  const { before, name } = line
  const change =
    before === undefined ? { set: [], remove: [nameOf(name)] } : { set: [before], remove: [] }
  const done = await sendChange(change, now === undefined ? [] : [now])
  if (!done.ok) showFailure(done.error)
  else if (done.value.conflicts.length > 0) showFailure({ message: CHANGED_MEANWHILE })
  else showToast({ words: `Đã đưa ${line.what} về “${line.from}”.` })
}
