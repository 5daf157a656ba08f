import { Decimal } from 'decimal.js'
import { ListChecks, PanelRightOpen } from 'lucide-react'
import { useMemo, useState } from 'react'
import { writeNumber } from '../../shared/figures/vietnameseNumber.ts'
import { observationWords } from '../../shared/figures/words.ts'
import {
  type Standing,
  standingNames,
  type YearOfIndicator,
  yearOf,
} from '../../shared/indicators/standing.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import {
  type Indicator,
  indicatorGroupSchema,
  type Observation,
} from '../../shared/indicators/types.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { groupTitle } from './gridModel.ts'
import { IntoDocument } from './intoDocument.tsx'
import { YearSetDialog } from './yearSetDialog.tsx'

interface YearOverviewProps {
  readonly store: StoreIndex
  readonly entity: string
  readonly year: number
  readonly onAbout: (code: string) => void
  /** Shows the indicator in the table. */
  readonly onShow: (code: string) => void
}

/** In the order of the bars; indicators without a target are not spoken of. */
const told = ['exceeded', 'reached', 'missed', 'missing', 'unclear'] as const
type Told = (typeof told)[number]

function isTold(standing: Standing): standing is Told {
  return standing !== 'none'
}

/** "Tổng quan năm": what was reached of what the year set itself, by group. */
export function YearOverview({ store, entity, year, onAbout, onShow }: YearOverviewProps) {
  const [chosen, setChosen] = useState<Told>()
  const [inSet, setInSet] = useState(false)
  const setButton = (
    <>
      <Button
        icon={ListChecks}
        title={`Chỉ tiêu nào có trong danh sách của văn bản năm ${year}`}
        data-testid="year-set"
        onClick={() => setInSet(true)}
      >
        Bộ chỉ tiêu…
      </Button>
      {inSet && (
        <YearSetDialog store={store} entity={entity} year={year} onClose={() => setInSet(false)} />
      )}
    </>
  )
  const found = useMemo(
    () =>
      store.data.indicators
        .map((one) => yearOf(store, one, entity, { kind: 'year', year }))
        .filter(({ standing }) => isTold(standing)),
    [store, entity, year],
  )
  const entityName = store.entities.get(entity)?.name ?? ''
  if (found.length === 0) {
    return (
      <div className="screen-wait">
        <div className="empty" data-testid="overview-empty">
          <h2>Năm {year} chưa đặt chỉ tiêu nào</h2>
          <p>Nhập số ở cột “Chỉ tiêu” hoặc “Kế hoạch” của năm {year}, hoặc chọn năm khác.</p>
          {setButton}
        </div>
      </div>
    )
  }
  const groups = indicatorGroupSchema.options.flatMap((group) => {
    const all = found.filter(({ indicator }) => indicator.group === group)
    return all.length === 0 ? [] : [{ group, all }]
  })
  return (
    <div className="screen-body overview" data-testid="year-overview">
      <div className="overview-head">
        <p className="quiet">
          {entityName}: {found.length} chỉ tiêu năm {year}. Kết quả so với Nghị quyết; nơi chưa có
          thì so với kế hoạch. Chưa có số thực hiện thì lấy số ước.
        </p>
        {setButton}
        <IntoDocument about={{ kind: 'standing' }} store={store} entity={entity} year={year} />
      </div>
      <div className="overview-tiles" role="radiogroup" aria-label="Lọc theo kết quả">
        {told.map((standing) => {
          const count = countOf(found, standing)
          return (
            <label key={standing} className="overview-tile" data-standing={standing}>
              <input
                type="checkbox"
                className="visually-hidden"
                checked={chosen === standing}
                disabled={count === 0}
                data-testid={`overview-${standing}`}
                onChange={() => setChosen(chosen === standing ? undefined : standing)}
              />
              <b>{count}</b>
              <span>{standingNames[standing]}</span>
              <span className="quiet">{share(count, found.length)}</span>
            </label>
          )
        })}
      </div>
      <table className="overview-groups">
        <caption className="visually-hidden">Kết quả từng nhóm chỉ tiêu năm {year}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Nhóm</th>
            <th scope="col">Kết quả</th>
            <th scope="col">Số chỉ tiêu</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, all }) => (
            <tr key={group}>
              <th scope="row">{groupTitle(group)}</th>
              <td>
                <div className="overview-bar">
                  {told.map((standing) => {
                    const count = countOf(all, standing)
                    const words = `${standingNames[standing]}: ${count}`
                    return count === 0 ? null : (
                      <span
                        key={standing}
                        data-standing={standing}
                        style={{ flexGrow: count }}
                        title={words}
                      >
                        <span aria-hidden>{count}</span>
                        <span className="visually-hidden">{words}. </span>
                      </span>
                    )
                  })}
                </div>
              </td>
              <td className="overview-sum">
                {countOf(all, 'exceeded') + countOf(all, 'reached')}/{all.length} đạt
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {groups.map(({ group, all }) => {
        const listed = all.filter((one) => chosen === undefined || one.standing === chosen)
        return listed.length === 0 ? null : (
          <section key={group}>
            <h2 className="overview-title">{groupTitle(group)}</h2>
            <table className="overview-list">
              <thead>
                <tr>
                  <th scope="col">Chỉ tiêu</th>
                  <th scope="col">Nghị quyết</th>
                  <th scope="col">Kết quả</th>
                  <th scope="col">So chỉ tiêu</th>
                  <th scope="col">Đánh giá</th>
                  <th aria-label="Trang của chỉ tiêu" />
                </tr>
              </thead>
              <tbody>
                {listed.map((one) => (
                  <OverviewRow
                    key={one.indicator.code}
                    one={one}
                    onAbout={onAbout}
                    onShow={onShow}
                  />
                ))}
              </tbody>
            </table>
          </section>
        )
      })}
    </div>
  )
}

