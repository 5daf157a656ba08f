import { Component, type ReactNode } from 'react'
import { Transforms } from 'slate'
import { Button } from '../ui/button.tsx'
import { showToast } from '../ui/toast.tsx'
import type { DocumentSession } from './session.ts'

interface EditorBoundaryProps {
  readonly session: DocumentSession
  /** Draws the editor; `attempt` is a new key after each restoring. */
  readonly children: (attempt: number) => ReactNode
}

interface EditorBoundaryState {
  readonly attempt: number
  readonly failed: boolean
}

/** Restorings within this time count as one fault that does not go away. */
const SOON = 5000

/**
 * The words live in the session, not on the screen: when drawing fails (a browser extension
 * changed the page, a selection points nowhere) the editor is drawn anew from them.
 */
export class EditorBoundary extends Component<EditorBoundaryProps, EditorBoundaryState> {
  override state: EditorBoundaryState = { attempt: 0, failed: false }
  private last = 0

  static getDerivedStateFromError(): Partial<EditorBoundaryState> {
    return { failed: true }
  }

  override componentDidCatch(error: Error): void {
    console.error('editor', error)
    const again = Date.now() - this.last < SOON
    this.last = Date.now()
    if (!again) this.restore()
  }

  private readonly restore = (): void => {
    Transforms.deselect(this.props.session.editor)
    this.setState(({ attempt }) => ({ attempt: attempt + 1, failed: false }))
    showToast({ words: 'Màn hình soạn thảo đã được vẽ lại, không mất chữ nào.' })
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children(this.state.attempt)
    return (
      <main className="screen-wait">
        <div className="empty" role="alert">
          <h2>Màn hình soạn thảo gặp lỗi</h2>
          <p>Nội dung văn bản vẫn còn nguyên. Bấm nút dưới đây để mở lại màn hình soạn thảo.</p>
          <Button look="primary" onClick={this.restore}>
            Mở lại
          </Button>
        </div>
      </main>
    )
  }
}
