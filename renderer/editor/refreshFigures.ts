import { Editor, Element, Node, type Operation, type Path, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import type { Block, Figure, Inline, VanKienDocument } from '../../shared/document/types.ts'
import { isFigure, isFootnote, linesOf } from '../../shared/document/walk.ts'
import { createFiller, type Filler } from '../../shared/figures/filler.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { FigureChange } from './figures/changedFigures.ts'
import { forDocument, toSlateValue } from './value.ts'

/** What a refresh goes by. */
export interface Refresh {
  readonly editor: Editor
  readonly meta: Omit<VanKienDocument, 'body'>
  readonly store: StoreIndex
  /** Takes what became of single figures. */
  readonly changes?: FigureChange[]
  /** Remembers what the blocks were computed from. */
  readonly filler?: Filler
}

/** Blocks that are changed before the time is looked at again, and at most in one go. */
const STRIDE = 4
const MOST_BLOCKS = 24

/**
 * Computes the figures anew from the store and puts what changed into the editor. Selection and
 * undo history stay as they are: the figures are the store's, not the writer's. Answers how many
 * blocks changed. Figures of a frozen document stay.
 */
export function refreshFigures(
  editor: Editor,
  meta: Refresh['meta'],
  store: StoreIndex,
  changes: FigureChange[] = [],
): number {
  return refreshSome({ editor, meta, store, changes }, 0, Number.POSITIVE_INFINITY).changed
}

/**
 * As much of a refresh as fits before `until` (by `performance.now`), from block `from` on; `next`
 * is where to go on.
 */
export function refreshSome(
  { editor, meta, store, changes = [], filler = createFiller() }: Refresh,
  from: number,
  until: number,
): { readonly changed: number; readonly next?: number } {
  if (meta.frozen) return { changed: 0 }
  filler.turnTo(meta, store)
  let changed = 0
  let at = from
  HistoryEditor.withoutSaving(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (; at < editor.children.length; at++) {
        const isFull = until !== Number.POSITIVE_INFINITY && changed >= MOST_BLOCKS
        if (isFull || (changed % STRIDE === STRIDE - 1 && performance.now() > until)) return
        if (refreshBlock(editor, at, filler, changes)) changed++
        else if (at % 64 === 63 && performance.now() > until) return
      }
    })
  })
  return at < editor.children.length ? { changed, next: at } : { changed }
}

/** Computes one block anew, whatever the document's state: for what was just put in. */
export function refreshBlockOf(refresh: Refresh, id: string): void {
  const { editor, meta, store, changes = [] } = refresh
  const at = editor.children.findIndex((block) => Element.isElement(block) && block.id === id)
  if (at < 0) return
  const filler = createFiller()
  filler.turnTo(meta, store)
  HistoryEditor.withoutSaving(editor, () => {
    Editor.withoutNormalizing(editor, () => void refreshBlock(editor, at, filler, changes))
  })
}

function refreshBlock(
  editor: Editor,
  at: number,
  filler: Filler,
  changes: FigureChange[],
): boolean {
  // withVanKien keeps only blocks at the root; a divider holds no figures.
  const old = editor.children[at] as Block
  if (old.type === 'divider') return false
  const filled = filler.fill(old)
  if (filled === old) return false
  if (filled.type === 'chart') Transforms.setNodes(editor, { shown: filled.shown }, { at: [at] })
  else if (shapeOf(old) === shapeOf(filled)) updateFigures(editor, filled, at, changes)
  else replaceBlock(editor, filled, at)
  filler.adopt(filled, editor.children[at] as Block)
  return true
}

/** Everything of a block but what its figures show. */
function shapeOf(block: Block): string {
  const ids =
    block.type === 'targetList' || block.type === 'table' ? block.children.map(({ id }) => id) : []
  const lines = linesOf(block).map((line) => forDocument(line).map(inlineShape))
  return JSON.stringify([ids, lines])
}

function inlineShape(inline: Inline): unknown {
  return isFigure(inline) || isFootnote(inline) ? [inline.id] : inline.text
}

function updateFigures(editor: Editor, block: Block, at: number, changes: FigureChange[]): void {
  const wanted = new Map<string, Inline>()
  for (const line of linesOf(block)) {
    for (const inline of line) if ('id' in inline) wanted.set(inline.id, inline)
  }
  for (const [node, path] of [...Node.elements(Node.get(editor, [at]) as Block)]) {
    const next = Element.isElement(node) ? wanted.get(node.id) : undefined
    if (next === undefined) continue
    const full = [at, ...path]
    if (isFigure(next) && node.type === 'figure' && setShown(editor, node, next, full)) {
      // A figure that showed nothing yet is not changed but filled.
      if (node.shown !== '') changes.push({ id: node.id, before: node.shown, now: next.shown })
    }
    if (isFootnote(next) && node.type === 'footnote' && node.content !== next.content) {
      Transforms.setNodes(editor, { content: next.content }, { at: full })
    }
  }
}

function setShown(editor: Editor, old: Figure, next: Figure, at: Path): boolean {
  if (old.shown === next.shown && old.missing === next.missing) return false
  if (old.shown !== next.shown) Transforms.setNodes(editor, { shown: next.shown }, { at })
  if (next.missing && !old.missing) Transforms.setNodes(editor, { missing: true }, { at })
  if (old.missing && !next.missing) Transforms.unsetNodes(editor, 'missing', { at })
  return true
}

/** For lists whose lines changed; the cursor stays where its place still exists. */
function replaceBlock(editor: Editor, block: Block, at: number): void {
  const { selection } = editor
  Transforms.insertNodes(editor, toSlateValue([block]), { at: [at + 1] })
  Transforms.removeNodes(editor, { at: [at] })
  if (selection === null || (selection.anchor.path[0] !== at && selection.focus.path[0] !== at)) {
    return
  }
  const fits = [selection.anchor, selection.focus].every(
    ({ path, offset }) =>
      Node.has(editor, path) && Node.string(Node.get(editor, path)).length >= offset,
  )
  Transforms.select(editor, fits ? selection : Editor.start(editor, [at]))
}

/**
 * Do the operations bring in figures or targets as they were at another time (a paste, an undone
 * removal)? Then they have to be computed anew.
 */
export function bringsFigures(operations: readonly Operation[]): boolean {
  return operations.some((operation) => {
    if (operation.type === 'insert_node') return holdsFigure(operation.node)
    if (operation.type !== 'set_node') return false
    return [operation.properties, operation.newProperties].some((changed) =>
      LISTED.some((name) => name in changed),
    )
  })
}

/** Properties that decide what a list, a summary or a chart writes. */
const LISTED = ['hidden', 'free', 'added', 'order', 'summary', 'about', 'period', 'entity'] as const

function holdsFigure(node: Node): boolean {
  if (!Element.isElement(node)) return false
  if (node.type === 'figure' || node.type === 'targetList' || node.type === 'chart') return true
  if (node.type === 'table' && node.summary) return true
  if (node.type === 'footnote') return node.content.some(isFigure)
  return node.children.some(holdsFigure)
}
