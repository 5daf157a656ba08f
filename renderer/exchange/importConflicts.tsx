import { useEffect, useRef, useState } from 'react'
import type { Conflict } from '../../shared/api/storeContract.ts'
import { observationKey, type StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { sendChange } from '../state/indicators.ts'
import { Button } from '../ui/button.tsx'
import { showFailure, showToast } from '../ui/toast.tsx'
import { closeImport, type ImportStage } from './importDesk.ts'
import { figureWords, whenWords } from './importLines.ts'

interface ImportConflictsProps {
  readonly stage: Extract<ImportStage, { kind: 'conflicts' }>
  readonly store: StoreIndex
}

/** Figures that someone changed while the file was looked at: they stayed, the person decides. */
export function ImportConflicts({ stage, store }: ImportConflictsProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isWriting, setWriting] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const { conflicts, count } = stage

  async function write(): Promise<void> {
    const some = conflicts.filter(({ name }) => chosen.has(observationKey(name)))
    setWriting(true)
    const done = await sendChange(
      { set: some.flatMap(({ ours }) => ours ?? []), remove: [] },
      some.flatMap(({ theirs }) => theirs ?? []),
    )
    setWriting(false)
    if (!done.ok) {
      showFailure(done.error)
      return
    }
    closeImport()
    const kept = done.value.conflicts.length
    showToast({
      words:
        kept === 0
          ? `Đã ghi thêm ${done.value.count} số liệu.`
          : `Đã ghi thêm ${done.value.count} số liệu; ${kept} số lại vừa được sửa nên giữ nguyên.`,
    })
  }

  return (
    <>
      <div className="modal-body">
        <p>
          Đã ghi {count} số liệu. {conflicts.length} số dưới đây vừa được sửa ở nơi khác nên giữ
          nguyên. Số nào cần lấy theo tệp thì đánh dấu.
        </p>
        <ul className="import-conflicts" data-testid="import-conflicts">
          {conflicts.map((one) => (
            <ConflictRow
              key={observationKey(one.name)}
              conflict={one}
              store={store}
              isOn={chosen.has(observationKey(one.name))}
              onChange={(on) => {
                const next = new Set(chosen)
                if (on) next.add(observationKey(one.name))
                else next.delete(observationKey(one.name))
                setChosen(next)
              }}
            />
          ))}
        </ul>
      </div>
      <footer className="modal-foot">
        <Button ref={button} onClick={closeImport}>
          Giữ nguyên tất cả
        </Button>
        <Button
          look="primary"
          disabled={chosen.size === 0 || isWriting}
          data-testid="import-conflicts-write"
          onClick={() => void write()}
        >
          {`Lấy ${chosen.size} số theo tệp`}
        </Button>
      </footer>
    </>
  )
}

interface ConflictRowProps {
  readonly conflict: Conflict
  readonly store: StoreIndex
  readonly isOn: boolean
  readonly onChange: (on: boolean) => void
}

function ConflictRow({ conflict, store, isOn, onChange }: ConflictRowProps) {
  const { name, ours, theirs } = conflict
  const indicator = store.indicators.get(name.indicator)
  const words = (one: Conflict['ours']) =>
    one === undefined ? 'đã xoá' : figureWords(one, indicator)
  return (
    <li>
      <label className="tick">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          {indicator?.name ?? name.indicator}
          {ours !== undefined && <span className="quiet"> ({whenWords(ours)})</span>}
          <br />
          Kho: <b>{words(theirs)}</b> · Tệp: <b>{words(ours)}</b>
        </span>
      </label>
    </li>
  )
}
