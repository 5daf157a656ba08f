import { Fragment, useMemo } from 'react'
import { MOST_YEARS } from '../../shared/document/chart.ts'
import { observationWords } from '../../shared/figures/words.ts'
import { standingNames } from '../../shared/indicators/standing.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { type Indicator, measureNames } from '../../shared/indicators/types.ts'
import { sourceLines } from './aboutCell.ts'
import { periodTitle } from './gridModel.ts'
import { IntoDocument } from './intoDocument.tsx'
import { SeriesChart } from './seriesChart.tsx'
import { type ChartYear, chartYears, seriesOf } from './seriesModel.ts'
import { usePeriods } from './usePeriods.ts'

interface IndicatorSeriesProps {
  readonly store: StoreIndex
  readonly indicator: Indicator
  readonly entity: string
}

/** As many of the last years as a chart of a text has room for. */
function seriesAbout(code: string, years: readonly ChartYear[]) {
  const count = Math.min(MOST_YEARS, years.length)
  return { kind: 'series' as const, indicators: [code], years: count }
}

/** "Diễn biến": the series as a picture, and as a table with the source of each figure. */
export function IndicatorSeries({ store, indicator, entity }: IndicatorSeriesProps) {
  const periods = usePeriods(entity)
  const points = useMemo(
    () => seriesOf(store, indicator, entity, periods),
    [store, indicator, entity, periods],
  )
  const years = chartYears(points)
  if (points.length === 0) {
    return <p className="quiet">Chỉ tiêu này chưa có số liệu nào của đơn vị đang chọn.</p>
  }
  return (
    <>
      {years.length > 0 && (
        <>
          <SeriesChart name={indicator.name} unit={indicator.unit} years={years} />
          <div className="series-tools">
            <IntoDocument
              about={seriesAbout(indicator.code, years)}
              store={store}
              entity={entity}
              year={years.at(-1)?.year ?? 0}
            />
          </div>
        </>
      )}
      <table className="series-table" data-testid="series-table">
        <thead>
          <tr>
            <th scope="col">Kỳ</th>
            <th scope="col">Loại</th>
            <th scope="col">Số liệu</th>
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map(({ period, figures, standing }) => (
            <Fragment key={periodTitle(period)}>
              {figures.map((figure, at) => (
                <tr key={figure.measure} data-first={at === 0 || undefined}>
                  {at === 0 && (
                    <th scope="rowgroup" rowSpan={figures.length}>
                      {periodTitle(period)}
                      {standing !== 'none' && (
                        <span className="standing" data-standing={standing}>
                          {standingNames[standing]}
                        </span>
                      )}
                    </th>
                  )}
                  <td>{measureNames[figure.measure]}</td>
                  <td>
                    <b>{observationWords(figure, indicator, 'bounded')}</b>
                    {sourceLines(figure).map((line) => (
                      <span key={line} className="series-source">
                        {line}
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  )
}
