import { typeName } from './typeNames.ts'
import type { VanKienDocument } from './types.ts'

/** Name of a document as people say it: its own, else made of type and trích yếu. */
export function documentName({
  name,
  documentType,
  parts,
}: Pick<VanKienDocument, 'name' | 'documentType' | 'parts'>): string {
  if (name !== undefined && name.trim() !== '') return name
  const type = parts.typeName === undefined ? typeName(documentType) : sentenceCase(parts.typeName)
  const words = parts.title?.replace(/\s+/g, ' ').trim() ?? ''
  const isUpper = words !== '' && words === words.toUpperCase()
  return `${type} ${isUpper ? words.toLowerCase() : words}`.trim()
}

/** How other papers cite it: "Nghị quyết số 01-NQ/TU, ngày 19/01/2021"; without a number its name. */
export function documentCitation(
  document: Pick<VanKienDocument, 'name' | 'documentType' | 'parts'>,
): string {
  const { documentType, parts } = document
  if (parts.number === undefined || parts.number.trim() === '') return documentName(document)
  const type = parts.typeName === undefined ? typeName(documentType) : sentenceCase(parts.typeName)
  const number = [parts.number.trim(), parts.symbol?.trim()].filter(Boolean).join('-')
  const { day, month, year } = parts.date ?? {}
  const written = [day, month].map((part) => part && String(part).padStart(2, '0'))
  const date = day && month && year ? `, ngày ${written.join('/')}/${year}` : ''
  return `${type} số ${number}${date}`
}

/** Signed or issued: its figures are what was decided, no draft any more. */
export function isIssued({ parts }: Pick<VanKienDocument, 'parts'>): boolean {
  const isDated = parts.date?.day !== undefined && parts.date.month !== undefined
  return parts.signedMark === true || (parts.number !== undefined && isDated)
}

function sentenceCase(words: string): string {
  const lower = words.toLowerCase()
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}
