import { type Ancestor, type Editor, Node, type Operation, Path, Range, Text } from 'slate'
import {
  EDITOR_TO_KEY_TO_ELEMENT,
  ELEMENT_TO_NODE,
  IS_NODE_MAP_DIRTY,
  NODE_TO_ELEMENT,
  NODE_TO_INDEX,
  NODE_TO_PARENT,
} from 'slate-dom'
import { ReactEditor } from 'slate-react'
import { noteDrawn } from '../syncSelection.ts'
import { scrollToCaret } from './scrollToCaret.ts'

/**
 * Puts the editor's last step on the screen without React: letters typed on in a text that stands
 * there as one string, or taken back from it. False when it is any other step; React then draws
 * it, and finds right what was begun here.
 */
export function showLetters(editor: Editor): boolean {
  const path = placeOfLetters(editor)
  if (path === undefined || editor.marks !== null || ReactEditor.isComposing(editor)) return false
  if (!ReactEditor.isFocused(editor) || ReactEditor.isReadOnly(editor)) return false
  const elements = elementsOf(editor, path)
  const words = stringIn(elements?.at(-1))
  const text = Node.get(editor, path)
  if (elements === undefined || words === undefined || !Text.isText(text)) return false
  // A line break at the end is drawn twice, or the browser would show none.
  if (text.text.endsWith('\n')) return false
  // What the browser has put in by itself is there already.
  if (words.data !== text.text) for (const one of editor.operations) write(words, one)
  if (words.data !== text.text) return false
  adoptNodes(editor, path, elements)
  showCaret(editor, words)
  noteDrawn(editor)
  return true
}

/** The text of the step's letters when the cursor stands in it, behind some of its words. */
function placeOfLetters({ operations, selection }: Editor): Path | undefined {
  if (selection === null || Range.isExpanded(selection) || selection.anchor.offset === 0)
    return undefined
  const { path } = selection.anchor
  const isHere = (one: Operation): boolean =>
    (one.type === 'insert_text' || one.type === 'remove_text') &&
    one.offset > 0 &&
    Path.equals(one.path, path)
  return operations.length > 0 && operations.every(isHere) ? path : undefined
}

/** The elements on the screen of all nodes from the block down to the text. */
function elementsOf(editor: Editor, path: Path): HTMLElement[] | undefined {
  const known = EDITOR_TO_KEY_TO_ELEMENT.get(editor)
  const elements: HTMLElement[] = []
  for (const [node] of nodesAlong(editor, path)) {
    const element = known?.get(ReactEditor.findKey(editor, node))
    if (element === undefined || !element.isConnected) return undefined
    elements.push(element)
  }
  return elements
}

function* nodesAlong(editor: Editor, path: Path): Generator<[Node, Ancestor, number]> {
  let parent: Ancestor = editor
  for (const index of path) {
    const node: Node = Node.child(parent, index)
    yield [node, parent, index]
    if (Text.isText(node)) return
    parent = node
  }
}

/** The string of a text that is drawn as one and nothing else. */
function stringIn(text: HTMLElement | undefined): globalThis.Text | undefined {
  const leaf = onlyChild(text)
  const string = onlyChild(leaf)
  const words = onlyChild(string)
  const isPlain =
    leaf instanceof HTMLElement &&
    leaf.hasAttribute('data-slate-leaf') &&
    string instanceof HTMLElement &&
    string.hasAttribute('data-slate-string')
  return isPlain && words instanceof globalThis.Text ? words : undefined
}

function onlyChild(node: globalThis.Node | null | undefined): globalThis.Node | null {
  return node?.childNodes.length === 1 ? node.firstChild : null
}

function write(words: globalThis.Text, one: Operation): void {
  if (one.type === 'insert_text') words.insertData(Math.min(one.offset, words.length), one.text)
  else if (one.type === 'remove_text' && one.offset <= words.length)
    words.deleteData(one.offset, one.text.length)
}

/**
 * A step makes new nodes of the changed ones: they are known for what stands on the screen, and as
 * the parents of what stands beside the letters. Slate would search the whole text for that.
 */
function adoptNodes(editor: Editor, path: Path, elements: readonly HTMLElement[]): void {
  let depth = 0
  for (const [node, parent, index] of nodesAlong(editor, path)) {
    const element = elements[depth++]
    if (element === undefined) return
    NODE_TO_INDEX.set(node, index)
    NODE_TO_PARENT.set(node, parent)
    NODE_TO_ELEMENT.set(node, element)
    ELEMENT_TO_NODE.set(element, node)
    if (!Text.isText(node)) for (const child of node.children) NODE_TO_PARENT.set(child, node)
  }
  IS_NODE_MAP_DIRTY.set(editor, false)
}

function showCaret(editor: Editor, words: globalThis.Text): void {
  const shown = window.getSelection()
  const offset = editor.selection?.anchor.offset ?? 0
  if (shown === null) return
  const isThere = shown.isCollapsed && shown.anchorNode === words && shown.anchorOffset === offset
  if (!isThere) shown.collapse(words, offset)
  scrollToCaret(editor, shown.getRangeAt(0))
}
