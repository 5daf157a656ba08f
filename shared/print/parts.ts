import type { VanKienDocument } from '../document/types.ts'
import { officialDate, officialNumber, recipientLines } from '../formatRules/officialWording.ts'
import type { FormatRules, PartName } from '../formatRules/table.ts'
import { evenLines } from './evenLines.ts'
import type { PartLine, PrintClosing, PrintFirstPage } from './types.ts'

function line(part: PartName, text: string | undefined): PartLine[] {
  return text === undefined || text.trim() === '' ? [] : [{ part, text: text.trim() }]
}

/** A "công văn" has no printed type: its trích yếu stands under the number. */
function isLetter({ documentType, parts }: VanKienDocument): boolean {
  return documentType === 'CV' && parts.typeName === undefined
}

/** Issuer, number, notes at the left; party heading, place and date at the right. */
export function firstPageOf(
  document: VanKienDocument,
  rules: FormatRules,
): PrintFirstPage | undefined {
  const { parts } = document
  const number = officialNumber(parts.number, parts.symbol, rules)
  const issued = parts.issuer !== undefined || number !== undefined
  const left = [
    ...line('superior', parts.superior),
    ...line('issuer', parts.issuer),
    ...(issued ? line('star', rules.firstPage.star.value) : []),
    ...line('number', number),
    ...(isLetter(document) ? line('titleOfLetter', parts.title) : []),
    ...line('urgency', parts.urgency),
    ...line('draft', parts.draft),
  ]
  const right: PartLine[] = parts.partyHeading
    ? [{ part: 'partyHeading', text: rules.firstPage.partyHeading.value, ruleBelow: true }]
    : []
  if (parts.date !== undefined || parts.place !== undefined) {
    right.push(...line('placeAndDate', officialDate(parts.date ?? {}, rules, parts.place)))
  }
  return left.length > 0 || right.length > 0 ? { left, right } : undefined
}

/** Name of the type, trích yếu, line in brackets and "-----". */
export function titleOf(document: VanKienDocument, rules: FormatRules): PartLine[] {
  const { parts } = document
  const length = rules.firstPage.titleLineLength.value
  const even = (text: string | undefined) => text && evenLines(text.trim(), length)
  return [
    ...line('typeName', parts.typeName),
    ...(isLetter(document) ? [] : line('title', even(parts.title))),
    ...line('subtitle', even(parts.subtitle)),
    ...(parts.titleRule ? line('titleRule', rules.firstPage.titleRule.value) : []),
  ]
}

/** A person's mark ("ABC-268") ends the archive line; a file name stands under the block. */
function isFileName(typistMark: string): boolean {
  return /[\\/]|\.\w{2,4}$/.test(typistMark)
}

/** The mark goes on in the archive line, the last of the recipients. */
function addMark(lines: PartLine[], mark: string): void {
  const archive = lines.pop()
  if (archive === undefined) lines.push(...line('typistMark', mark))
  else lines.push({ ...archive, tail: { part: 'typistMark', text: mark } })
}

function signatureLines({ parts }: VanKienDocument, rules: FormatRules): PartLine[] {
  const room = rules.closing.signatureLines.value
  const lines = [...line('onBehalfOf', parts.onBehalfOf), ...line('signerTitle', parts.signerTitle)]
  if (parts.signedMark) {
    const above = lines.length > 0 ? Math.floor((room - 1) / 2) : 0
    lines.push({ part: 'signedMark', text: rules.closing.signedMark.value, linesAbove: above })
  }
  const left = parts.signedMark ? Math.ceil((room - 1) / 2) : room
  for (const name of line('signer', parts.signer)) {
    lines.push(lines.length > 0 ? { ...name, linesAbove: left } : name)
  }
  return lines
}

/** Recipients at the left, signature at the right, a file name below. */
export function closingOf(document: VanKienDocument, rules: FormatRules): PrintClosing | undefined {
  const { parts } = document
  const mark = parts.typistMark?.trim() ?? ''
  const below = isFileName(mark) ? line('typistMark', mark) : []
  const receivers = recipientLines(parts.recipients, rules)
  const left: PartLine[] = []
  if (receivers.length > 0) {
    left.push(...line('recipientsLabel', rules.closing.recipientsLabel.value))
  }
  for (const receiver of receivers) left.push(...line('recipient', receiver))
  if (mark !== '' && below.length === 0) addMark(left, mark)
  const right = signatureLines(document, rules)
  return left.length + right.length + below.length > 0 ? { left, right, below } : undefined
}
