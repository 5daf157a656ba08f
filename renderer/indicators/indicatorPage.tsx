import { X } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { useEffect, useRef } from 'react'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { IconButton } from '../ui/button.tsx'
import { groupTitle } from './gridModel.ts'
import { IndicatorForm } from './indicatorForm.tsx'
import { IndicatorHistory } from './indicatorHistory.tsx'
import { IndicatorSeries } from './indicatorSeries.tsx'
import { IndicatorUses } from './indicatorUses.tsx'

interface IndicatorPageProps {
  /** Undefined: a new one is made. */
  readonly code: string | undefined
  readonly store: StoreIndex
  readonly entity: string
  readonly onOpen: (code: string) => void
  readonly onClose: () => void
}

/** The page of an indicator beside the table: its series, history, uses and description. */
export function IndicatorPage({ code, store, entity, onOpen, onClose }: IndicatorPageProps) {
  const indicator = code === undefined ? undefined : store.indicators.get(code)
  const page = useRef<HTMLElement>(null)
  const isNew = code === undefined

  useEffect(() => {
    page.current
      ?.querySelector<HTMLElement>(isNew ? 'input' : '[role="tab"][data-state="active"]')
      ?.focus({ preventScroll: true })
  }, [isNew])

  // Taken out of the store meanwhile, here or elsewhere.
  const isGone = !isNew && indicator === undefined
  useEffect(() => {
    if (isGone) onClose()
  }, [isGone, onClose])
  if (isGone) return null

  const title = indicator?.name ?? 'Chỉ tiêu mới'
  return (
    <aside
      ref={page}
      className="indicator-page"
      aria-label={title}
      data-testid="indicator-page"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      <header className="indicator-page-head">
        <div>
          <h2>{title}</h2>
          {indicator && (
            <p className="quiet">
              {groupTitle(indicator.group)}
              {indicator.unit !== '' && `, ${indicator.unit}`}
            </p>
          )}
        </div>
        <IconButton label="Đóng" keys="Esc" icon={X} onClick={onClose} />
      </header>
      {indicator === undefined ? (
        <div className="indicator-page-body">
          <IndicatorForm store={store} indicator={undefined} onSaved={onOpen} onGone={onClose} />
        </div>
      ) : (
        <Tabs.Root defaultValue="series" className="indicator-tabs">
          <Tabs.List className="indicator-tab-list" aria-label="Trang của chỉ tiêu">
            <Tab value="series">Diễn biến</Tab>
            <Tab value="history">Lịch sử</Tab>
            <Tab value="uses">Nơi dùng</Tab>
            <Tab value="about">Mô tả</Tab>
          </Tabs.List>
          <Tabs.Content value="series" className="indicator-page-body">
            <IndicatorSeries store={store} indicator={indicator} entity={entity} />
          </Tabs.Content>
          <Tabs.Content value="history" className="indicator-page-body">
            <IndicatorHistory store={store} indicator={indicator} />
          </Tabs.Content>
          <Tabs.Content value="uses" className="indicator-page-body">
            <IndicatorUses code={indicator.code} />
          </Tabs.Content>
          <Tabs.Content value="about" className="indicator-page-body">
            <IndicatorForm store={store} indicator={indicator} onSaved={onOpen} onGone={onClose} />
          </Tabs.Content>
        </Tabs.Root>
      )}
    </aside>
  )
}

function Tab({ value, children }: { readonly value: string; readonly children: string }) {
  return (
    <Tabs.Trigger value={value} className="indicator-tab" data-testid={`indicator-tab-${value}`}>
      {children}
    </Tabs.Trigger>
  )
}
