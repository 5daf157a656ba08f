import type { DocumentEntry } from '../../shared/api/contract.ts'
import type { RecentFile } from '../../shared/api/openFiles.ts'
import type { Period } from '../../shared/document/period.ts'
import { foldText } from '../../shared/text/fold.ts'

export interface BesideGroup {
  readonly title: string
  readonly entries: readonly DocumentEntry[]
}

/** Documents opened lately that are proposed at once. */
const RECENT = 5

/**
 * What a document is likely to be compared with: the same kind of earlier years, the latest year
 * first; then the ones opened lately; then all others, as the list has them.
 */
export function besideChoices(
  own: DocumentEntry,
  listed: readonly DocumentEntry[],
  recent: readonly RecentFile[],
  search = '',
): readonly BesideGroup[] {
  const wanted = foldText(search)
  const open = listed.filter(
    (one) =>
      one.file !== own.file &&
      one.problem === undefined &&
      foldText(`${one.name} ${lastYear(one.period)}`).includes(wanted),
  )
  const ownYear = lastYear(own.period)
  const earlier = open
    .filter((one) => one.documentType === own.documentType && lastYear(one.period) < ownYear)
    .toSorted((a, b) => lastYear(b.period) - lastYear(a.period) || rank(b, own) - rank(a, own))
  const left = open.filter((one) => !earlier.includes(one))
  const lately = recent
    .flatMap(({ file }) => left.find((one) => one.file === file) ?? [])
    .slice(0, RECENT)
  const others = left.filter((one) => !lately.includes(one))
  return [
    { title: 'Cùng loại, những năm trước', entries: earlier },
    { title: 'Mở gần đây', entries: lately },
    { title: 'Văn bản khác', entries: others },
  ].filter(({ entries }) => entries.length > 0)
}

/** The same template comes before another one of the same kind. */
function rank(one: DocumentEntry, own: DocumentEntry): number {
  return one.template !== undefined && one.template === own.template ? 1 : 0
}

function lastYear(period: Period): number {
  return period.kind === 'term' ? period.to : period.year
}
