import { Editor } from 'slate'
import { documentName } from '../../../shared/document/name.ts'
import { resolvePeriod } from '../../../shared/document/period.ts'
import { lineText } from '../../../shared/document/walk.ts'
import type { FigureContext } from '../../../shared/figures/lookup.ts'
import { figureWords } from '../../../shared/figures/words.ts'
import type { Observation } from '../../../shared/indicators/types.ts'
import { changeIndicators, undoIndicatorChange } from '../../state/indicators.ts'
import { showFailure, showToast } from '../../ui/toast.tsx'
import { replaceWithFigure } from '../commands/changeFigure.ts'
import { sectionAtCursor } from '../commands/sectionAt.ts'
import { userName } from '../comments/userName.ts'
import { focusText } from '../focusText.ts'
import type { OpenDocument } from '../sessionContext.ts'
import { figureContext } from './figureContext.ts'
import type { Offer } from './offer.ts'
import { type OfferHere, offerDeskOf } from './offerDesk.ts'

/** Puts the store's figure in the place of the typed number, as one undo step. */
export function takeStored(open: OpenDocument, here: OfferHere): void {
  const context = figureContext(open)
  if (context === undefined || open.desk.readOnly.get()) return
  const { editor } = open.session
  // First, for what is left as the browser's selection would become the editor's.
  focusText(editor)
  // An undo brings the number back, not the question.
  offerDeskOf(open.session)?.dismiss(here)
  const { range, offer } = here
  replaceWithFigure(editor, range, offer.ref, figureWords(offer.ref, context))
}

/** The typed number becomes the store's value, as a draft, and its figure takes its place. */
export async function recordTyped(open: OpenDocument, here: OfferHere): Promise<void> {
  const context = figureContext(open)
  if (context === undefined || open.desk.readOnly.get()) return
  focusText(open.session.editor)
  // The person may write on until the store has answered.
  const place = Editor.rangeRef(open.session.editor, here.range)
  const observation = observationOf(here.offer, context, sourceOf(open))
  const written = await changeIndicators({ set: [observation], remove: [] })
  const range = place.unref()
  if (!written.ok) {
    showFailure(written.error)
    return
  }
  const { editor } = open.session
  const isThere = range !== null && Editor.string(editor, range) === here.offer.typed
  if (isThere) takeStored(open, { ...here, range })
  showToast({
    words: `Đã ghi vào kho (nháp): ${here.offer.indicator.name} ${here.offer.typed}.`,
    actions: [{ label: 'Hoàn tác', run: () => void undoIndicatorChange() }],
  })
}

/** The draft that the typed number is. */
export function observationOf(
  { indicator, ref, figure }: Offer,
  { entity, period }: Pick<FigureContext, 'entity' | 'period'>,
  source: Observation['source'],
): Observation {
  return {
    indicator: indicator.code,
    entity: ref.entity ?? entity,
    period: resolvePeriod(ref.period, period),
    measure: ref.measure,
    ...figure,
    state: 'draft',
    source,
  }
}

function sourceOf({ session }: OpenDocument): Observation['source'] {
  const heading = sectionAtCursor(session.editor)?.heading
  const section = heading && lineText(heading.children).trim()
  const who = userName()
  return {
    document: documentName(session.meta.get()),
    ...(section && { section }),
    ...(who && { who }),
    when: new Date().toISOString(),
  }
}
