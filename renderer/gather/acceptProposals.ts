import { ReactEditor } from 'slate-react'
import { documentCitation } from '../../shared/document/name.ts'
import { changeOfAccepted } from '../../shared/extract/acceptance.ts'
import { linksOfAccepted } from '../../shared/extract/linkWords.ts'
import type { Proposal } from '../../shared/extract/proposals.ts'
import { plainChange } from '../../shared/indicators/change.ts'
import { observationKey } from '../../shared/indicators/storeIndex.ts'
import { ok, type Result } from '../../shared/result.ts'
import { call } from '../api.ts'
import { linkFigures } from '../editor/commands/linkFigures.ts'
import { unlinkFigures } from '../editor/commands/unlinkFigures.ts'
import { userName } from '../editor/comments/userName.ts'
import { figureContext } from '../editor/figures/figureContext.ts'
import type { OpenDocument } from '../editor/sessionContext.ts'
import { indicatorStore, loadIndicators } from '../state/indicators.ts'
import { showFailure } from '../ui/toast.tsx'
import type { GatherDesk } from './gatherDesk.ts'

/** What an acceptance has done. */
export interface Accepted {
  /** Figures that the store has got. */
  readonly written: number
  readonly newIndicators: number
  /** Numbers of the text that are figures now, by their ids. */
  readonly linked: readonly string[]
  /** Numbers that stay plain words: no form of a figure writes them so. */
  readonly plain: number
  /** Figures that somebody else has changed meanwhile: not written. */
  readonly conflicts: number
  /** Batch of the store's journal; absent: the store had everything. */
  readonly batch?: string
  /** The step that turned the numbers into figures. */
  readonly step?: object
}

/** Writes the accepted figures as one change of the store, then makes their words figures of it. */
export async function acceptProposals(
  open: OpenDocument,
  desk: GatherDesk,
  accepted: readonly Proposal[],
): Promise<Result<Accepted>> {
  const { session } = open
  const document = session.meta.get()
  const reading = desk.reading.get()
  const sections = reading.kind === 'read' ? reading.text.gathered.sections : []
  const when = new Date().toISOString()
  const change = changeOfAccepted(accepted, { document, sections, who: userName(), when })
  const isEmpty = change.set.length === 0 && change.indicators === undefined
  const done = isEmpty
    ? ok({ count: 0, conflicts: [] })
    : await call('store.change', {
        change: plainChange(change),
        before: accepted.flatMap(({ stored }) => stored ?? []),
        act: 'text',
        from: documentCitation(document),
      })
  if (!done.ok) return done
  // The host tells the change before it answers; a browser's page may hear it later.
  const [first] = change.set
  const seen = first === undefined || indicatorStore.get()?.observations.get(observationKey(first))
  if (seen === undefined) await loadIndicators()
  const context = figureContext(open)
  const { editor } = session
  const links = context === undefined ? [] : linksOfAccepted(accepted, context)
  const linked = ReactEditor.isComposing(editor) ? [] : linkFigures(editor, links)
  session.resurvey()
  desk.drop(new Set(accepted.map(({ found }) => found.id)))
  const step = linked.length > 0 ? editor.history.undos.at(-1) : undefined
  const { batch, conflicts } = { batch: undefined, ...done.value }
  const result: Accepted = {
    written: change.set.length - conflicts.length,
    newIndicators: change.indicators?.length ?? 0,
    linked,
    plain: accepted.length - linked.length,
    conflicts: conflicts.length,
    ...(batch !== undefined && { batch }),
    ...(step !== undefined && { step }),
  }
  desk.accepted.set(result)
  return ok(result)
}

/** Takes an acceptance back: the figures become plain words again, and the store what it was. */
export async function takeBackAccepted(open: OpenDocument, accepted: Accepted): Promise<void> {
  const { editor } = open.session
  // First, for without its observation a figure would show a gap.
  if (accepted.step !== undefined && editor.history.undos.at(-1) === accepted.step) editor.undo()
  else if (accepted.linked.length > 0) unlinkFigures(editor, new Set(accepted.linked))
  open.session.resurvey()
  if (accepted.batch === undefined) return
  const back = await call('store.undo', { batch: accepted.batch })
  if (!back.ok) showFailure(back.error)
}

/** What was done, in one line. */
export function acceptedWords({
  written,
  newIndicators,
  linked,
  plain,
  conflicts,
}: Accepted): string {
  const parts = [
    written > 0 ? `Đã ghi ${written} số liệu vào kho` : 'Kho đã có đủ các số này',
    newIndicators > 0 && `thêm ${newIndicators} chỉ tiêu mới`,
    linked.length > 0 && `gắn ${linked.length} số trong văn bản với kho`,
    plain > 0 && `${plain} số giữ nguyên chữ vì kho viết khác`,
    conflicts > 0 && `${conflicts} số vừa được sửa ở nơi khác nên chưa ghi`,
  ]
  return `${parts.filter(Boolean).join('; ')}.`
}
