import { type Editor, Element, Node, type NodeEntry, Text, Transforms } from 'slate'
import { paragraph } from '../../../shared/document/build.ts'
import { newId } from '../../../shared/ids.ts'
import { isBlockElement, isLineElement } from '../slateTypes.ts'
import { repairTable } from './repairTable.ts'

const inlineTypes = new Set(['figure', 'footnote'])
const voidTypes = new Set(['figure', 'footnote', 'divider', 'chart'])

/** Which nodes are inline and void, and the rules that keep the value a valid document. */
export function withVanKien(editor: Editor): Editor {
  const { isInline, isVoid, normalizeNode, getDirtyPaths } = editor
  editor.isInline = (element) => inlineTypes.has(element.type) || isInline(element)
  editor.isVoid = (element) => voidTypes.has(element.type) || isVoid(element)
  // Letters put into a text break no rule: the whole root need not be looked through for each.
  editor.getDirtyPaths = (operation) =>
    operation.type === 'insert_text' ? [] : getDirtyPaths(operation)
  editor.normalizeNode = (entry, options) => {
    if (!repair(editor, entry)) normalizeNode(entry, options)
  }
  return editor
}

/** Puts one fault of the node or of its direct children right; true if there was one. */
function repair(editor: Editor, [node, path]: NodeEntry): boolean {
  if (Text.isText(node)) return false
  if (!Element.isElement(node)) return repairRoot(editor)
  if (editor.isVoid(node)) return repairVoid(editor, node, path)
  if (isLineElement(node)) {
    for (const [child, childPath] of Node.children(editor, path)) {
      if (Element.isElement(child) && !editor.isInline(child)) {
        Transforms.unwrapNodes(editor, { at: childPath })
        return true
      }
    }
    return false
  }
  if (node.type === 'targetList') return repairTargetList(editor, path)
  return repairTable(editor, node, path)
}

function repairRoot(editor: Editor): boolean {
  if (editor.children.length === 0) {
    Transforms.insertNodes(editor, paragraph(''), { at: [0] })
    return true
  }
  for (let at = 0; at < editor.children.length; at++) {
    const child = editor.children[at]
    if (child === undefined) continue
    if (!Element.isElement(child) || editor.isInline(child)) {
      Transforms.wrapNodes(editor, { ...paragraph(''), children: [] }, { at: [at] })
      return true
    }
    if (isBlockElement(child)) continue
    if (child.type === 'targetItem') {
      // A target outside its list is an ordinary bullet.
      Transforms.setNodes(editor, { type: 'bullet', level: 1 }, { at: [at] })
      Transforms.unsetNodes(editor, ['indicator', 'free'], { at: [at] })
      return true
    }
    if (child.type === 'tableCell') {
      Transforms.setNodes(editor, { type: 'paragraph' }, { at: [at] })
      Transforms.unsetNodes(editor, ['colSpan', 'rowSpan'], { at: [at] })
      return true
    }
    Transforms.unwrapNodes(editor, { at: [at] })
    return true
  }
  return false
}

function repairVoid(editor: Editor, node: Element, path: number[]): boolean {
  const only = node.children[0]
  if (node.children.length === 1 && Text.isText(only) && Object.keys(only).length === 1) {
    return false
  }
  if (node.children.length === 1 && Text.isText(only)) {
    const marks = Object.keys(only).filter((key) => key !== 'text')
    Transforms.unsetNodes(editor, marks as 'bold'[], { at: [...path, 0], voids: true })
    return true
  }
  return false
}

function repairTargetList(editor: Editor, path: number[]): boolean {
  const items = [...Node.children(editor, path)]
  if (!items.some(([child]) => Element.isElement(child) && child.type === 'targetItem')) {
    if (items.some(([child]) => Element.isElement(child) && !editor.isInline(child))) {
      Transforms.unwrapNodes(editor, { at: path })
    } else Transforms.removeNodes(editor, { at: path })
    return true
  }
  for (const [child, childPath] of items) {
    if (Element.isElement(child) && child.type === 'targetItem') continue
    if (!Element.isElement(child) || editor.isInline(child)) {
      Transforms.removeNodes(editor, { at: childPath })
      return true
    }
    liftOut(editor, childPath)
    return true
  }
  return false
}

/**
 * Moves a block out of a target list, parting the list; the second part gets its own id, and
 * each part leaves out what stands in the other.
 */
function liftOut(editor: Editor, path: number[]): void {
  const before = editor.children.length
  Transforms.liftNodes(editor, { at: path })
  if (editor.children.length === before + 2) {
    const at = (path[0] ?? 0) + 2
    const second = editor.children[at]
    const first = editor.children[path[0] ?? 0]
    if (Element.isElement(second) && Element.isElement(first) && second.id === first.id) {
      Transforms.setNodes(editor, { id: newId() }, { at: [at] })
      leaveOut(editor, path[0] ?? 0, at)
      leaveOut(editor, at, path[0] ?? 0)
    }
  }
}

/** The list at `at` hides the targets that stand in the list `other`. */
function leaveOut(editor: Editor, at: number, other: number): void {
  const [list, rest] = [editor.children[at], editor.children[other]]
  if (!Element.isElement(list) || list.type !== 'targetList') return
  if (!Element.isElement(rest) || rest.type !== 'targetList') return
  const codes = rest.children.flatMap(({ type, indicator }) =>
    type === 'targetItem' ? [indicator] : [],
  )
  Transforms.setNodes(editor, { hidden: [...(list.hidden ?? []), ...codes] }, { at: [at] })
}
