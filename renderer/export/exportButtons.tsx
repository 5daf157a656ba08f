import { FileDown, FileType2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type ReviewSummary, reviewIsOpen } from '../../shared/document/reviewSummary.ts'
import { tellClaims } from '../editor/claims/tellClaims.ts'
import { nextFrame } from '../editor/drawn.ts'
import { figureAbout } from '../editor/figureAbout.ts'
import { noteExport } from '../editor/figures/frozen.ts'
import { offerFreezing } from '../editor/figures/offerFreezing.ts'
import type { FigureRow } from '../editor/listFigures.ts'
import { listFigures } from '../editor/listFigures.ts'
import { reveal } from '../editor/reveal.ts'
import { useOpenDocument } from '../editor/sessionContext.ts'
import { goToWaiting } from '../review/goToBlock.ts'
import { reviewOf } from '../review/review.ts'
import { commands } from '../state/commands.ts'
import { type DocumentFormat, type ExportWishes, startExport } from '../state/export.ts'
import { indicatorStore } from '../state/indicators.ts'
import { Button } from '../ui/button.tsx'
import { CommentsDialog } from './commentsDialog.tsx'
import { MissingDialog } from './missingDialog.tsx'
import { ReviewDialog } from './reviewDialog.tsx'

/** What is wanted of the document; a print is a PDF that is shown at once. */
type Wanted = DocumentFormat | 'print'

/** "Xuất Word", "Xuất PDF", "In"; gaps are asked about first. */
export function ExportButtons() {
  const open = useOpenDocument()
  const { session } = open
  const [asking, setAsking] = useState<{ wanted: Wanted; rows: readonly FigureRow[] }>()

  const [reviewing, setReviewing] = useState<{ wanted: Wanted; review: ReviewSummary }>()
  const [withComments, setWithComments] = useState(0)

  function begin(wanted: Wanted): void {
    session.settle()
    const rows = listFigures(session.toDocument().body).filter(({ figure }) => figure.missing)
    const review = reviewOf(open).now()?.summary
    if (rows.length > 0) setAsking({ wanted, rows })
    else if (review !== undefined && reviewIsOpen(review)) setReviewing({ wanted, review })
    else go(wanted)
  }

  /** Open comments are asked about: an official file goes out without them. */
  function go(wanted: Wanted): void {
    const waiting = session.threads.rows
      .get()
      .filter(({ thread, words }) => thread.resolved === undefined && words !== undefined).length
    if (wanted === 'docx' && waiting > 0) setWithComments(waiting)
    else if (wanted === 'print') start('pdf', { print: true })
    else start(wanted)
  }

  /** What the figures show as it goes out is remembered: later the panel tells what has changed. */
  function start(format: DocumentFormat, wishes: ExportWishes = {}): void {
    // A dialog that was shown before has told it.
    if (asking === undefined && reviewing === undefined && withComments === 0) tellClaims(open)
    const document = session.toDocument()
    const onDone = (): void => {
      noteExport(session, document)
      offerFreezing(open, 'Bản đã ký vừa xuất ra.')
    }
    void startExport(document, format, { ...wishes, onDone })
  }

  useEffect(() =>
    commands.on((command) => {
      if (command === 'export-docx') begin('docx')
      if (command === 'export-pdf') begin('pdf')
      if (command === 'print') begin('print')
    }),
  )

  function nameOf({ figure }: FigureRow): string {
    const store = indicatorStore.get()
    const { entity, period } = session.meta.get()
    return store === undefined
      ? figure.ref.indicator
      : figureAbout(figure.ref, { store, entity, period }).title
  }

  return (
    <>
      <Button icon={FileType2} data-testid="export-docx" onClick={() => begin('docx')}>
        Xuất Word
      </Button>
      <Button icon={FileDown} data-testid="export-pdf" onClick={() => begin('pdf')}>
        Xuất PDF
      </Button>
      {reviewing && (
        <ReviewDialog
          summary={reviewing.review}
          onClose={() => setReviewing(undefined)}
          onShow={() => {
            setReviewing(undefined)
            open.desk.panel.set('review')
            // After the dialog has given the focus back.
            nextFrame(session.editor, () => goToWaiting(open, 1))
          }}
          onExport={() => {
            setReviewing(undefined)
            go(reviewing.wanted)
          }}
        />
      )}
      {withComments > 0 && (
        <CommentsDialog
          waiting={withComments}
          onClose={() => setWithComments(0)}
          onExport={(comments) => {
            setWithComments(0)
            start('docx', { comments })
          }}
        />
      )}
      {asking && (
        <MissingDialog
          rows={asking.rows}
          nameOf={nameOf}
          onClose={() => setAsking(undefined)}
          onJump={(row) => {
            setAsking(undefined)
            // After the dialog has given the focus back.
            nextFrame(session.editor, () => reveal(session.editor, row.figure.id, row.blockId))
          }}
          onExport={() => {
            setAsking(undefined)
            go(asking.wanted)
          }}
        />
      )}
    </>
  )
}
