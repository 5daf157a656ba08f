import { useMemo, useRef, useState } from 'react'
import type { Indicator } from '../../shared/indicators/types.ts'
import { type GridRow, gridRows } from '../indicators/gridModel.ts'
import { Button } from '../ui/button.tsx'
import { SearchBox } from '../ui/searchBox.tsx'
import { useSight } from './useSight.ts'

/** Pixels of every row, as the styles have it. */
const HEIGHT = 30

interface IndicatorTicksProps {
  readonly indicators: readonly Indicator[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

/** Indicators to be ticked, one by one or a group at once. */
export function IndicatorTicks({ indicators, chosen, onChange }: IndicatorTicksProps) {
  const [query, setQuery] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => gridRows(indicators, query), [indicators, query])
  const byGroup = useMemo(() => codesByGroup(rows), [rows])
  const shown = rows.flatMap((row) => (row.kind === 'indicator' ? [row.indicator.code] : []))
  const { first, end } = useSight(box, rows.length, HEIGHT)

  function set(codes: readonly string[], on: boolean): void {
    const next = new Set(chosen)
    for (const code of codes) {
      if (on) next.add(code)
      else next.delete(code)
    }
    onChange(next)
  }

  return (
    <div className="field">
      <span className="field-label">
        Chỉ tiêu: đã chọn {chosen.size} trong {indicators.length}
      </span>
      <SearchBox
        label="Tìm chỉ tiêu của biểu"
        placeholder="Tìm chỉ tiêu (không cần dấu)"
        value={query}
        onChange={setQuery}
        testId="form-search"
      />
      <div className="row form-all">
        <Button data-testid="form-every" onClick={() => set(shown, true)}>
          Chọn hết
        </Button>
        <Button data-testid="form-none" onClick={() => set(shown, false)}>
          Bỏ chọn hết
        </Button>
      </div>
      <div ref={box} className="form-indicators" data-testid="form-indicators">
        <div style={{ height: rows.length * HEIGHT }} />
        {rows.slice(first, end).map((row, by) => {
          const top = (first + by) * HEIGHT
          if (row.kind === 'indicator') {
            const { code, name, unit } = row.indicator
            return (
              <label key={code} className="form-indicator" style={{ top }}>
                <input
                  type="checkbox"
                  checked={chosen.has(code)}
                  data-testid={`form-${code}`}
                  onChange={(event) => set([code], event.target.checked)}
                />
                <span style={{ paddingLeft: row.depth * 16 }}>{name}</span>
                <span className="quiet">{unit}</span>
              </label>
            )
          }
          const codes = byGroup.get(row.group) ?? []
          const some = codes.filter((code) => chosen.has(code)).length
          return (
            <label key={row.group} className="form-indicator" data-group style={{ top }}>
              <input
                type="checkbox"
                ref={(input) => {
                  if (input !== null) input.indeterminate = some > 0 && some < codes.length
                }}
                checked={some === codes.length}
                data-testid={`form-group-${row.group}`}
                onChange={(event) => set(codes, event.target.checked)}
              />
              <span>{row.title}</span>
              <span className="quiet">
                {some}/{codes.length}
              </span>
            </label>
          )
        })}
      </div>
    </div>
  )
}

function codesByGroup(rows: readonly GridRow[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const row of rows) {
    if (row.kind === 'group') groups.set(row.group, [])
    else groups.get(row.indicator.group)?.push(row.indicator.code)
  }
  return groups
}
