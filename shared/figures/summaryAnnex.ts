import { paragraph } from '../document/build.ts'
import { periodInWords, resolvePeriod } from '../document/period.ts'
import type { Summary, VanKienDocument } from '../document/types.ts'
import { newId } from '../ids.ts'
import type { StoreIndex } from '../indicators/storeIndex.ts'
import { fillDocument } from './fill.ts'
import { emptySummary } from './summaryTable.ts'

/** "PHỤ LỤC" to a document: a document of its own with the table of targets and results. */
export function summaryAnnex(
  main: VanKienDocument,
  summary: Summary,
  store: StoreIndex,
): VanKienDocument {
  const { documentType, period, entity, guideline, spelling, numbering, parts } = main
  const { typeName, number, symbol, issuer, date } = parts
  const when = periodInWords(resolvePeriod(summary.period, period))
  const named = `${number ?? '…'}-${symbol ?? documentType}`
  const day = `ngày ${date?.day ?? '…'} tháng ${date?.month ?? '…'} năm ${date?.year ?? '…'}`
  const name = (typeName ?? 'văn bản').toLowerCase()
  const of = [
    `${name.charAt(0).toUpperCase()}${name.slice(1)} số ${named},`,
    day,
    issuer && `của ${issuer}`,
  ]
  return fillDocument(
    {
      id: newId(),
      documentType,
      name: `Phụ lục biểu tổng hợp chỉ tiêu ${when}`,
      period,
      entity,
      guideline,
      ...(spelling && { spelling }),
      numbering,
      parts: {
        typeName: 'PHỤ LỤC',
        title: `Biểu tổng hợp kết quả thực hiện chỉ tiêu ${when}`,
        subtitle: `(Kèm theo ${of.filter(Boolean).join(' ')})`,
        recipients: [],
      },
      body: [emptySummary(summary), paragraph('')],
      annexOf: main.id,
    },
    store,
  ).document
}
