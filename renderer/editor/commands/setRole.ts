import { type Editor, Transforms } from 'slate'
import type { Role } from '../../../shared/document/roles.ts'
import { asOneStep } from './asOneStep.ts'
import { sectionOfId } from './sectionAt.ts'

/** Says what a section is for; a second role or a kind of cause of the old one goes. */
export function setRole(editor: Editor, id: string, role: Role): boolean {
  const section = sectionOfId(editor, id)
  if (section === undefined || section.heading.role === role) return false
  const at = [section.start]
  asOneStep(editor, () => {
    Transforms.setNodes(editor, { role }, { at })
    const gone = (['alsoRoles', 'cause'] as const).filter((key) => key in section.heading)
    if (gone.length > 0) Transforms.unsetNodes(editor, gone as unknown as 'align'[], { at })
  })
  return true
}
