import { type Editor, Element, Node, Range, Transforms } from 'slate'
import { chart, paragraph } from '../../../shared/document/build.ts'
import type { Chart } from '../../../shared/document/chart.ts'
import { writeChart } from '../../../shared/figures/chartFigures.ts'
import type { FigureContext } from '../../../shared/figures/lookup.ts'
import { toSlateValue } from '../value.ts'
import { asOneStep } from './asOneStep.ts'
import { insertBlock } from './insertBlock.ts'

/** What a person chooses of a chart. */
export type ChartChoice = Pick<Chart, 'about' | 'period' | 'entity' | 'caption'>

/** Puts a chart behind the cursor with what the store holds, a line to write on under it. */
export function insertChart(editor: Editor, choice: ChartChoice, context: FigureContext): string {
  const made = writeChart(chart(choice), context)
  asOneStep(editor, () => {
    insertBlock(editor, made)
    const at = editor.selection?.focus.path[0] ?? 0
    if (editor.children.length > at + 1) return
    Transforms.insertNodes(editor, toSlateValue([paragraph('')]), { at: [at + 1] })
  })
  return made.id
}

/** The chart that is selected: it alone, reached with the arrow keys or a click. */
export function chartAtCursor(editor: Editor): Chart | undefined {
  const { selection } = editor
  if (selection === null || Range.isExpanded(selection)) return undefined
  const node = Node.getIf(editor, selection.anchor.path.slice(0, 1))
  return Element.isElement(node) && node.type === 'chart' ? node : undefined
}

/** Lets a chart show something else; false where it is gone. */
export function changeChart(
  editor: Editor,
  id: string,
  choice: ChartChoice,
  context: FigureContext,
): boolean {
  const at = editor.children.findIndex((block) => Element.isElement(block) && block.id === id)
  const old = editor.children[at]
  if (!Element.isElement(old) || old.type !== 'chart') return false
  const { entity: _, caption: __, ...bare } = old
  const { about, period, entity, caption, shown } = writeChart({ ...bare, ...choice }, context)
  const own = { ...(entity !== undefined && { entity }), ...(caption !== undefined && { caption }) }
  const gone = (['entity', 'caption'] as const).filter((name) => choice[name] === undefined)
  asOneStep(editor, () => {
    if (gone.length > 0) Transforms.unsetNodes(editor, gone, { at: [at] })
    Transforms.setNodes(editor, { about, period, ...own, ...(shown && { shown }) }, { at: [at] })
  })
  return true
}
