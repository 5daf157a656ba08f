import { Editor, Element, Node, type Operation, type Path, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import type { Block, Figure, Inline, VanKienDocument } from '../../shared/document/types.ts'
import { isFigure, isFootnote, linesOf } from '../../shared/document/walk.ts'
import { fillDocument } from '../../shared/figures/fill.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { FigureChange } from './figures/changedFigures.ts'
import { toBody, toSlateValue } from './value.ts'

/**
 * Computes every figure anew from the store and puts what changed into the editor. Selection and
 * undo history stay as they are: the figures are the store's, not the writer's. Answers how many
 * blocks changed; `changes` takes what became of single figures.
 */
export function refreshFigures(
  editor: Editor,
  meta: Omit<VanKienDocument, 'body'>,
  store: StoreIndex,
  changes: FigureChange[] = [],
): number {
  const body = toBody(editor.children)
  const filled = fillDocument({ ...meta, body }, store).document.body
  let changed = 0
  HistoryEditor.withoutSaving(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      filled.forEach((block, at) => {
        const old = body[at]
        if (old === undefined || old === block) return
        changed++
        if (shapeOf(old) === shapeOf(block)) updateFigures(editor, block, at, changes)
        else replaceBlock(editor, block, at)
      })
    })
  })
  return changed
}

/** Everything of a block but what its figures show. */
function shapeOf(block: Block): string {
  const ids = block.type === 'targetList' ? block.children.map((item) => item.id) : []
  return JSON.stringify([ids, linesOf(block).map((line) => line.map(inlineShape))])
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
  Transforms.setNodes(editor, { shown: next.shown }, { at })
  if (next.missing) Transforms.setNodes(editor, { missing: true }, { at })
  else Transforms.unsetNodes(editor, 'missing', { at })
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
    return [operation.properties, operation.newProperties].some(
      (changed) => 'hidden' in changed || 'free' in changed,
    )
  })
}

function holdsFigure(node: Node): boolean {
  if (!Element.isElement(node)) return false
  if (node.type === 'figure' || node.type === 'targetList') return true
  if (node.type === 'footnote') return node.content.some(isFigure)
  return node.children.some(holdsFigure)
}
