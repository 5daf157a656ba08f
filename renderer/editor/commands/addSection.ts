import { Editor, Transforms } from 'slate'
import { heading, paragraph } from '../../../shared/document/build.ts'
import type { Role } from '../../../shared/document/roles.ts'
import { clampLevel } from '../../../shared/document/sections.ts'
import { asOneStep } from './asOneStep.ts'
import { sectionOfId } from './sectionAt.ts'

/** Where a new section goes, seen from another one. */
export type SectionPlace = 'before' | 'after' | 'child'

/**
 * Adds an empty section with room to write and puts the cursor into its heading; one undo step.
 * Without a section to start from it goes to the end of the text. The answer is the new id;
 * undefined below level 5, which has nothing under it.
 */
export function addSection(
  editor: Editor,
  from: string | undefined,
  place: SectionPlace,
  role: Role = 'other',
): string | undefined {
  const section = from === undefined ? undefined : sectionOfId(editor, from)
  const above = section?.heading.level
  if (place === 'child' && above === 5) return undefined
  const level = above === undefined ? 1 : clampLevel(place === 'child' ? above + 1 : above)
  const at = section === undefined ? editor.children.length : section[edges[place]]
  const head = heading(level, role, '')
  asOneStep(editor, () => {
    Transforms.insertNodes(editor, [head, paragraph('')], { at: [at] })
  })
  Transforms.select(editor, Editor.start(editor, [at]))
  return head.id
}

const edges = { before: 'start', after: 'end', child: 'end' } as const
