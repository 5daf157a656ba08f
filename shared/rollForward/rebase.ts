import {
  type FigurePeriod,
  type Period,
  type RelativePeriod,
  relativePeriodOf,
  resolvePeriod,
} from '../document/period.ts'
import type { Block, Figure, VanKienDocument } from '../document/types.ts'
import { mapFigures } from '../figures/blockFigures.ts'

/** The document as one of the period `own`: its figures speak of the same times as before. */
export function rebased(document: VanKienDocument, own: Period): VanKienDocument {
  const figurePeriod = (period: FigurePeriod): FigurePeriod =>
    relativePeriodOf(resolvePeriod(period, document.period), own)
  const listPeriod = (period: RelativePeriod): RelativePeriod => {
    const then = resolvePeriod(period, document.period)
    const relative = relativePeriodOf(then, own)
    return relative.kind === 'own' || relative.kind === 'termYear'
      ? relative
      : { kind: 'fixed', period: then }
  }
  const figure = (one: Figure): Figure => {
    const { ref } = one
    const period = figurePeriod(ref.period)
    return { ...one, ref: { ...ref, period, ...(ref.base && { base: figurePeriod(ref.base) }) } }
  }
  const body = document.body.map((block): Block => {
    const made = mapFigures(block, figure)
    if (made.type === 'targetList' || made.type === 'chart')
      return { ...made, period: listPeriod(made.period) }
    if (made.type !== 'table' || made.summary === undefined) return made
    return { ...made, summary: { ...made.summary, period: listPeriod(made.summary.period) } }
  })
  return { ...document, period: own, body }
}
