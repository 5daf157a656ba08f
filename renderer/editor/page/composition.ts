import type { CompositionEvent, KeyboardEvent } from 'react'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { actionOfKeys } from '../actions/allActions.ts'
import { keysOf } from '../actions/keys.ts'
import { drawn } from '../drawn.ts'
import { focusText } from '../focusText.ts'
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

/**
 * A press of the mouse ends the word, wherever it goes: a button that leaves the keyboard in the
 * text would act under the word, which then loses its place.
 */
export function endCompositionByPress(editor: Editor): () => void {
  const press = ({ target }: MouseEvent): void => {
    const text = drawn(editor, editor)
    if (text === undefined || !ReactEditor.isComposing(editor)) return
    text.blur()
    if (!(target instanceof Node && text.contains(target))) focusText(editor)
  }
  document.addEventListener('mousedown', press, { capture: true })
  return () => document.removeEventListener('mousedown', press, { capture: true })
}
