import { type ReactNode, useEffect, useRef } from 'react'
import { Slate } from 'slate-react'
import { GatherOffer } from '../gather/gatherOffer.tsx'
import { GatherReview } from '../gather/gatherReview.tsx'
import { RollOffer } from '../roll/rollOffer.tsx'
import { useStore } from '../state/store.ts'
import { ElsewhereBanner } from '../tabs/elsewhereBanner.tsx'
import { ClaimCards } from './claims/claimCard.tsx'
import { CommentMarks } from './comments/commentMarks.ts'
import { AtList } from './figures/atListView.tsx'
import { OfferHint } from './figures/offerHint.tsx'
import { FindBar } from './find/findBar.tsx'
import { useFocusedDocument } from './focusedDocument.ts'
import { keepFiguresFresh } from './freshFigures.ts'
import { PageView } from './page/pageView.tsx'
import { followPages } from './pages/followPages.ts'
import { Outline } from './panels/outline.tsx'
import { useOutlineRoom } from './panels/outlineRoom.ts'
import { SidePanel } from './panels/sidePanel.tsx'
import { SaveBanner } from './saveLine.tsx'
import type { Saving } from './saving.ts'
import { type OpenDocument, OpenDocumentContext } from './sessionContext.ts'
import { CellSelection } from './shell/cellSelection.ts'
import { DeskDialogs } from './shell/deskDialogs.tsx'
import { FigureCard } from './shell/figureCard.tsx'
import { NotePopover } from './shell/notePopover.tsx'
import { NoteTip } from './shell/noteTip.tsx'
import { SelectedInline } from './shell/selectedInline.ts'
import { Toolbar } from './shell/toolbar.tsx'
import { holdStill } from './status/holdStill.ts'
import { ReadOnlyBanner } from './status/readOnlyBanner.tsx'
import { StatusBar } from './status/statusBar.tsx'

interface DocumentPaneProps {
  readonly open: OpenDocument
  readonly saving: Saving
  /** Toolbar and panels are those of the pane that was written in last. */
  readonly isActive: boolean
  /** It stands at the right of another one. */
  readonly isBeside?: boolean
  /** What stands over the page where there are two. */
  readonly head?: ReactNode
  /** The keyboard or the mouse has come into it. */
  readonly onActivate?: () => void
  /** Escape in a text that is only looked at. */
  readonly onEscape?: () => void
}

/**
 * One document in the workbench. Its parts are laid out by the workbench's grid, not by a box of
 * their own, so that toolbar, outline and panel stand in the same places whichever of two
 * documents side by side they belong to.
 */
export function DocumentPane(props: DocumentPaneProps) {
  const { open, saving, isActive, isBeside = false, head, onActivate, onEscape } = props
  const { session, desk } = open
  const outlineOpen = useStore(desk.outlineOpen)
  const panel = useStore(desk.panel)
  const elsewhere = useStore(desk.elsewhere)
  // Slate reads it once; after a restoring the editor's own value is the truth.
  const start = useRef(session.editor.children)
  useEffect(() => keepFiguresFresh(session), [session])
  useEffect(() => followPages(session, saving), [session, saving])
  useEffect(() => holdStill(session.editor, desk.readOnly), [session, desk])
  useOutlineRoom(desk, head !== undefined)
  useFocusedDocument(open, isActive)

  return (
    <OpenDocumentContext value={open}>
      <Slate editor={session.editor} initialValue={start.current}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only looks on */}
        <div
          className="pane"
          onFocusCapture={onActivate}
          onPointerDownCapture={onActivate}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented || !desk.readOnly.get()) return
            onEscape?.()
          }}
        >
          {isActive && (
            <div className="pane-above">
              <Toolbar />
              <SaveBanner saving={saving} />
              {elsewhere && <ElsewhereBanner />}
              {!elsewhere && head === undefined && <ReadOnlyBanner />}
              <div className="offers">
                <GatherOffer />
                <RollOffer />
              </div>
            </div>
          )}
          {isActive && outlineOpen && <Outline />}
          <section
            className="pane-page"
            data-side={isBeside ? 'beside' : 'main'}
            data-active={isActive}
          >
            {head}
            <FindBar />
            <PageView autoFocus={!isBeside} />
          </section>
          {isActive && panel !== undefined && <SidePanel panel={panel} />}
          {isActive && <StatusBar />}
        </div>
        <SelectedInline />
        <CommentMarks />
        <ClaimCards />
        <CellSelection />
        <FigureCard />
        <AtList />
        <OfferHint />
        <NoteTip />
        <NotePopover />
        {isActive && <DeskDialogs />}
        {isActive && <GatherReview />}
      </Slate>
    </OpenDocumentContext>
  )
}
