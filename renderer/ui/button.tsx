import type { LucideIcon } from 'lucide-react'
import { Tooltip } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly icon?: LucideIcon
}

export function Button({ look = 'plain', icon: Icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`button button-${look} ${rest.className ?? ''}`}>
      {Icon && <Icon aria-hidden size={16} strokeWidth={1.75} />}
      {children !== undefined && <span className="button-words">{children}</span>}
    </button>
  )
}

interface IconButtonProps extends ComponentProps<'button'> {
  /** Says what it does; read aloud and shown as tooltip. */
  readonly label: string
  /** "Ctrl+B", shown in the tooltip. */
  readonly keys?: string
  readonly icon: LucideIcon
  readonly pressed?: boolean
}

/** A button that is only a picture; its words are in the tooltip. */
export function IconButton({ label, keys, icon: Icon, pressed, ...rest }: IconButtonProps) {
  return (
    <Hint words={keys === undefined ? label : `${label} (${keys})`}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
        {...rest}
        className={`icon-button ${rest.className ?? ''}`}
      >
        <Icon aria-hidden size={17} strokeWidth={1.75} />
      </button>
    </Hint>
  )
}

/** A short tooltip on hover and on keyboard focus. */
export function Hint({
  words,
  children,
}: {
  readonly words: string
  readonly children: ReactNode
}) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tooltip" sideOffset={6} collisionPadding={8}>
          {words}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
