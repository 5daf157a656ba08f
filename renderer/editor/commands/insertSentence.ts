import { Editor, Element, type Range, Transforms } from 'slate'
import { bullet } from '../../../shared/document/build.ts'
import type { FigureRef, Inline } from '../../../shared/document/types.ts'
import type { FigureContext } from '../../../shared/figures/lookup.ts'
import { indicatorSentence } from '../../../shared/figures/targetLines.ts'
import { sentencePeriod } from '../figures/sentencePeriod.ts'
import { toSlateValue } from '../value.ts'
import { asOneStep } from './asOneStep.ts'

/** The sentence of the figure's indicator about its measure and period; undefined without one. */
export function sentenceFor(ref: FigureRef, context: FigureContext): Inline[] | undefined {
  const indicator = context.store.indicators.get(ref.indicator)
  const period = sentencePeriod(ref.period)
  if (indicator === undefined || period === undefined) return undefined
  const { entity, measure } = ref
  return indicatorSentence(
    indicator,
    { period, measure, ...(entity !== undefined && { entity }) },
    context,
  )
}

/**
 * Puts a whole sentence into the text as a bullet with live figures, as one undo step: in the place
 * of an empty line, else behind the block with the cursor. `typed` is what asked for it and goes.
 */
export function insertSentence(editor: Editor, sentence: readonly Inline[], typed?: Range): void {
  asOneStep(editor, () => {
    if (typed !== undefined) Transforms.delete(editor, { at: typed })
    const at = editor.selection?.focus.path[0] ?? editor.children.length - 1
    const here = editor.children[at]
    const isLine = Element.isElement(here) && (here.type === 'paragraph' || here.type === 'bullet')
    const replaces = isLine && Editor.isEmpty(editor, here)
    const level = Element.isElement(here) && here.type === 'bullet' ? here.level : 1
    const [made] = toSlateValue([bullet(level, sentence)])
    if (made === undefined) return
    const to = replaces ? at : at + 1
    Editor.withoutNormalizing(editor, () => {
      if (replaces) Transforms.removeNodes(editor, { at: [at] })
      Transforms.insertNodes(editor, made, { at: [to] })
    })
    Transforms.select(editor, Editor.end(editor, [to]))
  })
}
