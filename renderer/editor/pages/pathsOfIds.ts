import { type Descendant, type Editor, Element, type Path } from 'slate'

interface Known {
  readonly children: readonly Descendant[]
  readonly paths: ReadonlyMap<string, Path>
}

const known = new WeakMap<Editor, Known>()

/**
 * Paths of all blocks, targets and table rows by their ids, as the text is now. Letters change no
 * path: only where blocks came, went or moved is the text gone through again.
 */
export function pathsOfIds(editor: Editor): ReadonlyMap<string, Path> {
  const { children } = editor
  const before = known.get(editor)
  const isSame = before !== undefined && sameIds(before.children, children)
  const paths = isSame ? before.paths : pathsIn(children)
  known.set(editor, { children, paths })
  return paths
}

function pathsIn(children: readonly Descendant[]): ReadonlyMap<string, Path> {
  const paths = new Map<string, Path>()
  children.forEach((block, at) => {
    if (!Element.isElement(block)) return
    paths.set(block.id, [at])
    namedWithin(block).forEach((child, inner) => {
      if (Element.isElement(child)) paths.set(child.id, [at, inner])
    })
  })
  return paths
}

/** Nodes within a block that have a path of their own. */
function namedWithin(block: Descendant): readonly Descendant[] {
  const has = Element.isElement(block) && (block.type === 'targetList' || block.type === 'table')
  return has ? block.children : []
}

function sameIds(before: readonly Descendant[], now: readonly Descendant[]): boolean {
  return (
    before.length === now.length &&
    now.every((node, at) => {
      const old = before[at]
      if (node === old) return true
      if (!Element.isElement(node) || !Element.isElement(old)) return false
      return node.id === old.id && sameIds(namedWithin(old), namedWithin(node))
    })
  )
}
