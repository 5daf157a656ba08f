import type { ChartFigure, ChartLine, ChartShown } from '../document/chart.ts'
import { lineTitle } from '../document/chartWords.ts'
import { writeNumber } from '../figures/vietnameseNumber.ts'
import { measureNames } from '../indicators/types.ts'
import { type Drawn, hatched, type Shape, type TextShape } from './drawing.ts'
import { niceTicks } from './niceTicks.ts'
import { fittingLines, textWidth, wrapWords } from './textWidth.ts'

/** Points. The figures stand in a table under the bars, so that no label ever meets another. */
const LEFT = 78
const PLOT = { alone: 120, oneOfSome: 78 }
const NAME = { size: 9.5, line: 12, below: 4 }
const CELL = { size: 9, line: 10.5, above: 2.5, below: 3, most: 3, least: 5 }
const TICK = { size: 8, gap: 4 }
const KEY = { size: 7, left: 2 }
const BETWEEN = 12
const BAR = { share: 0.32, most: 26 }
const GRID = 0.4

type Series = Extract<ChartShown, { kind: 'series' }>

/**
 * Targets beside results, year by year; one picture for each indicator, for their units differ.
 * `captioned`: the title does not name the indicator.
 */
export function seriesShapes({ years, lines }: Series, width: number, captioned = false): Drawn {
  const shapes: Shape[] = []
  let top = 0
  lines.forEach((line, at) => {
    if (at > 0) top += BETWEEN
    if (lines.length > 1 || captioned) {
      for (const words of wrapWords(lineTitle(line), width * 0.95, NAME.size, true)) {
        top += NAME.line
        const place = { x: 0, y: top - 3, size: NAME.size }
        shapes.push({ kind: 'text', words, ...place, bold: true, align: 'left', tone: 'ink' })
      }
      top += NAME.below
    }
    const isDrawn = line.points.some(({ target, result }) => target?.value ?? result?.value)
    const height = isDrawn ? (lines.length > 1 ? PLOT.oneOfSome : PLOT.alone) : 0
    const plot = { top: top + TICK.size / 2, height, slot: (width - LEFT) / years.length, width }
    if (isDrawn) shapes.push(...bars(line, plot))
    const table = tableShapes(line, years, plot)
    shapes.push(...table.shapes)
    top = plot.top + height + table.height
  })
  return { shapes, height: top }
}

interface Plot {
  readonly top: number
  readonly height: number
  /** Width of a year. */
  readonly slot: number
  readonly width: number
}

function bars({ points }: ChartLine, { top, height, slot, width }: Plot): Shape[] {
  const values = points.flatMap(({ target, result }) =>
    [target, result].flatMap((one) => (one?.value === undefined ? [] : [Number(one.value)])),
  )
  const ticks = niceTicks(values)
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const y = (value: number): number => top + ((high - value) / (high - low)) * height
  const shapes: Shape[] = ticks.flatMap((tick): Shape[] => {
    const words = tickWords(tick)
    const size = Math.min(TICK.size, (TICK.size * (LEFT - TICK.gap)) / textWidth(words, TICK.size))
    const label = { x: LEFT - TICK.gap, y: y(tick) + size * 0.33, words, size }
    return [
      line(LEFT, y(tick), width, y(tick), tick === 0 ? 'ink' : 'faint'),
      { kind: 'text', ...label, align: 'right', tone: 'ink' },
    ]
  })
  const bar = Math.min(BAR.most, slot * BAR.share)
  points.forEach(({ target, result }, at) => {
    const middle = LEFT + slot * (at + 0.5)
    const box = (value: string, left: number) => {
      const [from, to] = [y(Math.max(0, Number(value))), y(Math.min(0, Number(value)))]
      return { x: left, y: from, width: bar, height: Math.max(0.5, to - from) }
    }
    if (target?.value !== undefined)
      shapes.push(...barOf('target', box(target.value, middle - bar)))
    if (result?.value !== undefined) {
      const kind = result.estimate ? 'estimate' : 'result'
      shapes.push(...barOf(kind, box(result.value, middle)))
    }
  })
  return shapes
}

