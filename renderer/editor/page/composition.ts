import type { CompositionEvent, KeyboardEvent } from 'react'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { actionOfKeys } from '../actions/allActions.ts'
import { keysOf } from '../actions/keys.ts'
import { forgetRoom, makeRoom } from '../plugins/withComposedOver.ts'
import { takeOverSelection } from '../syncSelection.ts'

/** Input methods send this code for keys that they keep to themselves. */
const PROCESSED = 229

/**
 * A key while a word is composed belongs to the input method. Commands wait for the word's end: an
 * undo under it would leave the word without its place. True when the key is such a one.
 */
export function holdWhileComposing(event: KeyboardEvent): boolean {
  const { nativeEvent } = event
  if (!nativeEvent.isComposing && nativeEvent.keyCode !== PROCESSED) return false
  const asks = event.ctrlKey || event.metaKey || actionOfKeys(keysOf(nativeEvent)) !== undefined
  // AltGr, which Windows tells as Ctrl and Alt, types letters.
  if (asks && !nativeEvent.getModifierState('AltGraph')) event.preventDefault()
  return true
}

/** The selected words go before Slate's own handling, as one step with the word to come. */
export function startComposition(editor: Editor): void {
  if (ReactEditor.isReadOnly(editor)) return
  takeOverSelection(editor)
  makeRoom(editor)
}

export function endComposition(event: CompositionEvent, editor: Editor): void {
  if (event.data === '') forgetRoom(editor)
}
