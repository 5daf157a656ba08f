import {
  Editor,
  Element,
  Node,
  type Operation,
  type Path,
  Point,
  Range,
  Text,
  Transforms,
} from 'slate'
import { HistoryEditor } from 'slate-history'
import { ReactEditor } from 'slate-react'
import { commonTies, sameTies, type Ties } from '../../../shared/document/ties.ts'
import { keeperOf } from '../comments/threadKeeper.ts'
import { tiesIn, tiesOf } from '../comments/tiesIn.ts'

/** Words taken back at the end of a comment, and where they are written again. */
interface Retyping {
  readonly ties: Ties
  readonly at: Point
}

/**
 * Comments travel with their words. Typing inside a comment goes on in it, at its edges it does
 * not; a word whose end is deleted and typed anew (an input method setting a tone) stays in it.
 * Words from another document come without the ties that mean nothing here.
 */
export function withComments(editor: Editor): Editor {
  const { apply, deleteBackward, insertText, onChange } = editor
  let retyping: Retyping | undefined
  let lost = new Set<string>()
  let back = new Set<string>()

  editor.apply = (operation) => {
    const replayed = HistoryEditor.isSaving(editor) === false
    if (replayed) noteMoves(editor, operation, lost, back)
    const known = (id: string): boolean => keeperOf(editor)?.has(id) === true
    apply(replayed ? operation : withKnownTies(operation, known))
  }

  editor.onChange = (options) => {
    if (lost.size + back.size > 0) {
      const moved = { lost, back }
      lost = new Set()
      back = new Set()
      keeperOf(editor)?.moved(moved.lost, moved.back)
    }
    onChange(options)
  }

  editor.deleteBackward = (unit) => {
    const { selection } = editor
    const ties =
      unit === 'character' && selection !== null && Range.isCollapsed(selection)
        ? tiesBefore(editor, selection.anchor)
        : undefined
    deleteBackward(unit)
    const at = editor.selection?.anchor
    retyping = ties === undefined || at === undefined ? undefined : { ties, at }
  }

  editor.insertText = (text, options) => {
    const { selection } = editor
    if (selection === null || options?.at !== undefined || Range.isExpanded(selection)) {
      retyping = undefined
      insertText(text, options)
      return
    }
    const { anchor } = selection
    const again =
      retyping !== undefined &&
      Point.equals(retyping.at, anchor) &&
      /^[\p{L}\p{M}\p{N}]/u.test(text)
        ? retyping.ties
        : undefined
    const ties = again ?? tiesAround(editor, anchor)
    const leaf = Node.getIf(editor, anchor.path)
    const own = (editor.marks ?? (Text.isText(leaf) ? leaf : {})).comments
    if (Text.isText(leaf) && !sameTies(own, ties)) {
      const { comments: _, ...marks } = Editor.marks(editor) ?? {}
      const empty = { text: '', ...marks, ...(ties !== undefined && { comments: [...ties] }) }
      restoreWords(editor, leaf)
      // First an empty text, so that the letter is typed like the next ones: one step to undo.
      Editor.withoutNormalizing(editor, () => {
        Transforms.insertNodes(editor, empty, { select: true })
        insertText(text, options)
      })
    } else insertText(text, options)
    const at = editor.selection?.anchor
    retyping = again === undefined || at === undefined ? undefined : { ties: again, at }
  }

  return editor
}

/** What the undone or redone operation does to ties of words that are there. */
function noteMoves(
  editor: Editor,
  operation: Operation,
  lost: Set<string>,
  back: Set<string>,
): void {
  if (operation.type === 'insert_node') {
    for (const id of tiesIn(operation.node)) back.add(id)
    return
  }
  if (operation.type !== 'set_node') return
  const [before, after] = [operation.properties, operation.newProperties].map((part) =>
    'comments' in part ? (part.comments ?? []) : [],
  )
  // An empty text ties nothing: its words are gone, the thread is not.
  const node = Node.getIf(editor, operation.path)
  if (Text.isText(node) && node.text === '') return
  for (const id of before ?? []) if (!after?.includes(id)) lost.add(id)
  for (const id of after ?? []) back.add(id)
}

/** The operation without ties to threads that the document does not have. */
function withKnownTies(operation: Operation, known: (id: string) => boolean): Operation {
  if (operation.type !== 'insert_node') return operation
  const node = cleaned(operation.node, known)
  return node === operation.node ? operation : { ...operation, node }
}

function cleaned<T extends Node>(node: T, known: (id: string) => boolean): T {
  let result: T = node
  const ties = tiesOf(node)
  if (ties !== undefined && !ties.every(known)) {
    const kept = ties.filter(known)
    const { comments: _, ...rest } = { comments: ties, ...node }
    // The same node but for its optional `comments`.
    result = (kept.length > 0 ? { ...rest, comments: kept } : rest) as unknown as T
  }
  if (!Element.isElement(result)) return result
  const children = result.children.map((child) => cleaned(child, known))
  const same = children.every((child, at) => child === result.children[at])
  return same ? result : ({ ...result, children } as T)
}

/** Ties of the letter in front of `point` in its line. */
function tiesBefore(editor: Editor, { path, offset }: Point): Ties | undefined {
  const leaf = Node.getIf(editor, path)
  if (Text.isText(leaf) && offset > 0) return leaf.comments
  return tiesOf(neighbour(editor, path, -1))
}

/** Ties of what is typed at `point`: those that the words on both sides have. */
function tiesAround(editor: Editor, { path, offset }: Point): Ties | undefined {
  const leaf = Node.getIf(editor, path)
  if (!Text.isText(leaf)) return undefined
  if (offset > 0 && offset < leaf.text.length) return leaf.comments
  const before = offset > 0 ? leaf.comments : tiesOf(neighbour(editor, path, -1))
  const after = offset < leaf.text.length ? leaf.comments : tiesOf(neighbour(editor, path, 1))
  return commonTies(before, after)
}

/** The next node of the line in that direction that has something to read. */
function neighbour(editor: Editor, path: Path, by: 1 | -1): Node | undefined {
  const parent = Node.getIf(editor, path.slice(0, -1))
  if (!Element.isElement(parent)) return undefined
  for (let at = (path.at(-1) ?? 0) + by; at >= 0; at += by) {
    const node = parent.children[at]
    if (!Text.isText(node) || node.text !== '') return node
  }
  return undefined
}

/**
 * The browser has put a plain letter or a composed word into the commented text itself already;
 * it is not drawn again when the word goes behind it, so its own words are put right here.
 */
function restoreWords(editor: Editor, leaf: Text): void {
  if (leaf.text === '' || leaf.text.endsWith('\n') || !isShown(editor, leaf)) return
  const shown = ReactEditor.toDOMNode(editor, leaf).querySelectorAll('[data-slate-string]')
  const [only] = shown
  if (shown.length === 1 && only !== undefined && only.textContent !== leaf.text) {
    only.textContent = leaf.text
  }
}

function isShown(editor: Editor, leaf: Text): boolean {
  try {
    return ReactEditor.toDOMNode(editor, leaf).isConnected
  } catch {
    // No page holds this editor (a command without a screen).
    return false
  }
}
