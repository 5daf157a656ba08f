import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { Indicator } from '../../shared/indicators/types.ts'
import { sendChange, undoBatch } from '../state/indicators.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'
import { showFailure, showToast } from '../ui/toast.tsx'
import { groupTitle } from './gridModel.ts'
import { addable, hasSentence, movedInSet, setGroups, yearSetOf } from './yearSet.ts'

interface YearSetDialogProps {
  readonly store: StoreIndex
  readonly entity: string
  readonly year: number
  readonly onClose: () => void
}

/** "Bộ chỉ tiêu": which indicators the documents of a year list, and in which order. */
export function YearSetDialog({ store, entity, year, onClose }: YearSetDialogProps) {
  const [start] = useState(() => yearSetOf(store, entity, year))
  const [codes, setCodes] = useState(start.codes)
  const list = useRef<HTMLDivElement>(null)
  const isSame = start.isOwn && codes.join() === start.codes.join()

  const focusRow = (code: string | undefined): void =>
    list.current?.querySelector<HTMLElement>(`[data-code="${code}"]`)?.focus()

  function move(code: string, by: -1 | 1): void {
    flushSync(() => setCodes(movedInSet(store, codes, code, by)))
    focusRow(code)
  }

  /** Shown where it now stands; the keyboard stays in the field for the next one. */
  function add(code: string): void {
    flushSync(() => setCodes([...codes, code]))
    list.current?.querySelector(`[data-code="${code}"]`)?.scrollIntoView({ block: 'center' })
  }

  function remove(code: string): void {
    const shown = setGroups(store, codes).flatMap(({ indicators }) => indicators)
    const at = shown.findIndex((one) => one.code === code)
    const next = shown[at + 1] ?? shown[at - 1]
    flushSync(() => setCodes(codes.filter((one) => one !== code)))
    focusRow(next?.code)
  }

  async function save(): Promise<void> {
    const set = {
      ...{ entity, measure: start.measure, indicators: [...codes] },
      period: { kind: 'year' as const, year },
    }
    const done = await sendChange({ set: [], remove: [], sets: [set] }, [])
    if (!done.ok) {
      showFailure(done.error)
      return
    }
    const { batch } = done.value
    showToast({
      words: `Đã lưu bộ chỉ tiêu năm ${year}: ${codes.length} chỉ tiêu.`,
      ...(batch !== undefined && {
        actions: [{ label: 'Hoàn tác', run: () => void undoBatch(batch) }],
      }),
    })
    onClose()
  }

  return (
    <Modal
      open
      wide
      onClose={onClose}
      title={`Bộ chỉ tiêu năm ${year}`}
      note={`Danh sách chỉ tiêu trong văn bản năm ${year} viết các chỉ tiêu này, theo thứ tự này; văn bản chưa chốt số liệu sẽ đổi theo.${
        start.from === undefined
          ? ''
          : ` Năm ${year} chưa có bộ riêng, đang lấy của năm ${start.from}.`
      }`}
      testId="year-set-dialog"
      footer={
        <>
          <span className="quiet">{codes.length} chỉ tiêu</span>
          <span className="toolbar-space" />
          <Button onClick={onClose}>Huỷ</Button>
          <Button
            look="primary"
            disabled={isSame}
            data-testid="year-set-save"
            onClick={() => void save()}
          >
            Lưu
          </Button>
        </>
      }
    >
      <AddToSet store={store} codes={codes} onAdd={add} />
      {codes.length === 0 && (
        <p className="quiet">Chưa có chỉ tiêu nào. Gõ tên ở ô trên để thêm.</p>
      )}
      <div ref={list} className="year-set">
        {setGroups(store, codes).map(({ group, indicators }) => (
          <section key={group} aria-label={groupTitle(group)}>
            <h3>
              {groupTitle(group)} <span className="grid-count">{indicators.length}</span>
            </h3>
            <ol>
              {indicators.map((one, at) => (
                <SetRow
                  key={one.code}
                  indicator={one}
                  isFirst={at === 0}
                  isLast={at === indicators.length - 1}
                  onMove={move}
                  onRemove={remove}
                  onStep={(row, by) => {
                    const rows = [
                      ...(list.current?.querySelectorAll<HTMLElement>('.set-name') ?? []),
                    ]
                    rows[rows.indexOf(row) + by]?.focus()
                  }}
                />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </Modal>
  )
}

interface SetRowProps {
  readonly indicator: Indicator
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (code: string, by: -1 | 1) => void
  readonly onRemove: (code: string) => void
  readonly onStep: (row: HTMLElement, by: -1 | 1) => void
}

function SetRow({ indicator, isFirst, isLast, onMove, onRemove, onStep }: SetRowProps) {
  const { code, name } = indicator
  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (by === undefined && event.key !== 'Delete') return
    event.preventDefault()
    if (by === undefined) onRemove(code)
    else if (event.altKey) onMove(code, by)
    else onStep(event.currentTarget, by)
  }
  return (
    <li className="set-row" data-testid="year-set-row">
      <button
        type="button"
        className="set-name"
        data-code={code}
        title="Alt+↑, Alt+↓ để chuyển chỗ; Delete để bỏ ra"
        onKeyDown={onKeyDown}
      >
        {name}
        {!hasSentence(indicator) && <span className="quiet"> (chưa có câu mẫu)</span>}
      </button>
      <IconButton
        icon={ArrowUp}
        label={`Chuyển “${name}” lên`}
        disabled={isFirst}
        tabIndex={-1}
        onClick={() => onMove(code, -1)}
      />
      <IconButton
        icon={ArrowDown}
        label={`Chuyển “${name}” xuống`}
        disabled={isLast}
        tabIndex={-1}
        onClick={() => onMove(code, 1)}
      />
      <IconButton
        icon={X}
        label={`Bỏ “${name}” khỏi bộ`}
        tabIndex={-1}
        onClick={() => onRemove(code)}
      />
    </li>
  )
}

interface AddToSetProps {
  readonly store: StoreIndex
  readonly codes: readonly string[]
  readonly onAdd: (code: string) => void
}

/** A field that finds indicators by name, without marks too; Enter adds the first one. */
function AddToSet({ store, codes, onAdd }: AddToSetProps) {
  const [words, setWords] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const found = addable(store, codes, words)
  const first = found.find(hasSentence)

  function add(code: string): void {
    onAdd(code)
    setWords('')
    field.current?.focus()
  }

  return (
    <div className="set-add">
      <input
        ref={field}
        className="input"
        type="search"
        aria-label="Thêm chỉ tiêu vào bộ"
        placeholder="Thêm chỉ tiêu: gõ tên, không cần dấu"
        value={words}
        data-testid="year-set-add"
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && words !== '') {
            event.stopPropagation()
            setWords('')
          }
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          if (first !== undefined) add(first.code)
        }}
      />
      {words.trim() !== '' && (
        <ul className="set-found" aria-label="Chỉ tiêu tìm thấy">
          {found.map((one) => (
            <li key={one.code}>
              <Button
                look="quiet"
                icon={Plus}
                disabled={!hasSentence(one)}
                data-testid="year-set-found"
                onClick={() => add(one.code)}
              >
                {one.name}
                {!hasSentence(one) && ' (chưa có câu mẫu khi giao chỉ tiêu)'}
              </Button>
            </li>
          ))}
          {found.length === 0 && <li className="quiet">Không còn chỉ tiêu nào có tên như vậy.</li>}
        </ul>
      )}
    </div>
  )
}
