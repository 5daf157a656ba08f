import { flushSync } from 'react-dom'
import type { Editor } from 'slate'

/**
 * Each step is drawn before the next event. React would draw what comes from a timer or from the
 * host in a later task: a cursor that a person puts in between would be taken back, for Slate then
 * puts the browser's selection to where the editor's was.
 */
export function withPromptDrawing(editor: Editor): Editor {
  const { onChange } = editor
  editor.onChange = (options) => flushSync(() => onChange(options))
  return editor
}
