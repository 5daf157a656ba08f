import { useLayoutEffect } from 'react'
import { useSlate } from 'slate-react'
import { noteDrawn } from '../syncSelection.ts'

/**
 * Tells when the editor's last step is on the screen. Stands behind the <Editable>: its effect
 * runs behind Slate's, which has put the selection then.
 */
export function DrawnEditor(): null {
  const editor = useSlate()
  useLayoutEffect(() => noteDrawn(editor))
  return null
}
