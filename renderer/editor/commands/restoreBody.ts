import { type Editor, Editor as Editors, Transforms } from 'slate'
import { stretchesOf } from '../../../shared/document/patch.ts'
import type { Block } from '../../../shared/document/types.ts'
import type { EditorBlock } from '../slateTypes.ts'
import { toSlateValue } from '../value.ts'

/**
 * Makes the editor hold an earlier body, as one undo step. Blocks that are the same stay, wherever
 * they stand between others: of a long text little is drawn anew.
 */
export function restoreBody(editor: Editor, body: readonly Block[]): void {
  const now = editor.children as EditorBlock[]
  const stretches = inOrder(now, keepSame(now, toSlateValue([...body])))
  const { selection } = editor
  const steps = editor.history.undos.length
  // Without a cursor, which Slate would look for a new place for with each block.
  Transforms.deselect(editor)
  const { getDirtyPaths } = editor
  // A saved body needs no rule of the editor; noting what each block touches takes its time.
  editor.getDirtyPaths = () => []
  try {
    Editors.withoutNormalizing(editor, () => {
      const isKept = new Set(stretches.flatMap((part) => ('from' in part ? range(part) : [])))
      for (let at = now.length - 1; at >= 0; at--) {
        const node = now[at]
        if (node !== undefined && !isKept.has(at)) {
          editor.apply({ type: 'remove_node', path: [at], node })
        }
      }
      let place = 0
      for (const part of stretches) {
        if ('from' in part) place += part.count
        else {
          for (const node of part.added) {
            editor.apply({ type: 'insert_node', path: [place++], node })
          }
        }
      }
    })
  } finally {
    editor.getDirtyPaths = getDirtyPaths
  }
  const step = editor.history.undos.at(-1)
  if (step !== undefined && editor.history.undos.length > steps) step.selectionBefore = selection
  const [head] = stretches
  // The cursor stands where the earlier body differs first.
  const first = head !== undefined && 'from' in head && head.from === 0 ? head.count : 0
  const last = editor.children.length - 1
  if (last >= 0) Transforms.select(editor, Editors.start(editor, [Math.min(first, last)]))
}

type Stretch = ReturnType<typeof stretchesOf<EditorBlock>>[number]

function range({ from, count }: { readonly from: number; readonly count: number }): number[] {
  return Array.from({ length: count }, (_, nth) => from + nth)
}

/** The next blocks, with the very objects of those that are there and the same. */
function keepSame(now: readonly EditorBlock[], next: readonly EditorBlock[]): EditorBlock[] {
  const known = new Map(now.map((block) => [block.id, block]))
  return next.map((block) => {
    const old = known.get(block.id)
    return old !== undefined && sameText(old) === sameText(block) ? old : block
  })
}

/** Undo may leave the keys of a node in another order. */
function sameText(block: EditorBlock): string {
  return JSON.stringify(block, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

/** Stretches whose order has changed are taken out and put in. */
function inOrder(now: readonly EditorBlock[], next: readonly EditorBlock[]): Stretch[] {
  let reached = 0
  return stretchesOf(now, next).map((part): Stretch => {
    if ('added' in part) return part
    if (part.from < reached) return { added: now.slice(part.from, part.from + part.count) }
    reached = part.from + part.count
    return part
  })
}
