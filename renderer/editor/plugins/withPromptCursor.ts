import { flushSync } from 'react-dom'
import type { Editor } from 'slate'

/**
 * A cursor that the browser has moved is drawn at once. Slate hears of it in a timer, and React
 * would draw it in a later task: a Shift+arrow in between would be taken back, for Slate then puts
 * the browser's selection to where it was when it heard.
 */
export function withPromptCursor(editor: Editor): Editor {
  const { onChange } = editor
  editor.onChange = (options) => {
    const { operations } = editor
    const onlyMoved = operations.length > 0 && operations.every(isMove)
    if (onlyMoved) flushSync(() => onChange(options))
    else onChange(options)
  }
  return editor
}

function isMove({ type }: Editor['operations'][number]): boolean {
  return type === 'set_selection'
}
