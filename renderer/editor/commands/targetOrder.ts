import { type Editor, Element, Node, type NodeEntry, type Path, Transforms } from 'slate'
import type { TargetList } from '../../../shared/document/types.ts'
import { EMPTY_LIST } from '../../../shared/figures/targetLines.ts'
import { asOneStep } from './asOneStep.ts'

/** The target list that holds the cursor. */
export function targetListAt(editor: Editor): NodeEntry<TargetList> | undefined {
  const at = editor.selection?.focus.path[0]
  const node = at === undefined ? undefined : Node.getIf(editor, [at])
  return at !== undefined && Element.isElement(node) && node.type === 'targetList'
    ? [node, [at]]
    : undefined
}

/** The codes that the list writes, in its order. */
export function listedCodes(list: TargetList): string[] {
  return list.children.map(({ indicator }) => indicator).filter((code) => code !== EMPTY_LIST)
}

/**
 * Lets the list write these indicators in this order, as one undo step; the store's next filling
 * writes the lines (`bringsFigures`). Those left out are hidden, new ones are added for good.
 */
export function chooseTargets(editor: Editor, at: Path, codes: readonly string[]): void {
  const list = Node.getIf(editor, at)
  if (!Element.isElement(list) || list.type !== 'targetList') return
  const wanted = new Set(codes)
  const before = listedCodes(list)
  const gone = before.filter((code) => !wanted.has(code))
  const hidden = [...new Set([...(list.hidden ?? []), ...gone])].filter((one) => !wanted.has(one))
  const isNew = (code: string): boolean =>
    !before.includes(code) && list.hidden?.includes(code) !== true
  const added = [...new Set([...(list.added ?? []), ...codes.filter(isNew)])]
  asOneStep(editor, () => {
    Transforms.setNodes(editor, { order: [...codes] }, { at })
    setList(editor, at, 'hidden', hidden)
    setList(
      editor,
      at,
      'added',
      added.filter((code) => wanted.has(code)),
    )
  })
}

function setList(editor: Editor, at: Path, name: 'hidden' | 'added', codes: string[]): void {
  if (codes.length > 0) Transforms.setNodes(editor, { [name]: codes }, { at })
  else Transforms.unsetNodes(editor, name, { at })
}

/** Moves the target with the cursor up or down in its list, as one undo step. */
export function moveTarget(editor: Editor, by: 1 | -1): boolean {
  const entry = targetListAt(editor)
  const place = editor.selection?.focus.path[1]
  if (entry === undefined || place === undefined) return false
  const [list, at] = entry
  const to = place + by
  if (to < 0 || to >= list.children.length) return false
  asOneStep(editor, () => {
    Transforms.moveNodes(editor, { at: [...at, place], to: [...at, to] })
    const now = Node.get(editor, at) as TargetList
    Transforms.setNodes(editor, { order: listedCodes(now) }, { at })
  })
  return true
}
