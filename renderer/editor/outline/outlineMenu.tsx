import { ChevronRight } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { roleNames, roleSchema } from '../../../shared/document/roles.ts'
import { headingLevelSchema } from '../../../shared/document/types.ts'
import { showToast } from '../../ui/toast.tsx'
import { shownKeys } from '../actions/keys.ts'
import { sectionOfId } from '../commands/sectionAt.ts'
import { setRole } from '../commands/setRole.ts'
import { shiftSection } from '../commands/shiftSection.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { type SectionCommandId, sectionCommand } from './sectionCommands.ts'

/** Where the menu of a row opens, in pixels of the window. */
export interface MenuPlace {
  readonly id: string
  readonly x: number
  readonly y: number
}

interface OutlineMenuProps {
  readonly place: MenuPlace | undefined
  readonly onClose: () => void
  /** Gives the keyboard back to the tree. */
  readonly focusTree: () => void
}

const groups: readonly (readonly SectionCommandId[])[] = [
  ['sectionUp', 'sectionDown', 'promoteSection', 'demoteSection'],
  ['addSectionBefore', 'addSectionAfter', 'addSectionChild'],
]

/** Keys that only the tree knows: in the text they mean something else. */
const treeKeys: Partial<Record<SectionCommandId, string>> = {
  renameSection: 'F2',
  removeSection: 'Delete',
}

/** Everything that can be done with a row: by right click, the menu key or Shift+F10. */
export function OutlineMenu({ place, onClose, focusTree }: OutlineMenuProps) {
  const open = useOpenDocument()
  // What it starts takes the keyboard itself: a field, a new heading, the selection.
  const takesFocus = useRef(false)
  if (place === undefined) return null
  const { session, desk } = open
  const heading = sectionOfId(session.editor, place.id)?.heading
  if (heading === undefined) return null
  const readOnly = desk.readOnly.get()
  const item = (id: SectionCommandId): ReactNode => {
    const command = sectionCommand(id)
    if (command.edits && readOnly) return null
    const keys = command.keys ?? treeKeys[id]
    return (
      <DropdownMenu.Item
        key={id}
        className={`menu-item ${id === 'removeSection' ? 'menu-danger' : ''}`}
        data-testid={`outline-menu-${id}`}
        onSelect={() => {
          takesFocus.current =
            id.startsWith('add') || ['renameSection', 'assignSection', 'selectSection'].includes(id)
          command.run(open, place.id)
        }}
      >
        <span className="menu-label">{command.title}</span>
        {keys !== undefined && <kbd className="menu-keys">{shownKeys(keys)}</kbd>}
      </DropdownMenu.Item>
    )
  }
  const line = <DropdownMenu.Separator className="menu-line" />
  return (
    <DropdownMenu.Root modal={false} open onOpenChange={(next) => !next && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span className="outline-menu-place" style={{ left: place.x, top: place.y }} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          sideOffset={2}
          collisionPadding={8}
          aria-label="Mục trong dàn ý"
          data-testid="outline-menu"
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (!takesFocus.current) focusTree()
            takesFocus.current = false
          }}
        >
          {item('renameSection')}
          {!readOnly && (
            <Choices
              label="Vai trò"
              value={heading.role}
              choices={roleSchema.options.map((role) => [role, roleNames[role]] as const)}
              onChoose={(role) => {
                if (setRole(session.editor, place.id, role)) session.resurvey()
              }}
            />
          )}
          {!readOnly && (
            <Choices
              label="Cấp đề mục"
              value={String(heading.level)}
              choices={headingLevelSchema.options.map(
                ({ value }) => [String(value), `Cấp ${value}`] as const,
              )}
              onChoose={(level) => {
                const by = Number(level) - heading.level
                if (shiftSection(session.editor, place.id, by)) session.resurvey()
                else if (by !== 0)
                  showToast({ words: `Mục con không còn đủ cấp bên dưới cấp ${level}.` })
              }}
            />
          )}
          {!readOnly && line}
          {groups[0]?.map(item)}
          {!readOnly && line}
          {groups[1]?.map(item)}
          {!readOnly && line}
          {item('assignSection')}
          {item('selectSection')}
          {item('removeSection')}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

interface ChoicesProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly choices: readonly (readonly [T, string])[]
  readonly onChoose: (value: T) => void
}

function Choices<T extends string>({ label, value, choices, onChoose }: ChoicesProps<T>) {
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="menu-item" data-testid={`outline-menu-${label}`}>
        <span className="menu-label">{label}</span>
        <ChevronRight aria-hidden size={15} />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className="menu" collisionPadding={8}>
          <DropdownMenu.RadioGroup value={value}>
            {choices.map(([choice, name]) => (
              <DropdownMenu.RadioItem
                key={choice}
                value={choice}
                className="menu-item"
                data-checked={choice === value || undefined}
                onSelect={() => onChoose(choice)}
              >
                <span className="menu-label">{name}</span>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  )
}
