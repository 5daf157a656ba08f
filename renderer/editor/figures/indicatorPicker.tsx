import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { matchNames } from '../../../shared/indicators/matchNames.ts'
import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { TextField } from '../../ui/field.tsx'
import { OtherName } from './otherName.tsx'

interface IndicatorPickerProps {
  readonly store: StoreIndex
  readonly chosen: string
  readonly onChoose: (code: string) => void
}

const MOST = 30

/** The indicator of a figure: its name, and a search that finds another one; takes the keyboard. */
export function IndicatorPicker({ store, chosen, onChoose }: IndicatorPickerProps) {
  const id = useId()
  const name = store.indicators.get(chosen)?.name ?? chosen
  const [search, setSearch] = useState<string>()
  const found = useMemo(
    () => (search === undefined ? [] : matchNames(search, store.data, { most: MOST })),
    [search, store],
  )
  const [active, setActive] = useState(0)
  function choose(at: number): void {
    const code = found[at]?.indicator.code
    if (code === undefined) return
    onChoose(code)
    setSearch(undefined)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (search === undefined || event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setActive(Math.min(found.length - 1, active + 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1))
    else if (event.key === 'Enter') choose(active)
    else if (event.key === 'Escape') setSearch(undefined)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="indicator-picker">
      <TextField
        label="Chỉ tiêu"
        autoFocus
        value={search ?? name}
        role="combobox"
        aria-expanded={search !== undefined}
        aria-controls={id}
        aria-activedescendant={search === undefined ? undefined : `${id}-${active}`}
        data-testid="card-search"
        onFocus={(event) => event.target.select()}
        onBlur={() => setSearch(undefined)}
        onKeyDown={onKeyDown}
        onChange={(words) => {
          setSearch(words)
          setActive(0)
        }}
      />
      {search !== undefined && (
        <div id={id} role="listbox" aria-label="Chỉ tiêu tìm thấy" className="picker-rows">
          {found.map(({ indicator, alias }, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys stay in the field
            // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
            <div
              key={indicator.code}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === active}
              className="picker-row"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(at)}
            >
              {indicator.name}
              <OtherName alias={alias} />
            </div>
          ))}
          {found.length === 0 && <p className="quiet">Không có chỉ tiêu nào khớp.</p>}
        </div>
      )}
    </div>
  )
}
