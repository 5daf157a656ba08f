import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { useSlateStatic } from 'slate-react'
import { matchNames } from '../../../shared/indicators/matchNames.ts'
import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { indicatorGroupNames } from '../../../shared/indicators/types.ts'
import { indicatorStore } from '../../state/indicators.ts'
import { useStore } from '../../state/store.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Modal } from '../../ui/modal.tsx'
import { chooseTargets, listedCodes, targetListAt } from '../commands/targetOrder.ts'
import { nextFrame } from '../drawn.ts'
import { focusText } from '../focusText.ts'
import { refreshBlockOf } from '../refreshFigures.ts'
import { useOpenDocument } from '../sessionContext.ts'

interface ListTargetsDialogProps {
  readonly onClose: () => void
}

const MOST = 20

/** Which indicators the list with the cursor writes, and in which order. */
export function ListTargetsDialog({ onClose }: ListTargetsDialogProps) {
  const store = useStore(indicatorStore)
  return store && <Dialog store={store} onClose={onClose} />
}

interface DialogProps extends ListTargetsDialogProps {
  readonly store: StoreIndex
}

function Dialog({ store, onClose }: DialogProps) {
  const editor = useSlateStatic()
  const { session } = useOpenDocument()
  const [entry] = useState(() => targetListAt(editor))
  const [codes, setCodes] = useState(() => (entry ? listedCodes(entry[0]) : []))
  const [search, setSearch] = useState('')
  const found = useMemo(
    () => candidates(store, search, codes, entry?.[0].group),
    [store, search, codes, entry],
  )
  if (entry === undefined) return null
  const [list, at] = entry
  const nameOf = (code: string): string => store.indicators.get(code)?.name ?? code

  function move(code: string, by: 1 | -1): void {
    const from = codes.indexOf(code)
    const to = from + by
    if (to < 0 || to >= codes.length) return
    const next = codes.filter((one) => one !== code)
    next.splice(to, 0, code)
    setCodes(next)
  }

  function onRowKey(event: KeyboardEvent, code: string): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(code, event.key === 'ArrowUp' ? -1 : 1)
  }

  function done(): void {
    chooseTargets(editor, at, codes)
    refreshBlockOf({ editor, meta: session.meta.get(), store }, list.id)
    onClose()
    nextFrame(editor, () => focusText(editor))
  }

  return (
    <Modal
      open
      wide
      onClose={onClose}
      title="Chỉ tiêu của danh sách"
      note="Thêm, bớt, xếp lại các dòng. Câu và số liệu vẫn theo kho."
      testId="list-targets-dialog"
      footer={
        <>
          <Button onClick={onClose}>Huỷ</Button>
          <Button
            look="primary"
            disabled={codes.length === 0}
            onClick={done}
            data-testid="list-targets-done"
          >
            Ghi lại
          </Button>
        </>
      }
    >
      <div className="list-targets">
        <section aria-label="Các dòng của danh sách">
          <p className="field-label">Đang có {codes.length} chỉ tiêu</p>
          <ol className="list-targets-rows">
            {codes.map((code, place) => (
              <li key={code} data-testid="list-target" onKeyDown={(event) => onRowKey(event, code)}>
                <span>{nameOf(code)}</span>
                <IconButton
                  icon={ArrowUp}
                  label={`Đưa lên: ${nameOf(code)}`}
                  keys="Alt+↑"
                  aria-disabled={place === 0}
                  onClick={() => move(code, -1)}
                />
                <IconButton
                  icon={ArrowDown}
                  label={`Đưa xuống: ${nameOf(code)}`}
                  keys="Alt+↓"
                  aria-disabled={place === codes.length - 1}
                  onClick={() => move(code, 1)}
                />
                <IconButton
                  icon={X}
                  label={`Bỏ khỏi danh sách: ${nameOf(code)}`}
                  onClick={() => setCodes(codes.filter((one) => one !== code))}
                />
              </li>
            ))}
          </ol>
        </section>
        <section aria-label="Thêm chỉ tiêu">
          <TextField
            label="Thêm chỉ tiêu"
            value={search}
            placeholder="Tìm theo tên (không cần dấu)"
            data-testid="list-targets-search"
            onChange={setSearch}
            onKeyDown={(event) => {
              const [first] = found
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || !first) return
              event.preventDefault()
              setCodes([...codes, first.code])
              setSearch('')
            }}
          />
          <ul className="list-targets-rows">
            {found.map(({ code, name, group }) => (
              <li key={code}>
                <span>
                  {name}
                  {group !== list.group && (
                    <span className="quiet"> ({indicatorGroupNames[group]})</span>
                  )}
                </span>
                <IconButton
                  icon={Plus}
                  label={`Thêm: ${name}`}
                  onClick={() => setCodes([...codes, code])}
                />
              </li>
            ))}
          </ul>
          {found.length === 0 && <p className="quiet">Không còn chỉ tiêu nào khớp.</p>}
        </section>
      </div>
    </Modal>
  )
}

/** Those that are not in the list yet; without a question the list's own group. */
function candidates(
  store: StoreIndex,
  search: string,
  codes: readonly string[],
  group: string | undefined,
) {
  const listed = new Set(codes)
  const named =
    search.trim() === ''
      ? store.data.indicators.filter((one) => one.group === group)
      : matchNames(search, store.data, { most: MOST + codes.length }).map((one) => one.indicator)
  return named.filter(({ code }) => !listed.has(code)).slice(0, MOST)
}
