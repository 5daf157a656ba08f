import { useState } from 'react'
import { useSlateStatic } from 'slate-react'
import type { Figure } from '../../../shared/document/types.ts'
import type { FigureContext } from '../../../shared/figures/lookup.ts'
import { figureWords } from '../../../shared/figures/words.ts'
import { Button } from '../../ui/button.tsx'
import { changeFigure } from '../commands/changeFigure.ts'
import { focusText } from '../focusText.ts'
import { FigureFields } from './figureFields.tsx'
import { FigurePreview } from './figurePreview.tsx'
import { IndicatorPicker } from './indicatorPicker.tsx'

interface FigureEditProps {
  readonly figure: Figure
  readonly context: FigureContext
  readonly onDone: () => void
}

/** Asks what the figure is to be instead, and shows the words that this gives. */
export function FigureEdit({ figure, context, onDone }: FigureEditProps) {
  const editor = useSlateStatic()
  const [ref, setRef] = useState(figure.ref)
  const words = figureWords(ref, context)
  function change(): void {
    // First, for what is left as the browser's selection would become the editor's.
    focusText(editor)
    changeFigure(editor, figure.id, ref, words)
    onDone()
  }
  return (
    <form
      className="figure-edit"
      data-testid="figure-edit-form"
      onSubmit={(event) => {
        event.preventDefault()
        change()
      }}
    >
      <IndicatorPicker
        store={context.store}
        chosen={ref.indicator}
        onChoose={(indicator) => setRef({ ...ref, indicator })}
      />
      <FigureFields value={ref} store={context.store} own={context} onChange={setRef} />
      <FigurePreview value={ref} context={context} />
      <div className="row">
        <Button type="submit" look="primary" data-testid="figure-change-done">
          Đổi
        </Button>
        <Button onClick={onDone}>Huỷ</Button>
      </div>
    </form>
  )
}
