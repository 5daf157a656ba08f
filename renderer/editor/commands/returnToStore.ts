import { Editor, Element, Node, type NodeEntry, Transforms } from 'slate'
import type { Block, TargetItem, VanKienDocument } from '../../../shared/document/types.ts'
import { fillDocument } from '../../../shared/figures/fill.ts'
import { EMPTY_LIST } from '../../../shared/figures/targetLines.ts'
import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { toSlateValue } from '../value.ts'
import { asOneStep } from './asOneStep.ts'

/** The target under the cursor that a writer has changed. */
export function freeTargetAt(editor: Editor): NodeEntry<TargetItem> | undefined {
  const path = editor.selection?.focus.path.slice(0, 2)
  const item = path?.length === 2 ? Node.getIf(editor, path) : undefined
  if (path === undefined || !Element.isElement(item)) return undefined
  return item.type === 'targetItem' && item.free === true ? [item, path] : undefined
}

/** The target under the cursor that the store writes. */
export function boundTargetAt(editor: Editor): NodeEntry<TargetItem> | undefined {
  const path = editor.selection?.focus.path.slice(0, 2)
  const item = path?.length === 2 ? Node.getIf(editor, path) : undefined
  if (path === undefined || !Element.isElement(item) || item.type !== 'targetItem') return undefined
  return item.free === true || item.indicator === EMPTY_LIST ? undefined : [item, path]
}

/** Lets the words of the target under the cursor stay as they are; its figures stay live. */
export function freeTarget(editor: Editor): boolean {
  const entry = boundTargetAt(editor)
  if (entry === undefined) return false
  asOneStep(editor, () => Transforms.setNodes(editor, { free: true }, { at: entry[1] }))
  return true
}

/**
 * Gives the target under the cursor the store's own sentence again; one undo step. False where
 * the store has no sentence for it any more: then it stays as it is.
 */
export function returnToStore(
  editor: Editor,
  meta: Omit<VanKienDocument, 'body'>,
  store: StoreIndex,
): boolean {
  const entry = freeTargetAt(editor)
  if (entry === undefined) return false
  const [{ free: _, ...bound }, path] = entry
  const [list, listPath] = Editor.parent(editor, path)
  if (!Element.isElement(list) || list.type !== 'targetList') return false
  // Only this target is written anew; the others of the list keep their places.
  const alone: Block = { ...list, children: [bound] }
  // Asked for by the writer, it is written for a frozen document too.
  const { frozen: _frozen, ...open } = meta
  const [filled] = fillDocument({ ...open, body: [alone] }, store).document.body
  const [written] = filled === undefined ? [] : toSlateValue([filled])
  if (written?.type !== 'targetList') return false
  const item = written.children.find(({ indicator }) => indicator === bound.indicator)
  if (item === undefined || listPath.length !== 1) return false
  Editor.withoutNormalizing(editor, () => {
    // In first: a list that loses a target remembers it as hidden.
    Transforms.insertNodes(editor, item, { at: path })
    const [at = 0, place = 0] = path
    Transforms.removeNodes(editor, { at: [at, place + 1] })
    Transforms.select(editor, Editor.end(editor, path))
  })
  return true
}