function barOf(
  kind: 'target' | 'result' | 'estimate',
  box: { x: number; y: number; width: number; height: number },
): Shape[] {
  if (kind === 'estimate') return hatched(box)
  return [{ kind: 'rect', ...box, fill: kind === 'target' ? 'white' : 'strong', edge: true }]
}

/** Years, targets and results in words under their bars. */
function tableShapes(
  { points }: ChartLine,
  years: readonly number[],
  { top, height, slot, width }: Plot,
): Drawn {
  const estimated = points.some(({ result }) => result?.estimate)
  const sure = points.some(({ result }) => result !== undefined && !result.estimate)
  const rows = [
    { name: '', keys: [], cells: years.map(String), bold: true as const },
    {
      name: measureNames.target,
      keys: ['target'] as const,
      cells: points.map(({ target }) => told(target)),
    },
    {
      name: sure || !estimated ? measureNames.actual : measureNames.estimate,
      keys: sure || !estimated ? (['result'] as const) : (['estimate'] as const),
      cells: points.map(({ result }) => told(result, sure)),
    },
  ]
  const start = top + height
  // Without bars above it the table has an edge of its own.
  const shapes: Shape[] = height === 0 ? [line(LEFT, start, width, start, 'faint')] : []
  let at = start
  for (const { name, keys, cells, bold } of rows) {
    const written = cells.map((words) => cellLines(words, slot - 3, bold === true))
    const most = Math.max(1, ...written.map(({ lines }) => lines.length))
    const tall = CELL.above + most * CELL.line + CELL.below
    const first = at + CELL.above + CELL.line - 2
    keys.forEach((key) => {
      const box = { x: KEY.left, y: first - KEY.size, width: KEY.size, height: KEY.size }
      shapes.push(...barOf(key, box))
    })
    if (name !== '') {
      const place = { x: KEY.left + KEY.size + 3, y: first, size: CELL.size }
      shapes.push({ kind: 'text', words: name, ...place, align: 'left', tone: 'ink' })
    }
    written.forEach(({ lines, size }, column) => {
      lines.forEach((words, down) => {
        const text: TextShape = {
          kind: 'text',
          words,
          size,
          x: LEFT + slot * (column + 0.5),
          y: first + down * CELL.line,
          align: 'center',
          tone: 'ink',
          ...(bold && { bold }),
        }
        shapes.push(text)
      })
    })
    at += tall
    shapes.push(line(name === '' ? LEFT : 0, at, width, at, 'faint'))
  }
  for (let column = 0; column <= years.length; column++) {
    const x = Math.min(width, LEFT + slot * column)
    shapes.push(line(x, start, x, at, 'faint'))
  }
  return { shapes, height: at - start + 1 }
}

function told(figure: ChartFigure | undefined, mixed = false): string {
  if (figure === undefined) return '–'
  return figure.estimate && mixed ? `ước ${figure.words}` : figure.words
}

/** Smaller where a single word is wider than its year. */
function cellLines(words: string, room: number, bold: boolean) {
  const widest = Math.max(...words.split(/\s+/).map((word) => textWidth(word, CELL.size, bold)))
  const size = Math.max(CELL.least, Math.min(CELL.size, (CELL.size * room) / widest))
  return { size, lines: fittingLines(words, { room: room + 0.01, most: CELL.most, size, bold }) }
}

function line(x1: number, y1: number, x2: number, y2: number, tone: 'ink' | 'faint'): Shape {
  return { kind: 'line', x1, y1, x2, y2, weight: GRID, tone }
}

function tickWords(value: number): string {
  return writeNumber(String(Number(value.toPrecision(10))), { decimals: 2 }).replace('âm ', '−')
}
