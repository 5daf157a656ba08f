import { createContext, useContext, useSyncExternalStore } from 'react'
import type { BlockView } from './blockViews.ts'
import type { EditorDesk } from './desk.ts'
import type { DocumentSession } from './session.ts'

/** The opened document and what stands open around it. */
export interface OpenDocument {
  readonly session: DocumentSession
  readonly desk: EditorDesk
}

export const OpenDocumentContext = createContext<OpenDocument | undefined>(undefined)

export function useOpenDocument(): OpenDocument {
  const open = useContext(OpenDocumentContext)
  if (open === undefined) throw new Error('no document is open here')
  return open
}

/** The computed marker, hint and look of a block; drawn again only when they change. */
export function useBlockView(id: string): BlockView | undefined {
  const { views } = useOpenDocument().session
  return useSyncExternalStore(
    (listener) => views.watch(id, listener),
    () => views.viewOf(id),
  )
}
