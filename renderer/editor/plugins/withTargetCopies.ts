import { type Descendant, type Editor, Element } from 'slate'
import type { Bullet, TargetList } from '../../../shared/document/types.ts'

/**
 * A copy of some targets is not a list that the store fills (it would bring all the others too):
 * it becomes bullets, whose figures stay references. A whole list stays a list.
 */
export function withTargetCopies(editor: Editor): Editor {
  const { getFragment } = editor
  editor.getFragment = () =>
    getFragment().flatMap((node): Descendant[] => {
      if (!Element.isElement(node) || node.type !== 'targetList') return [node]
      return isWhole(editor, node) ? [node] : node.children.map(asBullet)
    })
  return editor
}

function isWhole(editor: Editor, copy: TargetList): boolean {
  const source = editor.children.find((block) => Element.isElement(block) && block.id === copy.id)
  return JSON.stringify(source) === JSON.stringify(copy)
}

function asBullet({ id, children }: TargetList['children'][number]): Bullet {
  return { type: 'bullet', id, level: 1, children }
}
