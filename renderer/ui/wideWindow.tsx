import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { openerNow, returnFocus } from './opener.ts'

type ContentProps = Omit<
  ComponentProps<typeof Dialog.Content>,
  'title' | 'onCloseAutoFocus' | 'aria-describedby'
>

interface WideWindowProps extends ContentProps {
  readonly title: string
  readonly testId: string
  readonly onClose: () => void
  /** Stands between the title and the cross. */
  readonly head?: ReactNode
  readonly headClass?: string
  /** Dialogs that stand over it. */
  readonly over?: ReactNode
}

/**
 * A dialog that fills the screen: it lays out its own regions. `onOpenAutoFocus` says where the
 * keyboard begins; what had it before has it again when the window is gone.
 */
export function WideWindow({
  title,
  testId,
  onClose,
  head,
  headClass = '',
  over,
  className = '',
  children,
  ...content
}: WideWindowProps) {
  const [opener] = useState(openerNow)
  return (
    <Dialog.Root open onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content
          {...content}
          className={`modal ${className}`}
          data-testid={testId}
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            returnFocus(opener)
          }}
        >
          <header className={`modal-head ${headClass}`}>
            <Dialog.Title className="modal-title">{title}</Dialog.Title>
            {head}
            <Dialog.Close className="icon-button" aria-label="Đóng">
              <X aria-hidden size={17} />
            </Dialog.Close>
          </header>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
      {over}
    </Dialog.Root>
  )
}

/** The window itself has the keyboard first. */
export function startAtWindow(event: Event): void {
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
}

/** Something inside takes the keyboard by itself. */
export function startInside(event: Event): void {
  event.preventDefault()
}
