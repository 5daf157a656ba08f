import type { Editor } from 'slate'
import type { FigureContext } from '../../../shared/figures/lookup.ts'
import { indicatorStore } from '../../state/indicators.ts'
import { pathOfId } from '../reveal.ts'
import type { OpenDocument } from '../sessionContext.ts'
import { type Outlook, outlookAt } from './usualRef.ts'

/** What figures of the document are relative to; undefined while the store is being fetched. */
export function figureContext({ session }: OpenDocument): FigureContext | undefined {
  const store = indicatorStore.get()
  const { entity, period, spelling } = session.meta.get()
  return store && { store, entity, period, ...(spelling && { spelling }) }
}

/** What the text at the cursor speaks of; a note speaks of what its mark stands in. */
export function outlookHere({ session, desk }: OpenDocument, editor: Editor): Outlook | undefined {
  const note = desk.note.get()
  const at =
    editor === session.editor
      ? editor.selection?.focus.path[0]
      : note === undefined
        ? undefined
        : pathOfId(session.editor, note)?.[0]
  // withVanKien keeps only blocks at the root.
  return at === undefined
    ? undefined
    : outlookAt(session.editor.children as Parameters<typeof outlookAt>[0], at)
}
