import { BookmarkPlus, GitCompare, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Reply } from '../../shared/api/contract.ts'
import { documentName } from '../../shared/document/name.ts'
import type { VersionEntry } from '../../shared/versions/types.ts'
import { call } from '../api.ts'
import { compare } from '../compare/compareDesk.ts'
import { useOpenDocument } from '../editor/sessionContext.ts'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { showFailure, showToast } from '../ui/toast.tsx'
import { startAtWindow, WideWindow } from '../ui/wideWindow.tsx'
import { keepVersion } from './keepVersion.ts'
import { restoreVersion } from './restoreVersion.ts'
import { VersionList } from './versionList.tsx'
import { VersionNameDialog } from './versionNameDialog.tsx'
import { VersionPreview } from './versionPreview.tsx'
import { versionTitle } from './versionWords.ts'

interface VersionsDialogProps {
  readonly onClose: () => void
}

type Listed = Reply<'versions.list'>
type Asking = 'keep' | 'rename'

/** How the document was before: list, preview, and the way back. */
export function VersionsDialog({ onClose }: VersionsDialogProps) {
  const { session, desk } = useOpenDocument()
  const meta = useStore(session.meta)
  const readOnly = useStore(desk.readOnly)
  const [listed, setListed] = useState<Listed>()
  /** Why the list could not be read. */
  const [unread, setUnread] = useState<string>()
  const [wanted, setWanted] = useState<string>()
  const [asking, setAsking] = useState<Asking>()
  const [isRestoring, setRestoring] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const { file } = session
  const versions = listed?.versions ?? []
  const active = versions.find(({ id }) => id === wanted) ?? versions[0]

  const load = useCallback(async (): Promise<void> => {
    const found = await call('versions.list', { file })
    if (found.ok) setListed(found.value)
    setUnread(found.ok ? undefined : found.error.message)
  }, [file])
  useEffect(() => void load(), [load])

  // The first version has the keyboard as soon as it is there.
  const isListed = listed !== undefined
  useEffect(() => {
    if (isListed) box.current?.querySelector<HTMLElement>('.version-row[tabindex="0"]')?.focus()
  }, [isListed])

  async function keep(name: string): Promise<void> {
    const kept = await keepVersion(session, name)
    if (kept.ok) setWanted(kept.value.id)
    await load()
  }

  async function rename(version: VersionEntry, name: string): Promise<void> {
    const renamed = await call('versions.rename', { file, version: version.id, name })
    if (!renamed.ok) showFailure(renamed.error)
    await load()
  }

  async function remove(version: VersionEntry): Promise<void> {
    const removed = await call('versions.remove', { file, version: version.id })
    if (!removed.ok) {
      showFailure(removed.error)
      return
    }
    const bringBack = async (): Promise<void> => {
      const back = await call('versions.bringBack', { file, version: version.id })
      if (!back.ok) showFailure(back.error)
      await load()
    }
    showToast({
      words: `Đã xoá phiên bản “${versionTitle(version)}”.`,
      actions: [{ label: 'Hoàn tác', run: () => void bringBack() }],
    })
    await load()
  }

  async function restore(version: VersionEntry): Promise<void> {
    if (isRestoring) return
    setRestoring(true)
    const restored = await restoreVersion(session, version)
    setRestoring(false)
    if (restored.ok) onClose()
    else showFailure(restored.error)
  }

  return (
    <WideWindow
      title="Phiên bản"
      className="versions"
      ref={box}
      testId="versions-dialog"
      onOpenAutoFocus={startAtWindow}
      headClass="gather-head"
      onClose={onClose}
      head={
        <>
          <span className="gather-document">{documentName(meta)}</span>
          <Button icon={BookmarkPlus} data-testid="version-keep" onClick={() => setAsking('keep')}>
            Lưu phiên bản…
          </Button>
        </>
      }
      over={
        <>
          {asking === 'keep' && (
            <KeepVersionDialog
              onClose={() => setAsking(undefined)}
              onName={(name) => void keep(name)}
            />
          )}
          {asking === 'rename' && active !== undefined && (
            <VersionNameDialog
              title="Đặt tên phiên bản"
              note="Phiên bản có tên được giữ mãi."
              {...(active.name !== undefined && { start: active.name })}
              onClose={() => setAsking(undefined)}
              onName={(name) => void rename(active, name)}
            />
          )}
        </>
      }
    >
      {listed && <Troubles listed={listed} />}
      {active === undefined ? (
        <div className="empty gather-wait" data-testid="versions-empty">
          {unread === undefined ? (
            <p>{isListed ? EMPTY : 'Đang đọc danh sách phiên bản…'}</p>
          ) : (
            <p role="alert">{`Chưa đọc được danh sách phiên bản. ${unread}`}</p>
          )}
        </div>
      ) : (
        <div className="versions-body">
          <VersionList versions={versions} active={active.id} onActive={setWanted} />
          <VersionPreview file={file} version={active.id} />
        </div>
      )}
      <footer className="modal-foot">
        {active !== undefined && (
          <>
            <Button icon={Pencil} data-testid="version-rename" onClick={() => setAsking('rename')}>
              Đặt tên…
            </Button>
            {active.name !== undefined && (
              <Button
                icon={Trash2}
                data-testid="version-remove"
                onClick={() => void remove(active)}
              >
                Xoá
              </Button>
            )}
            <span className="compare-space" />
            <Button
              icon={GitCompare}
              data-testid="version-compare"
              onClick={() => {
                const name = documentName(meta)
                compare({ before: { file, name, version: active.id }, after: { file, name } })
              }}
            >
              So sánh với bản hiện tại
            </Button>
            <Button
              look="primary"
              icon={RotateCcw}
              disabled={readOnly || isRestoring}
              title={readOnly ? 'Văn bản đang ở chế độ chỉ đọc' : undefined}
              data-testid="version-restore"
              onClick={() => void restore(active)}
            >
              {isRestoring ? 'Đang khôi phục…' : 'Khôi phục bản này'}
            </Button>
          </>
        )}
      </footer>
    </WideWindow>
  )
}

const EMPTY =
  'Văn bản này chưa có phiên bản nào. Chương trình tự giữ phiên bản trong lúc soạn thảo và mỗi lần xuất tệp; bấm “Lưu phiên bản…” để giữ bản hiện tại.'

/** What went wrong with the keeping of versions. */
function Troubles({ listed: { broken, problem } }: { readonly listed: Listed }) {
  if (broken === 0 && problem === undefined) return null
  return (
    <div className="gather-owner" role="status" data-testid="versions-trouble">
      {broken > 0 && <p>{broken} phiên bản bị hỏng nên không có trong danh sách.</p>}
      {problem !== undefined && <p>Lần gần đây chưa tự giữ được phiên bản. {problem}</p>}
    </div>
  )
}

interface KeepVersionDialogProps {
  readonly onClose: () => void
  readonly onName: (name: string) => void
}

/** "Lưu phiên bản...": the present text under a name. */
export function KeepVersionDialog({ onClose, onName }: KeepVersionDialogProps) {
  return (
    <VersionNameDialog
      title="Lưu phiên bản"
      note="Giữ lại văn bản như lúc này dưới một tên, để sau xem lại, so sánh hoặc khôi phục. Phiên bản có tên được giữ mãi."
      onClose={onClose}
      onName={onName}
    />
  )
}
