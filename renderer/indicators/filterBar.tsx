import {
  type IndicatorGroup,
  indicatorGroupNames,
  indicatorGroupSchema,
} from '../../shared/indicators/types.ts'
import { type Facts, type Filter, filterNames, filterNotes, passes } from './facts.ts'
import { groupTitle } from './gridModel.ts'

interface FilterBarProps {
  readonly facts: ReadonlyMap<string, Facts> | undefined
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly year: number
  readonly years: readonly number[]
  readonly onYear: (year: number) => void
  readonly group: IndicatorGroup | 'all'
  readonly onGroup: (group: IndicatorGroup | 'all') => void
}

/** What is shown of the table, each choice with how many indicators it has. */
export function FilterBar(props: FilterBarProps) {
  const { facts, filter, onFilter, year, years, onYear, group, onGroup } = props
  return (
    <>
      <div className="filter-chips" role="radiogroup" aria-label="Lọc theo tình trạng">
        {(Object.keys(filterNames) as Filter[]).map((one) => {
          const count = facts && [...facts.values()].filter((own) => passes(one, own)).length
          return (
            <label key={one} className="filter-chip" title={filterNotes[one]}>
              <input
                type="radio"
                name="indicator-state"
                className="visually-hidden"
                checked={filter === one}
                data-testid={`indicator-filter-${one}`}
                onChange={() => onFilter(one)}
              />
              <span>{filterNames[one]}</span>
              <span className="filter-count">{count ?? '…'}</span>
            </label>
          )
        })}
      </div>
      <select
        className="input select"
        aria-label="Nhóm chỉ tiêu"
        value={group}
        data-testid="indicator-group"
        onChange={(event) =>
          onGroup(indicatorGroupSchema.safeParse(event.target.value).data ?? 'all')
        }
      >
        <option value="all">Mọi nhóm</option>
        {indicatorGroupSchema.options.map((one) => (
          <option key={one} value={one} title={indicatorGroupNames[one]}>
            {groupTitle(one)}
          </option>
        ))}
      </select>
      <YearSelect year={year} years={years} onYear={onYear} />
    </>
  )
}

/** The year that filters and the overview speak of. */
export function YearSelect({
  year,
  years,
  onYear,
}: Pick<FilterBarProps, 'year' | 'years' | 'onYear'>) {
  return (
    <select
      className="input select year-select"
      aria-label="Năm để lọc và tổng quan"
      value={year}
      data-testid="indicator-year"
      onChange={(event) => onYear(Number(event.target.value))}
    >
      {[...years].reverse().map((one) => (
        <option key={one} value={one}>
          Năm {one}
        </option>
      ))}
    </select>
  )
}
