import { X } from 'lucide-react'
import { Toast } from 'radix-ui'
import { newId } from '../../shared/ids.ts'
import { createStore, useStore } from '../state/store.ts'

export interface ToastMessage {
  readonly words: string
  readonly kind?: 'info' | 'error'
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[]
}

const toasts = createStore<readonly (ToastMessage & { readonly id: string })[]>([])

/**
 * Shows a short message at the foot of the window; errors stay longer. What is said again takes the
 * place of what was said. Answers how to hide it.
 */
export function showToast(message: ToastMessage): () => void {
  const id = newId()
  const others = toasts.get().filter(({ words }) => words !== message.words)
  toasts.set([...others.slice(-2), { ...message, id }])
  return () => drop(id)
}

export function showFailure(error: { readonly message: string }): void {
  showToast({ words: error.message, kind: 'error' })
}

function drop(id: string): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id))
}

export function Toasts() {
  return (
    <Toast.Provider label="Thông báo" swipeDirection="right">
      {useStore(toasts).map(({ id, words, kind = 'info', actions = [] }) => (
        <Toast.Root
          key={id}
          className={`toast toast-${kind}`}
          duration={kind === 'error' ? 15000 : actions.length > 0 ? 10000 : 5000}
          onOpenChange={(open) => !open && drop(id)}
          data-testid="toast"
        >
          <Toast.Description className="toast-words">{words}</Toast.Description>
          {actions.map(({ label, run }) => (
            <Toast.Action key={label} altText={label} className="toast-action" onClick={run}>
              {label}
            </Toast.Action>
          ))}
          <Toast.Close className="toast-close" aria-label="Đóng">
            <X aria-hidden size={15} />
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport className="toasts" label="Thông báo ({hotkey})" />
    </Toast.Provider>
  )
}
