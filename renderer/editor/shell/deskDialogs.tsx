import { useStore } from '../../state/store.ts'
import { keepVersion } from '../../versions/keepVersion.ts'
import { KeepVersionDialog, VersionsDialog } from '../../versions/versionsDialog.tsx'
import { FreezeDialog, UnfreezeDialog } from '../figures/freezeDialog.tsx'
import { ListTargetsDialog } from '../figures/listTargetsDialog.tsx'
import { GoToDialog } from '../goTo/goToDialog.tsx'
import { useOpenDocument } from '../sessionContext.ts'
import { CountsDialog } from '../status/countsDialog.tsx'
import { ChartDialog } from './chartDialog.tsx'
import { InsertFigureDialog } from './insertFigureDialog.tsx'
import { InsertSummaryDialog } from './insertSummaryDialog.tsx'
import { InsertTableDialog } from './insertTableDialog.tsx'
import { InsertTargetListDialog } from './insertTargetListDialog.tsx'
import { SymbolDialog } from './symbolDialog.tsx'

/** The dialog that an action has asked for, over the page. */
export function DeskDialogs() {
  const { desk, session } = useOpenDocument()
  const dialog = useStore(desk.dialog)
  const close = () => desk.dialog.set(undefined)
  switch (dialog) {
    case 'figure':
      return <InsertFigureDialog onClose={close} />
    case 'sentence':
      return <InsertFigureDialog whole onClose={close} />
    case 'targets':
      return <InsertTargetListDialog onClose={close} />
    case 'summary':
      return <InsertSummaryDialog onClose={close} />
    case 'listTargets':
      return <ListTargetsDialog onClose={close} />
    case 'freeze':
      return <FreezeDialog onClose={close} />
    case 'unfreeze':
      return <UnfreezeDialog onClose={close} />
    case 'table':
      return <InsertTableDialog onClose={close} />
    case 'chart':
      return <ChartDialog onClose={close} />
    case 'changeChart':
      return <ChartDialog changes onClose={close} />
    case 'symbol':
      return <SymbolDialog onClose={close} />
    case 'goTo':
      return <GoToDialog onClose={close} />
    case 'counts':
      return <CountsDialog onClose={close} />
    case 'versions':
      return <VersionsDialog onClose={close} />
    case 'keepVersion':
      return (
        <KeepVersionDialog onClose={close} onName={(name) => void keepVersion(session, name)} />
      )
    // The workbench asks which document, for it may show two.
    case 'beside':
    case undefined:
      return null
  }
}
