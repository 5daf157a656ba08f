import { useEffect } from 'react'
import { documentName } from '../../shared/document/name.ts'
import { commands } from '../state/commands.ts'
import { useStore } from '../state/store.ts'
import { DocumentPane } from './documentPane.tsx'
import type { Saving } from './saving.ts'
import type { OpenDocument } from './sessionContext.ts'

interface WorkbenchProps {
  readonly open: OpenDocument
  readonly saving: Saving
}

/** The opened document with everything around it. */
export function Workbench({ open, saving }: WorkbenchProps) {
  const meta = useStore(open.session.meta)
  useEffect(
    () =>
      commands.on((command) => {
        if (command === 'save') void saving.flush()
      }),
    [saving],
  )
  return (
    <main className="workbench">
      <h1 className="visually-hidden">{documentName(meta)}</h1>
      <DocumentPane open={open} saving={saving} isActive />
    </main>
  )
}
