import { ChartColumn } from 'lucide-react'
import { type RelativePeriod, relativePeriodOf } from '../../shared/document/period.ts'
import { contextOf } from '../../shared/figures/fill.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { type ChartChoice, insertChart } from '../editor/commands/chart.ts'
import { useStore } from '../state/store.ts'
import { type DocumentTab, lastShown, openIn, showTab, tabs } from '../tabs/openTabs.ts'
import { Button } from '../ui/button.tsx'
import { showToast } from '../ui/toast.tsx'

/** Pixels of the text in front of the chart that are seen, too. */
const ROOM_ABOVE = 120

interface IntoDocumentProps {
  readonly about: ChartChoice['about']
  readonly store: StoreIndex
  readonly entity: string
  /** The year of the chart, or its last one. */
  readonly year: number
}

/** "Đưa vào văn bản": the chart goes into the document that was looked at last. */
export function IntoDocument({ about, store, entity, year }: IntoDocumentProps) {
  const last = useStore(lastShown)
  const all = useStore(tabs)
  const tab = last !== undefined && all.includes(last) ? last : undefined
  return tab === undefined ? (
    <Button
      icon={ChartColumn}
      aria-disabled
      title="Mở văn bản cần đưa biểu đồ vào trước đã"
      data-testid="chart-into-document"
      onClick={() => showToast({ words: 'Mở văn bản cần đưa biểu đồ vào, rồi quay lại đây.' })}
    >
      Đưa vào văn bản
    </Button>
  ) : (
    <ToTab tab={tab} choice={{ about, store, entity, year }} />
  )
}

function ToTab({ tab, choice }: { readonly tab: DocumentTab; readonly choice: IntoDocumentProps }) {
  const name = useStore(tab.name)
  return (
    <Button
      icon={ChartColumn}
      title={`Đưa biểu đồ vào “${name}”, sau chỗ con trỏ`}
      data-testid="chart-into-document"
      onClick={() => putInto(tab, choice)}
    >
      Đưa vào văn bản
    </Button>
  )
}

function putInto(tab: DocumentTab, { about, store, entity, year }: IntoDocumentProps): void {
  const held = openIn(tab)
  const name = tab.name.get()
  const { session, desk } = held?.open ?? {}
  if (session === undefined || desk === undefined || desk.readOnly.get()) {
    showToast({ words: `“${name}” đang chỉ xem được, chưa đưa biểu đồ vào.` })
    return
  }
  const meta = session.meta.get()
  const wanted = { kind: 'year', year } as const
  const found = relativePeriodOf(wanted, meta.period)
  const period: RelativePeriod =
    found.kind === 'own' || found.kind === 'termYear' ? found : { kind: 'fixed', period: wanted }
  const whose = entity === meta.entity ? {} : { entity }
  const id = insertChart(session.editor, { about, period, ...whose }, contextOf(meta, store))
  const show = (): void => {
    desk.place.set({ id, above: -ROOM_ABOVE })
    showTab(tab)
  }
  showToast({
    words: `Đã đưa biểu đồ vào “${name}”.`,
    actions: [{ label: 'Mở văn bản', run: show }],
  })
}
