import { CalendarPlus, Check, Columns3 } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { isDocumentPeriod, type ObservedPeriod, periodKey } from '../../shared/document/period.ts'
import { measureNames, measureSchema } from '../../shared/indicators/types.ts'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { choose, gridChoices, toggled } from './gridChoices.ts'
import { periodTitle } from './gridModel.ts'

/** Is the period among the columns? Years and terms are unless hidden, months where asked for. */
export function isShown(
  period: ObservedPeriod,
  { hidden, shown }: { readonly hidden: readonly string[]; readonly shown: readonly string[] },
): boolean {
  const key = periodKey(period)
  return isDocumentPeriod(period) ? !hidden.includes(key) : shown.includes(key)
}

interface ColumnChoiceProps {
  readonly periods: readonly ObservedPeriod[]
  readonly onAddYear: () => void
}

/** "Cột": which measures and periods have columns. */
export function ColumnChoice({ periods, onAddYear }: ColumnChoiceProps) {
  const choices = useStore(gridChoices)
  const { measures, hidden, shown } = choices
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button icon={Columns3} data-testid="indicator-columns">
          Cột
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu column-menu" align="end" sideOffset={4}>
          <DropdownMenu.Label className="menu-heading">Loại số liệu</DropdownMenu.Label>
          {measureSchema.options.map((measure) => {
            const isLast = measures.length === 1 && measures.includes(measure)
            return (
              <CheckedItem
                key={measure}
                testId={`column-${measure}`}
                checked={measures.includes(measure)}
                disabled={isLast}
                onChange={() => {
                  const next = toggled(measures, measure)
                  choose({ measures: measureSchema.options.filter((one) => next.includes(one)) })
                }}
              >
                {measureNames[measure]}
              </CheckedItem>
            )
          })}
          <DropdownMenu.Separator className="menu-line" />
          <DropdownMenu.Label className="menu-heading">Kỳ</DropdownMenu.Label>
          <div className="column-periods">
            {[...periods].reverse().map((period) => {
              const key = periodKey(period)
              const isOn = isShown(period, choices)
              return (
                <CheckedItem
                  key={key}
                  testId={`column-${key}`}
                  checked={isOn}
                  disabled={isOn && periods.filter((one) => isShown(one, choices)).length === 1}
                  onChange={() =>
                    isDocumentPeriod(period)
                      ? choose({ hidden: toggled(hidden, key) })
                      : choose({ shown: toggled(shown, key) })
                  }
                >
                  {periodTitle(period)}
                </CheckedItem>
              )
            })}
          </div>
          <DropdownMenu.Separator className="menu-line" />
          <DropdownMenu.Item
            className="menu-item"
            data-testid="indicator-add-year"
            onSelect={onAddYear}
          >
            <span className="menu-icon">
              <CalendarPlus aria-hidden size={16} strokeWidth={1.75} />
            </span>
            <span className="menu-label">Thêm năm…</span>
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

interface CheckedItemProps {
  readonly checked: boolean
  readonly disabled?: boolean
  readonly testId: string
  readonly onChange: () => void
  readonly children: string
}

function CheckedItem({ checked, disabled = false, testId, onChange, children }: CheckedItemProps) {
  return (
    <DropdownMenu.CheckboxItem
      className="menu-item"
      checked={checked}
      disabled={disabled}
      data-testid={testId}
      onCheckedChange={onChange}
      // Several are chosen one after another.
      onSelect={(event) => event.preventDefault()}
    >
      <span className="menu-icon">
        <DropdownMenu.ItemIndicator>
          <Check aria-hidden size={16} />
        </DropdownMenu.ItemIndicator>
      </span>
      <span className="menu-label">{children}</span>
    </DropdownMenu.CheckboxItem>
  )
}
