import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { openerNow, returnFocus } from './opener.ts'

interface ModalProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** One line under the title. */
  readonly note?: string
  readonly wide?: boolean
  readonly children: ReactNode
  readonly footer?: ReactNode
  readonly testId?: string
}

/** Is a dialog open? Then keys of the screen behind it wait. */
export function modalIsOpen(): boolean {
  return document.querySelector('[role="dialog"]:is(.modal, .command-list)') !== null
}

/** A dialog: focus stays inside, Escape closes, focus returns to where it was. */
export function Modal({ open, onClose, title, note, wide, children, footer, testId }: ModalProps) {
  // Looked at while the dialog is drawn first: then the opener still has the focus.
  const [wasOpen, setWasOpen] = useState(open)
  const [opener, setOpener] = useState(openerNow)
  if (open !== wasOpen) {
    setWasOpen(open)
    if (open) setOpener(openerNow())
  }
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content
          className={`modal ${wide ? 'modal-wide' : ''}`}
          data-testid={testId}
          onOpenAutoFocus={(event) => {
            const first = firstToFocus(event.currentTarget)
            if (first === null) return
            event.preventDefault()
            first.focus()
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            returnFocus(opener)
          }}
          {...(note === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <header className="modal-head">
            <Dialog.Title className="modal-title">{title}</Dialog.Title>
            <Dialog.Close className="icon-button" aria-label="Đóng">
              <X aria-hidden size={17} />
            </Dialog.Close>
          </header>
          {note !== undefined && (
            <Dialog.Description className="modal-note">{note}</Dialog.Description>
          )}
          <div className="modal-body">{children}</div>
          {footer !== undefined && <footer className="modal-foot">{footer}</footer>}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** The dialog's first field, else what it proposes to do; not the cross that closes it. */
function firstToFocus(dialog: EventTarget | null): HTMLElement | null {
  if (!(dialog instanceof HTMLElement)) return null
  return (
    dialog.querySelector<HTMLElement>('.modal-body :is(input:checked, input, select, textarea)') ??
    dialog.querySelector<HTMLElement>('.modal-foot .button-primary') ??
    dialog.querySelector<HTMLElement>('.modal-foot button')
  )
}
