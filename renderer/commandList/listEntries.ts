import type { DocumentEntry } from '../../shared/api/contract.ts'
import { typeName } from '../../shared/document/typeNames.ts'
import { allActions } from '../editor/actions/allActions.ts'
import { keysToShow } from '../editor/actions/keys.ts'
import { canRun } from '../editor/actions/runAction.ts'
import { reveal } from '../editor/reveal.ts'
import type { OpenDocument } from '../editor/sessionContext.ts'
import { goTo } from '../state/route.ts'
import { appCommands } from './appCommands.ts'
import type { Findable } from './rank.ts'

export interface ListEntry extends Findable {
  /** As the person reads them: "Ctrl+Shift+L". */
  readonly keys?: string
  /** Shown faint: known here, but not possible now. */
  readonly disabled?: boolean
  /** What kind of thing it is; documents and sections are found by typing only. */
  readonly kind: 'command' | 'section' | 'document'
  readonly run: () => void
}

function firstKeys(of: Parameters<typeof keysToShow>[0]) {
  const [keys] = keysToShow(of)
  return keys === undefined ? {} : { keys }
}

/** The commands of the program, and those of the document that has the keyboard. */
export function commandEntries(open: OpenDocument | undefined): ListEntry[] {
  const ofProgram = appCommands.map(
    ({ keys, ...command }): ListEntry => ({
      ...command,
      ...firstKeys(keys === undefined ? {} : { keys }),
      kind: 'command',
    }),
  )
  if (open === undefined) return ofProgram
  const ofDocument = allActions.map((action): ListEntry => {
    const { id, title, group, alsoCalled, run } = action
    return {
      id,
      title,
      group,
      ...(alsoCalled !== undefined && { alsoCalled }),
      ...firstKeys(action),
      ...(!canRun(action, open) && { disabled: true }),
      kind: 'command',
      run: () => void run(open),
    }
  })
  return [...ofDocument, ...ofProgram]
}

/** The sections of the open document. */
export function sectionEntries({ session }: OpenDocument): ListEntry[] {
  return session.survey.get().outline.map(({ id, marker, title }) => ({
    id: `section:${id}`,
    title: [marker, title].filter(Boolean).join(' '),
    group: 'Đến mục',
    kind: 'section',
    run: () => reveal(session.editor, id),
  }))
}

/** The other documents of the workspace, the one changed last first. */
export function documentEntries(
  documents: readonly DocumentEntry[],
  open: OpenDocument | undefined,
): ListEntry[] {
  return documents
    .filter(({ file, problem }) => problem === undefined && file !== open?.session.file)
    .toSorted((a, b) => b.modified.localeCompare(a.modified))
    .map(({ file, name, documentType }) => ({
      id: `document:${file}`,
      title: name,
      group: 'Mở văn bản',
      alsoCalled: typeName(documentType),
      kind: 'document',
      run: () => goTo({ screen: 'editor', file }),
    }))
}
