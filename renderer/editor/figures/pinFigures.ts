import { type Editor, Element, Node, type Operation, type Path, Transforms } from 'slate'
import { documentPeriodOf, type Period, resolvePeriod } from '../../../shared/document/period.ts'
import type { FigureRef, Footnote } from '../../../shared/document/types.ts'
import { isFigure } from '../../../shared/document/walk.ts'
import { asOneStep } from '../commands/asOneStep.ts'
import { pathOfId } from '../reveal.ts'

/** What figures of a document are relative to. */
export interface FigureOrigin {
  readonly entity: string
  readonly period: Period
}

type Meant = Pick<FigureRef, 'entity' | 'period'>

/** Does it mean something else in a document of another period or entity? */
function isRelative({ entity, period }: Meant): boolean {
  return entity === undefined || period.kind !== 'fixed'
}

function hasRelative(node: Element): boolean {
  if (node.type === 'figure') return isRelative(node.ref)
  if (node.type === 'targetList' || node.type === 'chart') return isRelative(node)
  if (node.type !== 'footnote') return false
  return node.content.some((one) => isFigure(one) && isRelative(one.ref))
}

/** Ids of what the operations brought in that is, or holds, a relative figure. */
export function relativeIn(operations: readonly Operation[]): string[] {
  return operations.flatMap((operation) => {
    if (operation.type !== 'insert_node' || !Element.isElement(operation.node)) return []
    return [...Node.elements(operation.node)].flatMap(([one]) => (hasRelative(one) ? [one.id] : []))
  })
}

/** Lets the figures go on saying what they said in the document they came from, as one step. */
export function pinFigures(editor: Editor, ids: readonly string[], origin: FigureOrigin): void {
  asOneStep(editor, () => {
    for (const id of ids) {
      const path = pathOfId(editor, id)
      const node = path && Node.get(editor, path)
      if (path !== undefined && Element.isElement(node)) pinNode(editor, node, path, origin)
    }
  })
}

function pinNode(editor: Editor, node: Element, path: Path, origin: FigureOrigin): void {
  if (node.type === 'figure') {
    Transforms.setNodes(editor, { ref: { ...node.ref, ...pinned(node.ref, origin) } }, { at: path })
  } else if (node.type === 'targetList' || node.type === 'chart') {
    const entity = node.entity ?? origin.entity
    const period = documentPeriodOf(resolvePeriod(node.period, origin.period))
    Transforms.setNodes(editor, { entity, period: { kind: 'fixed', period } }, { at: path })
  } else if (node.type === 'footnote') {
    const content: Footnote['content'] = node.content.map((one) =>
      isFigure(one) ? { ...one, ref: { ...one.ref, ...pinned(one.ref, origin) } } : one,
    )
    Transforms.setNodes(editor, { content }, { at: path })
  }
}

function pinned(
  { entity, period, base }: Pick<FigureRef, 'entity' | 'period' | 'base'>,
  origin: FigureOrigin,
): Partial<FigureRef> {
  return {
    entity: entity ?? origin.entity,
    period: { kind: 'fixed', period: resolvePeriod(period, origin.period) },
    ...(base && { base: { kind: 'fixed', period: resolvePeriod(base, origin.period) } }),
  }
}
