import { ArrowDown, ArrowUp, List, X } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import { useStore } from '../../state/store.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { actionOfKeys } from '../actions/allActions.ts'
import { keysOf } from '../actions/keys.ts'
import { focusText } from '../focusText.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { type Findings, finderOf } from './finder.ts'
import { FindResults } from './findResults.tsx'
import { type FindState, ignoresMarks } from './findState.ts'
import { findScopes } from './scopes.ts'
import { useFound } from './useFound.ts'

/** Find and replace, in a row of its own above the page: it never covers what is found. */
export function FindBar() {
  const { desk } = useOpenDocument()
  const { open } = useStore(desk.find)
  return open === false ? null : <OpenBar />
}

function OpenBar() {
  const document = useOpenDocument()
  const { session, desk } = document
  const finder = finderOf(document)
  const state = useStore(desk.find)
  const findings = useStore(finder.findings)
  const readOnly = useStore(desk.readOnly)
  const box = useRef<HTMLInputElement>(null)
  useFound(document)
  useFocusOnAsk(box, state)

  const replaces = state.open === 'replace' && !readOnly
  const isEmpty = findings.hits.total === 0

  function close(): void {
    finder.close()
    focusText(session.editor)
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While a word is composed, Enter and Escape belong to the input method.
    if (event.nativeEvent.isComposing) return
    const keys = keysOf(event.nativeEvent)
    if (keys === 'Escape') close()
    else if (event.target === box.current && keys === 'Enter') void finder.step(1)
    else if (event.target === box.current && keys === 'Shift+Enter') void finder.step(-1)
    else if (isUndo(keys) && finder.takesBack('undo')) void finder.takeBack('undo')
    else if (isRedo(keys) && finder.takesBack('redo')) void finder.takeBack('redo')
    else return
    event.preventDefault()
  }

  /** A click on a button leaves the keyboard in its field; out of the text it comes to the bar. */
  function keepFocus(event: MouseEvent): void {
    if (!(event.target instanceof globalThis.Element) || !event.target.closest('button')) return
    event.preventDefault()
    if (!event.currentTarget.contains(window.document.activeElement)) box.current?.focus()
  }

  return (
    <search
      className="find-bar"
      aria-label="Tìm và thay thế"
      data-testid="find-bar"
      onKeyDown={onKeyDown}
      onMouseDown={keepFocus}
    >
      {/* In the order of Tab: both fields, what replaces, then the rest of the first row. */}
      <div className="find-grid">
        <input
          ref={box}
          className="input find-words"
          type="text"
          placeholder="Tìm trong văn bản"
          aria-label="Tìm"
          aria-invalid={findings.isError || undefined}
          aria-describedby="find-count"
          data-testid="find-words"
          value={state.words}
          onChange={(event) => finder.change({ words: event.target.value })}
        />
        {replaces && <ReplaceRow state={state} onDone={() => box.current?.focus()} />}
        <div className="find-row">
          <FindCount state={state} findings={findings} />
          <IconButton
            label="Chỗ trước"
            keys="Shift+Enter"
            icon={ArrowUp}
            aria-disabled={isEmpty}
            data-testid="find-previous"
            onClick={() => void finder.step(-1)}
          />
          <IconButton
            label="Chỗ sau"
            keys="Enter"
            icon={ArrowDown}
            aria-disabled={isEmpty}
            data-testid="find-next"
            onClick={() => void finder.step(1)}
          />
          <FindOptionButtons state={state} onChange={finder.change} />
          <select
            className="input select"
            aria-label="Tìm ở đâu"
            data-testid="find-scope"
            value={state.scope}
            onChange={(event) => {
              const chosen = findScopes.find(([scope]) => scope === event.target.value)
              if (chosen !== undefined) finder.change({ scope: chosen[0] })
            }}
          >
            {findScopes.map(([scope, words]) => (
              <option
                key={scope}
                value={scope}
                disabled={scope === 'selection' && !finder.hasSelection()}
              >
                {words}
              </option>
            ))}
          </select>
          <IconButton
            label={state.listed ? 'Ẩn danh sách kết quả' : 'Hiện danh sách kết quả'}
            icon={List}
            pressed={state.listed}
            data-testid="find-list"
            onClick={() => desk.find.set({ ...state, listed: !state.listed })}
          />
          <IconButton label="Đóng" keys="Esc" icon={X} data-testid="find-close" onClick={close} />
        </div>
      </div>
      {state.listed && <FindResults findings={findings} />}
    </search>
  )
}

