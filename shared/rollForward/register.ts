import { z } from 'zod'
import { documentName, isIssued } from '../document/name.ts'
import { periodSchema } from '../document/period.ts'
import { documentDateSchema, documentTypeSchema, type VanKienDocument } from '../document/types.ts'
import { fold } from '../text/fold.ts'

/**
 * The register of an office's documents, read from the documents themselves: what was issued under
 * which number, which document is annexed to which, and what was made from what.
 */
export const registerRowSchema = z.strictObject({
  /** The document's file. */
  file: z.string(),
  id: z.string(),
  name: z.string(),
  documentType: documentTypeSchema,
  period: periodSchema,
  entity: z.string(),
  issuer: z.string().optional(),
  number: z.string().optional(),
  symbol: z.string().optional(),
  date: documentDateSchema.optional(),
  /** Signed, numbered and dated, or sent out as a file. */
  issued: z.boolean(),
  annexOf: z.string().optional(),
  /** Id of the document that it was rolled from. */
  rolledFrom: z.string().optional(),
})
export type RegisterRow = z.infer<typeof registerRowSchema>

/** The register's line of a document. */
export function registerRowOf(file: string, document: VanKienDocument): RegisterRow {
  const { id, documentType, period, entity, parts, annexOf, rolledFrom, exported } = document
  const { issuer, number, symbol, date } = parts
  return {
    ...{ file, id, name: documentName(document), documentType, period, entity },
    ...(issuer !== undefined && { issuer }),
    ...(number !== undefined && { number }),
    ...(symbol !== undefined && { symbol }),
    ...(date !== undefined && { date }),
    issued: isIssued(document) || exported !== undefined,
    ...(annexOf !== undefined && { annexOf }),
    ...(rolledFrom !== undefined && { rolledFrom: rolledFrom.document }),
  }
}

interface Term {
  readonly from: number
  readonly to: number
}

export interface WantedNumber {
  /** "NQ/TU": numbers run by type and body. */
  readonly symbol: string
  /** Rows of another committee don't count. */
  readonly issuer?: string | undefined
  readonly term: Term
}

export interface NumberProposal {
  /** "02". */
  readonly number: string
  /** The document that has the highest number of the term so far; absent: none has one. */
  readonly last?: RegisterRow
}

/**
 * The number after the highest one of its type in the term: numbers of Party documents run through
 * a committee's term, not through a year (HD36, HD05 on number and code). In the years of a
 * congress the old run ends and the new one begins; the day is not known, so there the run begins
 * where numbers fall.
 */
export function proposeNumber(rows: readonly RegisterRow[], wanted: WantedNumber): NumberProposal {
  const numbered = rows
    .flatMap((row) => {
      const value = numberOf(row)
      return value !== undefined && isOfRun(row, wanted) ? [{ row, value }] : []
    })
    .sort((a, b) => dayOf(a.row) - dayOf(b.row) || a.value - b.value)
  const { from, to } = wanted.term
  const first = beginOf(numbered, from)
  const next = beginOf(numbered, to)
  const run = numbered.filter(({ row }, at) => {
    const year = row.date?.year ?? 0
    if (year < from || year > to) return false
    return at >= first && (next === 0 || at < next)
  })
  const last = run.reduce<(typeof run)[number] | undefined>(
    (highest, one) => (highest === undefined || one.value > highest.value ? one : highest),
    undefined,
  )
  const number = String((last?.value ?? 0) + 1).padStart(2, '0')
  return { number, ...(last && { last: last.row }) }
}

/** The term that a document of the year is numbered in; a congress's own year ends the old one. */
export function termOfYear(year: number, known: Term): Term {
  const length = known.to - known.from
  if (length <= 0) return known
  const shift = Math.ceil((year - known.to) / length) * length
  return { from: known.from + shift, to: known.to + shift }
}

/** Place of the first document of the run that begins in the year; 0 where numbers never fall. */
function beginOf(
  numbered: readonly { readonly row: RegisterRow; readonly value: number }[],
  year: number,
): number {
  return Math.max(
    0,
    numbered.findIndex(({ row, value }, at) => {
      const before = numbered[at - 1]
      const isLater = row.date?.month !== undefined && before?.row.date?.month !== undefined
      return row.date?.year === year && isLater && value <= before.value
    }),
  )
}

function numberOf({ number }: RegisterRow): number | undefined {
  const [digits] = /^\d{1,5}/.exec(number?.trim() ?? '') ?? []
  return digits === undefined ? undefined : Number(digits)
}

function isOfRun({ symbol, issuer }: RegisterRow, wanted: WantedNumber): boolean {
  if (symbol === undefined || sameWords(symbol) !== sameWords(wanted.symbol)) return false
  const isOfOther = issuer !== undefined && wanted.issuer !== undefined
  return !isOfOther || sameWords(issuer) === sameWords(wanted.issuer)
}

/** "TỈNH UỶ" and "Tỉnh ủy" are one body; "TU" and "ĐU" are two. */
function sameWords(words = ''): string {
  const { text } = fold(words.replace(/[đĐ]/g, 'dd'), { marks: true, letterCase: true })
  return text.replace(/[\s-]+/g, ' ').trim()
}

/** Orders documents by their day; unknown months and days stand first. */
function dayOf({ date }: RegisterRow): number {
  return (date?.year ?? 0) * 10_000 + (date?.month ?? 0) * 100 + (date?.day ?? 0)
}
