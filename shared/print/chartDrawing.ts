import type { Chart } from '../document/chart.ts'
import { BARE_CHART, chartTitle, isBareChart } from '../document/chartWords.ts'
import { type Drawing, type Drawn, moved, type Shape } from './drawing.ts'
import { seriesShapes } from './seriesDrawing.ts'
import { standingShapes } from './standingDrawing.ts'
import { wrapWords } from './textWidth.ts'

const TITLE = { size: 11, line: 14, below: 8 }
const NOTE = { size: 10, line: 24 }
/** At both sides, so that no edge is cut where pictures are rounded to whole points. */
const MARGIN = 1

type Charted = Pick<Chart, 'about' | 'caption' | 'shown'>

/** The chart as it is drawn in a text of this width: its title, then its figures. */
export function chartDrawing(chart: Charted, width: number): Drawing {
  const inner = width - 2 * MARGIN
  const title = wrapWords(chartTitle(chart), inner * 0.92, TITLE.size, true)
  const shapes: Shape[] = title.map((words, at) => ({
    kind: 'text',
    ...{ x: inner / 2, y: (at + 1) * TITLE.line - 3, words },
    ...{ size: TITLE.size, bold: true, align: 'center', tone: 'ink' },
  }))
  const top = title.length * TITLE.line + TITLE.below
  const figures = figureShapes(chart, inner)
  shapes.push(...figures.shapes.map((shape) => moved(shape, 0, top)))
  return {
    width,
    height: top + figures.height,
    shapes: shapes.map((shape) => moved(shape, MARGIN, 0)),
  }
}

function figureShapes({ shown, caption }: Charted, width: number): Drawn {
  if (shown === undefined || isBareChart(shown)) {
    const words = BARE_CHART
    const place = { x: width / 2, y: NOTE.line - 8, size: NOTE.size }
    const note: Shape = { kind: 'text', words, ...place, align: 'center', tone: 'ink' }
    return { shapes: [note], height: NOTE.line }
  }
  return shown.kind === 'series'
    ? seriesShapes(shown, width, caption !== undefined)
    : standingShapes(shown.groups, width)
}
