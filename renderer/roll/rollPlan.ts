import type { DocumentEntry } from '../../shared/api/contract.ts'
import { type Period, periodInWords, samePeriod } from '../../shared/document/period.ts'
import type { DocumentType } from '../../shared/document/types.ts'
import type { RegisterRow } from '../../shared/rollForward/register.ts'
import { plannedPeriod, shiftedPeriod } from '../../shared/rollForward/rollPeriod.ts'
import type { RollInto } from '../../shared/rollForward/types.ts'
import { nameWithoutYears } from '../home/nameWithoutYears.ts'
import { readYear } from '../home/readYear.ts'

/** What a document can become; the first is the usual one. */
export function intosFor(type: DocumentType): readonly RollInto[] {
  if (type === 'NQ') return ['same', 'report']
  return type === 'BC' ? ['same', 'resolution'] : ['same']
}

export function intoName(into: RollInto, { kind }: Period): string {
  if (into === 'same') return 'Cùng loại văn bản, kỳ sau'
  if (into === 'report') return 'Báo cáo kết quả thực hiện nghị quyết này'
  return kind === 'year' ? 'Nghị quyết năm sau từ báo cáo này' : 'Nghị quyết từ báo cáo này'
}

export const intoNotes: Readonly<Record<RollInto, string>> = {
  same: 'Giữ dàn ý, chuyển năm, số liệu lấy theo kỳ mới.',
  resolution: 'Kết quả thành mốc của chỉ tiêu; phương hướng thành phần chính.',
  report: 'Chỉ tiêu, nhiệm vụ thành những việc phải báo cáo kết quả.',
}

/** The period proposed. */
export function nextPeriod(from: Period, into: RollInto): Period {
  if (into === 'report') return from
  return into === 'resolution' ? plannedPeriod(from) : shiftedPeriod(from, 1)
}

/** A period as it stands in the fields, with what is wrong with it. */
export interface TypedPeriod {
  /** The year, or the first one of the term. */
  readonly first: string
  readonly last: string
}

export function typedPeriod(period: Period): TypedPeriod {
  return period.kind === 'year'
    ? { first: String(period.year), last: '' }
    : { first: String(period.from), last: String(period.to) }
}

export type ReadPeriod =
  | { readonly period: Period }
  | { readonly problem: string; readonly period?: undefined }

/** Reads the fields; `from` is the source's period. */
export function readPeriod(typed: TypedPeriod, from: Period, into: RollInto): ReadPeriod {
  const first = readYear(typed.first)
  if (first === undefined) return { problem: 'Năm gồm bốn chữ số, từ 1900 đến 2200.' }
  const period = from.kind === 'year' ? yearOf(first) : termOf(first, readYear(typed.last))
  if (period === undefined) return { problem: 'Năm cuối nhiệm kỳ phải sau năm đầu.' }
  const was = periodInWords(from)
  const isEarlier = first < firstYearOf(from)
  if (isEarlier) return { problem: `Kỳ mới phải sau ${was} của văn bản nguồn.` }
  const isOld = first === firstYearOf(from) && first < firstYearOf(nextPeriod(from, into))
  if (isOld) return { problem: `Văn bản nguồn đã là của ${was}.` }
  return { period }
}

function yearOf(year: number): Period {
  return { kind: 'year', year }
}

function termOf(from: number, to: number | undefined): Period | undefined {
  return to === undefined || to <= from ? undefined : { kind: 'term', from, to }
}

function firstYearOf(period: Period): number {
  return period.kind === 'year' ? period.year : period.from
}

/**
 * What the new document is called; `rolled` is the name that its parts give it. A name without a
 * year (a political report has no trích yếu) would be the source's own: the period tells them apart.
 */
export function nameOfRolled(rolled: string, source: string, to: Period): string {
  return rolled === source ? `${rolled} ${periodInWords(to)}` : rolled
}

interface Wanted {
  readonly source: {
    readonly id: string
    readonly file: string
    readonly name: string
    readonly template?: string
  }
  readonly type: DocumentType
  readonly into: RollInto
  readonly to: Period
}

/**
 * The document of that kind and period that is there already: rolled from the same source, else of
 * the same type, and of the same template where both have one, or of the same name but for the year.
 */
export function alreadyThere(
  listed: readonly DocumentEntry[],
  register: readonly RegisterRow[],
  { source, type, into, to }: Wanted,
): DocumentEntry | undefined {
  const rolled = new Set(
    register.filter(({ rolledFrom }) => rolledFrom === source.id).map(({ file }) => file),
  )
  const like = listed.filter(
    ({ file, documentType, period, problem }) =>
      problem === undefined &&
      file !== source.file &&
      documentType === type &&
      samePeriod(period, to),
  )
  const wanted = into === 'same' ? source.template : undefined
  return (
    like.find(({ file }) => rolled.has(file)) ??
    like.find(
      ({ name, template }) =>
        template === undefined ||
        !wanted ||
        template === wanted ||
        nameWithoutYears(name) === nameWithoutYears(source.name),
    )
  )
}
