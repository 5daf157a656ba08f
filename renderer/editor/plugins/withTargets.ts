import { Editor, Element, Node, type Operation, type Path, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import type { TargetList } from '../../../shared/document/types.ts'
import { EMPTY_LIST } from '../../../shared/figures/targetLines.ts'
import { hideTarget } from '../commands/hideTarget.ts'
import { isTying } from '../comments/threadKeeper.ts'
import { pathOfId } from '../reveal.ts'

/**
 * A target whose words the writer changes becomes free text: its figures stay references, but
 * the pattern no longer overwrites it. A target that he takes out, by whatever command, is
 * remembered by its list as hidden: no later filling brings it back. Refreshes and undo run
 * without saving to the history and bring their own state, so they free and hide nothing.
 */
export function withTargets(editor: Editor): Editor {
  const { apply, onChange } = editor
  /** The target that held the cursor last. */
  let visited: string | undefined

  editor.apply = (operation) => {
    const list =
      HistoryEditor.isSaving(editor) === false ? undefined : listLosing(editor, operation)
    apply(operation)
    // A comment on a target's words changes none of them.
    if (HistoryEditor.isSaving(editor) === false || isTying(editor)) return
    if (list !== undefined) hideLost(editor, list)
    const at = changedItem(operation)
    if (at === undefined || !Node.has(editor, at)) return
    const item = Node.get(editor, at)
    if (Element.isElement(item) && item.type === 'targetItem' && item.free !== true) {
      Transforms.setNodes(editor, { free: true }, { at })
    }
  }

  // A target whose words are all deleted goes when the cursor leaves it.
  editor.onChange = (options) => {
    const moved = editor.operations.every(({ type }) => type === 'set_selection')
    const here = targetAtCursor(editor)
    if (moved && visited !== undefined && visited !== here) dropEmptied(editor, visited)
    if (moved || here !== undefined) visited = here
    onChange(options)
  }
  return editor
}

/** The list that a target leaves by the operation, as it is before. */
function listLosing(editor: Editor, operation: Operation): TargetList | undefined {
  if (
    operation.type !== 'remove_node' &&
    operation.type !== 'merge_node' &&
    operation.type !== 'move_node'
  ) {
    return undefined
  }
  const [at] = operation.path
  if (operation.path.length !== 2 || at === undefined) return undefined
  const list = editor.children[at]
  return Element.isElement(list) && list.type === 'targetList' ? list : undefined
}

/** Remembers the targets that `before` had and the list has no more. */
function hideLost(editor: Editor, before: TargetList): void {
  const at = editor.children.findIndex(
    (block) => Element.isElement(block) && block.id === before.id,
  )
  const list = editor.children[at]
  if (!Element.isElement(list) || list.type !== 'targetList' || list.children.length === 0) return
  const shown = new Set(list.children.map((item) => item.indicator))
  const hidden = new Set(list.hidden)
  for (const { indicator } of before.children) {
    if (indicator !== undefined && indicator !== EMPTY_LIST && !shown.has(indicator)) {
      hidden.add(indicator)
    }
  }
  if (hidden.size === (list.hidden?.length ?? 0)) return
  Transforms.setNodes(editor, { hidden: [...hidden] }, { at: [at] })
}

function targetAtCursor(editor: Editor): string | undefined {
  const path = editor.selection?.focus.path.slice(0, 2)
  const item = path?.length === 2 ? Node.getIf(editor, path) : undefined
  return Element.isElement(item) && item.type === 'targetItem' ? item.id : undefined
}

function dropEmptied(editor: Editor, id: string): void {
  const path = pathOfId(editor, id)
  const item = path && Node.get(editor, path)
  if (path === undefined || !Element.isElement(item) || item.type !== 'targetItem') return
  if (item.free !== true || item.indicator === EMPTY_LIST || !Editor.isEmpty(editor, item)) return
  // One step with the deletion that emptied it.
  HistoryEditor.withMerging(editor, () => hideTarget(editor, path, { keepCursor: true }))
}

/** Path of the target item whose words the operation changes. */
function changedItem(operation: Operation): Path | undefined {
  if (operation.type === 'set_selection' || operation.type === 'set_node') return undefined
  const { path } = operation
  // Empty texts that normalizing puts around a figure change no words.
  if (operation.type === 'insert_node' && 'text' in operation.node && operation.node.text === '') {
    return undefined
  }
  return path.length >= 3 ? path.slice(0, 2) : undefined
}