function isUndo(keys: string): boolean {
  return actionOfKeys(keys)?.id === 'undo'
}

function isRedo(keys: string): boolean {
  return actionOfKeys(keys)?.id === 'redo'
}

/** "3/27", or what is wrong. */
function FindCount({ state, findings }: { state: FindState; findings: Findings }) {
  const { hits, current, notice, isError } = findings
  const total = hits.total.toLocaleString('vi-VN')
  const count =
    hits.total === 0
      ? 'Không thấy'
      : current === undefined
        ? `${total} chỗ`
        : `${(current + 1).toLocaleString('vi-VN')}/${total}`
  return (
    <output
      id="find-count"
      className="find-count"
      data-error={isError || (state.words !== '' && hits.total === 0) || undefined}
      data-testid="find-count"
    >
      {state.words !== '' && !isError && <strong>{count}</strong>}
      {notice !== undefined && <span>{notice}</span>}
    </output>
  )
}

const options = [
  ['matchCase', 'Aa', 'Phân biệt chữ hoa, chữ thường'],
  ['ignoreMarks', 'Bỏ dấu', 'Không phân biệt dấu: “tang truong” tìm được “tăng trưởng”'],
  ['wholeWord', 'Nguyên từ', 'Chỉ tìm trọn từ: “an” không có trong “ban”'],
  ['pattern', '.*', 'Biểu thức chính quy, ví dụ \\d+% tìm mọi tỷ lệ'],
] as const

function isOn(name: (typeof options)[number][0], state: FindState): boolean {
  return name === 'ignoreMarks' ? ignoresMarks(state) : state[name]
}

interface OptionButtonsProps {
  readonly state: FindState
  readonly onChange: (changes: Partial<FindState>) => void
}

function FindOptionButtons({ state, onChange }: OptionButtonsProps) {
  return (
    <div className="find-options">
      {options.map(([name, words, about]) => (
        <button
          key={name}
          type="button"
          className="find-option"
          aria-pressed={isOn(name, state)}
          title={about}
          data-testid={`find-${name}`}
          onClick={() => onChange({ [name]: !isOn(name, state) })}
        >
          {words}
        </button>
      ))}
    </div>
  )
}

interface ReplaceRowProps {
  readonly state: FindState
  /** Everything was replaced by key: nothing is left to do with the button. */
  readonly onDone: () => void
}

/** A button that can do nothing keeps the keyboard: disabled it would lose it to nowhere. */
function ReplaceRow({ state, onDone }: ReplaceRowProps) {
  const finder = finderOf(useOpenDocument())
  const { hits, isBusy } = useStore(finder.findings)
  const isIdle = hits.total === 0 || isBusy
  return (
    <>
      <input
        className="input find-words"
        type="text"
        placeholder="Thay bằng"
        aria-label="Thay bằng"
        data-testid="find-replacement"
        value={state.replacement}
        onChange={(event) => finder.write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          void finder.replaceOne()
        }}
      />
      <div className="find-row find-replace">
        <Button
          aria-disabled={isIdle}
          data-testid="replace-one"
          onClick={() => void finder.replaceOne()}
        >
          Thay
        </Button>
        <Button
          aria-disabled={isIdle}
          data-testid="replace-all"
          onClick={(event) => {
            void finder.replaceAll()
            if (window.document.activeElement === event.currentTarget) onDone()
          }}
        >
          Thay tất cả
        </Button>
        {state.pattern && (
          <span className="quiet">$1, $2 là các phần trong ngoặc của biểu thức.</span>
        )}
      </div>
    </>
  )
}

/** Each Ctrl+F gives the keyboard to the box, with its words selected. */
function useFocusOnAsk(box: RefObject<HTMLInputElement | null>, { ask }: FindState): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew with every number
  useEffect(() => {
    box.current?.focus()
    box.current?.select()
  }, [box, ask])
}