function countOf(all: readonly YearOfIndicator[], standing: Told): number {
  return all.filter((one) => one.standing === standing).length
}

function share(count: number, of: number): string {
  return `${writeNumber(new Decimal(count).div(of).mul(100), { decimals: 1 })}%`
}

interface OverviewRowProps extends Pick<YearOverviewProps, 'onAbout' | 'onShow'> {
  readonly one: YearOfIndicator
}

function OverviewRow({ one, onAbout, onShow }: OverviewRowProps) {
  const { indicator, standing, target, result } = one
  return (
    <tr data-testid="overview-row">
      <td>
        <button
          type="button"
          className="link-button"
          title="Xem trong bảng số liệu"
          onClick={() => onShow(indicator.code)}
        >
          {indicator.name}
        </button>
      </td>
      <td className="overview-figure">{figureWords(target, indicator)}</td>
      <td className="overview-figure">
        {figureWords(result, indicator)}
        {result?.measure === 'estimate' && <span className="quiet"> (ước)</span>}
      </td>
      <td className="overview-figure">{ofTarget(one)}</td>
      <td>
        <span className="standing" data-standing={standing}>
          {standingNames[standing]}
        </span>
      </td>
      <td>
        <IconButton
          label={`Trang của chỉ tiêu ${indicator.name}`}
          icon={PanelRightOpen}
          onClick={() => onAbout(indicator.code)}
        />
      </td>
    </tr>
  )
}

function figureWords(observation: Observation | undefined, indicator: Indicator): string {
  return (observation && observationWords(observation, indicator, 'bounded')) ?? '–'
}

/** The result as a share of its target, where both are one number and a share says something. */
function ofTarget({ target, result }: YearOfIndicator): string {
  if (target?.value === undefined || result?.value === undefined) return ''
  const wanted = new Decimal(target.value)
  if (wanted.lte(0) || new Decimal(result.value).isNegative()) return ''
  return `${writeNumber(new Decimal(result.value).div(wanted).mul(100), { decimals: 2 })}%`
}
