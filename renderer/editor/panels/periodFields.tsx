import { useEffect, useState } from 'react'
import { type Period, periodInWords, periodKey } from '../../../shared/document/period.ts'
import { readYear } from '../../home/readYear.ts'
import { YearPair } from '../../settings/yearPair.tsx'
import { indicatorStore } from '../../state/indicators.ts'
import { useStore } from '../../state/store.ts'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { DocumentMeta } from '../session.ts'
import { useOpenDocument } from '../sessionContext.ts'

/** Whose figures of which time the document speaks of; every relative figure follows. */
export function PeriodFields() {
  const { session } = useOpenDocument()
  const meta = useStore(session.meta)
  const entities = useStore(indicatorStore)?.data.entities ?? []
  /** Every figure of the text may change with it, far from this field: offers the way back. */
  const change = (next: Partial<Pick<DocumentMeta, 'period' | 'entity'>>, words: string): void => {
    const { period, entity } = session.meta.get()
    session.meta.set({ ...session.meta.get(), ...next })
    showToast({
      words,
      actions: [
        {
          label: 'Hoàn tác',
          run: () => session.meta.set({ ...session.meta.get(), period, entity }),
        },
      ],
    })
  }
  const setPeriod = (period: Period): void => {
    if (periodKey(period) === periodKey(session.meta.get().period)) return
    change({ period }, `Văn bản nay tính theo ${periodInWords(period)}; số liệu đã đổi theo.`)
  }
  return (
    <>
      {meta.period.kind === 'year' ? (
        <YearOfDocument year={meta.period.year} onChange={setPeriod} />
      ) : (
        <YearPair
          value={meta.period}
          note="Số liệu của nhiệm kỳ này, nhiệm kỳ trước tính theo đây."
          onChange={({ from, to }) => setPeriod({ kind: 'term', from, to })}
        />
      )}
      {entities.length > 0 && (
        <ChoiceField
          label="Đơn vị của số liệu"
          value={meta.entity}
          choices={entities.map(({ id, name }) => [id, name] as const)}
          onChange={(entity) =>
            change({ entity }, 'Đã đổi đơn vị của số liệu; số liệu trong văn bản đã đổi theo.')
          }
        />
      )}
    </>
  )
}

interface YearOfDocumentProps {
  readonly year: number
  readonly onChange: (period: Period) => void
}

function YearOfDocument({ year, onChange }: YearOfDocumentProps) {
  const [words, setWords] = useState(String(year))
  // Taken back by "Hoàn tác": the field shows it too.
  useEffect(() => {
    setWords((shown) => (readYear(shown) === year ? shown : String(year)))
  }, [year])
  const read = readYear(words)
  return (
    <TextField
      label="Năm của văn bản"
      {...(read === undefined
        ? { error: 'Năm gồm bốn chữ số, ví dụ 2026.' }
        : { note: 'Số liệu “năm nay”, “năm trước” tính theo năm này.' })}
      value={words}
      inputMode="numeric"
      maxLength={4}
      data-testid="part-period"
      onChange={(typed) => {
        setWords(typed)
        const next = readYear(typed)
        if (next !== undefined) onChange({ kind: 'year', year: next })
      }}
    />
  )
}
