import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useSlateStatic } from 'slate-react'
import { Modal } from '../../ui/modal.tsx'
import { nextFrame } from '../drawn.ts'
import { focusText } from '../focusText.ts'

/** Signs that reports need and keyboards lack; all of them are in the printed face. */
const symbols: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'Dấu câu',
    [
      ['–', 'gạch ngang ngắn'],
      ['—', 'gạch ngang dài'],
      ['…', 'ba chấm'],
      ['“', 'mở ngoặc kép'],
      ['”', 'đóng ngoặc kép'],
      ['‘', 'mở nháy đơn'],
      ['’', 'đóng nháy đơn'],
      ['•', 'chấm tròn'],
      ['§', 'mục'],
    ],
  ],
  [
    'So sánh và phép tính',
    [
      ['≤', 'nhỏ hơn hoặc bằng'],
      ['≥', 'lớn hơn hoặc bằng'],
      ['≠', 'khác'],
      ['≈', 'xấp xỉ'],
      ['±', 'cộng trừ'],
      ['×', 'nhân'],
      ['÷', 'chia'],
      ['→', 'mũi tên sang phải'],
    ],
  ],
  [
    'Đơn vị và phân số',
    [
      ['²', 'bình phương'],
      ['³', 'lập phương'],
      ['°', 'độ'],
      ['‰', 'phần nghìn'],
      ['½', 'một phần hai'],
      ['¼', 'một phần tư'],
      ['¾', 'ba phần tư'],
      ['€', 'ơ-rô'],
    ],
  ],
]

/** Rows are about eight signs long. */
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -8,
  ArrowDown: 8,
}

/** Puts the sign that is chosen at the cursor. */
export function SymbolDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useSlateStatic()

  function insert(symbol: string): void {
    editor.insertText(symbol)
    onClose()
    nextFrame(editor, () => focusText(editor))
  }

  return (
    <Modal open onClose={onClose} title="Ký tự đặc biệt" testId="symbol-dialog">
      <Symbols onPick={insert} />
    </Modal>
  )
}

/** One of them has the keyboard; the arrow keys go from one to the next. */
function Symbols({ onPick }: { readonly onPick: (symbol: string) => void }) {
  const all = useRef<HTMLDivElement>(null)
  const buttons = (): HTMLButtonElement[] => [...(all.current?.querySelectorAll('button') ?? [])]
  useEffect(() => all.current?.querySelector('button')?.focus(), [])

  function step(event: KeyboardEvent): void {
    const by = steps[event.key]
    if (by === undefined) return
    event.preventDefault()
    const list = buttons()
    const at = list.findIndex((button) => button.matches(':focus'))
    list[at + by]?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the buttons in it
    <div ref={all} onKeyDown={step}>
      {symbols.map(([group, signs]) => (
        <section key={group} className="symbols" aria-label={group}>
          <h3 className="field-label">{group}</h3>
          <div className="symbol-row">
            {signs.map(([sign, name]) => (
              <button
                key={sign}
                type="button"
                className="symbol"
                title={name}
                aria-label={name}
                onClick={() => onPick(sign)}
              >
                {sign}
              </button>
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
