import { ContextMenu as Radix } from 'radix-ui'
import type { MouseEvent, ReactNode } from 'react'
import type { MenuItem } from './menu.tsx'

interface ContextMenuProps {
  /** What is clicked on with the right button; must take a ref. */
  readonly children: ReactNode
  /** Asked for each time the menu opens. */
  readonly items: () => readonly (MenuItem | 'line')[]
  /** Before `items` is asked for. */
  readonly onOpen: (event: MouseEvent) => void
  /** After a choice or Escape, with the focus still in the menu. */
  readonly onClosed: () => void
}

/** The menu of the right mouse button, or of the menu key. */
export function ContextMenu({ children, items, onOpen, onClosed }: ContextMenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild onContextMenu={onOpen}>
        {children}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className="menu context-menu"
          collisionPadding={8}
          data-testid="context-menu"
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            onClosed()
          }}
        >
          <Rows items={items} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** Only drawn while the menu is open. */
function Rows({ items }: Pick<ContextMenuProps, 'items'>) {
  return items().map((item, at) =>
    item === 'line' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a menu have no names
      <Radix.Separator key={`line-${at}`} className="menu-line" />
    ) : (
      <Radix.Item
        key={item.label}
        className={`menu-item ${item.danger ? 'menu-danger' : ''}`}
        disabled={item.disabled ?? false}
        data-checked={item.checked || undefined}
        data-testid={item.testId}
        onSelect={item.run}
      >
        <span className="menu-icon">
          {item.icon && <item.icon aria-hidden size={16} strokeWidth={1.75} />}
        </span>
        <span className="menu-label">{item.label}</span>
        {item.keys !== undefined && <kbd className="menu-keys">{item.keys}</kbd>}
      </Radix.Item>
    ),
  )
}
