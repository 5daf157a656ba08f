import { type Descendant, Editor, Element, type Node, type Operation, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { blockReview } from '../../../shared/document/blockReview.ts'
import { blockWords } from '../../../shared/document/blockWords.ts'
import { joinOrigins } from '../../../shared/document/joinOrigins.ts'
import type { Origin } from '../../../shared/document/origin.ts'
import type { Block } from '../../../shared/document/types.ts'
import { type EditorBlock, isBlockElement } from '../slateTypes.ts'

/** Says in the clipboard which document the copied blocks stand in. */
const KIND = 'application/x-van-kien-document'

type SplitNode = Extract<Operation, { type: 'split_node' }>
type MergeNode = Extract<Operation, { type: 'merge_node' }>

/**
 * Where a block comes from goes with its words: both halves of a parted block know it, joined
 * blocks know it of both, and what is copied within the document knows it too. An empty line that
 * Enter makes, and what comes from another document, came from nowhere.
 */
export function withOrigin(editor: Editor): Editor {
  const { apply, insertFragment } = editor

  editor.apply = (operation) => {
    const replayed = HistoryEditor.isSaving(editor) === false
    if (replayed || !('path' in operation) || operation.path.length !== 1) apply(operation)
    else if (operation.type === 'split_node') split(editor, operation, apply)
    else if (operation.type === 'merge_node') merge(editor, operation, apply)
    else apply(operation)
  }

  editor.insertFragment = (fragment, options) => {
    const blocks = fragment.filter(isBlock)
    const start = editor.selection && Editor.start(editor, editor.selection).path[0]
    insertFragment(fragment, options)
    const end = editor.selection?.focus.path[0]
    const [first, last] = [blocks[0], blocks.at(-1)]
    if (typeof start === 'number' && first !== undefined) keepNumbers(editor, start, first)
    if (end !== undefined && end !== start && last !== undefined) keepNumbers(editor, end, last)
  }
  return editor
}

/** Blocks that another document's text brings forget where they came from. */
export function keepOriginWithin(editor: Editor, document: () => string): void {
  const { setFragmentData, insertData, insertFragment } = editor
  let foreign = false

  editor.setFragmentData = (data, origin) => {
    setFragmentData(data, origin)
    data.setData(KIND, document())
  }

  editor.insertData = (data) => {
    foreign = data.getData(KIND) !== document()
    try {
      insertData(data)
    } finally {
      foreign = false
    }
  }

  editor.insertFragment = (fragment, options) =>
    insertFragment(foreign ? fragment.map(withoutOrigin) : fragment, options)
}

function withoutOrigin<T extends Node>(node: T): T {
  if (!('origin' in node) && !('reviewed' in node)) return node
  const { origin: _, reviewed: __, ...rest } = { origin: undefined, reviewed: undefined, ...node }
  // The same block but for two optional properties.
  return rest as unknown as T
}

function isBlock(node: Node): node is EditorBlock {
  return Element.isElement(node) && isBlockElement(node)
}

function isBlank(nodes: readonly Node[]): boolean {
  return nodes.every((one) => 'text' in one && one.text.trim() === '')
}

function split(editor: Editor, operation: SplitNode, apply: Editor['apply']): void {
  const [at = 0] = operation.path
  const block = editor.children[at]
  if (block === undefined || !isBlock(block) || block.origin === undefined) {
    apply(operation)
    return
  }
  const parts: readonly Descendant[] = block.children
  const isEmptyBehind = isBlank(parts.slice(operation.position))
  const properties = isEmptyBehind ? withoutProperties(operation.properties) : operation.properties
  apply({ ...operation, properties })
  if (!isEmptyBehind && isBlank(parts.slice(0, operation.position))) {
    Transforms.unsetNodes(editor, ['origin', 'reviewed'], { at: [at] })
  }
}

function withoutProperties(properties: SplitNode['properties']): SplitNode['properties'] {
  const {
    origin: _,
    reviewed: __,
    ...rest
  } = {
    origin: undefined,
    reviewed: undefined,
    ...properties,
  }
  return rest
}

function merge(editor: Editor, operation: MergeNode, apply: Editor['apply']): void {
  const [at = 0] = operation.path
  const [first, second] = [editor.children[at - 1], editor.children[at]]
  if (first !== undefined && second !== undefined && isBlock(first) && isBlock(second)) {
    if (second.origin !== undefined && !isBlank(second.children)) {
      setOrigin(editor, at - 1, joinOrigins(first.origin, second.origin))
      if (first.reviewed && !second.reviewed) {
        Transforms.unsetNodes(editor, 'reviewed', { at: [at - 1] })
      }
    }
  }
  apply(operation)
}

function setOrigin(editor: Editor, at: number, origin: Origin): void {
  Transforms.setNodes(editor, { origin }, { at: [at] })
}

/**
 * Words pasted into a line bring no block of their own: last year's numbers among them are the
 * line's from now on.
 */
function keepNumbers(editor: Editor, at: number, pasted: EditorBlock): void {
  const block = editor.children[at]
  if (pasted.type === 'divider' || pasted.type === 'chart' || pasted.origin === undefined) return
  if (block === undefined || !isBlock(block) || block.origin?.block === pasted.origin.block) return
  const { numbers, questions } = blockReview(pasted as Block)
  if (numbers.length + questions.length === 0) return
  const rest = { block: pasted.origin.block, was: blockWords(pasted) }
  setOrigin(
    editor,
    at,
    joinOrigins(block.origin, {
      ...rest,
      ...(numbers.length > 0 && { numbers: [...numbers] }),
      ...(questions.length > 0 && { questions: [...questions] }),
    }),
  )
}
