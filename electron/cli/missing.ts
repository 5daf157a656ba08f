import { periodInWords, resolvePeriod } from '../../shared/document/period.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { missingFigures } from '../../shared/figures/fill.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { measureNames } from '../../shared/indicators/types.ts'
import type { Terminal } from './command.ts'

/** Lists the gaps of a filled document, one a line, each gap once. */
export function tellMissing(
  document: VanKienDocument,
  store: StoreIndex,
  terminal: Terminal,
): void {
  const lines = missingFigures(document).map(({ ref }) => {
    const name = store.indicators.get(ref.indicator)?.name ?? ref.indicator
    const entity = store.entities.get(ref.entity ?? document.entity)?.name ?? ''
    const period = periodInWords(resolvePeriod(ref.period, document.period))
    return `  ${name} (${ref.indicator}): ${measureNames[ref.measure]}, ${period}, ${entity}`
  })
  const gaps = [...new Set(lines)]
  if (gaps.length === 0) return
  terminal.tell(`Còn thiếu ${gaps.length} số liệu:`)
  for (const gap of gaps) terminal.tell(gap)
}
