import { Decimal } from 'decimal.js'
import type { Chart, ChartFigure, ChartGroup, ChartLine, ChartShown } from '../document/chart.ts'
import { lastYearOf, periodInWords, resolvePeriod } from '../document/period.ts'
import { yearOf } from '../indicators/standing.ts'
import {
  type Indicator,
  indicatorGroupNames,
  indicatorGroupSchema,
  type Observation,
} from '../indicators/types.ts'
import type { FigureContext } from './lookup.ts'
import { observationWords } from './words.ts'

/** The chart with what the store holds now; the same object when it shows that already. */
export function writeChart(chart: Chart, context: FigureContext): Chart {
  const shown = chartFigures(chart, context)
  return sameShown(chart.shown, shown) ? chart : { ...chart, shown }
}

/** Both hold the same properties in the same order: they are written by `chartFigures` alone. */
function sameShown(one: ChartShown | undefined, other: ChartShown | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

/** What the store has for a chart. */
export function chartFigures(
  { about, period, entity }: Pick<Chart, 'about' | 'period' | 'entity'>,
  context: FigureContext,
): ChartShown {
  const { store } = context
  const whose = entity ?? context.entity
  const named =
    entity === undefined || entity === context.entity
      ? {}
      : { entity: store.entities.get(entity)?.name ?? entity }
  const when = resolvePeriod(period, context.period)
  if (about.kind === 'standing') {
    const all = store.data.indicators.map((one) => yearOf(store, one, whose, when))
    const groups = indicatorGroupSchema.options.flatMap((group): ChartGroup[] => {
      const told = all.filter(
        ({ indicator, standing }) => indicator.group === group && standing !== 'none',
      )
      if (told.length === 0) return []
      const count = (standing: string) => told.filter((one) => one.standing === standing).length
      return [
        {
          name: capital(indicatorGroupNames[group]),
          exceeded: count('exceeded'),
          reached: count('reached'),
          missed: count('missed'),
          missing: count('missing'),
          unclear: count('unclear'),
        },
      ]
    })
    return { kind: 'standing', ...named, period: periodInWords(when), groups }
  }
  const last = lastYearOf(when)
  const years = Array.from({ length: about.years }, (_, at) => last - about.years + 1 + at)
  const lines = about.indicators.map((code): ChartLine => {
    const indicator = store.indicators.get(code)
    if (indicator === undefined) return { name: code, unit: '', points: years.map(() => ({})) }
    const points = years.map((year) => {
      const { target, result } = yearOf(store, indicator, whose, { kind: 'year', year })
      const [wanted, reached] = [figureOf(target, indicator), figureOf(result, indicator)]
      return { ...(wanted && { target: wanted }), ...(reached && { result: reached }) }
    })
    return { name: indicator.name, unit: indicator.unit, points }
  })
  return { kind: 'series', ...named, ...fromFirstFigure(years, lines) }
}

/** Years in front of the first figure are left out. */
function fromFirstFigure(years: number[], lines: ChartLine[]) {
  const first = years.findIndex((_, at) =>
    lines.some(({ points }) => points[at]?.target ?? points[at]?.result),
  )
  if (first <= 0) return { years, lines }
  return {
    years: years.slice(first),
    lines: lines.map((line) => ({ ...line, points: line.points.slice(first) })),
  }
}

function figureOf(
  observation: Observation | undefined,
  indicator: Indicator,
): ChartFigure | undefined {
  const words = observation && observationWords(observation, indicator, 'boundedValue')
  if (observation === undefined || words === undefined) return undefined
  const value = drawnValue(observation)
  return {
    words,
    ...(value !== undefined && { value }),
    ...(observation.measure === 'estimate' && { estimate: true as const }),
  }
}

/** A range is drawn at its middle. */
function drawnValue({ value, min, max }: Observation): string | undefined {
  if (value !== undefined) return new Decimal(value).toFixed()
  if (min === undefined || max === undefined) return undefined
  return new Decimal(min).plus(max).div(2).toFixed()
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}
