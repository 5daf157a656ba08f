import { useLayoutEffect, useRef } from 'react'
import { headingWords, renameHeading } from '../commands/renameHeading.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { outlineViewOf } from './outlineView.ts'

/** The words of a heading, changed in its row: Enter takes them over, Escape leaves them. */
export function RenameField({ id }: { readonly id: string }) {
  const { session } = useOpenDocument()
  const view = outlineViewOf(session.meta.get().id)
  const field = useRef<HTMLTextAreaElement>(null)
  const done = useRef(false)

  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  /** `back`: the keyboard goes on in the tree. */
  function finish(words: string | undefined, back: boolean): void {
    if (done.current) return
    done.current = true
    if (words !== undefined && renameHeading(session.editor, id, words)) session.resurvey()
    view.renaming.set(undefined)
    if (back) view.focus.set(view.focus.get() + 1)
  }

  return (
    <textarea
      ref={field}
      className="outline-rename"
      aria-label="Tên đề mục"
      data-testid="outline-rename"
      rows={2}
      defaultValue={headingWords(session.editor, id)?.trim() ?? ''}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={(event) => finish(event.currentTarget.value, false)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        finish(event.key === 'Enter' ? event.currentTarget.value : undefined, true)
      }}
    />
  )
}
