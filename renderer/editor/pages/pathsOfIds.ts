import { type Descendant, type Editor, Element, type Path } from 'slate'

const known = new WeakMap<readonly Descendant[], ReadonlyMap<string, Path>>()

/** Paths of all blocks, targets and table rows by their ids, as the text is now. */
export function pathsOfIds({ children }: Editor): ReadonlyMap<string, Path> {
  const before = known.get(children)
  if (before !== undefined) return before
  const paths = new Map<string, Path>()
  children.forEach((block, at) => {
    if (!Element.isElement(block)) return
    paths.set(block.id, [at])
    if (block.type !== 'targetList' && block.type !== 'table') return
    block.children.forEach((child, inner) => {
      if (Element.isElement(child)) paths.set(child.id, [at, inner])
    })
  })
  known.set(children, paths)
  return paths
}
