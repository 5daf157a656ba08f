import { type Editor, Element, Node, type Operation } from 'slate'

type Step = Editor['history']['undos'][number]

/** slate-history forgets the oldest step beyond 100; before that happens half of them move. */
const SPILL = 90
const KEPT = 45

/** Letters that all older steps may hold together: hours of writing, some 20 MB. */
const MOST_LETTERS = 5_000_000

/** What one operation weighs besides its words. */
const OPERATION = 60

interface Older {
  readonly steps: { readonly step: Step; readonly weight: number }[]
  weight: number
}

/** Belongs to one history: whoever sets a new one begins anew. */
const olderSteps = new WeakMap<Editor['history'], Older>()

/** Undo goes back over hours: bounded by what the steps hold, not by their number. */
export function withLongUndo(editor: Editor): Editor {
  const { apply } = editor
  editor.apply = (operation) => {
    apply(operation)
    const { undos } = editor.history
    if (undos.length > SPILL) putAside(editor, undos.splice(0, undos.length - KEPT))
  }
  return editor
}

function putAside({ history }: Editor, steps: readonly Step[]): void {
  const older = olderSteps.get(history) ?? { steps: [], weight: 0 }
  olderSteps.set(history, older)
  for (const step of steps) {
    const weight = step.operations.reduce((sum, one) => sum + weightOf(one), 0)
    older.steps.push({ step, weight })
    older.weight += weight
  }
  while (older.weight > MOST_LETTERS) older.weight -= older.steps.shift()?.weight ?? 0
}

/** Before a step is undone: the last one here is followed by the latest of the older ones. */
export function bringOlderSteps({ history }: Editor): void {
  if (history.undos.length > 1) return
  const older = olderSteps.get(history)
  const back = older?.steps.splice(-KEPT) ?? []
  if (older === undefined || back.length === 0) return
  older.weight -= back.reduce((sum, { weight }) => sum + weight, 0)
  history.undos.unshift(...back.map(({ step }) => step))
}

function weightOf(operation: Operation): number {
  if (operation.type === 'insert_text' || operation.type === 'remove_text') {
    return OPERATION + operation.text.length
  }
  if (operation.type === 'insert_node' || operation.type === 'remove_node') {
    return OPERATION + weightOfNode(operation.node)
  }
  return OPERATION
}

function weightOfNode(node: Node): number {
  let weight = Node.string(node).length
  if (Element.isElement(node)) for (const _ of Node.nodes(node)) weight += OPERATION
  return weight
}
