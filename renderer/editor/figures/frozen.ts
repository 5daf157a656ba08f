import type { VanKienDocument } from '../../../shared/document/types.ts'
import { figuresIn } from '../../../shared/figures/blockFigures.ts'
import { contextOf } from '../../../shared/figures/fill.ts'
import { indicatorStore } from '../../state/indicators.ts'
import { userName } from '../comments/userName.ts'
import type { DocumentSession } from '../session.ts'
import { changedFiguresOf } from './changedFigures.ts'
import { type StatedFigure, statedFigures } from './figureStates.ts'

/** Settles the figures: from now on they stay as the text shows them. */
export function freezeFigures({ editor, meta }: DocumentSession): void {
  const who = userName()
  meta.set({ ...meta.get(), frozen: { on: new Date().toISOString(), ...(who && { who }) } })
  changedFiguresOf(editor).seen()
}

/** Lets the figures follow the store again. */
export function unfreezeFigures({ meta }: DocumentSession): void {
  const { frozen: _, ...rest } = meta.get()
  meta.set(rest)
}

/** Remembers what the figures showed when the document went out. */
export function noteExport({ meta }: DocumentSession, document: VanKienDocument): void {
  const shown: Record<string, string> = {}
  for (const block of document.body) {
    for (const figure of figuresIn(block)) shown[figure.id] = figure.shown
  }
  if (Object.keys(shown).length === 0) return
  meta.set({ ...meta.get(), exported: { on: new Date().toISOString(), shown } })
}

/** The session's figures with their states; none while the store is being fetched. */
export function statedFiguresOf({
  editor,
  meta,
  survey,
}: DocumentSession): readonly StatedFigure[] {
  const store = indicatorStore.get()
  const { frozen, exported } = meta.get()
  if (store === undefined) return []
  return statedFigures(survey.get().figures, {
    context: contextOf(meta.get(), store),
    frozen,
    exported,
    changed: changedFiguresOf(editor).all.get(),
  })
}

const time = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' })
const date = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' })

/** "lúc 14:30 ngày 03/02/2027, Trần Thị B" */
export function frozenWhen({ on, who }: NonNullable<VanKienDocument['frozen']>): string {
  const when = new Date(on)
  return `lúc ${time.format(when)} ngày ${date.format(when)}${who === undefined ? '' : `, ${who}`}`
}
