import { outlineOf } from '../document/outline.ts'
import type { Role } from '../document/roles.ts'
import type { DocumentDate, HeadingLevel, OfficialParts } from '../document/types.ts'
import { footnotesOf, lineText } from '../document/walk.ts'
import { typeCodeOfName, typeCodeOfSymbol } from './documentTypes.ts'
import { namesBody } from './officialLines.ts'
import type { Recognized, RecognizedDocument } from './types.ts'

/** What the command line shows of a recognized text. */

export interface OutlineRow {
  readonly level: HeadingLevel
  readonly marker: string
  readonly title: string
  readonly role: Role
  readonly alsoRoles?: readonly Role[]
  readonly runIn: boolean
  readonly line: number
}

/** The headings of all documents in order. */
export function outlineRows(recognized: Recognized): OutlineRow[] {
  return recognized.documents.flatMap(({ document, source }) =>
    outlineOf(document).map(({ id, level, marker, title, role, alsoRoles, runIn }) => ({
      level,
      marker,
      title,
      role,
      ...(alsoRoles.length > 0 ? { alsoRoles } : {}),
      runIn,
      line: source.blocks[id] ?? 0,
    })),
  )
}

export interface HeaderRow {
  readonly documentType: string | null
  readonly superior: string | null
  readonly issuer: string | null
  readonly number: string | null
  readonly symbol: string | null
  readonly place: string | null
  /** ISO date where day, month and year are all written. */
  readonly date: string | null
  readonly title: string | null
  readonly recipients: readonly string[]
  readonly onBehalfOf: string | null
  readonly signerTitle: string | null
  readonly signer: string | null
  readonly signedMark: boolean
  readonly typistMark: string | null
}

function isoDate(date: DocumentDate | undefined): string | null {
  if (date?.year === undefined || date.month === undefined || date.day === undefined) return null
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${date.year}-${two(date.month)}-${two(date.day)}`
}

/** The type that the text itself names; a guess from its content does not count. */
function writtenType(parts: OfficialParts): string | null {
  const named = parts.typeName === undefined ? undefined : typeCodeOfName(parts.typeName)
  const coded = parts.symbol === undefined ? undefined : typeCodeOfSymbol(parts.symbol)
  return named ?? coded ?? null
}

/** "(Ban Tuyên giáo ... biên soạn ...)", "(Báo cáo của Ban Chấp hành ... trình Đại hội ...)". */
const NAMED_IN_SUBTITLE = [
  /^\(\s*(\p{Lu}[^,;()]*?)\s+biên soạn(?!\p{L})/u,
  /^\(\s*(?:Báo cáo|Văn kiện|Dự thảo)[\p{L}\s]*? của\s+(\p{Lu}[^;()]*?),?\s+trình(?!\p{L})/u,
]

/**
 * The body at the head; else one that signs in its own name ("BAN CHẤP HÀNH ĐẢNG BỘ ..."); else
 * the author that the line under the title names.
 */
function issuerOf({ issuer, onBehalfOf, subtitle }: OfficialParts): string | null {
  if (issuer !== undefined) return issuer
  if (onBehalfOf !== undefined && namesBody(onBehalfOf)) return onBehalfOf
  for (const pattern of NAMED_IN_SUBTITLE) {
    const author = subtitle === undefined ? undefined : pattern.exec(subtitle)?.[1]
    if (author !== undefined) return author
  }
  return null
}

function headerRow({ document }: RecognizedDocument): HeaderRow {
  const { parts } = document
  return {
    documentType: writtenType(parts),
    superior: parts.superior ?? null,
    issuer: issuerOf(parts),
    number: parts.number ?? null,
    symbol: parts.symbol ?? null,
    place: parts.place ?? null,
    date: isoDate(parts.date),
    title: parts.title?.replace(/\s+/g, ' ') ?? null,
    recipients: parts.recipients,
    onBehalfOf: parts.onBehalfOf?.replace(/\s+/g, ' ') ?? null,
    signerTitle: parts.signerTitle ?? null,
    signer: parts.signer ?? null,
    signedMark: parts.signedMark === true,
    typistMark: parts.typistMark ?? null,
  }
}

/** The official parts, one object for each document. */
export function headerRows(recognized: Recognized): HeaderRow[] {
  return recognized.documents.map(headerRow)
}

export interface FootnoteRow {
  readonly mark: string
  readonly text: string
  readonly line: number
}

/** The footnotes of all documents in order, with their marks as written. */
export function footnoteRows(recognized: Recognized): FootnoteRow[] {
  return recognized.documents.flatMap(({ document, source }) =>
    footnotesOf(document).map((note) => ({
      mark: source.footnotes[note.id]?.mark ?? '',
      text: lineText(note.content),
      line: source.footnotes[note.id]?.line ?? 0,
    })),
  )
}
