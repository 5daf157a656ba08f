import type { OfficialParts } from '../document/types.ts'
import { bare, isUpper, startsLower } from './letters.ts'
import { parseBullet, parseMarker } from './markers.ts'
import {
  cells,
  isAuthority,
  isPersonName,
  isRecipientsLabel,
  isSignedMark,
  isSignerTitle,
  isTypistMark,
} from './officialLines.ts'
import type { Report, TextLine } from './types.ts'

type Closing = Pick<
  OfficialParts,
  'onBehalfOf' | 'signerTitle' | 'signer' | 'signedMark' | 'typistMark'
> & { recipients: string[] }
type ClosingLines = Partial<Record<keyof Closing, number>>

export interface BackMatter {
  readonly parts: Closing
  readonly lines: ClosingLines
  /** Index after its last line. */
  readonly end: number
}

const END_SIGN = /[,;.\s]+$/

/**
 * Reads "Nơi nhận" and the signature that begin at `start`, in whatever order the two columns
 * came out; stops at the first line that belongs to neither.
 */
class ClosingReader {
  readonly parts: Closing = { recipients: [] }
  readonly lines: ClosingLines = {}
  private inRecipients = false
  private dashed = false
  /** Last recipient as written, with its end sign. */
  private lastRecipient = ''
  private readonly report: Report

  constructor(report: Report) {
    this.report = report
  }

  /** Takes one cell of a line; false if it belongs to no part. */
  take(cell: string, line: number): boolean {
    if (isRecipientsLabel(cell)) return this.label(cell, line)
    if (isSignedMark(cell)) return this.signed(line)
    if (isAuthority(cell)) return this.append('onBehalfOf', cell, line)
    if (isSignerTitle(cell)) return this.append('signerTitle', cell, line)
    const bullet = parseBullet(cell)
    if (this.inRecipients && bullet !== undefined) {
      this.dashed = true
      return this.recipient(bullet.rest, line)
    }
    if (this.isContinuedAuthority(cell)) return this.append('onBehalfOf', cell, line)
    if (isTypistMark(cell)) return this.set('typistMark', cell, line)
    if (this.isSigner(cell)) return this.set('signer', cell, line)
    if (this.inRecipients && this.isOpenRecipient(cell)) return this.continueRecipient(cell)
    if (this.inRecipients && !this.dashed && cell.length < 160) return this.recipient(cell, line)
    return false
  }

  private label(cell: string, line: number): boolean {
    // A second "Nơi nhận" belongs to another document.
    if (this.inRecipients) return false
    this.inRecipients = true
    this.lines.recipients ??= line
    const rest = cell.replace(/^nơi nhận\s*:?\s*/iu, '')
    return rest === '' || this.recipient(rest, line)
  }

  private signed(line: number): boolean {
    if (this.parts.signedMark) {
      this.report.add(line, 'dropped', 'Đã bỏ “(Đã ký)” lặp lại; văn bản chỉ giữ một lần.')
      return true
    }
    this.parts.signedMark = true
    this.lines.signedMark = line
    return true
  }

  private append(part: 'onBehalfOf' | 'signerTitle', cell: string, line: number): boolean {
    const before = this.parts[part]
    // "T/M BAN THƯỜNG VỤ" and "K/T BÍ THƯ" are two lines; a line cut in two is one.
    const separator = isAuthority(cell) ? '\n' : ' '
    this.parts[part] = before === undefined ? cell : `${before}${separator}${cell}`
    this.lines[part] ??= line
    return true
  }

  private set(part: 'signer' | 'typistMark', cell: string, line: number): boolean {
    if (this.parts[part] !== undefined) return false
    this.parts[part] = cell
    this.lines[part] = line
    return true
  }

  private recipient(words: string, line: number): boolean {
    this.lines.recipients ??= line
    this.lastRecipient = words
    const receiver = words.replace(END_SIGN, '')
    if (receiver !== '') this.parts.recipients.push(receiver)
    return true
  }

  private continueRecipient(cell: string): boolean {
    const last = this.parts.recipients.pop() ?? ''
    const sign = /[,;]\s*$/.test(this.lastRecipient) ? ',' : ''
    this.lastRecipient = cell
    this.parts.recipients.push(`${last}${sign} ${cell.replace(END_SIGN, '')}`)
    return true
  }

  private isOpenRecipient(cell: string): boolean {
    if (this.parts.recipients.length === 0 || cell.length > 160) return false
    if (startsLower(cell)) return true
    return this.dashed ? !/[.]\s*$/.test(this.lastRecipient) && !isUpper(cell) : false
  }

  private isContinuedAuthority(cell: string): boolean {
    return (
      this.parts.onBehalfOf !== undefined &&
      this.parts.signerTitle === undefined &&
      this.parts.signer === undefined &&
      isUpper(cell) &&
      cell.length < 100 &&
      !isPersonName(cell)
    )
  }

  private isSigner(cell: string): boolean {
    const expected = this.parts.signerTitle ?? this.parts.onBehalfOf ?? this.parts.signedMark
    if (expected === undefined || this.parts.signer !== undefined || !isPersonName(cell))
      return false
    // In the middle of the list a capitalized line may also be the rest of a receiver.
    const inList = this.inRecipients && !/\.\s*$/.test(this.lastRecipient)
    return this.parts.signerTitle !== undefined || !inList
  }
}

export function opensClosing(text: string): boolean {
  const first = cells(text)[0] ?? ''
  return isRecipientsLabel(first) || isAuthority(first)
}

export function readBackMatter(
  lines: readonly TextLine[],
  start: number,
  report: Report,
  limit = lines.length,
): BackMatter {
  const reader = new ClosingReader(report)
  let end = start
  let labelAt = -1
  while (end < limit) {
    const line = lines[end]
    if (line === undefined || line.text.length > 400) break
    const found = cells(line.text)
    const parts = found.length > 1 ? found : [bare(line.text)]
    if (end > start && parts.length === 1 && isSection(parts[0] ?? '')) break
    if (labelAt < 0 && parts.some(isRecipientsLabel)) labelAt = end
    if (!parts.every((cell) => reader.take(cell, line.number))) break
    end++
  }
  if (labelAt >= 0 && reader.parts.recipients.length === 0) {
    // "Nơi nhận:" with nobody below it would not be printed; it stays in the text.
    return readBackMatter(lines, start, { add: () => undefined }, labelAt)
  }
  return { parts: reader.parts, lines: reader.lines, end }
}

function isSection(line: string): boolean {
  const marker = parseMarker(line)
  return marker !== undefined && (marker.kind === 'roman' || marker.kind === 'words')
}
