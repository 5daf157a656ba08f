import type { LucideIcon } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'

export interface MenuItem {
  readonly label: string
  readonly icon?: LucideIcon
  readonly keys?: string
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly checked?: boolean
  readonly testId?: string
  readonly run: () => void
}

interface MenuProps {
  /** The button that opens it; must take a ref. */
  readonly trigger: ReactNode
  readonly items: readonly (MenuItem | 'line')[]
  readonly align?: 'start' | 'end'
  /** Where focus goes after a choice; default: back to the trigger. */
  readonly focusAfter?: () => void
  readonly onOpen?: () => void
}

export function Menu({ trigger, items, align = 'end', focusAfter, onOpen }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false} onOpenChange={(open) => open && onOpen?.()}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            if (focusAfter === undefined) return
            event.preventDefault()
            focusAfter()
          }}
        >
          {items.map((item, at) =>
            item === 'line' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a menu have no names
              <DropdownMenu.Separator key={`line-${at}`} className="menu-line" />
            ) : (
              <MenuRow key={item.label} item={item} />
            ),
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function MenuRow({ item }: { readonly item: MenuItem }) {
  const Icon = item.icon
  return (
    <DropdownMenu.Item
      className={`menu-item ${item.danger ? 'menu-danger' : ''}`}
      disabled={item.disabled ?? false}
      data-checked={item.checked || undefined}
      data-testid={item.testId}
      onSelect={item.run}
    >
      <span className="menu-icon">{Icon && <Icon aria-hidden size={16} strokeWidth={1.75} />}</span>
      <span className="menu-label">{item.label}</span>
      {item.keys !== undefined && <kbd className="menu-keys">{item.keys}</kbd>}
    </DropdownMenu.Item>
  )
}
