import { type Editor, Element, Node, type Operation, Transforms } from 'slate'
import { type Period, resolvePeriod } from '../../../shared/document/period.ts'
import type { Figure, FigureRef, TargetList } from '../../../shared/document/types.ts'
import { asOneStep } from '../commands/asOneStep.ts'
import { pathOfId } from '../reveal.ts'

/** What figures of a document are relative to. */
export interface FigureOrigin {
  readonly entity: string
  readonly period: Period
}

type Pinned = Figure | TargetList

function isPinnable(node: Node): node is Pinned {
  return Element.isElement(node) && (node.type === 'figure' || node.type === 'targetList')
}

/** Does it mean something else in a document of another period or entity? */
function isRelative(node: Pinned): boolean {
  const { entity, period } = node.type === 'figure' ? node.ref : node
  return entity === undefined || period.kind !== 'fixed'
}

/** Ids of the figures and target lists that the operations brought in and that are relative. */
export function relativeIn(operations: readonly Operation[]): string[] {
  return operations.flatMap((operation) => {
    if (operation.type !== 'insert_node') return []
    const { node } = operation
    const inside = Element.isElement(node) ? [...Node.elements(node)].map(([one]) => one) : []
    return inside.flatMap((one) => (isPinnable(one) && isRelative(one) ? [one.id] : []))
  })
}

/** Lets the figures go on saying what they said in the document they came from, as one step. */
export function pinFigures(
  editor: Editor,
  ids: readonly string[],
  { entity, period }: FigureOrigin,
): void {
  const pinned = <T extends Pick<FigureRef, 'entity' | 'period'>>(ref: T): T => ({
    ...ref,
    entity: ref.entity ?? entity,
    period: { kind: 'fixed', period: resolvePeriod(ref.period, period) },
  })
  asOneStep(editor, () => {
    for (const id of ids) {
      const path = pathOfId(editor, id)
      const node = path && Node.get(editor, path)
      if (path === undefined || node === undefined || !isPinnable(node)) continue
      if (node.type === 'figure') {
        Transforms.setNodes(editor, { ref: pinned(node.ref) }, { at: path })
      } else {
        const { entity: own, period: when } = pinned({
          ...(node.entity !== undefined && { entity: node.entity }),
          period: node.period,
        } as FigureRef)
        Transforms.setNodes(
          editor,
          { ...(own !== undefined && { entity: own }), period: when },
          { at: path },
        )
      }
    }
  })
}
