import type { FormEvent } from 'react'
import { quoteBehind } from '../../shared/text/quotes.ts'

/**
 * For `onBeforeInput` of a field with running words: a straight quotation mark that is typed becomes
 * “ or ”, as in the text. By the browser's own insertion, so that the field's undo knows of it.
 */
export function quoteTyped(event: FormEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  const typed = event.nativeEvent
  if (!('data' in typed) || typed.data !== '"') return
  const field = event.currentTarget
  event.preventDefault()
  const quote = quoteBehind(field.value.slice(0, field.selectionStart ?? 0))
  // Old, but nothing else keeps the undo of a field.
  field.ownerDocument.execCommand('insertText', false, quote)
}
