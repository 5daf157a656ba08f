import { resolvePeriod } from '../document/period.ts'
import type {
  Block,
  Figure,
  Footnote,
  Inline,
  TargetItem,
  TargetList,
  VanKienDocument,
} from '../document/types.ts'
import { isFigure, isFootnote, linesOf } from '../document/walk.ts'
import { newId } from '../ids.ts'
import { listedIndicators, type StoreIndex, sentenceOf } from '../indicators/storeIndex.ts'
import type { Indicator } from '../indicators/types.ts'
import { keepTies } from './keepTies.ts'
import type { FigureContext } from './lookup.ts'
import { renderPattern } from './pattern.ts'
import { figureWords, GAP } from './words.ts'

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

/** Indicator of the line that an empty target list shows in the editor. */
export const EMPTY_LIST = 'none'

/**
 * Computes every figure and target list of the document anew from the store. A missing figure
 * becomes a visible gap, never a zero. Bullets that a writer changed (`free`) keep their words;
 * only their figures move.
 */
export function fillDocument(document: VanKienDocument, store: StoreIndex): Filled {
  const { entity, period, spelling } = document
  const context: FigureContext = { store, entity, period, ...(spelling && { spelling }) }
  let changed = 0
  const refresh = (figure: Figure): Figure => {
    const next = refreshFigure(figure, context)
    if (next.shown !== figure.shown) changed++
    return next
  }
  const body = document.body.map((block) => {
    const listed = block.type === 'targetList' ? writeTargetList(block, context) : block
    // Counted here too: a list writes its figures with their words already computed.
    if (listed !== block) changed += countNewFigures(block, listed)
    return mapFigures(listed, refresh)
  })
  const same = body.every((block, index) => block === document.body[index])
  const filled = same ? document : { ...document, body }
  return { document: filled, missing: missingFigures(filled), changed }
}

/**
 * The document with its figures showing what the store holds now; every other word, the lines of
 * its target lists among them, stays. For printing what the person sees.
 */
