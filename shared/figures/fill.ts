import type { Block, Figure, VanKienDocument } from '../document/types.ts'
import type { StoreIndex } from '../indicators/storeIndex.ts'
import { figuresIn, mapFigures, refreshFigure } from './blockFigures.ts'
import { writeChart } from './chartFigures.ts'
import type { FigureContext } from './lookup.ts'
import { writeSummary } from './summaryTable.ts'
import { writeTargetList } from './targetLines.ts'

/** A gap of the filled document. */
export interface MissingFigure {
  /** The block of the body that holds it. */
  readonly blockId: string
  readonly figureId: string
  readonly ref: Figure['ref']
}

export interface Filled {
  /** Untouched blocks are the same objects as before. */
  readonly document: VanKienDocument
  readonly missing: readonly MissingFigure[]
  /** How many figures show other words than before. */
  readonly changed: number
}

/** All of a document that its figures depend on. */
export type FigureOwner = Pick<VanKienDocument, 'entity' | 'period' | 'spelling' | 'frozen'>

/** What the figures of the document are computed from. */
export function contextOf(owner: FigureOwner, store: StoreIndex): FigureContext {
  const { entity, period, spelling } = owner
  return { store, entity, period, ...(spelling && { spelling }) }
}

/**
 * Computes every figure, target list, summary and chart of the document anew from the store. A missing
 * figure becomes a visible gap, never a zero. Bullets that a writer changed (`free`) keep their
 * words; only their figures move. A document whose figures are frozen stays as it is.
 */
export function fillDocument(document: VanKienDocument, store: StoreIndex): Filled {
  if (document.frozen) return { document, missing: missingFigures(document), changed: 0 }
  const context = contextOf(document, store)
  let changed = 0
  const body = document.body.map((block) => {
    const filled = fillBlock(block, context)
    if (filled !== block) changed += countNewFigures(block, filled)
    return filled
  })
  const filled = changedBody(document, body)
  return { document: filled, missing: missingFigures(filled), changed }
}

/** The block as the store has it; the same object when nothing changed. */
export function fillBlock(
  block: Block,
  context: FigureContext,
  refresh = (figure: Figure): Figure => refreshFigure(figure, context),
): Block {
  return mapFigures(writtenBlock(block, context), refresh)
}

/** Lists, summaries and charts with what the store has for them. */
function writtenBlock(block: Block, context: FigureContext): Block {
  if (block.type === 'targetList') return writeTargetList(block, context)
  if (block.type === 'chart') return writeChart(block, context)
  return block.type === 'table' && block.summary ? writeSummary(block, context) : block
}

/**
 * The document with its figures and charts showing what the store holds now; every other word, the
 * lines of its target lists among them, stays. For printing what the person sees.
 */
export function fillFigures(document: VanKienDocument, store: StoreIndex): VanKienDocument {
  if (document.frozen) return document
  const context = contextOf(document, store)
  const body = document.body.map((block) =>
    block.type === 'chart'
      ? writeChart(block, context)
      : mapFigures(block, (figure) => refreshFigure(figure, context)),
  )
  return changedBody(document, body)
}

function changedBody(document: VanKienDocument, body: Block[]): VanKienDocument {
  const same = body.every((block, index) => block === document.body[index])
  return same ? document : { ...document, body }
}

/** The gaps of a document as it stands, in reading order. */
export function missingFigures(document: VanKienDocument): MissingFigure[] {
  const missing: MissingFigure[] = []
  for (const block of document.body) {
    for (const figure of figuresIn(block)) {
      if (figure.missing) missing.push({ blockId: block.id, figureId: figure.id, ref: figure.ref })
    }
  }
  return missing
}

function countNewFigures(before: Block, after: Block): number {
  const shown = new Map([...figuresIn(before)].map((figure) => [figure.id, figure.shown]))
  return [...figuresIn(after)].filter((figure) => shown.get(figure.id) !== figure.shown).length
}
