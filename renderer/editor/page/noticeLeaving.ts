import type { Editor } from 'slate'
import { IS_FOCUSED } from 'slate-dom'

/**
 * Tells Slate whenever the keyboard leaves the text. While Slate is putting the browser's selection
 * it takes no notice of that: a field opened in the same moment would lose the keyboard at the next
 * drawing, when Slate puts the selection into a text that it still holds for the focused one.
 */
export function noticeLeaving(editor: Editor, text: HTMLElement): () => void {
  // In front of Slate's own listener, which tells the parts of the screen what is known here.
  const notice = (event: Event): void => {
    if (event.target instanceof Node && !text.contains(event.target)) IS_FOCUSED.delete(editor)
  }
  window.addEventListener('focusin', notice, true)
  return () => window.removeEventListener('focusin', notice, true)
}