export function fillFigures(document: VanKienDocument, store: StoreIndex): VanKienDocument {
  const { entity, period, spelling } = document
  const context: FigureContext = { store, entity, period, ...(spelling && { spelling }) }
  const body = document.body.map((block) =>
    mapFigures(block, (figure) => refreshFigure(figure, context)),
  )
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

/** Figures of a block in reading order, those inside its notes included. */
export function* figuresIn(block: Block): Generator<Figure> {
  for (const line of linesOf(block)) {
    for (const inline of line) {
      if (isFigure(inline)) yield inline
      if (isFootnote(inline)) for (const part of inline.content) if (isFigure(part)) yield part
    }
  }
}

function refreshFigure(figure: Figure, context: FigureContext): Figure {
  const words = figureWords(figure.ref, context)
  const shown = words ?? GAP
  if (figure.shown === shown && (figure.missing === true) === (words === undefined)) return figure
  const { missing: _, ...rest } = figure
  return words === undefined ? { ...rest, shown, missing: true } : { ...rest, shown }
}

function writeTargetList(list: TargetList, context: FigureContext): TargetList {
  const entity = list.entity ?? context.entity
  const period = resolvePeriod(list.period, context.period)
  const indicators = listedIndicators(context.store, {
    group: list.group,
    entity,
    period,
    measure: list.measure,
  }).filter((indicator) => !list.hidden?.includes(indicator.code))
  const old = new Map(list.children.map((item) => [item.indicator, item]))
  const listed = new Set(indicators.map((indicator) => indicator.code))
  const items = indicators.map((indicator) =>
    writeItem(indicator, old.get(indicator.code), list, context),
  )
  // What a writer wrote himself is never dropped, even when its indicator has left the set.
  for (const item of list.children) if (item.free && !listed.has(item.indicator)) items.push(item)
  if (items.length === 0) items.push(old.get(EMPTY_LIST) ?? emptyItem())
  const same =
    items.length === list.children.length &&
    items.every((item, index) => item === list.children[index])
  return same ? list : { ...list, children: items }
}

function emptyItem(): TargetItem {
  return { type: 'targetItem', id: newId(), indicator: EMPTY_LIST, children: [{ text: '' }] }
}

function writeItem(
  indicator: Indicator,
  old: TargetItem | undefined,
  list: TargetList,
  context: FigureContext,
): TargetItem {
  if (old?.free) return old
  const sentence = {
    indicator: indicator.code,
    ...(list.entity !== undefined && { entity: list.entity }),
    period: list.period,
    measure: list.measure,
  }
  const pattern = sentenceOf(indicator, list.measure) ?? `${indicator.name}: {}`
  const written = renderPattern(pattern, sentence, context)
  if (!old) {
    return { type: 'targetItem', id: newId(), indicator: indicator.code, children: written }
  }
  return sameLine(old.children, written)
    ? old
    : { ...old, children: keepTies(old.children, keepIds(old.children, written), inlineKey) }
}

/** Equal but for ids and for where comments part the words. */
function sameLine(a: readonly Inline[], b: readonly Inline[]): boolean {
  return bareLine(a) === bareLine(b)
}

function bareLine(inlines: readonly Inline[]): string {
  const parts: unknown[] = []
  let words = ''
  for (const one of inlines) {
    if (!isFigure(one) && !isFootnote(one)) {
      words += one.text
      continue
    }
    parts.push(words, isFigure(one) ? [refKey(one.ref), one.shown, one.missing === true] : one.id)
    words = ''
  }
  return JSON.stringify([...parts, words])
}

/** What is the same figure or note in two writings of a line. */
function inlineKey(inline: Inline): string {
  if (isFigure(inline)) return refKey(inline.ref)
  return isFootnote(inline) ? inline.id : inline.text
}

function refKey(ref: Figure['ref']): string {
  const { indicator, entity, period, measure, form, base } = ref
  const times = [period, base ?? {}].map((one) => Object.entries(one).sort())
  return JSON.stringify([indicator, entity, times, measure, form])
}

/** Figures that were there before keep their ids: links and selections stay where they are. */
function keepIds(old: readonly Inline[], written: readonly Inline[]): Inline[] {
  const ids = new Map<string, string[]>()
  for (const one of old) {
    if (!isFigure(one)) continue
    const key = refKey(one.ref)
    ids.set(key, [...(ids.get(key) ?? []), one.id])
  }
  return written.map((one) => {
    const id = isFigure(one) ? ids.get(refKey(one.ref))?.shift() : undefined
    return isFigure(one) && id !== undefined ? { ...one, id } : one
  })
}

function countNewFigures(before: Block, after: Block): number {
  const shown = new Map([...figuresIn(before)].map((figure) => [figure.id, figure.shown]))
  return [...figuresIn(after)].filter((figure) => shown.get(figure.id) !== figure.shown).length
}

/** The block with `change` applied to its figures; the same object when none changed. */
function mapFigures(block: Block, change: (figure: Figure) => Figure): Block {
  const parts = (content: Footnote['content']): Footnote['content'] =>
    mapSame(content, (one) => (isFigure(one) ? change(one) : one))
  const line = (inlines: Inline[]): Inline[] =>
    mapSame(inlines, (one) => {
      if (isFigure(one)) return change(one)
      if (!isFootnote(one)) return one
      const content = parts(one.content)
      return content === one.content ? one : { ...one, content }
    })
  switch (block.type) {
    case 'divider':
      return block
    case 'targetList':
      return withChildren(
        block,
        mapSame(block.children, (item) => withChildren(item, line(item.children))),
      )
    case 'table':
      return withChildren(
        block,
        mapSame(block.children, (row) =>
          withChildren(
            row,
            mapSame(row.children, (cell) => withChildren(cell, line(cell.children))),
          ),
        ),
      )
    default:
      return withChildren(block, line(block.children))
  }
}

function withChildren<C, T extends { children: C }>(node: T, children: C): T {
  return children === node.children ? node : { ...node, children }
}

/** `map` that answers the same array when nothing changed. */
function mapSame<T>(items: T[], change: (item: T) => T): T[] {
  const changed = items.map(change)
  return changed.every((item, index) => item === items[index]) ? items : changed
}
