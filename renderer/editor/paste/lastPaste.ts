import type { Editor } from 'slate'
import { pastePlain } from '../../../shared/paste/pasteText.ts'
import { undo } from '../commands/undo.ts'
import { insertPasted } from './insertPasted.ts'

/** A paste that can still be turned into plain text, while nothing else was written after it. */
interface LastPaste extends RememberedPaste {
  readonly step: unknown
  readonly operations: number
}

export interface RememberedPaste {
  readonly text: string
  /** It stands apart from the words around. */
  readonly alone: boolean
  /** Takes its notice away. */
  readonly hide: () => void
}

const lastPastes = new WeakMap<Editor, LastPaste>()

/** Remembers the paste just made. */
export function rememberPaste(editor: Editor, paste: RememberedPaste): void {
  const step = editor.history.undos.at(-1)
  if (step === undefined) return
  lastPastes.set(editor, { ...paste, step, operations: step.operations.length })
}

function current(editor: Editor): LastPaste | undefined {
  const last = lastPastes.get(editor)
  const step = editor.history.undos.at(-1)
  const same = last !== undefined && last.step === step
  return same && step?.operations.length === last.operations ? last : undefined
}

export function canMakePlain(editor: Editor): boolean {
  return current(editor) !== undefined
}

/** After a change: the notice of a paste that was written over is taken away. */
export function forgetStalePaste(editor: Editor): void {
  const last = lastPastes.get(editor)
  if (last === undefined || current(editor) !== undefined) return
  lastPastes.delete(editor)
  last.hide()
}

/** Turns the last paste into plain paragraphs; undone, the text is as before the paste. */
export function makePlain(editor: Editor): boolean {
  const last = current(editor)
  if (last === undefined) return false
  lastPastes.delete(editor)
  last.hide()
  undo(editor)
  insertPasted(editor, pastePlain(last.text), { alone: last.alone })
  return true
}
