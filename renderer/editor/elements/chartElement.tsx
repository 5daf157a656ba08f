import { SquarePen } from 'lucide-react'
import { type MouseEvent, useMemo } from 'react'
import { Transforms } from 'slate'
import { ReactEditor, useSlateStatic } from 'slate-react'
import type { Chart } from '../../../shared/document/chart.ts'
import { chartSpoken } from '../../../shared/document/chartWords.ts'
import { chartDrawing } from '../../../shared/print/chartDrawing.ts'
import { textWidthOf } from '../../../shared/print/textWidthOf.ts'
import { DrawingPicture } from '../../ui/drawingPicture.tsx'
import { useOpenDocument } from '../sessionContext.ts'
import type { ViewProps } from './renderElement.tsx'

/**
 * A chart of the store's figures, drawn as it will be printed. It listens to no cursor
 * (selectedInline.ts marks the one that is selected).
 */
export function ChartElement({ attributes, children, element }: ViewProps<Chart>) {
  const editor = useSlateStatic()
  const { desk, session } = useOpenDocument()
  const { guideline } = session.meta.get()
  const drawing = useMemo(() => chartDrawing(element, textWidthOf(guideline)), [element, guideline])

  function change(event: MouseEvent): void {
    event.preventDefault()
    if (desk.readOnly.get()) return
    const path = ReactEditor.findPath(editor, element)
    Transforms.select(editor, { path: [...path, 0], offset: 0 })
    desk.dialog.set('changeChart')
  }

  return (
    <div
      {...attributes}
      className="block chart"
      data-block={element.id}
      data-chart={element.id}
      data-testid="chart"
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter on the chart does the same */}
      <div contentEditable={false} className="chart-body" onDoubleClick={change}>
        <DrawingPicture drawing={drawing} spoken={chartSpoken(element)} />
        <button
          type="button"
          tabIndex={-1}
          className="chart-change"
          aria-label="Sửa biểu đồ"
          title="Sửa biểu đồ (Enter)"
          data-testid="chart-change"
          onMouseDown={(event) => event.preventDefault()}
          onClick={change}
        >
          <SquarePen aria-hidden size={16} strokeWidth={1.75} />
        </button>
      </div>
      {children}
    </div>
  )
}
