import { writeNumber } from '../../shared/figures/vietnameseNumber.ts'
import { measureNames } from '../../shared/indicators/types.ts'
import { niceTicks } from '../../shared/print/niceTicks.ts'
import type { ChartYear } from './seriesModel.ts'

const WIDTH = 400
const HEIGHT = 210
const LEFT = 52
const TOP = 12
const BOTTOM = 26
const RIGHT = 8

interface SeriesChartProps {
  readonly name: string
  readonly unit: string
  readonly years: readonly ChartYear[]
}

/**
 * Results as bars, targets as marks across them. The same figures stand in the table under it,
 * so a screen reader only hears what the picture is of.
 */
export function SeriesChart({ name, unit, years }: SeriesChartProps) {
  const values = years.flatMap(({ target, result }) =>
    [target, result].filter((one) => one !== undefined),
  )
  const ticks = niceTicks(values)
  const low = ticks[0] ?? 0
  const high = ticks.at(-1) ?? 1
  const y = (value: number): number =>
    TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM)
  const slot = (WIDTH - LEFT - RIGHT) / years.length
  const bar = Math.min(34, slot * 0.56)
  const every = Math.ceil(years.length / 10)
  const first = years[0]?.year
  const last = years.at(-1)?.year
  return (
    <figure className="series">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Biểu đồ ${name}${unit === '' ? '' : `, ${unit}`}, ${first} đến ${last}; số liệu ở bảng bên dưới`}
        data-testid="series-chart"
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              className={tick === 0 ? 'series-zero' : 'series-line'}
              x1={LEFT}
              x2={WIDTH - RIGHT}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text className="series-tick" x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {shortNumber(tick)}
            </text>
          </g>
        ))}
        {years.map(({ year, target, result, estimated }, at) => {
          const middle = LEFT + slot * (at + 0.5)
          return (
            <g key={year}>
              {result !== undefined && (
                <rect
                  className={estimated ? 'series-estimate' : 'series-result'}
                  x={middle - bar / 2}
                  width={bar}
                  y={Math.min(y(result), y(0))}
                  height={Math.max(1, Math.abs(y(result) - y(0)))}
                >
                  <title>{`${year}: ${estimated ? 'ước ' : ''}${shortNumber(result)}`}</title>
                </rect>
              )}
              {target !== undefined && (
                <line
                  className="series-target"
                  x1={middle - bar / 2 - 5}
                  x2={middle + bar / 2 + 5}
                  y1={y(target)}
                  y2={y(target)}
                >
                  <title>{`${year}: chỉ tiêu ${shortNumber(target)}`}</title>
                </line>
              )}
              {at % every === 0 && (
                <text className="series-tick" x={middle} y={HEIGHT - 8} textAnchor="middle">
                  {year}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      <figcaption className="series-legend" aria-hidden>
        <span data-kind="result">{measureNames.actual}</span>
        <span data-kind="estimate">{measureNames.estimate}</span>
        <span data-kind="target">{measureNames.target}</span>
        {unit !== '' && <span className="quiet">Đơn vị: {unit}</span>}
      </figcaption>
    </figure>
  )
}

function shortNumber(value: number): string {
  return writeNumber(String(Number(value.toPrecision(10))), { decimals: 2 }).replace('âm ', '−')
}
