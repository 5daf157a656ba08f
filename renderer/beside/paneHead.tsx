import { ArrowLeftRight, Link2, Link2Off, Lock, Pencil, X } from 'lucide-react'
import { documentName } from '../../shared/document/name.ts'
import { actionOf } from '../editor/actions/allActions.ts'
import { shownKeys } from '../editor/actions/keys.ts'
import { useOpenDocument } from '../editor/sessionContext.ts'
import { useStore } from '../state/store.ts'
import type { DocumentTab } from '../tabs/openTabs.ts'
import { IconButton } from '../ui/button.tsx'
import { closeBeside, toggleLinked } from './beside.ts'

interface PaneHeadProps {
  /** The tab whose screen is shared. */
  readonly main: DocumentTab
  readonly side: 'main' | 'beside'
}

/** Over each of two documents side by side: which one it is, and what can be done with it. */
export function PaneHead({ main, side }: PaneHeadProps) {
  const open = useOpenDocument()
  const name = documentName(useStore(open.session.meta))
  const readOnly = useStore(open.desk.readOnly)
  const elsewhere = useStore(open.desk.elsewhere)
  const linked = useStore(main.beside)?.linked === true
  const across = actionOf('copyAcross')
  return (
    <header className="pane-head">
      <h2 className="pane-name" title={name}>
        {name}
      </h2>
      {readOnly && <span className="pane-note">Chỉ xem</span>}
      <IconButton
        label={across.title}
        {...(across.keys?.[0] !== undefined && { keys: shownKeys(across.keys[0]) })}
        icon={ArrowLeftRight}
        data-testid="copy-across"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => void across.run(open)}
      />
      {!elsewhere && (
        <IconButton
          label={readOnly ? 'Sửa văn bản này' : 'Chỉ xem văn bản này'}
          icon={readOnly ? Pencil : Lock}
          data-testid="pane-read-only"
          onClick={() => void actionOf('readOnly').run(open)}
        />
      )}
      {side === 'beside' && (
        <>
          <IconButton
            label={linked ? 'Thôi cuộn theo nhau' : 'Cuộn hai văn bản theo nhau'}
            icon={linked ? Link2 : Link2Off}
            pressed={linked}
            data-testid="pane-linked"
            onClick={() => toggleLinked(main)}
          />
          <IconButton
            label="Đóng văn bản bên cạnh"
            icon={X}
            data-testid="pane-close"
            onClick={() => closeBeside(main)}
          />
        </>
      )}
    </header>
  )
}
