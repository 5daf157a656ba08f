import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { Menu } from '../../ui/menu.tsx'
import { focusText } from '../focusText.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { actionItem } from './actionItem.ts'

/** What the narrow toolbar has no room for; it shows itself only then (workbench.css). */
export function MoreMenu({ groups }: { readonly groups: readonly (readonly string[])[] }) {
  const open = useOpenDocument()
  const [hidden, setHidden] = useState<readonly (readonly string[])[]>([])

  return (
    <Menu
      align="start"
      focusAfter={() => focusText(open.session.editor)}
      onOpen={() => setHidden(groups.filter(([first]) => !isShown(first)))}
      trigger={
        <button
          type="button"
          className="icon-button toolbar-more"
          aria-label="Công cụ khác"
          data-testid="more-tools"
        >
          <Ellipsis aria-hidden size={17} strokeWidth={1.75} />
        </button>
      }
      items={hidden.flatMap((group, at) => [
        ...(at > 0 ? ['line' as const] : []),
        ...group.map((id) => actionItem(open, id)),
      ])}
    />
  )
}

function isShown(id: string | undefined): boolean {
  return document.querySelector(`[data-testid="tool-${id}"]`)?.checkVisibility() === true
}
